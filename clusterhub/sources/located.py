"""A YAML value that knows its place in the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from clusterhub.problems import Fix, Span, replace

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"
Place: TypeAlias = "tuple[str | int, ...]"


@dataclass(frozen=True)
class Located:
    """A YAML document as plain text, lists and dicts, with the place of every key and value."""

    path: str
    value: Plain
    values: Mapping[Place, Span] = field(default_factory=dict)
    keys: Mapping[Place, Span] = field(default_factory=dict)
    spread: frozenset[Place] = frozenset()
    """Places whose value goes on after the line of its span."""

    def replacing(self, place: Place, text: str, *, certain: bool = True) -> Fix | None:
        """The fix that writes `text`, which is YAML, in the place of a value of one line."""
        span = self.values.get(place)
        if span is None or place in self.spread:
            return None
        return replace(span.line, span.column, span.width, text, certain=certain)

    def span(self, place: Place) -> Span:
        """Where the value at `place` stands, or its nearest parent that has a place."""
        while place and place not in self.values:
            place = place[:-1]
        return self.values.get(place, Span(self.path))

    def key_span(self, place: Place) -> Span:
        """Where the key of the value at `place` stands; its value where it has no key."""
        return self.keys.get(place) or self.span(place)

    def parent_span(self, place: Place) -> Span:
        """Where to point when the value at `place` is missing: the key above it, else the start."""
        parent = place[:-1]
        return self.keys.get(parent) or self.span(parent)
