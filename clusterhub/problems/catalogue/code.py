"""What the catalogue says about one code."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Severity(Enum):
    """What a problem means for publication."""

    ERROR = "error"
    """Publication stops until it is mended."""
    ADVICE = "advice"
    """Shown; publication goes on."""
    OURS = "ours"
    """A fault of the hub itself, not of an author."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """What stands behind one code, in words for a teacher."""

    code: str
    title: str
    mend: str
    """What to do; its first sentence is the fix."""
    means: str
    """What was found, and what the program makes of it."""
    why: str
    """Why the hub asks for it."""
    wrong: str = ""
    right: str = ""
    names: str = ""
    """Address of the page that lists the names to choose from; empty where there is none."""
    alike: tuple[str, ...] = ()
    """Codes that are easily taken for this one."""
    severity: Severity = Severity.ERROR
