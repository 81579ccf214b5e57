"""Every page is complete without JavaScript."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from browser.pages import CLUSTER, FIND, HAMLET, HANDOUT, HOME, PHONE

pytestmark = pytest.mark.browser_context_args(java_script_enabled=False)


@pytest.mark.parametrize(
    ("address", "words", "link"),
    [
        (HOME, "14 Career Clusters at a glance", "Public Service & Safety"),
        (CLUSTER, "Connections by subject", "Hamlet takes the stand"),
        (HAMLET, "Who uses this at work", "Student handout"),
        (FIND, "Or browse", "All connections"),
    ],
)
def test_content_and_links_are_there(address: str, words: str, link: str, page: Page) -> None:
    """The words and the ways on stand in the page itself."""
    page.goto(address)
    main = page.get_by_role("main")
    expect(main.get_by_role("heading", name=words)).to_be_visible()
    expect(main.get_by_role("link", name=link).first).to_be_visible()


def test_browsing_leads_to_a_lesson(page: Page) -> None:
    """From the start page over a Cluster to a connection and its handout, by links alone."""
    page.goto(HOME)
    main = page.get_by_role("main")
    main.get_by_role("link", name="Public Service & Safety").first.click()
    expect(page).to_have_url(CLUSTER)
    main.get_by_role("link", name="Hamlet takes the stand").first.click()
    expect(page).to_have_url(HAMLET)
    main.get_by_role("link", name="Student handout").first.click()
    expect(page).to_have_url(HANDOUT)


def test_menu_opens_on_a_phone(page: Page) -> None:
    """The menu is the browser's own, so it needs no script."""
    page.set_viewport_size(PHONE)
    page.goto(HOME)
    page.get_by_text("Menu", exact=True).click()
    page.get_by_role("navigation", name="Menu").get_by_role("link", name="Subjects").click()
    expect(page).to_have_url("/subjects/")


@pytest.mark.parametrize("address", [HOME, FIND, HAMLET, HANDOUT])
def test_nothing_is_offered_that_would_not_work(address: str, page: Page) -> None:
    """The palette switch, the print buttons and the filters need scripts, so they do not show."""
    page.goto(address)
    for dead in (".hub-palette", "[data-print]", "[data-filters]"):
        for control in page.locator(dead).all():
            expect(control).to_be_hidden()


def test_lists_narrow_without_a_script(page: Page) -> None:
    """From the find page to a list of one subject and some grades, and on to a lesson."""
    page.goto(FIND)
    page.get_by_role("main").get_by_text("English language arts", exact=True).last.click()
    page.get_by_role("link", name="English language arts, grades 9-12").click()
    expect(page).to_have_url("/subjects/english-language-arts/9-12/")
    page.get_by_role("main").get_by_role("link", name="Hamlet takes the stand").click()
    expect(page).to_have_url(HAMLET)


def test_no_list_is_empty(page: Page) -> None:
    """Every list that the find page links to holds at least one connection."""
    page.goto(FIND)
    for link in page.locator(".hub-lists a").all():
        beside = link.locator("xpath=..").text_content() or ""
        assert int(beside.rsplit("(", 1)[1].rstrip(")")) > 0
