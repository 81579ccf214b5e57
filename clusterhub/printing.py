"""Prints reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

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


def print_table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Prints rows under their heads: the first column to the left, numbers to the right."""
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    for row in (head, *rows):
        cells = [
            row[0].ljust(widths[0]),
            *(c.rjust(w) for c, w in zip(row[1:], widths[1:], strict=True)),
        ]
        print("  ".join(cells).rstrip())
    print()
