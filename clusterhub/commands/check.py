"""`check`: every problem in one run."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from clusterhub.printing import print_report
from clusterhub.problems import Report
from clusterhub.project import Project
from clusterhub.reading import read


def run(project: Project, *, paths: Sequence[str], form: str) -> int:
    """Prints the problems, or those in `paths`; 1 where an error is among them."""
    reading = read(project)
    report = reading.report
    if paths:
        wanted = tuple(_from_root(project, path) for path in paths)
        report = Report(
            tuple(
                p
                for p in report.problems
                if any(p.span.path == w or p.span.path.startswith(f"{w}/") for w in wanted)
            )
        )
    print_report(report, reading.lines, form=form)
    return 1 if report.errors else 0


def _from_root(project: Project, path: str) -> str:
    file = Path(path).resolve()
    if file.is_relative_to(project.root):
        return file.relative_to(project.root).as_posix()
    return Path(path).as_posix().rstrip("/")
