"""YAML as events: where it stops making sense, and how a value is written in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

MAX_DEPTH = 20

_Parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PLAIN = re.compile(r"[A-Za-z0-9(][A-Za-z0-9 ._/&'()+;-]*")


class TooDeepError(Exception):
    """A collection stands deeper than any file here needs."""

    def __init__(self, event: yaml.Event, depth: int) -> None:
        self.event = event
        self.depth = depth


def events(text: str) -> Iterator[yaml.Event]:
    """The events of a YAML text; raises YAMLError, or TooDeepError before a stack overflows."""
    depth = 0
    for event in yaml.parse(text, Loader=_Parser):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                raise TooDeepError(event, depth)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        yield event


def marks(event: yaml.Event) -> tuple[Any, Any]:
    """Where an event begins and ends; those of a parser always have both."""
    return event.start_mark, event.end_mark


def fault_line(text: str) -> int | None:
    """The line, counted from 0, on which the text stops being YAML; None where it is."""
    try:
        for event in events(text):
            shortcut = isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None)
            if shortcut or getattr(event, "tag", None):
                return int(marks(event)[0].line)
    except TooDeepError as error:
        return int(marks(error.event)[0].line)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        return int(mark.line) if mark else 0
    return None


def as_yaml(text: str) -> str:
    """A text as YAML writes it: plain where that is safe anywhere, else in quotes."""
    return text if _PLAIN.fullmatch(text) and not text.endswith(" ") else quoted(text)


def quoted(text: str) -> str:
    """A text in quotes: double ones, or single ones where the text has double ones in it."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    if "'" not in text:
        return f"'{text}'"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
