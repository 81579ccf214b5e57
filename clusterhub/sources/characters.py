"""Characters that look like nothing, or like something else."""

from __future__ import annotations

import re

from clusterhub.problems import Edit, Fix, Problem, Span

_BREAKS = "\x0b\x0c\x1c-\x1e\x85\u2028\u2029"
_SILENT = (
    "\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069"
)
_UNSEEN = re.compile(f"[{_BREAKS}{_SILENT}]")
_CONTROL = re.compile(f"[{_BREAKS}\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f]")
_LINE_BREAK = re.compile(f"[{_BREAKS}]")
# Zero-width joiners are not among them: in an emoji, or in some scripts, they mean something.
_SPECIAL_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")

OPENING = "\u201c\u201e\u201f\u2018\u201a\u00ab"
CLOSING = "\u201d\u201c\u201f\u2019\u2018\u00bb"
"""Typographic quotes, single ones and guillemets too."""


def is_plain(text: str) -> bool:
    """Whether every character shows something, as in nearly every file; quickly told."""
    return text.replace("\n", "").isprintable()


def unseen(path: str, text: str) -> Problem | None:
    """One problem for all characters of a file that show nothing (HUB-120); None if none."""
    if not _UNSEEN.search(text):
        return None
    found = [
        (number, match)
        for number, line in enumerate(text.split("\n"), start=1)
        for match in _UNSEEN.finditer(line)
    ]
    number, first = found[0]
    edits = tuple(
        Edit(n, m.start() + 1, n, m.end() + 1, " " if _LINE_BREAK.match(m[0]) else "")
        for n, m in found
    )
    more = f" There are {len(found)} of them in this file." if len(found) > 1 else ""
    return Problem(
        "HUB-120",
        Span(path, number, first.start() + 1),
        f"A character stands here that shows nothing (U+{ord(first[0]):04X}).{more}",
        ("Delete it; if you cannot find it, type the words around it again.",),
        fix=Fix(edits, certain=True),
    )


def same_width(text: str) -> str:
    """The text with line breaks that are none, and silent control characters, as spaces."""
    return _CONTROL.sub(" ", text)


def without_unseen(text: str) -> str:
    """The text as it is meant, where characters that show nothing have crept in."""
    return _UNSEEN.sub("", text)


def special_spaces(text: str) -> list[int]:
    """Where in `text` spaces stand that are not plain ones."""
    return [match.start() for match in _SPECIAL_SPACE.finditer(text)]


def is_curly(value: str) -> bool:
    """Whether the whole of a value stands in typographic quotes."""
    return len(value) > 1 and value[0] in OPENING and value[-1] in CLOSING
