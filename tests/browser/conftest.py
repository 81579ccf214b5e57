"""Builds the real site once, serves it on this machine and finds a Chromium.

Where there is no Chromium, every test of this folder is skipped, and says why.
"""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from browser.finding import Finder
from browser.pages import WORKSHOPS
from clusterhub.commands import main

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SUB_PATH = "/some/where"

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
)
"""Known to run as root and without a network."""


def _chromium() -> str | None:
    named = os.environ.get("CHROMIUM")
    if named:
        return shutil.which(named)
    found = map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))
    return next(filter(None, found), None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks what is in this folder, and skips it where there is no browser."""
    missing = pytest.mark.skip(
        reason="no Chromium: install chromium or google-chrome, or name one in CHROMIUM"
    )
    without = _chromium() is None
    for item in items:
        if HERE in item.path.parents:
            item.add_marker("browser")
            if without:
                item.add_marker(missing)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Starts the Chromium that is there, instead of one that Playwright would download."""
    return browser_type_launch_args | {"executable_path": _chromium(), "args": list(FLAGS)}


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built with the command line."""
    site = tmp_path_factory.mktemp("www") / "site"
    assert main(ROOT, ["build", "--site-dir", str(site)]) == 0, "the site does not build"
    return site


class _Host(SimpleHTTPRequestHandler):
    """Answers like a static host: below a sub-path too, and with 404.html where nothing is."""

    protocol_version = "HTTP/1.1"

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(SUB_PATH))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != 404:
            super().send_error(code, message, explain)
            return
        page = Path(self.directory, "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing; pytest shows what failed."""


@pytest.fixture(scope="session")
def base_url(built: Path) -> Iterator[str]:
    """Where the site is served; Playwright puts it before every address that begins with `/`."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Host, directory=str(built)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def workshop(built: Path) -> str:
    """The address of a workshop."""
    return f"{WORKSHOPS}{min(p.parent.name for p in built.glob('workshops/*/index.html'))}/"


@pytest.fixture
def finder(page: Page) -> Finder:
    """The find page, as a reader uses it."""
    return Finder(page)


@pytest.fixture(autouse=True)
def nothing_forbidden(request: pytest.FixtureRequest) -> Iterator[None]:
    """In no test does a page ask for anything that its own security policy forbids."""
    if "page" not in request.fixturenames:
        yield
        return
    page: Page = request.getfixturevalue("page")
    refused: list[str] = []
    page.on(
        "console",
        lambda said: refused.append(said.text) if "Content Security Policy" in said.text else None,
    )
    yield
    assert refused == []
