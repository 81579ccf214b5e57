"""What a value was meant as: numbers, dates and truths in the ways that people write them."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

_NUMBERS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen"),
)
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MINUTES = re.compile(r"^0*(\d{1,4})(?:\.0+)? ?(?:m|min|mins|minute|minutes|')?\.?$", re.IGNORECASE)
_CLOCK = re.compile(r"^(\d{1,2}):([0-5]\d)(?::00)?$")
_HOURS = re.compile(r"^(\d{1,2}) ?(?:h|hr|hrs|hour|hours)\.?$", re.IGNORECASE)
_THOUSANDS = re.compile(r"^\d{1,3}(?:[,_ ]\d{3})+$")
_YEAR_FIRST = re.compile(r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$")
_YEAR_LAST = re.compile(r"^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$")
_MONTH_FIRST = re.compile(r"^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$")
_DAY_FIRST = re.compile(r"^(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9})\.?,? (\d{4})$")


class Meaning(NamedTuple):
    """A value as the hub writes it."""

    text: str
    certain: bool


def number(text: str) -> Meaning | None:
    """A whole number, or minutes, such as "05", "50 min", "ten" or "1:30"."""
    text = text.strip()
    if match := _MINUTES.match(text):
        return Meaning(match[1], certain=True)
    if text.lower() in _NUMBERS:
        return Meaning(str(_NUMBERS.index(text.lower())), certain=True)
    if text.lower() in _TENS:
        return Meaning(str(_TENS[text.lower()]), certain=True)
    if _THOUSANDS.match(text):
        return Meaning(re.sub(r"\D", "", text), certain=True)
    if match := _CLOCK.match(text):
        return Meaning(str(int(match[1]) * 60 + int(match[2])), certain=False)
    if match := _HOURS.match(text):
        return Meaning(str(int(match[1]) * 60), certain=False)
    return None


def day(text: str) -> Meaning | None:
    """A date, such as "11/22/2026" or "Nov 22, 2026"; the American order is likely, not certain."""
    text = text.strip()
    if match := _YEAR_FIRST.match(text):
        return _day(match[1], match[2], match[3], certain=True)
    if match := _YEAR_LAST.match(text):
        first, second = int(match[1]), int(match[2])
        if first > 12:
            return _day(match[3], match[2], match[1], certain=True)
        return _day(match[3], match[1], match[2], certain=second > 12 or first == second)
    if match := _MONTH_FIRST.match(text):
        return _day(match[3], _month(match[1]), match[2], certain=True)
    if match := _DAY_FIRST.match(text):
        return _day(match[3], _month(match[2]), match[1], certain=True)
    return None


def truth(text: str) -> Meaning | None:
    """A truth, such as "yes" or "off"."""
    word = text.strip().lower()
    if word in {"yes", "y", "on", "true", "t"}:
        return Meaning("true", certain=True)
    if word in {"no", "n", "off", "false", "f"}:
        return Meaning("false", certain=True)
    return None


def _month(name: str) -> str:
    short = name[:3].lower()
    return str(_MONTHS.index(short) + 1) if short in _MONTHS else "0"


def _day(year: str, month: str, of_month: str, *, certain: bool) -> Meaning | None:
    try:
        found = date(int(year), int(month), int(of_month))
    except ValueError:
        return None
    return Meaning(found.isoformat(), certain)


def slug(text: str) -> str:
    """The text as an id."""
    plain = text.lower().replace("&", " and ").replace("'", "").replace("\u2019", "")
    return "-".join(re.findall(r"[a-z0-9]+", plain))
