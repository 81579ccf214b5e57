"""Takes the Markdown text of an entry apart: sections, steps with minutes, prompts, links.

The HTML is made here from the very tokens that were checked, so what was checked is what is
shown, in every host alike. markdown-it-py keeps the line of every block; Python-Markdown does not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from markdown_it.token import Token

from clusterhub.problems import Fix, Problem, Span, replace
from clusterhub.sources.body_lines import (
    BRACES,
    figure,
    glued_title,
    heading_levels,
    line_problems,
    step_fix,
)
from clusterhub.sources.markdown import ALLOWED, markdown

_MINUTES = re.compile(r"^(\d{1,3})\s?(?:min|mins|minutes?)[.:]?$", re.IGNORECASE)
_SCHEME = re.compile(r"^([a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
_SAYS_NOTHING = frozenset(
    (
        "", "here", "click here", "click", "this", "this link", "this page", "this one", "link",
        "read more", "more", "learn more", "see here", "this website", "website", "go", "page",
    )
)  # fmt: skip
_PROSE = ("", "the-connection", "talk-about-it", "beyond-the-classroom")
"""Sections, and the text before them, that speak of the real world rather than of an exercise."""


@dataclass(frozen=True)
class Step:
    """A numbered step of a size."""

    span: Span
    minutes: int | None
    """None where the step does not begin with its minutes in bold."""
    fix: Fix | None = None
    """What puts them in bold, where they stand there."""


@dataclass(frozen=True)
class Part:
    """What stands under a third-level heading."""

    title: str
    slug: str
    span: Span
    html: str
    steps: tuple[Step, ...]
    prompts: tuple[str, ...]
    """HTML of each quoted block, for projecting."""


@dataclass(frozen=True)
class Section:
    """What stands under a second-level heading."""

    title: str
    slug: str
    span: Span
    html: str
    """What stands before the first third-level heading."""
    parts: tuple[Part, ...]
    level: int = 2
    """1 where the heading is one of the first level, which is a mistake."""

    @property
    def is_empty(self) -> bool:
        return not self.html.strip() and not any(part.html.strip() for part in self.parts)


@dataclass(frozen=True)
class Link:
    """A link in the text; `target` is as the author wrote it."""

    target: str
    span: Span


@dataclass(frozen=True)
class Body:
    """A Markdown text taken apart."""

    html: str
    """What stands before the first second-level heading."""
    sections: tuple[Section, ...]
    links: tuple[Link, ...]
    misplaced: frozenset[str] = frozenset()
    """Titles of headings that are none (HUB-140), or are too far down to count (HUB-141)."""

    def section(self, slug: str) -> Section | None:
        return next((s for s in self.sections if s.slug == slug), None)


def slugify(title: str) -> str:
    """A heading as an anchor: lower-case letters and digits joined by hyphens."""
    return "-".join(re.findall(r"[a-z0-9]+", title.lower().replace("'", ""))) or "section"


def read_body(path: str, text: str, *, first_line: int = 1) -> tuple[Body, list[Problem]]:
    """Takes `text` apart; `first_line` is the file's line on which it begins.

    HUB-130, HUB-131, HUB-139 to HUB-142, HUB-145, HUB-305.
    """
    reader = _BodyReader(path, text, first_line)
    return reader.read(), reader.problems


class _BodyReader:
    def __init__(self, path: str, text: str, first_line: int) -> None:
        self.path = path
        self.lines = text.split("\n")
        self.offset = first_line
        self.env: dict[str, Any] = {}
        self.tokens = markdown().parse(text, self.env)
        self.problems: list[Problem] = []
        self.links: list[Link] = []

    def read(self) -> Body:
        for token in self.tokens:
            self._inspect(token, token.map[0] if token.map else 0)
        self.problems += line_problems(self.path, self.lines, self.offset, self._code_lines())
        self.problems += heading_levels(self.path, self._headings())
        self._figures()
        head, groups = _split(self.tokens, {"h1", "h2"})
        misplaced = {title for line in self.lines if (title := glued_title(line))}
        misplaced |= {
            _text(after).strip()
            for token, after in zip(self.tokens, self.tokens[1:], strict=False)
            if token.type == "heading_open" and token.tag in {"h4", "h5", "h6"}
        }
        sections = tuple(self._section(group) for group in groups)
        return Body(self._html(head), sections, tuple(self.links), frozenset(misplaced))

    def _code_lines(self) -> set[int]:
        return {
            line
            for token in self.tokens
            if token.type in {"fence", "code_block", "html_block"} and token.map
            for line in range(token.map[0], token.map[1])
        }

    def _headings(self) -> list[tuple[int, int, str]]:
        return [
            (self.offset + token.map[0], int(token.tag[1]), self.lines[token.map[0]])
            for token in self.tokens
            if token.type == "heading_open" and token.map and token.level == 0
        ]

    def _figures(self) -> None:
        section = ""
        for token, after in zip(self.tokens, self.tokens[1:], strict=False):
            if token.type == "heading_open" and token.tag == "h2":
                section = slugify(_text(after))
            if token.type == "inline" and section in _PROSE and token.map:
                found = figure(token.content)
                if found:
                    line = token.map[0] + token.content[: token.content.index(found)].count("\n")
                    self.problems.append(figure_problem(found, self._span(line, found)))

    def _section(self, tokens: Sequence[Token]) -> Section:
        title, span = self._heading(tokens)
        head, groups = _split(tokens[3:], {"h3"})
        parts = tuple(self._part(group) for group in groups)
        level = int(tokens[0].tag[1])
        return Section(title, slugify(title), span, self._html(head), parts, level)

    def _part(self, tokens: Sequence[Token]) -> Part:
        title, span = self._heading(tokens)
        inner = tokens[3:]
        return Part(
            title, slugify(title), span, self._html(inner), self._steps(inner), self._prompts(inner)
        )

    def _heading(self, tokens: Sequence[Token]) -> tuple[str, Span]:
        line = tokens[0].map[0] if tokens[0].map else 0
        return BRACES.sub("", _text(tokens[1])).strip(), self._span(line)

    def _html(self, tokens: Sequence[Token]) -> str:
        parser = markdown()
        return str(parser.renderer.render(list(tokens), parser.options, self.env)).strip()

    def _steps(self, tokens: Sequence[Token]) -> tuple[Step, ...]:
        found = []
        inside = False
        for index, token in enumerate(tokens):
            if token.level == 0 and token.type in {"ordered_list_open", "ordered_list_close"}:
                inside = token.type == "ordered_list_open"
            if inside and token.level == 1 and token.type == "list_item_open":
                line = token.map[0] if token.map else 0
                minutes = _minutes(tokens[index + 1 : index + 3])
                fix = None
                if minutes is None:
                    fix = step_fix(self.lines[line], self.offset + line)
                found.append(Step(self._span(line), minutes, fix))
        return tuple(found)

    def _prompts(self, tokens: Sequence[Token]) -> tuple[str, ...]:
        found = []
        start: int | None = None
        for index, token in enumerate(tokens):
            if token.type == "blockquote_open" and start is None:
                start, level = index, token.level
            elif token.type == "blockquote_close" and start is not None and token.level == level:
                found.append(self._html(tokens[start + 1 : index]))
                start = None
        return tuple(found)

    def _inspect(self, token: Token, line: int) -> None:
        if token.type in {"html_block", "html_inline"}:
            self._refuse_html(token, line)
        if token.type == "image":
            self._refuse_picture(token, line)
        if token.type == "link_open":
            self._link(str(token.attrs.get("href", "")), line)
        children = token.children or []
        for index, child in enumerate(children):
            if child.type in {"softbreak", "hardbreak"}:
                line += 1
            self._inspect(child, line)
            if child.type == "link_open":
                self._link_text(children[index + 1 :], line)

    def _link(self, target: str, line: int) -> None:
        if not ALLOWED.match(target) and _SCHEME.match(target):
            self._refuse_link(target, line)
            return
        self.links.append(Link(target, self._span(line, target)))
        if target.lower().startswith("http://"):
            span = self._span(line, target)
            fix = None
            if span.width == len(target):
                secure = f"https://{target[7:]}"
                fix = replace(span.line, span.column, span.width, secure, certain=False)
            self.problems.append(
                Problem(
                    "HUB-305",
                    span,
                    "The address begins with http://, so the page comes over an open line.",
                    (f"Try whether https://{target[7:]} opens; if so, write that.",),
                    fix=fix,
                )
            )

    def _link_text(self, after: Sequence[Token], line: int) -> None:
        words = ""
        for token in after:
            if token.type == "link_close":
                break
            words += token.content
        if words.strip(" .:!>\u00a0").lower() in _SAYS_NOTHING:
            self.problems.append(
                Problem(
                    "HUB-142",
                    self._span(line, words),
                    f'"{words}" does not say where the link leads.'
                    if words.strip()
                    else "This link has no text that could be pressed.",
                    ("Make the name of the page its text: [all occupations](/occupations/)",),
                )
            )

    def _refuse_link(self, target: str, line: int) -> None:
        self.problems.append(
            Problem(
                "HUB-131",
                self._span(line, target),
                f'"{target}" is neither a web page nor a page of this hub.',
                (
                    "Write the whole address (https://...), or the page's address in this hub "
                    "beginning with a slash (/connections/hamlet-takes-the-stand/).",
                ),
            )
        )

    def _refuse_picture(self, token: Token, line: int) -> None:
        target = str(token.attrs.get("src", ""))
        what = "Pictures cannot be shown in entries yet."
        if not token.content.strip():
            what = "This picture has no description, and pictures cannot be shown in entries yet."
        do = "Describe in words what the picture shows, or draw it as a table."
        self.problems.append(Problem("HUB-131", self._span(line, target), what, (do,)))

    def _refuse_html(self, token: Token, line: int) -> None:
        shown = token.content.strip().split("\n")[0][:60]
        self.problems.append(
            Problem(
                "HUB-130",
                self._span(line, shown),
                f'"{shown}" is HTML, and entries are written in Markdown only.',
                (
                    "Write it in Markdown, or remove it. "
                    "If the sign < is meant as text, put a backslash before it: \\<",
                ),
            )
        )

    def _span(self, line: int, text: str = "") -> Span:
        source = self.lines[line] if line < len(self.lines) else ""
        at = source.find(text) if text else -1
        if at >= 0:
            return Span(self.path, self.offset + line, at + 1, len(text))
        stripped = source.strip()
        column = source.find(stripped) + 1 if stripped else 1
        last = self.offset + len(self.lines) - 1
        return Span(self.path, min(self.offset + line, last), column, max(1, len(stripped)))


def figure_problem(found: str, span: Span) -> Problem:
    """What to say about a wage or growth figure without its source."""
    return Problem(
        "HUB-145",
        span,
        f'"{found}" is a figure without its source and year.',
        (
            "Leave it out, or name both in the same paragraph: (Bureau of Labor Statistics, 2024).",
            "If it is made up, say so.",
        ),
    )


def _split(
    tokens: Sequence[Token], tags: set[str]
) -> tuple[Sequence[Token], list[Sequence[Token]]]:
    """What stands before the first heading of `tags`, then a run of tokens per heading."""
    starts = [
        index
        for index, token in enumerate(tokens)
        if token.type == "heading_open" and token.tag in tags and token.level == 0
    ]
    if not starts:
        return tokens, []
    ends = [*starts[1:], len(tokens)]
    return tokens[: starts[0]], [tokens[a:b] for a, b in zip(starts, ends, strict=True)]


def _text(inline: Token) -> str:
    return "".join(c.content for c in inline.children or () if c.type in {"text", "code_inline"})


def _minutes(opening: Sequence[Token]) -> int | None:
    """The minutes that a list item begins with, in bold."""
    if len(opening) < 2 or opening[0].type != "paragraph_open":
        return None
    children = [c for c in opening[1].children or () if c.content or c.type != "text"]
    if len(children) < 2 or children[0].type != "strong_open":
        return None
    match = _MINUTES.match(children[1].content.strip())
    return int(match[1]) if match else None
