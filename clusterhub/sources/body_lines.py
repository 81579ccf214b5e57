"""Mistakes in the lines of a Markdown text that its tokens do not show."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from clusterhub.problems import Edit, Fix, Problem, Span, replace

_NO_HEADING = re.compile("^ {0,3}(#{2,6})([\u00a0\u2000-\u200a\u202f\u3000]+|(?=[^\\s#]))(\\S.*)$")
BRACES = re.compile(r" ?\{(?::[^{}\n]*|[#.][A-Za-z][^{}\n]*)\}")
_STEP = re.compile(
    r"^(?P<head>\s*\d+[.)]\s+)(?P<marks>\*{1,2}|_{1,2}|\()?(?P<minutes>\d{1,3})[ \u00a0-]?"
    r"(?:min|mins|minute|minutes|m|')\b\.?(?P=marks)?\)?[:,.]?\**:? *",
    re.IGNORECASE,
)
_MONEY = r"\$ ?\d[\d,.]*(?: ?(?:k|thousand|million))?"
_WAGE = re.compile(
    rf"\b(?:earn\w*|salar\w+|wages?|paid|pays?|makes?|income)\b[^.!?]{{0,80}}{_MONEY}"
    rf"|{_MONEY}[^.!?]{{0,40}}\b(?:salar\w+|wages?|per hour|an hour|a year|per year|annually)\b",
    re.IGNORECASE,
)
_PERCENT = r"\d+(?:\.\d+)? ?(?:%|percent)"
_GROWTH = re.compile(
    rf"\b(?:jobs?|employment|openings|demand|field|occupations?)\b[^.!?]{{0,60}}"
    rf"\b(?:grow\w*|rise\w*|increas\w*|expand\w*|shrink\w*|declin\w*)\b[^.!?]{{0,40}}{_PERCENT}"
    rf"|{_PERCENT}[^.!?]{{0,30}}\b(?:job growth|more jobs|more openings|faster)\b",
    re.IGNORECASE,
)
_SOURCE = re.compile(
    r"bureau|\bBLS\b|O\*?\\?\*?NET|census|department|handbook|survey|according to|source|report"
    r"|https?://",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_INVENTED = re.compile(
    r"\b(?:invented|made[- ]up|imagine|suppose|for example|say)\b", re.IGNORECASE
)


def line_problems(
    path: str, lines: Sequence[str], offset: int, code_lines: Collection[int]
) -> Iterator[Problem]:
    """Headings that are none (HUB-140) and braces (HUB-139); `offset` is the first line's number.

    `code_lines` holds the numbers of lines that are shown as they stand.
    """
    for number, line in enumerate(lines):
        if number in code_lines or not ("{" in line or line.lstrip().startswith("##")):
            continue
        at = offset + number
        heading = _NO_HEADING.match(line)
        if heading:
            marks, title = heading[1], heading[3]
            yield Problem(
                "HUB-140",
                Span(path, at, 1, len(line)),
                "There is no plain space after the number signs, so this is no heading.",
                (f"Write {marks} {title}",),
                fix=replace(at, 1, len(line), f"{marks} {title}"),
            )
        for braces in BRACES.finditer(re.sub(r"`[^`]*`", lambda m: " " * len(m[0]), line)):
            shown = braces[0].strip()
            yield Problem(
                "HUB-139",
                Span(path, at, braces.end() - len(shown) + 1, len(shown)),
                f'"{shown}" is an instruction to some programs, and is not used here.',
                ("Remove it.",),
                fix=replace(at, braces.start() + 1, len(braces[0]), ""),
            )


def glued_title(line: str) -> str:
    """The title of a heading that is none for want of a space; empty where it is not so."""
    match = _NO_HEADING.match(line) if "##" in line else None
    return match[3].strip() if match else ""


def step_fix(line: str, number: int) -> Fix | None:
    """The fix that puts the minutes of a step in bold, where they stand at its beginning."""
    match = _STEP.match(line)
    if match is None:
        return None
    text = f"{match['head']}**{match['minutes']} min** "
    return replace(number, 1, match.end(), text)


def heading_levels(path: str, headings: Sequence[tuple[int, int, str]]) -> Iterator[Problem]:
    """Headings that skip a level, or begin at the first (HUB-141).

    `headings` holds the file's line, the level and the line as written, in their order.
    """
    has_second = any(level == 2 for _, level, _ in headings)
    before = 1
    index = 0
    while index < len(headings):
        line, level, text = headings[index]
        if level == 1:
            yield Problem(
                "HUB-141",
                Span(path, line, 1, max(1, len(text))),
                "A heading of the first level is the title of the page, which stands at the top "
                "of the file already.",
                (f"Write #{text}" if text.startswith("#") else "Use a heading with ##.",),
                fix=_shifted([headings[index]], 1, certain=has_second),
            )
            level = 2
        elif level > before + 1:
            run = []
            for other in headings[index:]:
                if other[1] <= before:
                    break
                run.append(other)
            yield Problem(
                "HUB-141",
                Span(path, line, 1, max(1, len(text))),
                f"This heading is of level {level}, and the one before it is of level {before}.",
                (f"Write {'#' * (before + 1)} {text.lstrip('# ')}",),
                fix=_shifted(run, before + 1 - level, certain=before == 2),
            )
            index += len(run) - 1
            level = headings[index][1] + before + 1 - level
        before = level
        index += 1


def _shifted(headings: Sequence[tuple[int, int, str]], by: int, *, certain: bool) -> Fix | None:
    """The fix that moves headings by some levels."""
    edits = []
    for line, level, text in headings:
        marks = re.match(r" {0,3}(#+)", text)
        if marks is None or not 1 <= level + by <= 6:
            return None
        edits.append(Edit(line, marks.start(1) + 1, line, marks.end(1) + 1, "#" * (level + by)))
    return Fix(tuple(edits), certain)


def figure(text: str) -> str:
    """A wage or growth figure that stands without source and year; empty if there is none."""
    found = _WAGE.search(text) or _GROWTH.search(text)
    if found is None or _INVENTED.search(text):
        return ""
    return "" if _SOURCE.search(text) and _YEAR.search(text) else found[0]
