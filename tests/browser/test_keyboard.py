"""Everything works without a mouse, and the focus can be seen."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from browser.pages import CLUSTER, FIND, HAMLET, HOME, LAPTOP, NOT_FOUND, PHONE

OUTLINE = """() => {
    const seen = document.activeElement.closest(".hub-card") ?? document.activeElement;
    return parseFloat(getComputedStyle(seen).outlineWidth);
}"""
"""How thick the line around the focus is; a card shows it around itself."""


@pytest.mark.parametrize("address", [HOME, FIND, HAMLET])
def test_skip_link_comes_first(address: str, page: Page) -> None:
    """The first press of Tab offers to skip the header, visibly, and Enter does it."""
    page.goto(address)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()


@pytest.mark.parametrize("size", [PHONE, LAPTOP], ids=["phone", "laptop"])
@pytest.mark.parametrize(
    ("address", "label"),
    [
        (HOME, "What are you teaching?"),
        (HAMLET, "Search lessons, Clusters and jobs"),
        (FIND, "A topic, a course, a job, a Cluster or a standard"),
        (NOT_FOUND, "Search for what you were after"),
    ],
)
def test_slash_goes_to_the_search_box(
    address: str, label: str, size: ViewportSize, page: Page
) -> None:
    """`/` puts the cursor into the page's own box, else the header's; after that it is a letter."""
    page.set_viewport_size(size)
    page.goto(address)
    page.keyboard.press("/")
    box = page.get_by_label(label)
    expect(box).to_be_focused()
    expect(box).to_have_value("")
    page.keyboard.type("1/2")
    expect(box).to_have_value("1/2")


def test_menu_on_a_phone(page: Page) -> None:
    """The menu opens with Enter, Escape closes it, and the focus is back where it was."""
    page.set_viewport_size(PHONE)
    page.goto(HAMLET)
    button = page.get_by_text("Menu", exact=True)
    menu = page.get_by_role("navigation", name="Menu")
    button.focus()
    page.keyboard.press("Enter")
    expect(menu).to_be_visible()
    page.keyboard.press("Tab")
    expect(menu.get_by_role("link", name="Clusters")).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(button).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", [HOME, FIND, CLUSTER, HAMLET])
def test_focus_is_visible(address: str, scheme: str, page: Page) -> None:
    """A line stands around whatever the Tab key reaches."""
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(address)
    for _ in range(40):
        page.keyboard.press("Tab")
        assert page.evaluate(OUTLINE) >= 2, page.evaluate("document.activeElement.outerHTML")


def test_searching_and_filtering_by_keyboard(page: Page) -> None:
    """Words, a filter and a result are reached with keys alone."""
    page.goto(FIND)
    page.keyboard.press("/")
    page.keyboard.type("hamlet")
    page.keyboard.press("Enter")
    results = page.locator("[data-results]")
    expect(results.get_by_role("link", name="Hamlet takes the stand")).to_be_visible()
    page.get_by_role("checkbox", name="English language arts").focus()
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Remove English language arts")).to_be_visible()
    results.get_by_role("link").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/connections/hamlet-takes-the-stand/")
