"""Reads YAML from parser events into plain values that keep their place.

Built on events, since a composed YAML node has already lost anchors and tags, and since every
scalar must stay text until its field decides: YAML 1.1 turns `1:30` into 90 and `no` into false.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

import yaml

from clusterhub.problems import Problem, Span

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"
Place: TypeAlias = "tuple[str | int, ...]"

MAX_DEPTH = 20

_OPEN_QUOTE = re.compile(r'^\s*(- )?[\w-]+: "[^"]*$')

_Parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Located:
    """A YAML document as plain text, lists and dicts, with the place of every key and value."""

    path: str
    value: Plain
    values: Mapping[Place, Span] = field(default_factory=dict)
    keys: Mapping[Place, Span] = field(default_factory=dict)

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


class _UnreadableError(Exception):
    """Carries the one problem after which a document cannot be read further."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


def read_yaml(path: str, text: str, *, first_line: int = 1) -> tuple[Located | None, list[Problem]]:
    """Reads one YAML document; `first_line` is the file's line on which `text` begins.

    The first return value is None where nothing could be read (HUB-103, 104, 106, 107).
    A repeated key (HUB-105) keeps its first value.
    """
    reader = _Reader(path, text, first_line)
    try:
        return reader.read(), reader.problems
    except _UnreadableError as unreadable:
        return None, [*reader.problems, unreadable.problem]


class _Reader:
    def __init__(self, path: str, text: str, first_line: int) -> None:
        self.path = path
        self.text = text
        self.lines = text.split("\n")
        self.offset = first_line - 1
        self.problems: list[Problem] = []
        self.values: dict[Place, Span] = {}
        self.keys: dict[Place, Span] = {}

    def read(self) -> Located:
        self._refuse_tabs()
        try:
            self.events = self._events()
            next(self.events)  # stream start
            event = next(self.events)
            value: Plain = None
            if isinstance(event, yaml.DocumentStartEvent):
                value = self._node(next(self.events), ())
                next(self.events)  # document end
                after = next(self.events)
                if isinstance(after, yaml.DocumentStartEvent):
                    raise self._stop(
                        "HUB-103",
                        self._span(after),
                        "A second document begins here.",
                        "Remove the line of hyphens, or the text from here on.",
                    )
        except yaml.YAMLError as error:
            raise self._syntax(error) from None
        self.values.setdefault((), Span(self.path, self.offset + 1))
        return Located(self.path, value, self.values, self.keys)

    def _events(self) -> Iterator[yaml.Event]:
        depth = 0
        for event in yaml.parse(self.text, Loader=_Parser):
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > MAX_DEPTH:
                    raise self._stop(
                        "HUB-107",
                        self._span(event),
                        f"This stands {depth} levels deep.",
                        "Look for a bracket that is never closed, or for indentation that grows.",
                    )
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            yield event

    def _node(self, event: yaml.Event, place: Place) -> Plain:
        span = self._span(event)
        self._refuse_shortcuts(event, span)
        self.values[place] = span
        if isinstance(event, yaml.ScalarEvent):
            if event.implicit[0] and event.value in {"", "~", "null"}:
                return None
            return str(event.value)
        if isinstance(event, yaml.SequenceStartEvent):
            items: list[Plain] = []
            while not isinstance(item := next(self.events), yaml.SequenceEndEvent):
                items.append(self._node(item, (*place, len(items))))
            return items
        return self._mapping(place)

    def _mapping(self, place: Place) -> dict[str, Plain]:
        found: dict[str, Plain] = {}
        while not isinstance(key_event := next(self.events), yaml.MappingEndEvent):
            span = self._span(key_event)
            self._refuse_shortcuts(key_event, span)
            if not isinstance(key_event, yaml.ScalarEvent):
                raise self._stop(
                    "HUB-103",
                    span,
                    "A key is one word or a few words, and here stands a list or a group.",
                    "Put quotes around the text, if it begins with a bracket or a brace.",
                )
            key = str(key_event.value)
            if key in found:
                self.problems.append(
                    Problem(
                        "HUB-105",
                        span,
                        f'"{key}" stands here for the second time; the first is on line '
                        f"{self.keys[(*place, key)].line}.",
                        ("Keep one of the two.",),
                    )
                )
                self._node(next(self.events), (*place, f"{key} (again)"))
                continue
            self.keys[(*place, key)] = span
            found[key] = self._node(next(self.events), (*place, key))
        return found

    def _refuse_shortcuts(self, event: yaml.Event, span: Span) -> None:
        if isinstance(event, yaml.AliasEvent):
            shown, what = f"*{event.anchor}", "a reference to another place in the file"
        elif getattr(event, "anchor", None):
            shown, what = f"&{getattr(event, 'anchor', '')}", "a name for this place"
        elif getattr(event, "tag", None):
            shown, what = str(getattr(event, "tag", "")), "a type"
        else:
            return
        raise self._stop(
            "HUB-106",
            span,
            f'YAML reads "{shown}" as {what}, and the hub does not use these.',
            "Put quotes around the text if it is meant as text; otherwise write it out in full.",
        )

    def _refuse_tabs(self) -> None:
        for number, line in enumerate(self.lines):
            indent = line[: len(line) - len(line.lstrip())]
            if "\t" in indent:
                raise self._stop(
                    "HUB-104",
                    Span(self.path, self.offset + number + 1, indent.index("\t") + 1),
                    "This line is indented with a tab.",
                    "Use spaces: two for every level.",
                )

    def _span(self, event: yaml.Event) -> Span:
        start, end = event.start_mark, event.end_mark
        assert start is not None  # events of a parser always have both
        assert end is not None
        width = end.column - start.column if end.line == start.line else 0
        if isinstance(event, yaml.CollectionStartEvent) and not event.flow_style:
            width = 0
        line = self.lines[start.line] if start.line < len(self.lines) else ""
        if width <= 0:
            width = max(1, len(line.rstrip()) - start.column)
        line_number = min(self.offset + start.line + 1, self.offset + len(self.lines))
        return Span(self.path, line_number, start.column + 1, width)

    def _stop(self, code: str, span: Span, what: str, do: str) -> _UnreadableError:
        return _UnreadableError(Problem(code, span, what, (do,)))

    def _syntax(self, error: yaml.YAMLError) -> _UnreadableError:
        if isinstance(error, yaml.reader.ReaderError):
            before = self.text[: error.position]
            line, column = before.count("\n"), error.position - (before.rfind("\n") + 1)
            return self._stop(
                "HUB-103",
                Span(self.path, self.offset + line + 1, max(1, column + 1)),
                "There is a character here that cannot be seen and that YAML does not allow.",
                "Delete the line and type it again by hand.",
            )
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        line = min(mark.line if mark else 0, len(self.lines) - 1)
        column = mark.column if mark else 0
        while line > 0 and not self.lines[line].strip():
            line, column = line - 1, 0
        unclosed = next((n for n in range(line, -1, -1) if _OPEN_QUOTE.match(self.lines[n])), None)
        if unclosed is not None:
            text = self.lines[unclosed]
            return self._stop(
                "HUB-103",
                Span(self.path, self.offset + unclosed + 1, text.index('"') + 1),
                "A quotation mark is opened here and never closed.",
                f"Put one at the end of the text, too: {_quoted(text)}",
            )
        span = Span(self.path, self.offset + line + 1, column + 1)
        what, do = _explain_syntax(str(getattr(error, "problem", "") or ""), self.lines[line])
        return self._stop("HUB-103", span, what, do)


def _explain_syntax(reason: str, line: str) -> tuple[str, str]:
    """libyaml's reason in words that a teacher can act on."""
    if "mapping values are not allowed" in reason:
        return (
            'There is a colon here that YAML takes for the end of a key ("key: value").',
            f"Put the text in quotes: {_quoted(line)}",
        )
    if "cannot start any token" in reason:
        return (
            "A text cannot begin with this character unless it stands in quotes.",
            f"Put the text in quotes: {_quoted(line)}",
        )
    if "quoted scalar" in reason:
        return (
            "A quotation mark is opened and not closed, or closed in the middle of the text.",
            'Put one " at the start of the text and one at its end; inside, use single quotes.',
        )
    if "did not find expected ',' or" in reason or "flow" in reason:
        return (
            "A list in brackets is not closed, or a comma is missing in it.",
            "Write it as [one, two, three], with quotes around items that contain a comma.",
        )
    return (
        "YAML cannot make sense of this line together with the ones before it.",
        "Compare its indentation with the lines above: keys of one group begin in one column, "
        'and an item of a list begins with "- ".',
    )


def _quoted(line: str) -> str:
    key, colon, value = line.strip().partition(": ")
    if not colon:
        return '"' + line.strip().replace('"', "'") + '"'
    return f'{key}: "' + value.strip().strip('"').replace('"', "'") + '"'
