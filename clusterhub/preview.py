"""What the preview does on every save: stage what is sound, and say what needs fixing."""

from __future__ import annotations

import html
import sys
import threading
from pathlib import Path

from clusterhub import urls
from clusterhub.hosts import read_settings
from clusterhub.outputs import page_path, staged_files
from clusterhub.printing import print_report
from clusterhub.problems import Problem, Report
from clusterhub.problems.text import as_text
from clusterhub.project import Project
from clusterhub.reading import Reading, read
from clusterhub.render import as_staged
from clusterhub.search import SearchError, index_site
from clusterhub.stage import stage


def restage(project: Project) -> None:
    """Stages what is sound, with a page of messages in the place of each broken entry.

    Where the taxonomy itself cannot be read, the last staged pages stay and the messages
    stand on the start page.
    """
    reading = read(project)
    if reading.report.errors:
        print_report(Report(reading.report.errors), reading.lines)
    if reading.hub is None:
        start = project.staged / "index.md"
        start.parent.mkdir(parents=True, exist_ok=True)
        start.write_bytes(_needs_fixing(reading.report.errors, reading))
        return
    files = staged_files(reading.hub, project, read_settings(project))
    for path, problems in _by_path(reading.report).items():
        files[page_path(urls.of_source(path))] = _needs_fixing(problems, reading)
    stage(project.staged, files)


def index_in_background(site: Path) -> None:
    """Makes the search index of a preview; it may follow the pages by a moment."""

    def index() -> None:
        try:
            index_site(site)
        except (SearchError, OSError) as error:
            # A newer build may have swept the folder away under the indexer.
            print(f"The search of this preview is not up to date: {error}", file=sys.stderr)

    threading.Thread(target=index, daemon=True).start()


def _by_path(report: Report) -> dict[str, tuple[Problem, ...]]:
    found: dict[str, list[Problem]] = {}
    for problem in report.errors:
        found.setdefault(problem.span.path, []).append(problem)
    return {path: tuple(problems) for path, problems in found.items()}


def _needs_fixing(problems: tuple[Problem, ...], reading: Reading) -> bytes:
    messages = "".join(
        '<pre tabindex="0">'
        + html.escape(as_text(problem, reading.lines)).replace("\n", "&#10;")
        + "</pre>\n"
        for problem in problems
    )
    page = (
        '<div class="hub-page hub-text">\n<h1>This page needs fixing</h1>\n'
        "<p>It comes back by itself as soon as the file is saved without the mistake.</p>\n"
        f"{messages}</div>"
    )
    return ('---\ntitle: "Needs fixing"\n---\n\n' + as_staged(page)).encode()
