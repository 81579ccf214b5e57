"""Turns a located YAML value into a record, and pydantic's errors into messages for teachers."""

from __future__ import annotations

import types
import typing
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from clusterhub.model.fields import Record
from clusterhub.problems import Problem, did_you_mean, meant, replace
from clusterhub.sources.located import Located, Place
from clusterhub.wrong_values import (
    key_name,
    no_group,
    no_list,
    not_indented,
    not_one_value,
    wrong_text,
)

R = TypeVar("R", bound=Record)


def validate(model: type[R], located: Located) -> tuple[R | None, list[Problem]]:
    """The record, or None and one problem per cause (HUB-110 to HUB-115, HUB-118, HUB-122)."""
    if not isinstance(located.value, dict):
        what = "This file should hold keys and values, and holds something else."
        do = f"Begin with one of these keys: {_listed(model.model_fields)}."
        return None, [Problem("HUB-112", located.span(()), what, (do,))]
    try:
        return model.model_validate(located.value), []
    except ValidationError as error:
        return None, _Explainer(model, located, error.errors()).problems()


class _Explainer:
    """Turns what pydantic found in one document into one problem per cause."""

    def __init__(
        self, model: type[BaseModel], located: Located, details: list[ErrorDetails]
    ) -> None:
        self.model = model
        self.located = located
        self.details = [(_place(detail), detail) for detail in details]

    def problems(self) -> list[Problem]:
        value = self.located.value
        empty: set[Place] = {place for place, detail in self.details if detail["input"] is None}
        if isinstance(value, dict):
            empty |= {(key,) for key in value if value[key] is None}
        flat = [
            problem
            for place in sorted(empty, key=str)
            if (problem := not_indented(self.located, place, _fields_at(self.model, place)))
        ]
        settled = {
            line
            for problem in flat
            for line in range(problem.span.line, problem.span.line + 1 + _lines_in(problem))
        }
        meant_keys = {
            (*place[:-1], guess.ids[0])
            for place, detail in self.details
            if detail["type"] == "extra_forbidden"
            if (guess := meant(str(place[-1]), dict.fromkeys(self._known(place), ()))).ids
        }
        found = flat
        for place, detail in self.details:
            line = self.located.key_span(place).line
            is_lost = detail["type"] == "missing" and (place in meant_keys)
            if is_lost or _is_consequence(detail):
                continue
            if line in settled and detail["type"] != "missing":
                continue
            found.append(self._explain(place, detail))
        return found

    def _known(self, place: Place) -> tuple[str, ...]:
        return _fields_at(self.model, place[:-1])

    def _explain(self, place: Place, detail: ErrorDetails) -> Problem:
        located = self.located
        key = str(place[-1]) if place else ""
        kind = detail["type"]
        value = detail["input"]
        if kind == "missing":
            above = str(place[-2]) if len(place) > 1 and isinstance(place[-2], str) else ""
            inside = f' in "{above}"' if above else ""
            return Problem(
                "HUB-111",
                located.parent_span(place),
                f'"{key}" is missing{inside}{_what_it_is(self.model, place)}.',
                (f'Add a line "{key}: ..."' + (f' below "{above}".' if above else "."),),
            )
        if kind == "extra_forbidden":
            return self._unknown_key(place)
        if value is None:
            name = key_name(place)
            return Problem(
                "HUB-111",
                located.key_span(place),
                f'"{name}" has no value.',
                (f'Write the value after "{name}:", or remove the line.',),
            )
        span = located.span(place)
        if kind == "too_short":
            return Problem("HUB-115", span, f'"{key}" is empty.', ("Write at least one.",))
        if kind in {"tuple_type", "list_type"}:
            return no_list(located, place, value, _fields_at(self.model, place))
        if kind in {"model_type", "dict_type", "model_attributes_type"}:
            return no_group(located, place, value, _fields_at(self.model, place))
        if kind == "string_type" or not isinstance(value, str):
            return not_one_value(located, place, value)
        return wrong_text(located, place, kind, value, detail.get("ctx", {}))

    def _unknown_key(self, place: Place) -> Problem:
        key = str(place[-1])
        known = self._known(place)
        names = dict.fromkeys(known, ())
        guess = meant(key, names)
        span = self.located.key_span(place)
        homes = () if guess.certain else _homes(self.model, key)
        siblings = {p[-1] for p in self.located.keys if p[:-1] == place[:-1]}
        fix = None
        if len(guess.ids) == 1 and guess.ids[0] not in siblings and not homes:
            fix = replace(span.line, span.column, span.width, guess.ids[0], certain=guess.certain)
        does = did_you_mean(key, names)
        if homes:
            does = (f"It belongs into {' or '.join(homes)}, two spaces further in.",)
        return Problem(
            "HUB-110",
            span,
            f'Nothing here reads a key called "{key}".',
            does or (f"Keys at this place: {_listed(known)}.",),
            fix=fix,
        )


def _what_it_is(model: Any, place: Place) -> str:
    """What a missing key would say, in the words of the model; empty where it has none."""
    for part in place[:-1]:
        if isinstance(part, str):
            field = model.model_fields.get(part)
            model = _inner(field.annotation) if field is not None else None
        if not (isinstance(model, type) and issubclass(model, BaseModel)):
            return ""
    field = model.model_fields.get(place[-1])
    text = field.description if field is not None else None
    return f": {text[0].lower()}{text[1:].rstrip('.')}" if text else ""


def _place(detail: ErrorDetails) -> Place:
    return tuple(part for part in detail["loc"] if part != "[key]")


def _is_consequence(detail: ErrorDetails) -> bool:
    """A list counts as too short for pydantic when one of its items has a mistake of its own."""
    return detail["type"] == "too_short" and bool(detail["input"])


def _lines_in(problem: Problem) -> int:
    return len(problem.fix.edits) if problem.fix else 0


def _homes(model: type[BaseModel], key: str) -> tuple[str, ...]:
    """Names of the groups below `model` that have a key of this name."""
    return tuple(f'"{name}"' for name in model.model_fields if key in _fields_at(model, (name,)))


def _listed(names: typing.Iterable[str]) -> str:
    return ", ".join(names)


def _fields_at(model: Any, place: Place) -> tuple[str, ...]:
    """Names of the keys that the group at `place` may have; empty where it is no group."""
    for part in place:
        if isinstance(part, str) and isinstance(model, type) and issubclass(model, BaseModel):
            field = model.model_fields.get(part)
            if field is None:
                return ()
            model = _inner(field.annotation)
    if isinstance(model, type) and issubclass(model, BaseModel):
        return tuple(model.model_fields)
    return ()


def _inner(annotation: Any) -> Any:
    """The record type inside `Annotated`, `X | None` and `tuple[X, ...]`."""
    while not isinstance(annotation, type):
        if isinstance(annotation, types.GenericAlias) or hasattr(annotation, "__args__"):
            annotation = annotation.__args__[0]
        else:
            return annotation
    if isinstance(annotation, types.GenericAlias):
        return _inner(annotation.__args__[0])
    return annotation
