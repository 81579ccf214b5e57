"""Looks an id up, and says helpfully when there is none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from clusterhub.problems import Problem, Span, did_you_mean
from clusterhub.sources.yaml_spans import Located, Place

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Lookup(Generic[T]):
    """One closed vocabulary: what may be named, and what to say when something else is."""

    code: str
    noun: str
    """As in 'There is no <noun> called "x"'."""
    things: Mapping[str, T]
    names: Mapping[str, Iterable[str]]
    """Other spellings of each id; the first is its title."""
    where: str
    """Where all of them are listed, for the reader of the message."""

    def find(self, word: str, span: Span) -> T | Problem:
        if word in self.things:
            return self.things[word]
        return Problem(
            self.code,
            span,
            f'There is no {self.noun} called "{word}".',
            (*did_you_mean(word, self.names), f"All of them: {self.where}"),
        )

    def find_all(
        self, words: Iterable[str], located: Located, place: Place
    ) -> tuple[tuple[T, ...], list[Problem]]:
        """Looks up a list; a word that stands twice is HUB-215."""
        found: dict[str, T] = {}
        problems: list[Problem] = []
        for index, word in enumerate(words):
            span = located.span((*place, index))
            thing = self.find(word, span)
            if word in found:
                problems.append(twice(word, span))
            elif isinstance(thing, Problem):
                problems.append(thing)
            else:
                found[word] = thing
        return tuple(found.values()), problems


def twice(word: str, span: Span) -> Problem:
    """A word that stands twice in one list."""
    return Problem("HUB-215", span, f'"{word}" stands here for the second time.', ("Remove it.",))
