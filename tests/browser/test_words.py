"""The index and the browser cut text into the same words."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from browser.pages import FIND
from clusterhub.outputs.words import words_of

TEXTS = (
    "Students' boxes, classes and buses; the census says \u2018no\u2019.",
    "Matemáticas y educación física: ¿cuántos años?",
    "RL.11-12.1 & HS-LS2-4, y = mx + b",
    "It's the nurse's dose: 2½ mg of naïve Coöperation, ﬁnance",
    "analysis physics gas glass cities ties pies lenses gases matrixes watches dishes",
)


@pytest.mark.parametrize("text", TEXTS)
def test_both_sides_agree(text: str, page: Page) -> None:
    """What Python writes into the index is what a question is cut into."""
    page.goto(FIND)
    found = page.evaluate(
        "async text => (await import('/assets/js/find/words.js')).wordsOf(text)", text
    )
    long = [word for word in found if len(word) >= 3 or word in words_of(text)]
    assert long == words_of(text)
