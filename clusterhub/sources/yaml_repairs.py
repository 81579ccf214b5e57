"""Finds the one change of a line with which YAML that cannot be read goes on.

libyaml says where it gave up and seldom why. So the usual slips are tried the other way round:
each repair that fits the line is made, and the first one that lets the parser pass explains the
mistake and mends it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from clusterhub.sources.characters import is_curly
from clusterhub.sources.yaml_events import fault_line, quoted

_KEY_VALUE = re.compile(r"^(?P<head>\s*(?:- +)*(?:[\w-]+ ?: +)?)(?P<value>\S.*?)\s*$")
_GLUED = re.compile(r"^(\s*(?:- +)*)([a-z_]+):([^\s:/].*)$")
_EQUALS = re.compile(r"^(\s*(?:- +)*)([a-z_]+) ?(?:=|;|::) ?(\S.*)$")
_DASH = re.compile(r"^(\s*)-([a-z_]+:( .*)?)$")
_SECOND_KEY = re.compile(r"[ .,;] *[a-z]+_?[a-z]*: ")
_SPECIAL_ITEM = re.compile(r"([\[{,:] ?)([*&!@`%][^,\]}\"']*)")
_NAME_ALONE = re.compile(r"^[&!][\w-]+$")
_QUOTE_MARK = "\"'"


class Repair(NamedTuple):
    """A line as it should be, and what was wrong with it."""

    number: int
    """Of the line, counted from 0."""
    line: str
    code: str
    column: int
    """Where to point, counted from 1."""
    what: str
    do: str
    certain: bool = True


def find_repair(lines: list[str], at: int, column: int) -> Repair | None:
    """The first repair of line `at`, or of one before it, with which the text goes on."""
    for repair in _candidates(lines, at, column):
        if repair.line == lines[repair.number]:
            continue
        changed = [*lines[: repair.number], repair.line, *lines[repair.number + 1 :]]
        fault = fault_line("\n".join(changed))
        if fault is None or fault > max(at, repair.number):
            return repair
    return None


def _candidates(lines: list[str], at: int, column: int) -> Iterator[Repair]:
    line = lines[at]
    first_colon = line.find(":")
    for number in _with_text_before(lines, at):
        yield from _spelling(number, lines[number])
    if first_colon == column:
        yield from _indentation(lines, at)
    yield from _goes_on(lines, at)
    for number in _with_text_before(lines, at):
        yield from _curly(number, lines[number])
        yield from _quotes(number, lines[number])
        yield from _brackets(number, lines[number])
    for number in _with_text_before(lines, at, most=1):
        yield from _plain_text(number, lines[number])
    yield from _indentation(lines, at)
    for number in range(at, max(-1, at - 40), -1):
        yield from _quotes(number, lines[number])
        yield from _brackets(number, lines[number])


def _with_text_before(lines: list[str], at: int, most: int = 2) -> list[int]:
    """The line itself and those before it that hold anything, up to `most`."""
    return [n for n in range(at, -1, -1) if lines[n].strip()][:most]


def _value(line: str) -> tuple[str, str] | None:
    match = _KEY_VALUE.match(line)
    return (match["head"], match["value"]) if match else None


def _curly(number: int, line: str) -> Iterator[Repair]:
    found = _value(line)
    if found and is_curly(found[1]):
        head, value = found
        yield Repair(
            number,
            head + quoted(value[1:-1]),
            "HUB-121",
            len(head) + 1,
            "The text stands in typographic quotes, and YAML knows only straight ones.",
            f"Write {quoted(value[1:-1])}",
        )


def _spelling(number: int, line: str) -> Iterator[Repair]:
    glued, equals, dash = _GLUED.match(line), _EQUALS.match(line), _DASH.match(line)
    if glued:
        yield Repair(
            number,
            f"{glued[1]}{glued[2]}: {glued[3]}",
            "HUB-103",
            glued.end(2) + 1,
            "There is no space after the colon, so YAML does not see a key here.",
            f"Put a space after it: {glued[2]}: {glued[3].strip()}",
        )
    if equals:
        yield Repair(
            number,
            f"{equals[1]}{equals[2]}: {equals[3]}",
            "HUB-103",
            equals.end(2) + 1,
            "A key is followed by a colon and a space, and here stands something else.",
            f"Write {equals[2]}: {equals[3].strip()}",
        )
    if dash:
        yield Repair(
            number,
            f"{dash[1]}- {dash[2]}",
            "HUB-103",
            len(dash[1]) + 1,
            "There is no space after the hyphen, so YAML does not see an item of a list here.",
            f"Put a space after it: - {dash[2].strip()}",
        )


def _quotes(number: int, line: str) -> Iterator[Repair]:
    found = _value(line)
    if not found or found[1][0] not in _QUOTE_MARK:
        return
    head, value = found
    mark, at = value[0], len(head) + 1
    inner = value[1:]
    if mark not in inner:
        whole = quoted(inner)
        yield Repair(
            number,
            head + whole,
            "HUB-103",
            at,
            "A quotation mark is opened here and never closed.",
            f"Put one at the end of the text, too: {head.strip()} {whole}".rstrip(),
        )
    elif inner.endswith(mark):
        whole = quoted(inner[:-1].replace("\\" + mark, mark))
        yield Repair(
            number,
            head + whole,
            "HUB-103",
            at + 1 + inner.index(mark),
            "The text stands in quotation marks and has the same marks inside, "
            "so YAML sees its end there.",
            f"Write {whole}",
        )
    else:
        whole = quoted(value)
        yield Repair(
            number,
            head + whole,
            "HUB-103",
            at,
            "The text begins with a quotation mark, so YAML takes its second one for the end.",
            f"Put the whole text in quotes: {whole}",
        )


def _brackets(number: int, line: str) -> Iterator[Repair]:
    found = _value(line)
    if not found or found[1][0] not in "[{":
        return
    head, value = found
    opening, closing = value[0], "]" if value[0] == "[" else "}"
    if value.count(opening) == value.count(closing) + 1:
        yield Repair(
            number,
            head + value.rstrip(", ") + closing,
            "HUB-103",
            len(head) + 1,
            "A bracket is opened here and never closed.",
            f'Put "{closing}" at the end: {head.strip()} {value.rstrip(", ")}{closing}'.strip(),
        )
    if re.search(r'"\s+"', value):
        with_commas = re.sub(r'"\s+"', '", "', value)
        yield Repair(
            number,
            head + with_commas,
            "HUB-103",
            len(head) + 1,
            "A comma is missing between two items of this list.",
            f"Write {with_commas}",
        )
    special = _SPECIAL_ITEM.search(value)
    if special:
        item = special[2].rstrip()
        yield Repair(
            number,
            head + value[: special.start(2)] + quoted(item) + value[special.start(2) + len(item) :],
            "HUB-106" if item[0] in "*&!" else "HUB-103",
            len(head) + special.start(2) + 1,
            f'A text cannot begin with "{item[0]}" unless it stands in quotes.',
            f"Put the text in quotes: {quoted(item)}",
        )
    if not value.endswith(closing):
        yield Repair(
            number,
            head + quoted(value),
            "HUB-103",
            len(head) + 1,
            "A text that begins with a bracket is taken for a list.",
            f"Put the text in quotes: {quoted(value)}",
        )


def _plain_text(number: int, line: str) -> Iterator[Repair]:
    found = _value(line)
    if not found or found[1][0] in _QUOTE_MARK + "[{" or _NAME_ALONE.match(found[1]):
        return
    head, value = found
    if ": " in value or value.endswith(":"):
        colon = value.find(": ") if ": " in value else len(value) - 1
        yield Repair(
            number,
            head + quoted(value),
            "HUB-103",
            len(head) + colon + 1,
            'There is a colon here that YAML takes for the end of a key ("key: value").',
            f"Put the text in quotes: {head.strip()} {quoted(value)}".replace("  ", " "),
            certain=":" in head and not _SECOND_KEY.search(value),
        )
    yield Repair(
        number,
        head + quoted(value),
        "HUB-106" if value[0] in "*&!" else "HUB-103",
        len(head) + 1,
        f'A text cannot begin with "{value[0]}" unless it stands in quotes.',
        f"Put the text in quotes: {head.strip()} {quoted(value)}".replace("  ", " "),
        certain=bool(head.strip()) and not value[0].isalnum(),
    )


def _goes_on(lines: list[str], at: int) -> Iterator[Repair]:
    """A line without a key that goes on with the text of the line before it."""
    line = lines[at]
    if ":" in line or at == 0 or not line.strip() or line.lstrip()[0] in "-#[{\"'":
        return
    before = lines[at - 1]
    indent = len(before) - len(before.lstrip(" "))
    if ": " in before:
        yield Repair(
            at,
            " " * (indent + 2) + line.strip(),
            "HUB-103",
            1,
            "There is no key with a colon on this line, and it is not indented like a text that "
            "goes on.",
            "If it goes on with the text above, put two more spaces before it; if it is a fact of "
            'its own, write it as "key: value".',
            certain=False,
        )


def _indentation(lines: list[str], at: int) -> Iterator[Repair]:
    line = lines[at]
    indent = len(line) - len(line.lstrip(" "))
    columns: list[int] = []
    for before in reversed(lines[max(0, at - 12) : at]):
        if before.strip() and not before.lstrip().startswith("#"):
            own = len(before) - len(before.lstrip(" "))
            inside = own + len(before.lstrip()) - len(re.sub(r"^(- +)+", "", before.lstrip()))
            columns += [c for c in (inside, own) if c not in columns]
    nearest = sorted((c for c in columns if c != indent), key=lambda c: (abs(c - indent), c))
    for target in nearest:
        yield Repair(
            at,
            " " * target + line.lstrip(" "),
            "HUB-103",
            1,
            f"This line has {indent or 'no'} space{'' if indent == 1 else 's'} before it, and no "
            "line above that it could belong with begins there.",
            f"Put {target} spaces before it, like the lines it belongs with."
            if target
            else "Begin it at the very start of the line, like the lines it belongs with.",
            certain=len(nearest) == 1,
        )
