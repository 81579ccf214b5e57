"""Project this: the prompts of a size on the classroom screen."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from browser.pages import HAMLET, LAPTOP, PHONE


def _open(page: Page) -> Locator:
    page.goto(HAMLET)
    page.get_by_role("button", name="Project this: Spark").click()
    return page.get_by_role("dialog")


def test_prompts_come_one_at_a_time(page: Page) -> None:
    """The first prompt of the spark stands alone, with its step; Next brings the second."""
    screen = _open(page)
    prompt = screen.get_by_role("region", name="Prompt")
    expect(prompt).to_contain_text("Should Hamlet act on the ghost's word")
    expect(prompt).not_to_contain_text("conscience does make cowards")
    expect(screen).to_contain_text("Step 1, 2 min")
    expect(screen).to_contain_text("1 of 3")
    screen.get_by_role("button", name="Next").click()
    expect(prompt).to_contain_text("Thus conscience does make cowards of us all")
    expect(screen).to_contain_text("2 of 3")


def test_by_keyboard_alone(page: Page) -> None:
    """Arrows, Page Down as a presenter's remote sends it, Home, End and Escape."""
    page.goto(HAMLET)
    opener = page.get_by_role("button", name="Project this: Spark")
    opener.focus()
    page.keyboard.press("Enter")
    screen = page.get_by_role("dialog")
    for key, place in (
        ("ArrowRight", "2 of 3"),
        ("PageDown", "3 of 3"),
        ("ArrowRight", "3 of 3"),
        ("ArrowLeft", "2 of 3"),
        ("Home", "1 of 3"),
        ("End", "3 of 3"),
    ):
        page.keyboard.press(key)
        expect(screen).to_contain_text(place)
    page.keyboard.press("Escape")
    expect(screen).to_have_count(0)
    expect(opener).to_be_focused()


@pytest.mark.parametrize("size", [PHONE, LAPTOP], ids=["phone", "laptop"])
def test_a_whole_prompt_is_seen_at_once(size: ViewportSize, page: Page) -> None:
    """Six lines of verse fit without scrolling, and nothing runs over the side."""
    page.set_viewport_size(size)
    screen = _open(page)
    screen.get_by_role("button", name="Next").click()
    prompt = screen.get_by_role("region", name="Prompt")
    assert prompt.evaluate(
        "e => e.scrollHeight <= e.clientHeight && e.scrollWidth <= e.clientWidth"
    )


def test_every_size_with_prompts_has_its_button(page: Page) -> None:
    """The project of Hamlet shows no prompt, and so has no button."""
    page.goto(HAMLET)
    buttons = page.get_by_role("button", name="Project this")
    expect(buttons).to_have_count(2)
