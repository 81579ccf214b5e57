"""Takes the Markdown text of an entry apart: sections, steps with minutes, prompts, links.

The HTML is made here from the very tokens that were checked, so what was checked is what is
shown, in every host alike. markdown-it-py keeps the line of every block; Python-Markdown does not.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

from clusterhub.problems import Problem, Span

_MINUTES = re.compile(r"^(\d{1,3}) ?min(?:utes?)?\.?$")
_ALLOWED = re.compile(r"^(https?://|mailto:|/(?!/)|#)", re.IGNORECASE)


@dataclass(frozen=True)
class Step:
    """A numbered step of a size."""

    span: Span
    minutes: int | None
    """None where the step does not begin with its minutes in bold."""


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

    def section(self, slug: str) -> Section | None:
        return next((s for s in self.sections if s.slug == slug), None)


def slugify(title: str) -> str:
    """A heading as an anchor: lower-case letters and digits joined by hyphens."""
    return "-".join(re.findall(r"[a-z0-9]+", title.lower().replace("'", ""))) or "section"


def read_body(path: str, text: str, *, first_line: int = 1) -> tuple[Body, list[Problem]]:
    """Takes `text` apart; `first_line` is the file's line on which it begins (HUB-130, HUB-131)."""
    reader = _BodyReader(path, text, first_line)
    return reader.read(), reader.problems


class _BodyReader:
    def __init__(self, path: str, text: str, first_line: int) -> None:
        self.path = path
        self.lines = text.split("\n")
        self.offset = first_line
        self.env: dict[str, Any] = {}
        self.tokens = _markdown().parse(text, self.env)
        self.problems: list[Problem] = []
        self.links: list[Link] = []

    def read(self) -> Body:
        for token in self.tokens:
            self._inspect(token, token.map[0] if token.map else 0)
        head, groups = _split(self.tokens, {"h1", "h2"})
        return Body(self._html(head), tuple(self._section(g) for g in groups), tuple(self.links))

    def _section(self, tokens: Sequence[Token]) -> Section:
        title, span = self._heading(tokens)
        head, groups = _split(tokens[3:], {"h3"})
        parts = tuple(self._part(group) for group in groups)
        return Section(title, slugify(title), span, self._html(head), parts)

    def _part(self, tokens: Sequence[Token]) -> Part:
        title, span = self._heading(tokens)
        inner = tokens[3:]
        return Part(
            title, slugify(title), span, self._html(inner), self._steps(inner), self._prompts(inner)
        )

    def _heading(self, tokens: Sequence[Token]) -> tuple[str, Span]:
        line = tokens[0].map[0] if tokens[0].map else 0
        return _text(tokens[1]), self._span(line)

    def _html(self, tokens: Sequence[Token]) -> str:
        markdown = _markdown()
        return str(markdown.renderer.render(list(tokens), markdown.options, self.env)).strip()

    def _steps(self, tokens: Sequence[Token]) -> tuple[Step, ...]:
        found = []
        inside = False
        for index, token in enumerate(tokens):
            if token.level == 0 and token.type in {"ordered_list_open", "ordered_list_close"}:
                inside = token.type == "ordered_list_open"
            if inside and token.level == 1 and token.type == "list_item_open":
                line = token.map[0] if token.map else 0
                found.append(Step(self._span(line), _minutes(tokens[index + 1 : index + 3])))
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
            self._refuse_link(str(token.attrs.get("src", "")), line, image=True)
        if token.type == "link_open":
            self._link(str(token.attrs.get("href", "")), line)
        for child in token.children or ():
            if child.type in {"softbreak", "hardbreak"}:
                line += 1
            self._inspect(child, line)

    def _link(self, target: str, line: int) -> None:
        if _ALLOWED.match(target):
            self.links.append(Link(target, self._span(line, target)))
        else:
            self._refuse_link(target, line)

    def _refuse_link(self, target: str, line: int, *, image: bool = False) -> None:
        if image:
            what = "Pictures cannot be shown in entries yet."
            do = "Describe in words what the picture shows, or draw it as a table."
        else:
            what = f'"{target}" is neither a web page nor a page of this hub.'
            do = (
                "Write the whole address (https://...), or the page's address in this hub "
                "beginning with a slash (/connections/hamlet-takes-the-stand/)."
            )
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


class _Renderer(RendererHTML):
    """Markdown-it's HTML, safe for any host: no raw HTML, no blank line, tables that scroll."""

    def html_block(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return html.escape(tokens[idx].content)

    html_inline = html_block

    def fence(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        # A host that follows CommonMark ends an HTML block at a blank line.
        content = html.escape(tokens[idx].content.rstrip("\n")).replace("\n", "&#10;")
        return f'<pre tabindex="0"><code>{content}</code></pre>\n'

    code_block = fence

    def hr(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return '<hr class="hub-write-line">\n'

    def link_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        href = str(tokens[idx].attrs.get("href", ""))
        if not _ALLOWED.match(href):
            href = "#"
        return f'<a href="{html.escape(href)}">'

    def table_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        number = env["tables"] = env.get("tables", 0) + 1
        return (
            f'<div class="hub-table" tabindex="0" role="region" aria-label="Table {number}">'
            "<table>\n"
        )

    def table_close(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return "</table></div>\n"

    def th_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        align = str(tokens[idx].attrs.get("style", ""))
        css = ' class="hub-right"' if "right" in align else ""
        return f'<th scope="col"{css}>'

    def td_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        align = str(tokens[idx].attrs.get("style", ""))
        return '<td class="hub-right">' if "right" in align else "<td>"


def _any_link(url: str) -> bool:  # noqa: ARG001  markdown-it's signature
    return True


@cache
def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": True}, renderer_cls=_Renderer).enable("table")
    # Every link becomes a token, so that _BodyReader can refuse it with a message.
    markdown.validateLink = _any_link  # type: ignore[method-assign]
    return markdown
