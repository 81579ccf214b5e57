"""Phrases that come back in several connections."""

from __future__ import annotations

from clusterhub.repeats import Repeat, repeated_phrases

SHARED = "one two three four five six seven eight nine ten"


def test_a_shared_phrase_is_given_once_at_its_full_length() -> None:
    """Ten words in common are one phrase, whatever their marks and capitals."""
    texts = {"b": f"Here: {SHARED}. End.", "a": f"Other {SHARED.upper()}, and more"}
    assert repeated_phrases(texts) == (Repeat(SHARED, ("a", "b")),)


def test_the_common_stock_is_left_alone() -> None:
    """Eight words in a row may be the same."""
    eight = " ".join(SHARED.split()[:8])
    assert repeated_phrases({"a": f"{eight} apple", "b": f"{eight} pear"}) == ()


def test_a_text_does_not_repeat_itself() -> None:
    """What one connection says twice is its own affair."""
    assert repeated_phrases({"a": f"{SHARED}. {SHARED}.", "b": "something else"}) == ()
