"""`check`: every problem in one run, and what is certain mended."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from clusterhub.hosts import read_settings
from clusterhub.mending import mend
from clusterhub.printing import print_mended, print_report
from clusterhub.problems import Report
from clusterhub.project import Project
from clusterhub.reading import Reading, read

USAGE = 2


def run(project: Project, *, paths: Sequence[str], form: str, fix: bool = False) -> int:
    """Prints the problems, or those in `paths`; 1 where an error is among them.

    With `fix`, first mends what is certain and shows every changed line.
    """
    absent = [path for path in paths if not Path(path).exists()]
    if absent:
        print(f"There is no file or folder {', '.join(absent)}.", file=sys.stderr)
        return USAGE
    wanted = tuple(_from_root(project, path) for path in paths)
    reading = read(project)
    if fix:
        for path, before, after in mend(project, lambda: _report(read(project), wanted)):
            print_mended(path, before, after, quiet=form != "text")
        reading = read(project)
    report = _report(reading, wanted)
    site = read_settings(project).site_url
    print_report(report, reading.lines, form=form, help_pages=f"{site}help/" if site else "")
    return 1 if report.errors else 0


def _report(reading: Reading, wanted: tuple[str, ...]) -> Report:
    if not wanted or "." in wanted:
        return reading.report
    return Report(
        tuple(
            p
            for p in reading.report.problems
            if any(p.span.path == w or p.span.path.startswith(f"{w}/") for w in wanted)
        )
    )


def _from_root(project: Project, path: str) -> str:
    file = Path(path).resolve()
    if file.is_relative_to(project.root):
        return file.relative_to(project.root).as_posix()
    return Path(path).as_posix().rstrip("/")
