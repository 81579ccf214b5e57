"""Light and dark: the system's choice first, then the reader's, kept from page to page."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from browser.pages import FIND, HAMLET, HOME

BRIGHTNESS = """() => {
    const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/\\d+/g);
    return Math.max(red, green, blue);
}"""


def _is_dark(page: Page) -> bool:
    return bool(page.evaluate(BRIGHTNESS) < 64)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_system_chooses_first(scheme: Literal["light", "dark"], page: Page) -> None:
    """Who has set the system to dark gets a dark page at once."""
    page.emulate_media(color_scheme=scheme)
    page.goto(HOME)
    assert _is_dark(page) == (scheme == "dark")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_switch_is_kept(scheme: Literal["light", "dark"], page: Page) -> None:
    """The reader's choice wins over the system's, on other pages and after a reload."""
    page.emulate_media(color_scheme=scheme)
    page.goto(HOME)
    switch = page.get_by_role("button", name="Dark")
    expect(switch).to_have_attribute("aria-pressed", str(scheme == "dark").lower())
    switch.click()
    expect(switch).to_have_attribute("aria-pressed", str(scheme == "light").lower())
    assert _is_dark(page) == (scheme == "light")
    for address in (HAMLET, FIND):
        page.goto(address)
        assert _is_dark(page) == (scheme == "light")
    page.reload()
    assert _is_dark(page) == (scheme == "light")
    switch.click()
    assert _is_dark(page) == (scheme == "dark")


def test_without_storage_the_switch_still_works(page: Page) -> None:
    """Where a school blocks storage, the choice holds for the page."""
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked'); } })"
    )
    page.emulate_media(color_scheme="light")
    page.goto(HOME)
    page.get_by_role("button", name="Dark").click()
    assert _is_dark(page)
