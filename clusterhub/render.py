"""Views become pages: HTML by our own templates inside the little Markdown that a host needs.

A page is one block of HTML without blank lines, so that every host passes it on as it is.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from clusterhub.views import Page

_ADDRESS = re.compile(r'\b(href|src|action)="/(?!/)([^"]*)"')
_GAPS = re.compile(r"\s*\n\s*")


def template_name(view: type[Page]) -> str:
    """`ClusterPage` is shown by `pages/cluster_page.html`."""
    return "pages/" + re.sub(r"(?<!^)(?=[A-Z])", "_", view.__name__).lower() + ".html"


@lru_cache(maxsize=4)
def environment(theme: Path) -> Environment:
    """Templates of `theme`: everything is escaped, and an unknown field is an error."""
    return Environment(
        loader=FileSystemLoader(theme),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.do"],
    )


def render_page(theme: Path, page: Page) -> str:
    """The staged Markdown page of a view."""
    template = environment(theme).get_template(template_name(type(page)))
    html = _GAPS.sub("\n", template.render(page=page).strip())
    front = {"title": page.title, "description": _one_line(page.description)}
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items()]
    return "---\n" + "\n".join(lines) + "\n---\n\n" + relative(html, page.address) + "\n"


def relative(html: str, address: str) -> str:
    """Addresses from the root of the site become relative to the page at `address`.

    So the site works in any folder of any server.
    """
    up = "../" * (address.count("/") - 1)

    def rewrite(match: re.Match[str]) -> str:
        target = f"{up}{match[2]}" or "./"
        return f'{match[1]}="{target}"'

    return _ADDRESS.sub(rewrite, html)


def _one_line(text: str) -> str:
    return " ".join(text.split())
