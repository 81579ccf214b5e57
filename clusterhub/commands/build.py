"""`build`: sources in, site out; a failed build leaves the last good site as it was."""

from __future__ import annotations

import json
import shutil
import sys
import time
from pathlib import Path

from clusterhub.hosts import Built, Host, HostError, build_pages
from clusterhub.outputs import site_files, staged_files
from clusterhub.printing import print_report
from clusterhub.project import Project, Settings
from clusterhub.publish import (
    may_replace,
    one_build_at_a_time,
    publish,
    restore,
    work_folder,
)
from clusterhub.reading import read
from clusterhub.stage import lend, stage, stage_more


class _Steps:
    """How many seconds each step of a build took."""

    def __init__(self) -> None:
        self.began = self._last = time.monotonic()
        self.seconds: dict[str, float] = {}

    def done(self, name: str) -> None:
        now = time.monotonic()
        self.seconds[name] = round(now - self._last, 3)
        self._last = now

    @property
    def total(self) -> float:
        return time.monotonic() - self.began


def run(
    project: Project,
    *,
    host: Host,
    settings: Settings,
    site_dir: Path | None,
    timings: Path | None = None,
) -> int:
    """Builds the site; 0, 1 where sources need mending, 3 where a program of ours failed.

    The seconds of each step are written to `timings`.
    """
    steps = _Steps()
    site = (site_dir or project.root / "site").resolve()
    if not may_replace(site):
        print(f"{site} holds something else than a site of ours.", file=sys.stderr)
        print("Name an empty or new folder, so that nothing is lost.", file=sys.stderr)
        return 2
    with one_build_at_a_time(project):
        restore(site)
        reading = read(project)
        if reading.report.errors or reading.hub is None:
            print_report(reading.report, reading.lines)
            print(_kept(site), file=sys.stderr)
            return 1
        steps.done("read")
        files = staged_files(reading.hub, project, settings)
        steps.done("render")
        stage(project.staged, files)
        steps.done("stage")
        pages = sum(path.endswith(".md") for path in files)
        print(f"{pages} pages staged", flush=True)
        work = work_folder(site)
        try:
            built = build_pages(project, settings, host, files)
            print(_written(built), flush=True)
            steps.done("host")
            site.parent.mkdir(parents=True, exist_ok=True)
            shutil.copytree(built.site, work, copy_function=lend)
            steps.done("copy")
            stage_more(work, site_files(reading.hub, project, settings))
            steps.done("search")
            publish(work, site)
            steps.done("publish")
        except HostError as error:
            told = f"HUB-902  This is our own fault, not yours.\n{error}\n{_kept(site)}"
            print(told, file=sys.stderr)
            return 3
        finally:
            shutil.rmtree(work, ignore_errors=True)
    if timings is not None:
        timings.write_text(json.dumps(steps.seconds), encoding="utf-8")
    advice = len(reading.report.advice)
    if advice:
        print(f"{advice} pieces of advice; see them with: python3 build.py check")
    shown = site.relative_to(project.root) if site.is_relative_to(project.root) else site
    print(f"The site is in {shown}/ ({pages} pages, {steps.total:.1f} s).")
    print("Look at it with: python3 build.py serve")
    return 0


def _written(built: Built) -> str:
    if built.is_full:
        return "all pages written"
    changed = sum(path.endswith(".md") for path in built.changed)
    return f"{changed} changed {'page' if changed == 1 else 'pages'} written"


def _kept(site: Path) -> str:
    return (
        f"Nothing was published; {site.name}/ is as it was."
        if site.exists()
        else "Nothing was published."
    )
