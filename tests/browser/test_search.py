"""Words lead to pages: from any page, in teachers' words, and without harm."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, Route, expect

from browser.conftest import SUB_PATH
from browser.finding import Finder
from browser.pages import CLUSTER, FIND, HAMLET, HANDOUT, HOME, NOT_FOUND, PHONE


@pytest.mark.parametrize(
    "address",
    [HOME, CLUSTER, HAMLET, HANDOUT, FIND, NOT_FOUND, SUB_PATH + HOME, SUB_PATH + HAMLET],
)
def test_words_in_the_header_lead_to_results(address: str, page: Page, finder: Finder) -> None:
    """The box on every page finds a lesson, and the result opens it, in any folder of a server."""
    folder = SUB_PATH if address.startswith(SUB_PATH) else ""
    page.goto(address)
    box = page.get_by_label("Search lessons, Clusters and jobs")
    box.fill("hamlet")
    box.press("Enter")
    finder.wait()
    expect(page).to_have_url(f"{folder}{FIND}?q=hamlet")
    page.get_by_role("link", name="Hamlet takes the stand").click()
    expect(page).to_have_url(f"{folder}{HAMLET}")


def test_the_start_page_asks_for_time_too(page: Page, finder: Finder) -> None:
    """What is ticked on the start page is chosen on the find page."""
    page.set_viewport_size(PHONE)
    page.goto(HOME)
    page.get_by_label("What are you teaching?").fill("hamlet")
    page.get_by_label("10 minutes").check()
    page.get_by_role("search").get_by_role("button", name="Find").click()
    finder.wait()
    expect(finder.chips).to_have_text([re.compile("10 minutes")])
    assert "Hamlet takes the stand" in finder.titles()


def test_an_unknown_address_offers_a_search(page: Page, finder: Finder) -> None:
    """Who follows a dead link can search from where they landed."""
    page.goto("/connections/no-such-lesson/")
    page.get_by_label("Search for what you were after").fill("hamlet")
    page.keyboard.press("Enter")
    finder.wait()
    assert finder.titles()[0] == "Hamlet takes the stand"


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("law", "Public Service & Safety"),
        ("health science", "Healthcare & Human Services"),
        ("information technology", "Digital Technology"),
        ("cop", "Public Service & Safety"),
        ("911", "Public Service & Safety"),
        ("coder", "Digital Technology"),
        ("trucker", "Supply Chain & Transportation"),
    ],
)
def test_old_names_and_everyday_words(words: str, place: str, finder: Finder) -> None:
    """A Cluster or a Sub-Cluster of it stands among the first results."""
    finder.open(f"?q={words}")
    first = finder.results.all_inner_texts()[:3]
    assert any(place in result for result in first), first


def test_stem_leads_to_where_it_went(page: Page, finder: Finder) -> None:
    """No single Cluster followed STEM; the answer says which ones did."""
    finder.open("?q=stem")
    answer = page.get_by_role("region", name="STEM was not replaced by one Cluster")
    assert answer.get_by_role("link").count() > 1


def test_typing_is_enough(page: Page, finder: Finder) -> None:
    """Results come while one types, without Enter, and the address follows."""
    finder.open()
    finder.box.press_sequentially("hamlet")
    finder.wait()
    assert finder.titles()[0] == "Hamlet takes the stand"
    expect(page).to_have_url(re.compile(r"\?q=hamlet$"))


def test_who_types_before_the_script_has_come_loses_nothing(page: Page, finder: Finder) -> None:
    """On a slow connection the words stay in the box and are answered."""
    held: list[Route] = []
    page.route("**/find/page.js", lambda route: held.append(route))  # noqa: PLW0108  not a builtin
    finder.open()
    finder.box.fill("hamlet")
    held[0].continue_()
    finder.wait()
    assert finder.titles()[0] == "Hamlet takes the stand"
    expect(finder.box).to_have_value("hamlet")


def test_enter_asks_once(page: Page, finder: Finder) -> None:
    """Results do not come a second time after Enter, when somebody may be reading already."""
    finder.open("?q=law")
    finder.ask("hamlet")
    finder.results.first.evaluate("item => { item.dataset.read = '' }")
    page.wait_for_timeout(500)
    expect(page.locator("[data-read]")).to_have_count(1)


def test_more_results_on_demand(page: Page, finder: Finder) -> None:
    """The second dozen is added below the first, and the focus goes to its first link."""
    finder.open("?kind=sub-cluster")
    page.get_by_role("button", name="Show 12 more").click()
    expect(finder.results).to_have_count(24)
    assert len(set(finder.titles())) == 24
    expect(finder.results.nth(12).get_by_role("link")).to_be_focused()


def test_nothing_found_offers_to_propose(page: Page, finder: Finder) -> None:
    """Where there is nothing, the page says so, repeats the words and has a way on."""
    finder.open("?q=ж")
    expect(finder.status).to_have_text("0 results")
    expect(finder.nothing).to_contain_text("Nobody has written a connection for “ж” yet.")
    finder.nothing.get_by_role("link", name="Propose one").click()
    expect(page).to_have_url(re.compile(r"/contribute/"))


def test_a_hostile_address_is_only_text(page: Page, finder: Finder) -> None:
    """Markup in the address is shown as it is, and runs nothing."""
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    hostile = "<img src=x onerror=alert(1)>"
    finder.open(f"?q={hostile}&subject=<script>alert(2)</script>&kind=%22onclick=%22")
    page.wait_for_timeout(300)
    expect(finder.box).to_have_value(hostile)
    expect(finder.chips).to_have_count(0)
    assert page.locator("main img, main script").count() == 0
    assert dialogs == []


def test_hostile_words_are_repeated_as_text(page: Page, finder: Finder) -> None:
    """What the page says about words that nothing holds is text too."""
    finder.open("?q=<b>ж</b>&kind=workshop")
    expect(finder.nothing).to_contain_text("“<b>ж</b>”")


@pytest.mark.parametrize("address", [HOME, HAMLET, FIND])
def test_search_costs_nothing_before_it_is_used(address: str, page: Page) -> None:
    """No page loads the index or the engine until somebody goes to a box."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    page.wait_for_timeout(300)
    own = ("/assets/find/", "/vendor/", "/find/answer.js", "/find/box.js")
    assert [url for url in asked if any(part in url for part in own)] == []


def test_a_search_that_does_not_load_says_so(page: Page, finder: Finder) -> None:
    """Without the index the page asks to browse, and browsing is right below."""
    page.route("**/assets/find/**", lambda route: route.abort())
    page.goto(f"{FIND}?q=hamlet")
    expect(finder.status).to_contain_text("did not load")
    expect(page.get_by_role("link", name="All connections")).to_be_visible()
