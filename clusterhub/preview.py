"""What the preview does on every save: show what is sound, and say what needs fixing."""

from __future__ import annotations

import gc
import html
import shutil
import sys
import tempfile
import threading
import traceback
from collections.abc import Callable
from pathlib import Path

from clusterhub import urls
from clusterhub.hosts import START, chrome, output_path, read_settings
from clusterhub.load import parsed_before
from clusterhub.model.hub import Hub
from clusterhub.outputs import page_path, rendered_before, site_files, staged_files
from clusterhub.printing import print_report
from clusterhub.problems import Problem, Report
from clusterhub.problems.text import as_text
from clusterhub.project import Project
from clusterhub.reading import Reading, read
from clusterhub.render import as_staged
from clusterhub.stage import stage_more

QUIET = 1.5
"""Seconds without a save after which there is time for what is not a page."""


class Preview:
    """One preview, from its start to its end.

    It remembers what it has shown, so that the host gets only the pages that a save changes, and
    every page that a save changes: a page says everything that its HTML depends on.
    """

    def __init__(self, project: Project) -> None:
        self.project = project
        self.pages = Path(tempfile.mkdtemp(prefix="cluster-hub-pages-"))
        """What the host is to write next."""
        self._parsed = parsed_before(project)
        self._rendered = rendered_before(project)
        self._shown: dict[str, bytes] = {}
        self._hub: Hub | None = None
        self._chrome = ""
        self._tried = (self._shown, self._chrome)
        self._later: threading.Timer | None = None
        self._at_work = threading.Lock()
        # Nearly everything lives until the next save; what is left over is swept while it is quiet.
        gc.disable()

    def restage(self, site: Path) -> None:
        """Puts the pages that changed into `pages`, and removes from `site` what is gone."""
        if self._later is not None:
            self._later.cancel()
        with self._at_work:
            files = self._files()
            settings = read_settings(self.project)
            look = chrome(self.project, settings)
            shown = self._shown if look == self._chrome else {}
            changed = {path: data for path, data in files.items() if shown.get(path) != data}
            for path in self._shown.keys() - files.keys():
                (site / output_path(path)).unlink(missing_ok=True)
            shutil.rmtree(self.pages)
            # The one page that the navigation names is always there.
            stage_more(self.pages, {START: files[START]} | changed)
            self._tried = files, look

    def follow(self, site: Path) -> None:
        """The host has written the pages; the search index may lag behind by a moment."""
        self._shown, self._chrome = self._tried
        self._later = threading.Timer(QUIET, self._tidy_up, [site])
        self._later.daemon = True
        self._later.start()

    def end(self) -> None:
        """Leaves nothing behind but what the next run can use."""
        if self._later is not None:
            self._later.cancel()
        self._parsed.save()
        self._rendered.save()
        shutil.rmtree(self.pages, ignore_errors=True)
        gc.enable()

    def _files(self) -> dict[str, bytes]:
        """Everything that is sound, and a page of messages in the place of each broken entry.

        Where the taxonomy itself cannot be read, the last pages stay and the messages
        stand on the start page.
        """
        reading = read(self.project, self._parsed)
        self._parsed.forget()
        if reading.report.errors:
            print_report(Report(reading.report.errors), reading.lines)
        if reading.hub is None:
            self._hub = None
            return self._shown | {START: _needs_fixing(reading.report.errors, reading)}
        self._hub = reading.hub
        files = staged_files(reading.hub, self.project, read_settings(self.project), self._rendered)
        self._rendered.forget()
        for path, problems in _by_path(reading.report).items():
            files[page_path(urls.of_source(path))] = _needs_fixing(problems, reading)
        return files

    def _tidy_up(self, site: Path) -> None:
        with self._at_work:
            gc.collect()
            if self._hub is not None:
                settings = read_settings(self.project)
                stage_more(site, site_files(self._hub, self.project, settings))


def living_on(build: Callable[[], None]) -> Callable[[], None]:
    """`build` as a preview needs it: after a failure the last pages stay and can be read.

    MkDocs keeps every reader waiting until a rebuild has succeeded.
    """

    def build_or_say_why() -> None:
        try:
            build()
        except (Exception, SystemExit):
            traceback.print_exc()
            print("The preview shows the last pages until this is mended.", file=sys.stderr)

    return build_or_say_why


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
