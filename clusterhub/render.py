"""Views become pages: HTML by our own templates inside the little Markdown that a host needs.

A page is one block of HTML inside an HTML comment, which every host's Markdown passes on as it is
and at the cost of a copy; parsing 23 KiB of tags twice took MkDocs ten times as long as all else.
theme/overrides/main.html takes the marks of the comment off again.
"""

from __future__ import annotations

import hashlib
import json
import re
from functools import lru_cache
from pathlib import Path

import segno
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from clusterhub.views import Page

OPENING, CLOSING = "<!--hub", "hub-->"
"""Marks around the HTML of a staged page."""

_ADDRESS = re.compile(r' (href|src|action)="/(?!/)([^"]*)"')


def template_name(view: type[Page]) -> str:
    """`ClusterPage` is shown by `pages/cluster_page.html`."""
    return "pages/" + re.sub(r"(?<!^)(?=[A-Z])", "_", view.__name__).lower() + ".html"


@lru_cache(maxsize=2)
def environment(theme: Path, look: str = "") -> Environment:  # noqa: ARG001  tells caches apart
    """Templates of `theme`: everything is escaped, and an unknown field is an error.

    They are compiled once for each `look`, the fingerprint of their files.
    """
    env = Environment(
        loader=FileSystemLoader(theme),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    env.globals["drawing"] = lru_cache(lambda name: _drawing(theme, name))
    env.globals["icon"] = lru_cache(lambda name: _icon(theme, name))
    return env


def _icon(theme: Path, name: str) -> Markup:
    """The inline SVG of an icon; it never stands without words beside it."""
    return Markup('<span class="hub-icon" aria-hidden="true">{}</span>').format(
        _drawing(theme, name)
    )


def _drawing(theme: Path, name: str) -> Markup:
    """The SVG of an icon alone, for use inside another drawing."""
    file = theme / "assets" / "icons" / f"{name}.svg"
    return Markup(file.read_text(encoding="utf-8").strip())


def look_of(theme: Path) -> str:
    """A fingerprint of everything that decides how a view is rendered."""
    found = hashlib.sha256()
    for folder in ("pages", "components", "assets/icons"):
        for file in sorted((theme / folder).rglob("*")):
            if file.is_file():
                found.update(file.relative_to(theme).as_posix().encode() + b"\0")
                found.update(file.read_bytes() + b"\0")
    return found.hexdigest()


def render_page(
    theme: Path, page: Page, look: str = "", *, site_url: str = "", picture: str = ""
) -> str:
    """The staged Markdown page of a view; templates are read again for another `look`.

    With a `site_url`, what people hand out says where it lives. `picture` is the path of the
    image that link previews show.
    """
    template = environment(theme, look).get_template(template_name(type(page)))
    lines = (line.strip() for line in template.render(page=page).split("\n"))
    html = "\n".join(line for line in lines if line)
    if site_url and page.is_handed_out:
        html = _printed(theme, look, site_url.rstrip("/") + page.address) + html
    front = {"title": page.title, "description": _one_line(page.description)}
    if picture:
        front["image"] = picture
    head = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items()]
    return "---\n" + "\n".join(head) + "\n---\n\n" + as_staged(relative(html, page.address))


def _printed(theme: Path, look: str, place: str) -> str:
    """Where a page lives, for paper: as an address and as a QR code."""
    code = segno.make(place, error="m", micro=False).svg_inline(omitsize=True, lineclass=None)
    component = environment(theme, look).get_template("components/printed.html").module
    return f"{component.printed(place, Markup(code))}\n"  # type: ignore[attr-defined]


def as_staged(html: str) -> str:
    """HTML as the body of a staged page."""
    return f"{OPENING}\n{html.replace('-->', '--&gt;')}\n{CLOSING}\n"


def relative(html: str, address: str) -> str:
    """Addresses from the root of the site become relative to the page at `address`.

    So the site works in any folder of any server.
    """
    up = "../" * (address.count("/") - 1)

    def rewrite(match: re.Match[str]) -> str:
        target = f"{up}{match[2]}" or "./"
        return f' {match[1]}="{target}"'

    return _ADDRESS.sub(rewrite, html)


def _one_line(text: str) -> str:
    return " ".join(text.split())
