"""Looks an id up, and says helpfully when there is none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from clusterhub.problems import Guess, Problem, Span, meant, suggestion
from clusterhub.sources.located import Located, Place
from clusterhub.sources.yaml_events import as_yaml

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
    former: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Names of an earlier edition, and the ids that each went to."""
    edition: str = ""
    """What the earlier edition is called."""

    def find(self, word: str, located: Located, place: Place) -> T | Problem:
        if word in self.things:
            return self.things[word]
        return self.unknown(word, located, place)

    def find_key(self, word: str, located: Located, place: Place) -> T | Problem:
        """Like `find`, for a word that is itself the key at `place`."""
        if word in self.things:
            return self.things[word]
        guess, what = self._guess(word)
        span = located.key_span(place)
        return Problem(
            self.code, span, what, (*suggestion(guess, self.names), f"All of them: {self.where}")
        )

    def unknown(self, word: str, located: Located, place: Place) -> Problem:
        """What to say about a word that names nothing."""
        guess, what = self._guess(word)
        lines = suggestion(guess, self.names)
        fix = None
        if len(guess.ids) == 1:
            fix = located.replacing(place, as_yaml(guess.ids[0]), certain=guess.certain)
        return Problem(
            self.code,
            located.span(place),
            what,
            (*lines, f"All of them: {self.where}"),
            fix=fix,
        )

    def _guess(self, word: str) -> tuple[Guess, str]:
        guess = meant(word, self.names)
        if not guess.certain and self.former:
            old = meant(word, dict.fromkeys(self.former, ()))
            if old.certain:
                name = old.ids[0]
                return Guess(self.former[name]), f'"{name}" is a {self.noun} of {self.edition}.'
        return guess, f'There is no {self.noun} called "{word}".'

    def find_all(
        self, words: Iterable[str], located: Located, place: Place
    ) -> tuple[tuple[T, ...], list[Problem]]:
        """Looks up a list; a word that stands twice is HUB-215."""
        found: dict[str, T] = {}
        problems: list[Problem] = []
        for index, word in enumerate(words):
            thing = self.find(word, located, (*place, index))
            if word in found:
                problems.append(twice(word, located.span((*place, index))))
            elif isinstance(thing, Problem):
                problems.append(thing)
            else:
                found[word] = thing
        return tuple(found.values()), problems


def twice(word: str, span: Span) -> Problem:
    """A word that stands twice in one list."""
    return Problem("HUB-215", span, f'"{word}" stands here for the second time.', ("Remove it.",))
