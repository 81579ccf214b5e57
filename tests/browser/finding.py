"""The find page, as a reader uses it."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page

from browser.pages import FIND

ANSWERED = re.compile(r"^\d+ results?(: .+)?$")
FIRST_PAGE = 12


class Finder:
    """Asks, chooses and reads; what acts waits until the page has answered."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.box = page.get_by_label("A topic, a course, a job, a Cluster or a standard")
        self.status = page.locator("[data-status]")
        self.results = page.locator("[data-results] > .hub-result")
        self.chips = page.locator("[data-chips] button:not(.hub-chips__all)")
        self.nothing = page.locator("[data-nothing]")

    def open(self, question: str = "") -> None:
        """Goes to the find page, with a question in its address."""
        self.page.goto(f"{FIND}{question}")
        if question:
            self.wait()

    def ask(self, words: str) -> None:
        """Types and presses Enter."""
        self.box.fill(words)
        self.box.press("Enter")
        self.wait()

    def choose(self, facet: str, value: str) -> None:
        """Ticks a value; `value` is what stands in the address."""
        group = self.page.locator(f"[data-facet='{facet}']")
        more = self.page.locator(".hub-facets", has=group)
        for fold in (more, group):
            if fold.count() and fold.get_attribute("open") is None:
                fold.locator("> summary").click()
        self.check(facet, value).check()
        self.wait()

    def wait(self) -> None:
        """Waits for an answer and its first results."""
        self.page.wait_for_function(
            """([words, most]) => {
                const said = document.querySelector("[data-status]").textContent;
                const isBusy = document.querySelector("[data-results][aria-busy]") !== null;
                const shown = document.querySelectorAll("[data-results] > .hub-result").length;
                const all = Math.min(parseInt(said, 10), most);
                return !isBusy && new RegExp(words).test(said) && shown === all;
            }""",
            arg=[ANSWERED.pattern, FIRST_PAGE],
        )

    def check(self, facet: str, value: str) -> Locator:
        """The box before a value of a facet."""
        return self.page.locator(f"input[name='{facet}'][value='{value}']")

    def count(self, facet: str, value: str) -> int:
        """How many results the page promises for a value."""
        label = self.page.locator("label", has=self.check(facet, value))
        return int(label.locator(".hub-count").text_content() or "")

    def total(self) -> int:
        """How many results the page says there are."""
        return int((self.status.text_content() or "").split()[0])

    def titles(self) -> list[str]:
        """The titles of the results that are shown, best first."""
        return self.results.locator("h2").all_text_contents()
