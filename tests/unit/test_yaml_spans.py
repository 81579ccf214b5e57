"""YAML keeps its text and its place, and nothing can crash it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusterhub.problems import Span
from clusterhub.sources.yaml_spans import read_yaml


def _codes(text: str) -> list[str]:
    return [problem.code for problem in read_yaml("a.yml", text)[1]]


@pytest.mark.parametrize("text", ["1:30", "no", "9.10", "012", "2026-02-30", "1_000", "on", "0x1F"])
def test_scalars_stay_text(text: str) -> None:
    """The field decides what a scalar means, never YAML."""
    located, problems = read_yaml("a.yml", f"key: {text}")
    assert located is not None
    assert located.value == {"key": text}
    assert problems == []


def test_places() -> None:
    """Keys and values know their line and column, counted from the file's first line."""
    located, _ = read_yaml("a.yml", "one: 1\nlist:\n  - cluster: health\n", first_line=2)
    assert located is not None
    assert located.span(("list", 0, "cluster")) == Span("a.yml", 4, 14, 6)
    assert located.key_span(("list", 0, "cluster")) == Span("a.yml", 4, 5, 7)
    assert located.parent_span(("list", "missing")) == Span("a.yml", 3, 1, 4)


@pytest.mark.parametrize("empty", ["key:", "key: null", "key: ~"])
def test_no_value_is_none(empty: str) -> None:
    """A key without a value is neither an empty text nor the word null."""
    located, _ = read_yaml("a.yml", empty)
    assert located is not None
    assert located.value == {"key": None}


def test_quoted_null_is_text() -> None:
    """Quotes make a text of everything."""
    located, _ = read_yaml("a.yml", 'key: "null"')
    assert located is not None
    assert located.value == {"key": "null"}


def test_a_hundred_thousand_brackets_are_a_message() -> None:
    """libyaml's composer would take the whole process down."""
    assert _codes("a: " + "[" * 100_000) == ["HUB-107"]


def test_a_second_document_is_a_message() -> None:
    """Only one of the two could be meant."""
    assert _codes("a: 1\n---\nb: 2\n") == ["HUB-103"]


@given(st.text(max_size=300))
def test_any_text_gives_a_value_or_a_problem_inside_it(text: str) -> None:
    """No text raises, and every problem points into the file."""
    located, problems = read_yaml("a.yml", text)
    assert located is not None or problems
    for problem in problems:
        assert 1 <= problem.span.line <= text.count("\n") + 1
        assert problem.span.column >= 1
