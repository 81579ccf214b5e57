"""A search box answers while one types, on every page, by mouse and by keys."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, Route, expect

from browser.pages import FIND, HAMLET, HOME, LAPTOP, NOT_FOUND, PHONE

HEADER = "Search lessons, Clusters and jobs"
BOXES = [
    (HOME, "What are you teaching?"),
    (HAMLET, HEADER),
    (NOT_FOUND, "Search for what you were after"),
]


def _ask(page: Page, address: str, label: str, words: str) -> tuple[Locator, Locator]:
    """The box after somebody has typed, and its answers."""
    page.goto(address)
    box = page.get_by_label(label)
    box.click()
    page.keyboard.type(words)
    expect(box).to_have_attribute("aria-expanded", "true")
    return box, page.get_by_role("listbox", name="Results")


@pytest.mark.parametrize(("address", "label"), BOXES)
def test_answers_come_while_one_types(address: str, label: str, page: Page) -> None:
    """Results stand below the box, grouped by kind, and one of them leads to the lesson."""
    _, answers = _ask(page, address, label, "hamlet")
    group = answers.get_by_role("group", name="Connections")
    group.get_by_role("option", name="Hamlet takes the stand").click()
    expect(page).to_have_url(re.compile(f"{HAMLET}$"))


def test_by_keys_alone(page: Page) -> None:
    """Slash, words, arrows and Enter open a lesson; the box always says which answer is meant."""
    page.goto(HAMLET)
    page.keyboard.press("/")
    page.keyboard.type("photosynthesis")
    box = page.get_by_label(HEADER)
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    active = page.locator("[role=option][aria-selected=true]")
    expect(active).to_have_count(1)
    expect(box).to_have_attribute("aria-activedescendant", active.get_attribute("id") or "")
    expect(box).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(active).to_have_count(0)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/connections/the-light-that-limits-the-crop/$"))


def test_escape_closes_and_keeps_the_words(page: Page) -> None:
    """The answers go, the words stay, and an arrow brings the answers back."""
    box, answers = _ask(page, HAMLET, HEADER, "nurse")
    page.keyboard.press("Escape")
    expect(answers).to_be_hidden()
    expect(box).to_have_value("nurse")
    expect(box).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(answers).to_be_visible()


def test_leaving_the_box_closes_the_answers(page: Page) -> None:
    """Answers do not stay over a page that somebody has gone on to read."""
    _, answers = _ask(page, HAMLET, HEADER, "nurse")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(answers).to_be_hidden()


def test_enter_shows_all_results(page: Page) -> None:
    """Enter without a choice goes to the find page with the words."""
    _ask(page, HAMLET, HEADER, "nurse")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{FIND}?q=nurse")


def test_a_wish_is_answered_with_a_question(page: Page) -> None:
    """Who wants to help people is asked how, and each way leads somewhere."""
    _, answers = _ask(page, HOME, BOXES[0][1], "I want to help people")
    ways = answers.get_by_role("group", name="Help how?")
    assert ways.get_by_role("option").count() >= 5
    expect(ways.get_by_role("option", name="Physical Health")).to_contain_text("Heal")


def test_the_number_of_results_is_announced(page: Page) -> None:
    """Somebody who does not see the answers hears how many there are."""
    _ask(page, HAMLET, HEADER, "hamlet")
    expect(page.locator("header [role=status]")).to_have_text(re.compile(r"^\d+ results?$"))


def test_what_is_ticked_on_the_start_page_holds(page: Page) -> None:
    """The answers on the start page keep to the minutes that are ticked."""
    page.goto(HOME)
    page.get_by_label("10 minutes").check()
    box = page.get_by_label("What are you teaching?")
    box.fill("nurse")
    answers = page.get_by_role("listbox", name="Results")
    expect(answers.get_by_role("group", name="Connections")).to_be_visible()
    expect(answers.get_by_role("group", name="Occupations")).to_have_count(0)
    answers.get_by_role("option").last.click()
    expect(page).to_have_url(re.compile(r"\?q=nurse&minutes=10$"))


@pytest.mark.parametrize("size", [PHONE, LAPTOP], ids=["phone", "laptop"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_open_answers_are_accessible(size: object, scheme: str, page: Page) -> None:
    """With answers open there is no violation, and nothing sticks out of the screen."""
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_viewport_size(size)  # type: ignore[arg-type]
    _ask(page, HAMLET, HEADER, "help people")
    page.keyboard.press("ArrowDown")
    found = Axe().run(page, context="header").response["violations"]
    assert [rule["id"] for rule in found] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_box_without_its_search_still_asks(page: Page) -> None:
    """Where the search does not load, Enter leads to the find page as without a script."""

    def fail(route: Route) -> None:
        route.abort()

    page.route("**/assets/find/**", fail)
    page.goto(HAMLET)
    page.get_by_label(HEADER).fill("hamlet")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{FIND}?q=hamlet")
