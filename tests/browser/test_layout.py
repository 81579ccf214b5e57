"""Pages fit the screen, load nothing from elsewhere and report no fault."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from browser.conftest import SUB_PATH
from browser.finding import Finder
from browser.pages import CLUSTER, EVERY_KIND, FIND, HAMLET, HOME, LAPTOP, PHONE, TABLET

WIDTHS: tuple[ViewportSize, ...] = (PHONE, TABLET, LAPTOP)


def _sticks_out(page: Page) -> int:
    """By how many pixels the page is wider than the screen."""
    return int(page.evaluate("document.documentElement.scrollWidth - innerWidth"))


@pytest.mark.parametrize("address", EVERY_KIND)
def test_no_sideways_scrolling(address: str, page: Page) -> None:
    """A phone, a tablet and a laptop show the whole width of a page of every kind."""
    page.goto(address)
    for size in WIDTHS:
        page.set_viewport_size(size)
        assert _sticks_out(page) <= 0, size


def test_no_sideways_scrolling_with_long_names(built: Path, page: Page) -> None:
    """The longest titles and the longest words in titles fit a phone."""
    titles = {
        f"/{file.parent.relative_to(built).as_posix()}/": unescape(found[1])
        for file in built.rglob("index.html")
        if (found := re.search(r"<h1>(.*?)</h1>", file.read_text(encoding="utf-8")))
    }
    by_length = sorted(titles, key=lambda address: len(titles[address]))
    by_word = sorted(titles, key=lambda address: max(map(len, titles[address].split())))
    page.set_viewport_size(PHONE)
    for address in {*by_length[-3:], *by_word[-3:]}:
        page.goto(address.replace("/./", "/"))
        assert _sticks_out(page) <= 0, address


def test_no_sideways_scrolling_on_a_workshop(workshop: str, page: Page) -> None:
    """An agenda with its clock fits too."""
    test_no_sideways_scrolling(workshop, page)


def test_results_and_open_filters_fit_a_phone(page: Page, finder: Finder) -> None:
    """What scripts add fits as well."""
    page.set_viewport_size(PHONE)
    finder.open("?q=law&kind=connection")
    page.get_by_text("Filters (1)").click()
    folds = page.locator(".hub-filters details")
    assert folds.count() > 5
    # An outer fold comes before those inside it.
    for fold in folds.all():
        if fold.get_attribute("open") is None:
            fold.locator("> summary").click()
    assert _sticks_out(page) <= 0


def test_the_menu_fits_a_phone(page: Page) -> None:
    """The open menu stands inside the screen."""
    page.set_viewport_size(PHONE)
    page.goto(HAMLET)
    page.get_by_text("Menu", exact=True).click()
    expect(page.get_by_role("navigation", name="Menu")).to_be_in_viewport(ratio=1)
    assert _sticks_out(page) <= 0


@pytest.mark.parametrize(
    "address",
    [*EVERY_KIND, f"{FIND}?q=law", *(SUB_PATH + a for a in (HOME, CLUSTER, f"{FIND}?q=law"))],
)
def test_nothing_from_elsewhere_and_no_fault(address: str, base_url: str, page: Page) -> None:
    """A page asks only its own server, every answer is there, and the console stays empty."""
    faults: list[str] = []
    page.on("request", lambda r: r.url.startswith(base_url) or faults.append(f"asks for {r.url}"))
    page.on("response", lambda r: r.ok or faults.append(f"{r.status} for {r.url}"))
    page.on("requestfailed", lambda r: faults.append(f"failed: {r.url}"))
    page.on("console", lambda m: m.type in {"error", "warning"} and faults.append(m.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(address)
    if "?q=" in address:
        expect(page.get_by_role("status")).to_contain_text("result")
    page.wait_for_timeout(200)
    assert faults == []
