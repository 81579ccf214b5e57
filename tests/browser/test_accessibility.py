"""axe-core finds nothing, in both palettes, on a phone and on a laptop."""

from __future__ import annotations

from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize, expect

from browser.finding import Finder
from browser.pages import EVERY_KIND, FIND, HAMLET, LAPTOP, PHONE

Scheme = Literal["light", "dark"]

RULES: dict[str, Any] = {
    "resultTypes": ["violations"],
    "rules": {"target-size": {"enabled": True}},
}
"""All that axe does by default, best practices too, and the rule of WCAG 2.2 that it leaves off."""

REPEATED = ".hub-job:nth-child(n+4)"
"""Of a list of jobs the first three are scanned: hundreds of the same take axe ten seconds."""

both_palettes = pytest.mark.parametrize("scheme", ["light", "dark"])


def _violations(page: Page, within: str = "html") -> str:
    """What axe holds against the page as it stands; empty if nothing."""
    context = {"include": [within], "exclude": [REPEATED]}
    found = Axe().run(page, context=context, options=RULES)
    return found.generate_report() if found.violations_count else ""


@both_palettes
@pytest.mark.parametrize("address", EVERY_KIND)
def test_every_kind_of_page(address: str, scheme: Scheme, page: Page) -> None:
    """A page of every kind has no violation, on a phone and on a laptop."""
    page.emulate_media(color_scheme=scheme)
    page.goto(address)
    for size in (PHONE, LAPTOP):
        page.set_viewport_size(size)
        assert _violations(page) == "", size


@both_palettes
def test_a_workshop(scheme: Scheme, workshop: str, page: Page) -> None:
    """A workshop has no violation."""
    test_every_kind_of_page(workshop, scheme, page)


@both_palettes
def test_results(scheme: Scheme, page: Page, finder: Finder) -> None:
    """Results, chips, counts and open filters have no violation."""
    page.set_viewport_size(LAPTOP)
    page.emulate_media(color_scheme=scheme)
    finder.open("?q=law&kind=connection&kind=cluster")
    assert _violations(page) == ""
    page.set_viewport_size(PHONE)
    page.get_by_text("Filters (2)").click()
    assert _violations(page) == ""


@both_palettes
def test_no_result(scheme: Scheme, page: Page, finder: Finder) -> None:
    """The page that found nothing has no violation."""
    page.emulate_media(color_scheme=scheme)
    finder.open("?subject=mathematics&kind=cluster")
    assert _violations(page) == ""


@both_palettes
def test_the_open_menu(scheme: Scheme, page: Page) -> None:
    """The menu has no violation; what it covers while it is open is not looked at."""
    page.set_viewport_size(PHONE)
    page.emulate_media(color_scheme=scheme)
    page.goto(HAMLET)
    page.get_by_text("Menu", exact=True).click()
    assert _violations(page, within=".hub-menu") == ""


@both_palettes
@pytest.mark.parametrize("size", [PHONE, LAPTOP], ids=["phone", "laptop"])
def test_prompts_on_the_classroom_screen(size: ViewportSize, scheme: Scheme, page: Page) -> None:
    """The prompts, one at a time, have no violation."""
    page.set_viewport_size(size)
    page.emulate_media(color_scheme=scheme)
    page.goto(HAMLET)
    page.get_by_role("button", name="Project this: Spark").click()
    assert _violations(page, within="dialog") == ""


@both_palettes
def test_ways_to_share(scheme: Scheme, page: Page) -> None:
    """The open share menu has no violation."""
    page.emulate_media(color_scheme=scheme)
    page.goto(HAMLET)
    page.get_by_text("Share", exact=False).first.click()
    assert _violations(page, within=".hub-share") == ""


def test_a_search_under_way(page: Page) -> None:
    """While the engine loads, the page says that it is looking."""
    page.route("**/assets/find/**", lambda _: None)
    page.goto(f"{FIND}?q=law")
    expect(page.locator("[data-status]")).to_have_text("Looking ...")
    assert _violations(page) == ""
