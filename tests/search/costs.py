"""What the first answered question costs: bytes and time, beside the stock search of Material.

    .venv/bin/python tests/search/costs.py SITE [--stock SITE] [--index FOLDER]

SITE is a built site; --index puts another index in the place of its own (a larger collection, say).
The server packs text as GitHub Pages does. The slow lines are those of Lighthouse: 150 ms for a
round trip, 1.6 Mbit/s, and a processor slowed down four times.
"""

from __future__ import annotations

import argparse
import gzip
import statistics
import sys
import threading
from dataclasses import dataclass
from functools import lru_cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

sys.path[:0] = [str(Path(__file__).resolve().parents[n]) for n in (1, 2)]
from browser.conftest import FLAGS, _chromium  # noqa: E402  needs the path above

SLOW = {"offline": False, "latency": 150, "downloadThroughput": 204_800, "uploadThroughput": 93_750}
SLOWER = 4
INDEX = "/assets/find/"
OURS = (INDEX, "/js/find/", "/vendor/")
STOCK = ("search_index.json", "/workers/", "/lunr/")
WORDS = ("photosynthesis", "nurse", "7th grade math", "I want to help people", "shakespere")

_WATCH = """selector => {
    window.asked = window.answered = 0;
    addEventListener("input", () => { window.asked ||= performance.now(); }, true);
    const look = () => {
        if (document.querySelector(selector)) window.answered = performance.now();
        else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
}"""


@dataclass(frozen=True)
class Cost:
    """Of one question in a browser that knows nothing yet."""

    transferred: int
    milliseconds: float


class _Packing(SimpleHTTPRequestHandler):
    """Serves text packed."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: Any, index: str, **kwargs: Any) -> None:
        self.index = index
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        path = self.path.split("?")[0]
        file = Path(self.translate_path(path))
        if self.index and path.startswith(INDEX):
            file = Path(self.index, path.removeprefix(INDEX))
        if file.is_dir():
            file /= "index.html"
        if not file.is_file():
            self.send_error(404)
            return
        is_text = file.suffix in {".html", ".js", ".json", ".css", ".svg"}
        data = _packed(file) if is_text else file.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(file))
        if is_text:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing."""


@lru_cache(maxsize=64)
def _packed(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), 6)


def _serve(site: Path, index: str) -> str:
    server = ThreadingHTTPServer(
        ("127.0.0.1", 0), partial(_Packing, directory=str(site), index=index)
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


def _slowly(page: Page) -> CDPSession:
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    return session


def _counting(session: CDPSession, parts: tuple[str, ...]) -> dict[str, float]:
    """Bytes by request, of those whose address has one of `parts`; filled as they come."""
    addresses: dict[str, str] = {}
    sizes: dict[str, float] = {}
    session.on(
        "Network.requestWillBeSent",
        lambda event: addresses.update({event["requestId"]: event["request"]["url"]}),
    )

    def finished(event: dict[str, Any]) -> None:
        if any(part in addresses.get(event["requestId"], "") for part in parts):
            sizes[event["requestId"]] = event["encodedDataLength"]

    session.on("Network.loadingFinished", finished)
    return sizes


def _typed(  # noqa: PLR0917  a box and its answers differ from site to site
    browser: Browser, address: str, box: str, answer: str, words: str, parts: tuple[str, ...]
) -> Cost:
    """Somebody goes to a box on a cold page and types at once."""
    page = browser.new_context().new_page()
    session = _slowly(page)
    sizes = _counting(session, parts)
    page.goto(address, wait_until="networkidle", timeout=300_000)
    page.evaluate(_WATCH, answer)
    page.locator(box).first.click()
    page.keyboard.insert_text(words)
    page.wait_for_function("() => window.answered > 0", timeout=300_000)
    taken = float(page.evaluate("window.answered - window.asked"))
    page.wait_for_load_state("networkidle", timeout=300_000)
    page.context.close()
    return Cost(int(sum(sizes.values())), taken)


def _opened(browser: Browser, address: str) -> Cost:
    """Somebody opens a link to an answered question."""
    page = browser.new_context().new_page()
    session = _slowly(page)
    sizes = _counting(session, OURS)
    page.goto(address)
    page.wait_for_selector(".hub-result", timeout=60_000)
    taken = float(page.evaluate("performance.now()"))
    page.wait_for_load_state("networkidle")
    page.context.close()
    return Cost(int(sum(sizes.values())), taken)


def _next_key(browser: Browser, address: str) -> float:
    """Milliseconds from a key to new results once everything is loaded, without slow lines."""
    page = browser.new_page()
    page.goto(f"{address}/find/?q=nurse")
    page.wait_for_selector(".hub-result")
    taken: float = page.evaluate(
        """async () => {
            const root = new URL("..", location.href);
            const { ask } = await import(new URL("assets/js/find/answer.js", root).href);
            const times = [];
            const questions = ["hamlet", "7th grade math", "work with animals", "photosinthesis"];
            for (const words of questions) {
                await ask(words, {});
                const before = performance.now();
                await ask(words, {});
                times.push(performance.now() - before);
            }
            return Math.max(...times);
        }"""
    )
    page.close()
    return taken


def _said(name: str, costs: list[Cost]) -> str:
    most = max(cost.transferred for cost in costs) / 1000
    middle = statistics.median(cost.milliseconds for cost in costs)
    slowest = max(cost.milliseconds for cost in costs)
    return f"{name:<34}{most:>9.1f} kB{middle:>9.0f} ms{slowest:>9.0f} ms"


def main() -> None:
    """Measures, and prints a line for each way to ask."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    parser.add_argument("--stock", type=Path)
    parser.add_argument("--index", type=Path)
    asked = parser.parse_args()
    print(f"{'':<34}{'most':>12}{'median':>12}{'slowest':>12}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_chromium(), args=list(FLAGS))
        ours = _serve(asked.site, str(asked.index or ""))
        page = f"{ours}/connections/hamlet-takes-the-stand/"
        box, answer = "header input[name=q]", "[role=option]"
        print(_said("box on a page", [_typed(browser, page, box, answer, w, OURS) for w in WORDS]))
        links = [_opened(browser, f"{ours}/find/?q={words}") for words in WORDS]
        print(_said("link to a question", links))
        facets = [_opened(browser, f"{ours}/find/?subject=science&minutes=10")]
        print(_said("link to facets alone", facets))
        print(f"{'next question, warm, full speed':<58}{_next_key(browser, ours):>9.0f} ms")
        if asked.stock:
            stock = _serve(asked.stock, "")
            box, answer = ".md-search__input", ".md-search-result__item"
            costs = [
                _typed(browser, f"{stock}/about/", box, answer, words, STOCK) for words in WORDS[:2]
            ]
            print(_said("stock Material search", costs))
        browser.close()


if __name__ == "__main__":
    main()
