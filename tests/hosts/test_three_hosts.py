"""One staged folder, three hosts: the same pages, as a reader, a link and a search engine see them.

What still differs is listed in ARCHITECTURE.md.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import pytest
from conftest import MakeSite, tiny_text, tree

from clusterhub.commands import main
from clusterhub.hosts import HOSTS, is_installed

REPO = "https://example.org/us/hub"
SITE = "https://example.org/hub/"
HAMLET = "lesson_connections/english-language-arts/hamlet.md"
NASTY = "A <b> & \"quotes\" {{ 7*7 }} 'ticks' *a* | b"

HOST_PARAMETERS = [
    pytest.param(
        name,
        marks=pytest.mark.skipif(not is_installed(host), reason=f"{name} is not installed"),
    )
    for name, host in HOSTS.items()
]


@dataclass
class _Page(HTMLParser):
    """What counts on a page: its title, headings, links, and everything that can be read."""

    title: str = ""
    headings: list[tuple[str, str]] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)
    metas: list[tuple[str, str]] = field(default_factory=list)
    text: str = ""

    def __post_init__(self) -> None:
        super().__init__()
        self._open: list[tuple[str, int]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {key: value or "" for key, value in attrs}
        self.anchors += [named["id"]] if "id" in named else []
        if tag in {"link", "script", "img", "form"}:
            self.links += [(tag, named.get("href") or named.get("src") or named.get("action", ""))]
        if tag == "meta":
            self.metas.append((named.get("name", ""), named.get("content", "")))
        if tag in {"title", "a"} or re.fullmatch("h[1-6]", tag):
            self._open.append((tag, len(self.text)))
            if tag == "a":
                self.links.append(("a", named.get("href", "")))

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1][0] == tag:
            _, start = self._open.pop()
            said = " ".join(self.text[start:].split())
            if tag == "title":
                self.title = said
            elif tag != "a":
                self.headings.append((tag, said))

    def handle_data(self, data: str) -> None:
        self.text += data

    def what_counts(self) -> dict[str, object]:
        return {
            "title": self.title,
            "headings": self.headings,
            # Hosts spell the start page as "." or as nothing.
            "links": [(tag, urljoin(SITE, href)) for tag, href in self.links],
            "anchors": self.anchors,
            "metas": self.metas,
            "text": " ".join(self.text.split()),
        }


def _seen(html: bytes) -> dict[str, object]:
    page = _Page()
    page.feed(html.decode())
    return page.what_counts()


def _built(host: str, make_site: MakeSite) -> Path:
    settings = tiny_text("mkdocs.yml") + f"repo_url: {REPO}\nsite_url: {SITE}\n"
    nasty = tiny_text(HAMLET).replace("title: Hamlet takes the stand", f"title: >-\n  {NASTY}")
    project = make_site({"mkdocs.yml": settings, HAMLET: nasty}, name=host)
    assert main(project.root, ["build", "--host", host]) == 0
    return project.root / "site"


@pytest.fixture(scope="module")
def by_mkdocs() -> dict[str, bytes]:
    """The site as the host of today writes it, from the first test that needs it."""
    return {}


@pytest.mark.parametrize("host", HOST_PARAMETERS)
def test_every_host_writes_the_same_pages(
    host: str, make_site: MakeSite, by_mkdocs: dict[str, bytes]
) -> None:
    """Addresses, titles, headings, links, anchors, descriptions and words are the same."""
    if not by_mkdocs:
        by_mkdocs.update(tree(_built("mkdocs", make_site)))
    if host == "mkdocs":
        return
    site = tree(_built(host, make_site))
    assert site.keys() == by_mkdocs.keys()
    for path in sorted(site):
        if path.endswith(".html"):
            assert _seen(site[path]) == _seen(by_mkdocs[path]), path
        else:
            assert site[path] == by_mkdocs[path], path


@pytest.mark.parametrize("host", HOST_PARAMETERS)
def test_the_edit_link_leads_to_the_source(host: str, make_site: MakeSite) -> None:
    """On whatever host, "Improve this page" opens the file that the page was made from."""
    site = _built(host, make_site)
    page = _Page()
    page.feed((site / "connections/hamlet/index.html").read_text())
    assert ("a", f"{REPO}/edit/main/{HAMLET}") in page.links
    assert ("h1", NASTY) in page.headings
