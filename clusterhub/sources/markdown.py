"""Markdown by the CommonMark rules, with tables, as HTML that is safe for any host."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

ALLOWED = re.compile(r"^(https?://|mailto:|/(?!/)|#)", re.IGNORECASE)
"""How the address of a link may begin."""


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
        if not ALLOWED.match(href):
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
def markdown() -> MarkdownIt:
    """The parser together with its renderer; there is one for the whole run."""
    parser = MarkdownIt("commonmark", {"html": True}, renderer_cls=_Renderer).enable("table")
    # Every link becomes a token, so that the reader of bodies can refuse it with a message.
    parser.validateLink = _any_link  # type: ignore[method-assign]
    return parser
