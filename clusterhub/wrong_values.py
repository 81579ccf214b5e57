"""What to say about a value that does not fit its key, and how to write it."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from typing import Any

from clusterhub import meanings
from clusterhub.problems import Edit, Fix, Problem, did_you_mean, meant
from clusterhub.sources.located import Located, Place
from clusterhub.sources.yaml_events import as_yaml, quoted

_GRADES = re.compile(r"^(?:K|\d{1,2})(?:(?:, ?| and | & | )(?:K|\d{1,2}))*$", re.IGNORECASE)


def not_indented(located: Located, place: Place, fields: tuple[str, ...]) -> Problem | None:
    """An empty group whose keys stand in its own column (HUB-122); None if that is not so."""
    key = located.keys.get(place)
    if key is None or not fields:
        return None
    siblings = sorted(
        (span, other)
        for other, span in located.keys.items()
        if len(other) == len(place) and other[:-1] == place[:-1] and span > key
    )
    twice = [
        (span._replace(column=key.column), (*other[:-1], str(other[-1]).removesuffix(" (again)")))
        for other, span in located.values.items()
        if len(other) == len(place)
        and other[:-1] == place[:-1]
        and str(other[-1]).endswith(" (again)")
        and span > key
    ]
    members = []
    after = None
    for span, other in sorted([*siblings, *twice]):
        if str(other[-1]) not in fields:
            after = span.line
            break
        members.append(span)
    if not members:
        return None
    last = (after or members[-1].line + 1) - 1
    indent = " " * (key.column + 1)
    lines = range(members[0].line, last + 1)
    own = [line for line in lines if line in {span.line for span in members}]
    certain = own == list(lines) and all(span.column == key.column for span in members)
    return Problem(
        "HUB-122",
        key,
        f'The keys of "{place[-1]}" stand in the same column as "{place[-1]}" itself.',
        (f"Put two more spaces before the lines {members[0].line} to {last}.",)
        if last > members[0].line
        else (f"Put two more spaces before line {last}.",),
        fix=Fix(tuple(Edit(line, 1, line, key.column, indent) for line in own), certain=certain),
    )


def no_list(located: Located, place: Place, value: object, fields: tuple[str, ...]) -> Problem:
    """One value, or a group, where a list belongs."""
    name = key_name(place)
    fix = None
    do = f'Write it as a list: {name}: ["..."], or one "- ..." per line below "{name}:".'
    if isinstance(value, str) and not fields:
        items, certain = _items(value, is_grades=name == "grades")
        written = f"[{', '.join(items)}]"
        fix = located.replacing(place, written, certain=certain)
        do = f"Write it as a list: {name}: {written}"
    elif isinstance(value, dict) and fields:
        do = f'Put a hyphen and a space before the first key below "{name}:", and two spaces '
        do += "before the others."
        fix = _as_item(located, place)
    what = f'"{name}" holds a list, and here stands {_shape(value)}.'
    return Problem("HUB-112", located.span(place), what, (do,), fix=fix)


def _items(value: str, *, is_grades: bool) -> tuple[list[str], bool]:
    """A value as the items of a list, and whether nothing else can be meant."""
    if is_grades and _GRADES.match(value):
        return [f'"{grade.upper()}"' for grade in re.findall(r"K|\d+", value, re.IGNORECASE)], True
    if is_grades:
        return [quoted(value)], True
    parts = [part.strip() for part in value.split(",")]
    if len(parts) > 1 and all(re.fullmatch(r"[a-z0-9-]+", part) for part in parts):
        return parts, True
    return [as_yaml(value)], "," not in value


def _as_item(located: Located, place: Place) -> Fix | None:
    """The fix that makes a group the one item of a list."""
    keys = sorted(
        span for other, span in located.keys.items() if other[:-1] == place and len(other) > 1
    )
    lines = {span.line for other, span in located.values.items() if other[: len(place)] == place}
    if not keys or place not in located.spread or len({span.column for span in keys}) > 1:
        return None
    column, first = keys[0].column, keys[0].line
    edits = tuple(
        Edit(line, column, line, column, "- " if line == first else "  ")
        for line in sorted(lines)
        if line >= first
    )
    plain = {span.line for span in keys}
    return Fix(edits, certain={edit.line for edit in edits} == plain)


def no_group(located: Located, place: Place, value: object, fields: tuple[str, ...]) -> Problem:
    """A value or a list where a group of keys belongs."""
    what = f'"{key_name(place)}" holds several keys, and here stands {_shape(value)}.'
    do = f"Write these keys below it, indented: {', '.join(fields)}."
    if not fields:
        do = 'Write lines such as "40: 15" below it, indented.'
    elif isinstance(value, str):
        others = ", ".join(fields[1:])
        do = f"Write it as {fields[0]}: {as_yaml(value)}"
        do += f", and below it, in the same column, the other keys: {others}." if others else "."
    return Problem("HUB-112", located.span(place), what, (do,))


def not_one_value(located: Located, place: Place, value: object) -> Problem:
    """A list or a group where one text belongs."""
    name = key_name(place)
    do, fix = "Keep one text; if it contains a colon, put it in quotes.", None
    if isinstance(value, list):
        do = "Keep one value, without brackets or hyphens."
        if len(value) == 1 and isinstance(value[0], str):
            fix = located.replacing(place, as_yaml(value[0]))
            do = f"Write it without brackets: {as_yaml(value[0])}"
    elif isinstance(value, dict) and len(value) == 1:
        key, inner = next(iter(value.items()))
        inside = (*place, key)
        start, end = located.keys.get(inside), located.values.get(inside)
        if start and end and start.line == end.line and inside not in located.spread:
            text = quoted(f"{key}: {inner}" if inner else f"{key}:")
            do = f"The colon makes a key of it. Put the text in quotes: {text}"
            stop = end.column + end.width if inner else start.column + len(key) + 1
            edit = Edit(start.line, start.column, start.line, stop, text)
            fix = Fix((edit,), certain=isinstance(inner, str))
    what = f'"{name}" holds one text, and here stands {_shape(value)}.'
    return Problem("HUB-112", located.span(place), what, (do,), fix=fix)


def wrong_text(
    located: Located, place: Place, kind: str, value: str, context: Mapping[str, Any]
) -> Problem:
    """A text that its key cannot take; `kind` and `context` are pydantic's."""
    span, name = located.span(place), key_name(place)
    if kind == "literal_error":
        words = [
            word.strip("' ") for word in str(context["expected"]).replace(" or ", ",").split(",")
        ]
        names: dict[str, tuple[str, ...]] = dict.fromkeys(words, ())
        guess = meant(value, names)
        fix = None
        if len(guess.ids) == 1:
            fix = located.replacing(place, guess.ids[0], certain=guess.certain)
        what = f'"{value}" is not one of the words for "{name}".'
        does = did_you_mean(value, names)
        if not guess.certain:
            does = (*does, f"Use one of: {', '.join(words)}.")
        return Problem("HUB-113", span, what, does, fix=fix)
    if kind == "hub_number":
        meaning = meanings.number(value)
        do = "Write a whole number in digits, without quotes, commas or units, such as 50."
        what = f'"{name}" is a number, and here stands "{value}".'
        return _understood(
            Problem("HUB-114", span, what, (do,)), _fix(located, place, meaning), meaning
        )
    if kind == "hub_date":
        meaning = meanings.day(value)
        do = "Write year, month and day, such as 2026-11-22."
        what = f'"{name}" is a date, and here stands "{value}".'
        if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            what = f'There is no such day as "{value}".'
        return _understood(
            Problem("HUB-114", span, what, (do,)), _fix(located, place, meaning), meaning
        )
    if kind == "hub_truth":
        meaning = meanings.truth(value)
        what = f'"{name}" is true or false, and here stands "{value}".'
        do = "Use one of: true, false."
        return _understood(
            Problem("HUB-113", span, what, (do,)), _fix(located, place, meaning), meaning
        )
    if kind == "string_too_long":
        most = context["max_length"]
        what = f'"{name}" has {len(value)} characters, and {most} fit.'
        return Problem("HUB-115", span, what, (f"Shorten it by {len(value) - most}.",))
    if kind == "string_too_short":
        return Problem("HUB-115", span, f'"{name}" is empty.', ("Write at least one.",))
    if kind == "string_pattern_mismatch" and "0-9a-f" in str(context.get("pattern", "")):
        do = 'Write it in quotes, as "#" and six digits or letters a to f, such as "#7c2745".'
        fix = None
        if re.fullmatch(r"#?[0-9a-fA-F]{6}", value):
            fix = located.replacing(place, f'"#{value.lstrip("#").lower()}"')
        what = f'"{value}" is not a color as used here.'
        return Problem("HUB-114", span, what, (do,), fix=fix)
    if kind == "string_pattern_mismatch":
        wanted = meanings.slug(value)
        stem = located.path.rsplit("/", 1)[-1].split(".")[0]
        fix = located.replacing(place, wanted, certain=wanted == stem) if wanted else None
        example = f', such as "{wanted}"' if wanted else ""
        what = f'"{value}" cannot be part of an address.'
        do = f"Use small letters, digits and hyphens{example}."
        return Problem("HUB-118", span, what, (do,), fix=fix)
    return Problem("HUB-112", span, f'"{name}" cannot be used as it stands.', ("See the guide.",))


def _fix(located: Located, place: Place, meaning: meanings.Meaning | None) -> Fix | None:
    return located.replacing(place, meaning.text, certain=meaning.certain) if meaning else None


def _understood(problem: Problem, fix: Fix | None, meaning: meanings.Meaning | None) -> Problem:
    """A problem with a value that is written in another way, with what was meant, if known."""
    if meaning is None:
        return problem
    if meaning.certain:
        return dataclasses.replace(problem, do=(f"Write {meaning.text}.",), fix=fix)
    begin = f"Did you mean {meaning.text}?"
    return dataclasses.replace(problem, do=(begin, *problem.do), fix=fix)


def key_name(place: Place) -> str:
    """The nearest key above a value: its own, or that of the list it stands in."""
    return next((str(part) for part in reversed(place) if isinstance(part, str)), "this file")


def _shape(value: object) -> str:
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "a group of keys"
    return "one value"
