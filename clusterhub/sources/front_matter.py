"""Splits a Markdown file into its front matter and its body, keeping the file's line numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass

from clusterhub.problems import Edit, Fix, Problem, Span, replace
from clusterhub.sources.files import Source
from clusterhub.sources.yaml_spans import Located, read_yaml

_FENCE = "---"
_DASHES = r"\-\u2010-\u2015\u2212"
_NEARLY = re.compile(rf"^\s*[{_DASHES}_*=~]{{1,9}}( ?[{_DASHES}]){{0,3}}\s*$")
"""A line that was meant as three hyphens; some editors turn them into a dash."""
_KEY = re.compile(r"^[a-z_]{2,20}:( |$)")
_HEADING = re.compile(r"^#{1,6} \S")


@dataclass(frozen=True, slots=True)
class Page:
    """A Markdown file taken apart."""

    source: Source
    front: Located
    body: str
    body_line: int
    """The file's line on which `body` begins."""


def split(source: Source) -> tuple[Page | None, list[Problem]]:
    """Reads the front matter of a Markdown file.

    HUB-108, HUB-109, HUB-125, HUB-126, and what YAML can bring.
    """
    lines = source.text.split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if lines[first].rstrip() != _FENCE:
        return None, [_no_beginning(source.path, lines, first)]
    second = _next_text(lines, first + 1)
    if second is not None and _is_fence(lines[second]) and _key_follows(lines, second):
        return None, [_doubled(source.path, lines, second)]
    end = next((n for n in range(first + 1, len(lines)) if lines[n].rstrip() == _FENCE), None)
    within = lines[first + 1 : end]
    nearly = next((n for n, line in enumerate(within, first + 1) if _is_nearly_a_fence(line)), None)
    if nearly is not None:
        return None, [_misspelled(source.path, lines, nearly)]
    if end is None:
        return None, [_no_end(source.path, lines, first)]
    front, problems = read_yaml(source.path, "\n".join(within), first_line=first + 2)
    if front is None:
        heading = any(_HEADING.match(line) for line in within if line.startswith("##"))
        return None, [_no_end(source.path, lines, first)] if heading else problems
    again = _next_text(lines, end + 1)
    if (
        again is not None
        and _is_fence(lines[again])
        and (again == end + 1 or _key_follows(lines, again))
    ):
        if _key_follows(lines, again):
            return None, [*problems, _doubled(source.path, lines, again)]
        problems = [*problems, _doubled(source.path, lines, again)]
        lines[again] = ""
    return Page(source, front, "\n".join(lines[end + 1 :]), end + 2), problems


def _no_beginning(path: str, lines: list[str], first: int) -> Problem:
    shown = Span(path, first + 1, 1, max(1, len(lines[first])))
    if _NEARLY.match(lines[first]) and _key_follows(lines, first):
        return _misspelled(path, lines, first)
    fence = next((n for n, line in enumerate(lines) if _is_fence(line)), None)
    if fence is not None and _KEY.match(lines[first]):
        return Problem(
            "HUB-108",
            shown,
            "The facts begin here, without a line of three hyphens above them.",
            ('Put a line "---" above this one.',),
            fix=Fix((Edit(first + 1, 1, first + 1, 1, f"{_FENCE}\n"),), certain=True),
        )
    if fence is not None and _key_follows(lines, fence):
        return Problem(
            "HUB-125",
            shown,
            f"The facts begin on line {fence + 1}, and this text stands above them.",
            ('Move it below the second line of hyphens: the file begins with "---".',),
        )
    return Problem(
        "HUB-108",
        shown,
        "The file does not begin with a line of three hyphens.",
        (
            'Begin the file with a line "---", then the facts (id, title, ...), '
            'then a second line "---", then the text.',
        ),
    )


def _no_end(path: str, lines: list[str], first: int) -> Problem:
    heading = next((n for n in range(first + 1, len(lines)) if _HEADING.match(lines[n])), None)
    fix = None
    where = "after the last fact, before the text begins"
    if heading is not None:
        where = f'above line {heading + 1}, "{lines[heading].strip()[:40]}"'
        facts = "\n".join(lines[first + 1 : heading])
        read, problems = read_yaml(path, facts)
        certain = read is not None and isinstance(read.value, dict) and not problems
        fix = Fix((Edit(heading + 1, 1, heading + 1, 1, f"{_FENCE}\n\n"),), certain=certain)
    return Problem(
        "HUB-109",
        Span(path, first + 1, 1, 3),
        "The facts begin here, and no second line of three hyphens ends them.",
        (f'Put a line "---" {where}.',),
        fix=fix,
    )


def _misspelled(path: str, lines: list[str], number: int) -> Problem:
    line = lines[number]
    return Problem(
        "HUB-126",
        Span(path, number + 1, 1, max(1, len(line))),
        f'This line was probably meant as three hyphens, and it is "{line.strip()}".',
        ("Write exactly three hyphens and nothing else on the line: ---",),
        fix=replace(number + 1, 1, len(line), _FENCE),
    )


def _doubled(path: str, lines: list[str], number: int) -> Problem:
    span = Span(path, number + 1, 1, 3)
    before = [n for n in range(number) if _is_fence(lines[n])]
    if len(before) > 1 and _key_follows(lines, number):
        return Problem(
            "HUB-126",
            span,
            "Facts between lines of hyphens stand here for the second time.",
            ("Move what you need from here into the facts at the top, and delete the rest.",),
        )
    return Problem(
        "HUB-126",
        span,
        "A line of three hyphens stands here once too often.",
        ("Delete it.",),
        fix=Fix((Edit(number + 1, 1, number + 2, 1, ""),), certain=True),
    )


def _is_fence(line: str) -> bool:
    return line.rstrip() == _FENCE


def _is_nearly_a_fence(line: str) -> bool:
    return not line.startswith((" ", "\t")) and bool(_NEARLY.match(line))


def _next_text(lines: list[str], start: int) -> int | None:
    return next((n for n in range(start, len(lines)) if lines[n].strip()), None)


def _key_follows(lines: list[str], number: int) -> bool:
    """Whether the next line with anything on it, comments aside, begins with a key."""
    for line in lines[number + 1 :]:
        if line.strip() and not line.startswith("#"):
            return bool(_KEY.match(line))
    return False
