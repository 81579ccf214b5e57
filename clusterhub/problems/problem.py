"""A place in a source, a problem at that place, and all problems of one run."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from clusterhub.problems.catalogue import CATALOGUE, Severity
from clusterhub.problems.fix import Fix


class Span(NamedTuple):
    """A stretch of one line in a source file; lines and columns count from 1.

    A named tuple, since there is one for every value of every file and they are kept on disk.
    """

    path: str
    """From the repository root, with forward slashes."""
    line: int = 1
    column: int = 1
    width: int = 1
    """Characters to underline; at least 1."""


@dataclass(frozen=True)
class Problem:
    """One cause, told once: where, what and what to do."""

    code: str
    span: Span
    what: str
    """What is there and why it does not work, in one or two sentences."""
    do: tuple[str, ...]
    """What to do, a line each."""
    advice: bool = False
    """Shown, but does not stop publication (whatever the catalogue says of the code)."""
    fix: Fix | None = None
    """What mends it, where that is certain or likely."""

    def __post_init__(self) -> None:
        if self.code not in CATALOGUE:
            raise KeyError(f"{self.code} is not in the catalogue")

    @property
    def severity(self) -> Severity:
        return Severity.ADVICE if self.advice else CATALOGUE[self.code].severity

    @property
    def title(self) -> str:
        return CATALOGUE[self.code].title

    @property
    def _order(self) -> tuple[object, ...]:
        return (self.span, self.code, self.what, self.do)

    def __lt__(self, other: Problem) -> bool:
        return self._order < other._order


@dataclass(frozen=True)
class Report:
    """All problems of a run, in the order of files and lines, each told once."""

    problems: tuple[Problem, ...] = ()

    @classmethod
    def of(cls, *groups: Iterable[Problem]) -> Report:
        return cls(tuple(sorted({problem for group in groups for problem in group})))

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(p for p in self.problems if p.severity is not Severity.ADVICE)

    @property
    def advice(self) -> tuple[Problem, ...]:
        return tuple(p for p in self.problems if p.severity is Severity.ADVICE)

    @property
    def certain_fixes(self) -> tuple[Problem, ...]:
        """Problems that `check --fix` can mend."""
        return tuple(p for p in self.problems if p.fix is not None and p.fix.certain)

    @property
    def paths_with_errors(self) -> frozenset[str]:
        return frozenset(p.span.path for p in self.errors)
