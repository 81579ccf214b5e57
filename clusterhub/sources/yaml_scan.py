"""What the lines of a YAML text must not hold: tabs and special spaces in its structure."""

from __future__ import annotations

import re

from clusterhub.problems import Edit, Fix, Problem, Span
from clusterhub.sources.characters import special_spaces
from clusterhub.sources.yaml_events import fault_line

_STRUCTURE = re.compile(r"^[\s-]*(?:[^\s:\"'#\[{][^:\"'#\[{]*:\s*)?")
"""Indentation, hyphens of a list, and a key up to its value."""


def refused(path: str, lines: list[str], offset: int) -> Problem | None:
    """One problem for all tabs (HUB-104), or all special spaces (HUB-119), of the structure.

    `offset` is the number of lines before `lines` in the file.
    """
    tabs = [(n, line) for n, line in enumerate(lines) if "\t" in line and "\t" in _indent(line)]
    if tabs:
        number, line = tabs[0]
        edits = {n: (_indent(text), _expanded(_indent(text))) for n, text in tabs}
        mended = [
            edits[n][1] + text[len(edits[n][0]) :] if n in edits else text
            for n, text in enumerate(lines)
        ]
        more = f" {len(tabs)} lines are." if len(tabs) > 1 else ""
        return Problem(
            "HUB-104",
            Span(path, offset + number + 1, _indent(line).index("\t") + 1),
            f"This line is indented with a tab.{more}",
            ("Use spaces: two for every level.",),
            fix=Fix(
                tuple(
                    Edit(offset + n + 1, 1, offset + n + 1, len(old) + 1, new)
                    for n, (old, new) in edits.items()
                ),
                certain=fault_line("\n".join(mended)) is None,
            ),
        )
    spaces = [
        (n, at)
        for n, line in enumerate(lines)
        if not line.isascii()
        for at in special_spaces(_structure(line))
    ]
    if spaces:
        number, at = spaces[0]
        return Problem(
            "HUB-119",
            Span(path, offset + number + 1, at + 1),
            "This is a no-break or other special space, as word processors and web pages bring "
            "them along.",
            ("Delete it and type it again with the space bar.",),
            fix=Fix(
                tuple(Edit(offset + n + 1, a + 1, offset + n + 1, a + 2, " ") for n, a in spaces),
                certain=True,
            ),
        )
    return None


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _expanded(indent: str) -> str:
    return indent.replace("\t", "  ")


def _structure(line: str) -> str:
    match = _STRUCTURE.match(line)
    return match[0] if match else ""
