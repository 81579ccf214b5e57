"""The same questions asked of stock Material search over the same pages, for docs/search.md.

    .venv/bin/python tests/search/stock.py SITE

SITE is what `mkdocs build` makes of `clusterhub.bench.checkout.plain_from_staged`.
"""

from __future__ import annotations

import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT)]

from browser.conftest import FLAGS, _chromium  # noqa: E402  needs the path above

from clusterhub.project import Project  # noqa: E402
from clusterhub.reading import read  # noqa: E402
from search.judging import judge, knowledge, read_queries, table  # noqa: E402

LINKS = ".md-search-result__item > .md-search-result__link"
SETTLED = 350
"""Milliseconds after which the results of a question stand."""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


def main() -> None:
    """Asks every question once, and prints the table."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=sys.argv[1]))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_port}"
    hub = read(Project(ROOT)).hub
    assert hub is not None
    known = knowledge(hub)
    judged = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_chromium(), args=list(FLAGS))
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(f"{base}/about/")
        box = page.locator(".md-search__input")
        box.click()
        box.fill("hamlet")
        page.wait_for_selector(LINKS, timeout=120_000)
        for query in read_queries():
            box.fill("")
            page.wait_for_timeout(60)
            box.fill(query.ask)
            # Material looks when a key comes up again.
            box.press("End")
            page.wait_for_timeout(SETTLED)
            links = page.eval_on_selector_all(LINKS, "links => links.map(a => a.href)")
            says_nothing = not links
            judged.append(judge(query, [_address(link) for link in links], says_nothing, known))
        browser.close()
    print(table(judged))


def _address(link: str) -> str:
    """The page of a result; in the A-Z of occupations the place on it."""
    parts = urlsplit(link)
    anchor = f"#{parts.fragment}" if parts.path == "/occupations/" and parts.fragment else ""
    return parts.path + anchor


if __name__ == "__main__":
    main()
