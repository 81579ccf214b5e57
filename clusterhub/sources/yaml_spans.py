"""Reads YAML from parser events into plain values that keep their place.

Built on events, since a composed YAML node has already lost anchors and tags, and since every
scalar must stay text until its field decides: YAML 1.1 turns `1:30` into 90 and `no` into false.
"""

from __future__ import annotations

import re

import yaml

from clusterhub.problems import Edit, Fix, Problem, Span, replace
from clusterhub.sources.characters import is_curly, without_unseen
from clusterhub.sources.located import Located, Place, Plain
from clusterhub.sources.yaml_events import TooDeepError, events, marks, quoted
from clusterhub.sources.yaml_repairs import find_repair
from clusterhub.sources.yaml_scan import refused

__all__ = ["Located", "Place", "Plain", "read_yaml"]

_CUT = re.compile(r"^ *#[^\s#]")
"""What follows a value that a number sign cuts off; a real note has a space after the sign."""


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
        self.spread: set[Place] = set()

    def read(self) -> Located:
        refusal = refused(self.path, self.lines, self.offset)
        if refusal is not None:
            raise _UnreadableError(refusal)
        try:
            self.events = events(self.text)
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
        except TooDeepError as deep:
            raise self._stop(
                "HUB-107",
                self._span(deep.event),
                f"This stands {deep.depth} levels deep.",
                "Look for a bracket that is never closed, or for indentation that grows.",
            ) from None
        except yaml.YAMLError as error:
            raise self._syntax(error) from None
        self.values.setdefault((), Span(self.path, self.offset + 1))
        return Located(self.path, value, self.values, self.keys, frozenset(self.spread))

    def _node(self, event: yaml.Event, place: Place) -> Plain:
        span = self._span(event)
        self._refuse_shortcuts(event, span)
        self.values[place] = span
        if isinstance(event, yaml.ScalarEvent):
            if marks(event)[1].line != marks(event)[0].line:
                self.spread.add(place)
            return self._scalar(event, span)
        if not isinstance(event, yaml.SequenceStartEvent):
            value: Plain = self._mapping(place, is_flow=bool(getattr(event, "flow_style", False)))
        else:
            items: list[Plain] = []
            while not isinstance(item := next(self.events), yaml.SequenceEndEvent):
                items.append(self._node(item, (*place, len(items))))
            self.end = marks(item)[1]
            value = items
        if getattr(event, "flow_style", False) and self.end.line == marks(event)[0].line:
            width = self.end.column - marks(event)[0].column
            self.values[place] = span._replace(width=max(1, width))
        else:
            self.spread.add(place)
        return value

    def _scalar(self, event: yaml.ScalarEvent, span: Span) -> str | None:
        value = str(event.value)
        if event.style is None or event.style == "":
            value = self._not_cut(event, value)
        if event.implicit[0] and value in {"", "~", "null"}:
            return None
        value = without_unseen(value)
        if event.implicit[0] and is_curly(value):
            inner = value[1:-1]
            certain = " " not in inner and marks(event)[0].line == marks(event)[1].line
            self.problems.append(
                Problem(
                    "HUB-121",
                    span,
                    "This stands in typographic quotes, and YAML takes them for a part of it.",
                    (
                        f"Use straight quotes: {quoted(inner)}",
                        *([] if certain else [f"To show them on the page: {quoted(value)}"]),
                    ),
                    fix=replace(span.line, span.column, span.width, quoted(inner), certain=certain),
                )
            )
            value = inner
        return value

    def _not_cut(self, event: yaml.ScalarEvent, value: str) -> str:
        """The value together with what a number sign cuts off (HUB-123)."""
        end = marks(event)[1]
        line = self.lines[end.line] if end.line < len(self.lines) else ""
        rest = line[end.column :]
        if end.line != marks(event)[0].line or not _CUT.match(rest):
            return value
        if not value and not rest.startswith(" "):
            return value
        start = end.column + rest.index("#") if not value else marks(event)[0].column
        whole = line[start:].rstrip()
        number = self.offset + end.line + 1
        self.problems.append(
            Problem(
                "HUB-123",
                Span(self.path, number, line.index("#", end.column) + 1, 1),
                "YAML takes what follows this sign for a note and leaves it out.",
                (
                    f"Put the whole text in quotes: {quoted(whole)}",
                    "If it is a note, put a space after the sign.",
                ),
                fix=replace(
                    number, start + 1, len(whole), quoted(whole), certain=rest.lstrip()[1].isdigit()
                ),
            )
        )
        return whole

    def _mapping(self, place: Place, *, is_flow: bool) -> dict[str, Plain]:
        found: dict[str, Plain] = {}
        last = ""
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
            key = without_unseen(str(key_event.value))
            if is_flow and last and self._is_split_text(key_event, (*place, last)):
                next(self.events)  # the value that YAML makes up
                found[last] = f"{found[last]}, {key}"
                continue
            if key in found:
                again: Place = (*place, f"{key} (again)")
                value = self._node(next(self.events), again)
                self._key_twice(key, span, place, is_same=value == found[key])
                continue
            self.keys[(*place, key)] = span
            found[key] = self._node(next(self.events), (*place, key))
            last = key
        self.end = marks(key_event)[1]
        return found

    def _is_split_text(self, key_event: yaml.ScalarEvent, before: Place) -> bool:
        """Whether a key in braces is the rest of a text that a comma has split (HUB-124)."""
        end = marks(key_event)[1]
        rest = self.lines[end.line][end.column :].lstrip() if end.line < len(self.lines) else ""
        if rest.startswith(":") or key_event.style in {"'", '"'}:
            return False
        start = self.values.get(before)
        line = self.offset + end.line + 1
        if start is None or start.line != line or before in self.spread:
            return False
        whole = self.lines[end.line][start.column - 1 : end.column]
        self.problems.append(
            Problem(
                "HUB-124",
                Span(self.path, line, marks(key_event)[0].column + 1, len(str(key_event.value))),
                f'A comma ends the text before it here, so "{key_event.value}" is read as a key.',
                (f"Put the whole text in quotes: {quoted(whole)}",),
                fix=replace(
                    line,
                    start.column,
                    len(whole),
                    quoted(whole),
                    certain=" " in str(key_event.value) and whole[0] not in "\"'[{",
                ),
            )
        )
        self.values[before] = start._replace(width=len(whole))
        return True

    def _key_twice(self, key: str, span: Span, place: Place, *, is_same: bool) -> None:
        again: Place = (*place, f"{key} (again)")
        first = self.keys[(*place, key)]
        line = self.lines[span.line - self.offset - 1]
        alone = line[: span.column - 1].strip() == "" and again not in self.spread
        is_last = span.line - self.offset >= len(self.lines)
        fix = None
        if is_same and alone and not is_last:
            fix = Fix((Edit(span.line, 1, span.line + 1, 1, ""),), certain=True)
        self.problems.append(
            Problem(
                "HUB-105",
                span,
                f'"{key}" stands here for the second time; the first is on line {first.line}.',
                ("Keep one of the two.",),
                fix=fix,
            )
        )

    def _refuse_shortcuts(self, event: yaml.Event, span: Span) -> None:
        if isinstance(event, yaml.AliasEvent):
            shown, what = f"*{event.anchor}", "a reference to another place in the file"
        elif getattr(event, "anchor", None):
            shown, what = f"&{getattr(event, 'anchor', '')}", "a name for this place"
        elif getattr(event, "tag", None):
            shown, what = str(getattr(event, "tag", "")), "a type"
        else:
            return
        mended = self._mended(marks(event)[0].line, marks(event)[0].column)
        if mended is not None and mended.problem.code == "HUB-106":
            raise mended
        raise self._stop(
            "HUB-106",
            span,
            f'YAML reads "{shown}" as {what}, and the hub does not use these.',
            "Put quotes around the text if it is meant as text; otherwise write it out in full.",
        )

    def _span(self, event: yaml.Event) -> Span:
        start, end = marks(event)
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
        if "expected ':'" in str(getattr(error, "problem", "")):
            mark = getattr(error, "context_mark", None) or mark
        line = min(mark.line if mark else 0, len(self.lines) - 1)
        column = mark.column if mark else 0
        while line > 0 and not self.lines[line].strip():
            line, column = line - 1, 0
        return self._mended(line, column) or self._stop(
            "HUB-103",
            Span(self.path, self.offset + line + 1, column + 1),
            *_unexplained(self.lines[line]),
        )

    def _mended(self, line: int, column: int) -> _UnreadableError | None:
        """The mistake that the first repair explains with which the parser goes on."""
        repair = find_repair(self.lines, line, column)
        if repair is None:
            return None
        number = self.offset + repair.number + 1
        old = self.lines[repair.number]
        width = len(old.rstrip()) - repair.column + 1 if repair.column == 1 else 1
        fix = replace(number, 1, len(old), repair.line, certain=repair.certain)
        span = Span(self.path, number, repair.column, max(1, width))
        return _UnreadableError(Problem(repair.code, span, repair.what, (repair.do,), fix=fix))


def _unexplained(line: str) -> tuple[str, str]:
    """What to say where no repair of one line helps."""
    if ":" not in line and not line.lstrip().startswith("-"):
        return (
            "There is no key with a colon on this line.",
            "If it goes on with the text above, put two more spaces before it; if it is a fact of "
            'its own, write it as "key: value".',
        )
    return (
        "YAML cannot make sense of this line together with the ones before it.",
        "Compare its indentation with the lines above: keys of one group begin in one column, "
        'and an item of a list begins with "- ".',
    )
