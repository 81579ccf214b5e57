"""The query benchmark: what people type, on the real find page, against answers decided before.

`python3 build.py test tests/browser/test_queries.py -s` prints the table of docs/search.md.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from search.judging import (
    Judged,
    judge,
    knowledge,
    read_queries,
    reciprocal_rank,
    share,
    table,
)

from browser.finding import Finder
from browser.pages import FIND
from clusterhub.project import Project
from clusterhub.reading import read

ROOT = Path(__file__).resolve().parents[2]
LINKS = "[data-results] > .hub-result h2 a"


@pytest.fixture(scope="module")
def judged(browser: object, base_url: str, browser_type_launch_args: object) -> list[Judged]:
    """Every query, asked once."""
    hub = read(Project(ROOT)).hub
    assert hub is not None
    known = knowledge(hub)
    page: Page = browser.new_page()  # type: ignore[attr-defined]
    page.goto(base_url + FIND)
    finder = Finder(page)
    found = []
    for query in read_queries():
        finder.box.fill(query.ask)
        expect(finder.box).to_have_value(query.ask)
        finder.box.press("Enter")
        finder.wait()
        results = [
            href.removeprefix(base_url)
            for href in page.eval_on_selector_all(LINKS, "links => links.map(a => a.href)")
        ]
        found.append(judge(query, results, finder.nothing.count() > 0, known))
    page.close()
    print(f"\n{table(found)}")
    for one in found:
        if not one.succeeded:
            print(
                f"  {one.query.kind}: {one.query.ask!r} gives {', '.join(one.first) or 'nothing'}"
            )
    return found


def test_first_three(judged: list[Judged]) -> None:
    """At least 95 of 100 questions are answered among the first three results."""
    assert share(judged) >= 0.95


def test_reciprocal_rank(judged: list[Judged]) -> None:
    """The right answer is mostly the first one."""
    assert reciprocal_rank(judged) >= 0.85


def test_no_kind_is_left_behind(judged: list[Judged]) -> None:
    """No kind of question is answered less than 85 times in 100."""
    kinds = {one.query.kind for one in judged}
    shares = {kind: share([j for j in judged if j.query.kind == kind]) for kind in kinds}
    assert {kind: found for kind, found in shares.items() if found < 0.85} == {}


def test_there_are_enough_questions() -> None:
    """At least 120, and none twice."""
    asked = [query.ask for query in read_queries()]
    assert len(asked) >= 120
    assert len(set(asked)) == len(asked)
