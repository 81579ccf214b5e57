"""Scripts as they are published: without their comments, which are for those who read the code."""

from __future__ import annotations

import re

_COMMENT = re.compile(r"^[ \t]*(?:/\*.*?\*/[ \t]*|//[^\n]*)\n", re.DOTALL | re.MULTILINE)
_BLANK = re.compile(r"\n\s*\n")


def published(script: str) -> str:
    """A script without the comments that have lines of their own, and without blank lines.

    Only such comments are taken: telling one at the end of a line from text takes a parser.
    """
    return _BLANK.sub("\n", _COMMENT.sub("", script)).lstrip("\n")
