"""Sharing: a page can be sent to a colleague or a class."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from browser.pages import HAMLET


def _open(page: Page) -> Locator:
    page.goto(HAMLET)
    menu = page.locator("details.hub-share")
    menu.locator("summary").click()
    return menu


def test_the_link_is_copied(page: Page, base_url: str) -> None:
    """Copy link puts the address on the clipboard, and says so."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    menu = _open(page)
    menu.get_by_role("button", name="Copy link").click()
    expect(menu.get_by_role("status")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == base_url + HAMLET


def test_without_a_clipboard_the_address_is_marked(page: Page, base_url: str) -> None:
    """Where a browser forbids the clipboard, the address is marked for copying by hand."""
    page.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })"
    )
    menu = _open(page)
    menu.get_by_role("button", name="Copy link").click()
    expect(menu.get_by_role("status")).to_have_text("Press Ctrl and C to copy")
    assert page.evaluate("getSelection().toString()") == base_url + HAMLET


def test_plain_links_to_classroom_and_email(page: Page) -> None:
    """Both carry the address; nothing of theirs is loaded."""
    menu = _open(page)
    classroom = menu.get_by_role("link", name="Google Classroom").get_attribute("href") or ""
    assert classroom.startswith("https://classroom.google.com/share?url=http%3A%2F%2F127.0.0.1")
    email = menu.get_by_role("link", name="Email").get_attribute("href") or ""
    assert email.startswith("mailto:?subject=Hamlet%20takes%20the%20stand&body=http")


def test_escape_closes_the_menu(page: Page) -> None:
    """Escape closes, and the focus is back on Share."""
    menu = _open(page)
    menu.get_by_role("link", name="Email").focus()
    page.keyboard.press("Escape")
    expect(menu).not_to_have_attribute("open", "")
    expect(menu.locator("summary")).to_be_focused()
