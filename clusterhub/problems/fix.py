"""A replacement that mends a mistake, and how replacements are applied to a text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

_LINE_END = re.compile(r"\r\n|\r|\n")


class Edit(NamedTuple):
    """Text that takes the place of a stretch; lines and columns count from 1, the end is open."""

    line: int
    column: int
    end_line: int
    end_column: int
    text: str

    @property
    def start(self) -> tuple[int, int]:
        return self.line, self.column

    @property
    def end(self) -> tuple[int, int]:
        return self.end_line, self.end_column


class Fix(NamedTuple):
    """What mends one problem, in the problem's own file."""

    edits: tuple[Edit, ...]
    certain: bool
    """Nothing else can have been meant, so that it may be applied unasked; else it is offered."""


def replace(line: int, column: int, width: int, text: str, *, certain: bool = True) -> Fix:
    """The fix that puts `text` in the place of `width` characters of one line."""
    return Fix((Edit(line, column, line, column + width, text),), certain)


def apply_fixes(text: str, fixes: Iterable[Fix]) -> tuple[str, list[Fix]]:
    """The text with every fix that fits into it and meets no earlier one, and those applied.

    A fix is applied as a whole or not at all. Line ends stay as they are, and new ones are made
    like the first.
    """
    starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
    ends = [*(match.start() for match in _LINE_END.finditer(text)), len(text)]
    line_end = next(iter(_LINE_END.findall(text)), "\n")
    chosen: list[Fix] = []
    taken: list[tuple[int, int, str]] = []
    for fix in sorted(fixes, key=lambda f: (f.edits[0].start, f.edits)):
        stretches = [_stretch(edit, starts, ends) for edit in fix.edits]
        if any(s is None or any(_meet(s, t) for t in taken) for s in stretches):
            continue
        chosen.append(fix)
        taken += [s for s in stretches if s is not None]
    for start, end, new in sorted(taken, reverse=True):
        text = text[:start] + new.replace("\n", line_end) + text[end:]
    return text, chosen


def _stretch(edit: Edit, starts: list[int], ends: list[int]) -> tuple[int, int, str] | None:
    """Where an edit begins and ends in the whole text; None where it does not fit."""
    if not (1 <= edit.line <= edit.end_line <= len(starts)):
        return None
    start = starts[edit.line - 1] + edit.column - 1
    end = starts[edit.end_line - 1] + edit.end_column - 1
    inside = start <= ends[edit.line - 1] and end <= ends[edit.end_line - 1]
    return (start, end, edit.text) if inside and start <= end else None


def _meet(one: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    return one[0] == other[0] or (one[0] < other[1] and other[0] < one[1])
