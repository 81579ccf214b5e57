"""Prints reports, and what was mended."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Mapping, Sequence

from clusterhub.problems import Report
from clusterhub.problems.rdjson import as_rdjson
from clusterhub.problems.text import as_github, as_text, closing_line


def print_report(
    report: Report,
    lines: Mapping[str, tuple[str, ...]],
    *,
    form: str = "text",
    help_pages: str = "",
) -> None:
    """Prints all problems, errors and advice, in the order of files."""
    if form == "rdjson":
        print(as_rdjson(report, lines, help_pages=help_pages))
        return
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


def print_mended(path: str, before: str, after: str, *, quiet: bool = False) -> None:
    """Shows every changed line, as it was and as it is; on the error stream where `quiet`."""
    out = sys.stderr if quiet else sys.stdout
    print(f"Mended {path}", file=out)
    old, new = before.splitlines(), after.splitlines()
    for tag, a, b, c, d in difflib.SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if tag != "equal":
            for number in range(a, b):
                print(f"  {number + 1:>5} - {old[number]}".rstrip(), file=out)
            for number in range(c, d):
                print(f"  {number + 1:>5} + {new[number]}".rstrip(), file=out)
    print(file=out)
