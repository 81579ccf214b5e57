"""Grades as people write them."""

from __future__ import annotations

import re

_ORDER = ("K", *(str(number) for number in range(1, 13)))
_WORDS = (
    *("kindergarten", "first", "second", "third", "fourth", "fifth", "sixth"),
    *("seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"),
)
_RANGE = re.compile(
    r"^(?:grades? )?(K|\d{1,2})(?:th|st|nd|rd)?(?: ?[-\u2010-\u2015\u2212] ?| to | through )"
    r"(\d{1,2})(?:th|st|nd|rd)?$",
    re.IGNORECASE,
)


def spellings_of_grade(grade: str) -> tuple[str, ...]:
    """Other ways to write a grade, the plainest first."""
    word = _WORDS[_ORDER.index(grade)] if grade in _ORDER else grade
    if grade == "K":
        return ("Kindergarten", "Grade K", "KG", "Kinder", "0")
    ending = {"1": "st", "2": "nd", "3": "rd"}.get(grade, "th")
    return (
        f"Grade {grade}",
        f"0{grade}",
        f"{grade}{ending}",
        f"{grade}{ending} grade",
        word,
        f"{word} grade",
    )


def range_of_grades(text: str) -> tuple[str, ...]:
    """The grades of a text such as "9-12"; empty where it is no range."""
    match = _RANGE.match(text.strip())
    if match is None:
        return ()
    first, last = match[1].upper(), match[2]
    if first not in _ORDER or last not in _ORDER:
        return ()
    return _ORDER[_ORDER.index(first) : _ORDER.index(last) + 1]
