"""Prints reports."""

from __future__ import annotations

from collections.abc import Mapping

from clusterhub.problems import Report
from clusterhub.problems.text import as_github, as_text, closing_line


def print_report(
    report: Report, lines: Mapping[str, tuple[str, ...]], *, form: str = "text"
) -> None:
    """Prints all problems, errors and advice, in the order of files."""
    for problem in report.problems:
        if form == "github":
            print(as_github(problem))
        else:
            print(as_text(problem, lines) + "\n")
    print(closing_line(report))
