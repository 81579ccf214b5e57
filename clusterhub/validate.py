"""Turns a located YAML value into a record, and pydantic's errors into messages for teachers."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from clusterhub.model.fields import Record
from clusterhub.problems import Problem, Span, did_you_mean
from clusterhub.sources.yaml_spans import Located, Place

R = TypeVar("R", bound=Record)


def validate(model: type[R], located: Located) -> tuple[R | None, list[Problem]]:
    """The record, or None and one problem per cause (HUB-110 to HUB-115, HUB-118)."""
    if not isinstance(located.value, dict):
        what = "This file should hold keys and values, and holds something else."
        do = f"Begin with one of these keys: {_listed(model.model_fields)}."
        return None, [Problem("HUB-112", located.span(()), what, (do,))]
    try:
        return model.model_validate(located.value), []
    except ValidationError as error:
        return None, [
            _explain(model, located, detail)
            for detail in error.errors()
            if not _is_consequence(detail)
        ]


def _is_consequence(detail: ErrorDetails) -> bool:
    """A list counts as too short for pydantic when one of its items has a mistake of its own."""
    return detail["type"] == "too_short" and bool(detail["input"])


def _explain(model: type[BaseModel], located: Located, detail: ErrorDetails) -> Problem:
    place: Place = tuple(part for part in detail["loc"] if part != "[key]")
    key = str(place[-1]) if place else ""
    kind = detail["type"]
    context = detail.get("ctx", {})
    value = detail["input"]
    span = located.span(place)
    if kind == "missing":
        above = str(place[-2]) if len(place) > 1 and isinstance(place[-2], str) else ""
        inside = f' in "{above}"' if above else ""
        return Problem(
            "HUB-111",
            located.parent_span(place),
            f'"{key}" is missing{inside}.',
            (f'Add a line "{key}: ..."' + (f' below "{above}".' if above else "."),),
        )
    if kind == "extra_forbidden":
        return _unknown_key(model, located, place)
    if value is None:
        key_name = _key_name(place)
        return Problem(
            "HUB-111",
            located.key_span(place),
            f'"{key_name}" has no value.',
            (f'Write the value after "{key_name}:", or remove the line.',),
        )
    if kind == "too_short":
        return Problem("HUB-115", span, f'"{key}" is empty.', ("Write at least one.",))
    if kind in {"tuple_type", "list_type"}:
        do = f'Write it as a list: {key}: ["..."], or one "- ..." per line below "{key}:".'
        return Problem("HUB-112", span, f'"{key}" holds a list, and here stands one value.', (do,))
    if kind in {"model_type", "dict_type", "model_attributes_type"}:
        wanted = _listed(_fields_at(model, place))
        what = f'"{_key_name(place)}" holds several keys, and here stands {_shape(value)}.'
        do = f"Write these keys below it, indented: {wanted}." if wanted else "See the guide."
        return Problem("HUB-112", span, what, (do,))
    if kind == "string_type" or not isinstance(value, str):
        return _not_one_value(located, place, value)
    return _wrong_text(span, _key_name(place), kind, value, context)


def _unknown_key(model: type[BaseModel], located: Located, place: Place) -> Problem:
    key = str(place[-1])
    known = _fields_at(model, place[:-1])
    meant = did_you_mean(key, dict.fromkeys(known, ()))
    return Problem(
        "HUB-110",
        located.key_span(place),
        f'Nothing here reads a key called "{key}".',
        (*meant, f"Keys at this place: {_listed(known)}."),
    )


def _not_one_value(located: Located, place: Place, value: object) -> Problem:
    name = _key_name(place)
    do = (
        "Keep one value, without brackets or hyphens."
        if isinstance(value, list)
        else "Keep one text; if it contains a colon, put it in quotes."
    )
    return Problem(
        "HUB-112",
        located.span(place),
        f'"{name}" holds one text, and here stands {_shape(value)}.',
        (do,),
    )


def _wrong_text(
    span: Span, name: str, kind: str, value: str, context: Mapping[str, Any]
) -> Problem:
    if kind == "literal_error":
        words = [
            word.strip("' ") for word in str(context["expected"]).replace(" or ", ",").split(",")
        ]
        meant = did_you_mean(value, dict.fromkeys(words, ()))
        return Problem(
            "HUB-113",
            span,
            f'"{value}" is not one of the words for "{name}".',
            (*meant, f"Use one of: {', '.join(words)}."),
        )
    if kind == "hub_number":
        do = "Write a whole number in digits, without quotes, commas or units, such as 50."
        return Problem("HUB-114", span, f'"{name}" is a number, and here stands "{value}".', (do,))
    if kind == "hub_date":
        do = "Write year, month and day, such as 2026-11-22."
        return Problem("HUB-114", span, f'"{name}" is a date, and here stands "{value}".', (do,))
    if kind == "hub_truth":
        return Problem(
            "HUB-113",
            span,
            f'"{name}" is true or false, and here stands "{value}".',
            ("Use one of: true, false.",),
        )
    if kind == "string_too_long":
        most = context["max_length"]
        what = f'"{name}" has {len(value)} characters, and {most} fit.'
        return Problem("HUB-115", span, what, (f"Shorten it by {len(value) - most}.",))
    if kind == "string_too_short":
        return Problem("HUB-115", span, f'"{name}" is empty.', ("Write at least one.",))
    if kind == "string_pattern_mismatch" and "0-9a-f" in str(context.get("pattern", "")):
        do = 'Write it as "#" and six digits or letters a to f, such as "#7c2745".'
        return Problem("HUB-114", span, f'"{value}" is not a color as used here.', (do,))
    if kind == "string_pattern_mismatch":
        from_text = "-".join(
            w for w in "".join(c if c.isalnum() else " " for c in value.lower()).split()
        )
        return Problem(
            "HUB-118",
            span,
            f'"{value}" cannot be part of an address.',
            (f'Use lower-case letters, digits and hyphens, such as "{from_text}".',),
        )
    return Problem("HUB-112", span, f'"{name}" cannot be used as it stands.', ("See the guide.",))


def _key_name(place: Place) -> str:
    """The nearest key above a value: its own, or that of the list it stands in."""
    return next((str(part) for part in reversed(place) if isinstance(part, str)), "this file")


def _shape(value: object) -> str:
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "a group of keys"
    return "one value"


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
