"""Filters narrow and widen, their numbers are true, and the address keeps it all."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from browser.finding import Finder
from browser.pages import LAPTOP, PHONE

CHOICES = [
    ("subject", "english-language-arts"),
    ("grades", "9-12"),
    ("minutes", "10"),
    ("cluster", "public-service-safety"),
    ("kind", "connection"),
]


@pytest.mark.parametrize(("facet", "value"), CHOICES)
@pytest.mark.parametrize("question", ["?q=law&kind=connection", "?grades=9-12"])
def test_counts_are_true(question: str, facet: str, value: str, finder: Finder) -> None:
    """Choosing a value that promises so many results gives so many."""
    finder.open(question)
    before = finder.total()
    promised = finder.count(facet, value)
    finder.choose(facet, value)
    assert promised == finder.total()
    assert 0 < finder.total() <= before


def test_facets_together_narrow(finder: Finder) -> None:
    """Each facet that is added takes away what does not fit."""
    finder.open("?q=law")
    totals = [finder.total()]
    for facet, value in (("kind", "connection"), ("grades", "9-12")):
        finder.choose(facet, value)
        totals.append(finder.total())
    assert sorted(totals, reverse=True) == totals
    assert totals[0] > totals[-1] > 0


def test_two_values_in_one_facet_widen(finder: Finder) -> None:
    """A page has one kind, so two kinds give as many results as both together."""
    finder.open("?q=law")
    clusters = finder.count("kind", "cluster")
    finder.choose("kind", "connection")
    connections = finder.total()
    assert clusters == finder.count("kind", "cluster")
    finder.choose("kind", "cluster")
    assert clusters + connections == finder.total()


def test_chips_take_a_choice_back(page: Page, finder: Finder) -> None:
    """Each choice has a chip that removes it, and the focus stays in the form."""
    finder.open("?q=law")
    all_of_them = finder.total()
    finder.choose("kind", "connection")
    finder.choose("grades", "9-12")
    expect(finder.chips).to_have_count(2)
    page.get_by_role("button", name="Remove Connection").click()
    page.get_by_role("button", name="Remove Grades 9-12").click()
    finder.wait()
    expect(finder.chips).to_have_count(0)
    expect(finder.check("kind", "connection")).not_to_be_checked()
    expect(finder.box).to_be_focused()
    assert all_of_them == finder.total()


def test_asking_for_nothing_clears_the_page(page: Page, finder: Finder) -> None:
    """Without words and choices there is no result, and the numbers are those of everything."""
    finder.open("?q=law")
    finder.box.fill("")
    finder.box.press("Enter")
    expect(finder.status).to_be_empty()
    expect(finder.results).to_have_count(0)
    assert finder.count("kind", "connection") == finder.count("state", "ready")
    expect(page.locator("[data-show-results]")).to_have_text("Show results")


def test_no_result_with_filters_proposes_to_remove_one(finder: Finder) -> None:
    """Filters that exclude each other are named as the reason, and one press drops one."""
    finder.open("?subject=mathematics&kind=cluster")
    expect(finder.nothing).to_contain_text("Nothing with all of these filters.")
    expect(finder.nothing.get_by_role("link", name="Propose one")).to_be_visible()


def test_the_address_keeps_the_question(page: Page, finder: Finder) -> None:
    """Reloading brings back words, choices and results."""
    finder.open()
    finder.ask("law")
    finder.choose("kind", "connection")
    finder.choose("kind", "cluster")
    titles = finder.titles()
    expect(page).to_have_url(re.compile(r"\?q=law&kind=connection&kind=cluster$"))
    page.reload()
    finder.wait()
    expect(finder.box).to_have_value("law")
    expect(finder.chips).to_have_count(2)
    assert titles == finder.titles()


def test_the_back_button_undoes_one_step(page: Page, finder: Finder) -> None:
    """Each choice and each question is one step, and forward does it again."""
    finder.open()
    finder.ask("law")
    words_only = finder.titles()
    finder.choose("kind", "connection")
    narrowed = finder.titles()
    page.go_back()
    expect(finder.chips).to_have_count(0)
    finder.wait()
    assert words_only == finder.titles()
    page.go_forward()
    expect(finder.chips).to_have_count(1)
    finder.wait()
    assert narrowed == finder.titles()


def test_the_same_question_is_no_step(page: Page, finder: Finder) -> None:
    """Enter after the results have come asks nothing new, so that one step back is enough."""
    finder.open("?q=law")
    steps = page.evaluate("history.length")
    finder.box.press("Enter")
    finder.wait()
    assert steps == page.evaluate("history.length")


def test_back_from_a_result_finds_the_results_again(page: Page, finder: Finder) -> None:
    """Who opens a lesson and comes back sees the same list."""
    finder.open("?q=law&kind=connection")
    titles = finder.titles()
    finder.results.first.get_by_role("link").click()
    page.wait_for_url("**/connections/**")
    page.go_back()
    finder.wait()
    assert titles == finder.titles()


def test_filters_fold_on_a_phone(page: Page, finder: Finder) -> None:
    """On a small screen the filters wait behind a button and lead back to the results."""
    page.set_viewport_size(PHONE)
    finder.open("?q=law")
    expect(finder.check("kind", "connection")).to_be_hidden()
    page.get_by_text("Filters", exact=True).click()
    finder.choose("kind", "connection")
    expect(page.get_by_text("Filters (1)")).to_be_visible()
    page.get_by_role("button", name=f"Show {finder.total()} results").click()
    expect(finder.check("kind", "connection")).to_be_hidden()
    expect(finder.results.first).to_be_in_viewport()


def test_filters_are_open_on_a_laptop(page: Page, finder: Finder) -> None:
    """On a wide screen the filters stand beside the results at once."""
    page.set_viewport_size(LAPTOP)
    finder.open()
    expect(finder.check("subject", "mathematics")).to_be_visible()
