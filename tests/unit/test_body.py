"""Markdown bodies: sections, steps, prompts, and nothing live from an author."""

from __future__ import annotations

import pytest

from clusterhub.sources.body import Body, read_body


def _body(text: str) -> Body:
    return read_body("a.md", text)[0]


def test_sections_and_parts() -> None:
    """Second-level headings are sections, third-level ones their parts."""
    body = _body("## In class\n\nIntro.\n\n### Spark\n\n1. **4 min** Read.\n2. **6 min** Talk.\n")
    (section,) = body.sections
    assert (section.slug, section.html) == ("in-class", "<p>Intro.</p>")
    (part,) = section.parts
    assert [step.minutes for step in part.steps] == [4, 6]


def test_steps_know_their_line_in_the_file() -> None:
    """The line of a step counts from the top of the file, front matter included."""
    body, _ = read_body("a.md", "## In class\n\n### Spark\n\n1. Read.\n", first_line=11)
    step = body.sections[0].parts[0].steps[0]
    assert (step.span.line, step.minutes) == (15, None)


def test_nested_lists_are_not_steps() -> None:
    """Only the outer list carries minutes."""
    body = _body("## In class\n\n### Spark\n\n1. **4 min** Read.\n    1. One\n    2. Two\n")
    assert len(body.sections[0].parts[0].steps) == 1


def test_prompts_are_the_quotations() -> None:
    """What stands in a quotation can be projected."""
    text = "## In class\n\n### Spark\n\n1. **4 min** Show.\n\n    > To be?\n\n> Or not?\n"
    assert _body(text).sections[0].parts[0].prompts == ("<p>To be?</p>", "<p>Or not?</p>")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("<b>x</b>", "HUB-130"),
        ("<script>alert(1)</script>", "HUB-130"),
        ("<!-- x -->", "HUB-130"),
        ("[x](javascript:alert)", "HUB-131"),
        ("[x](data:text/html,x)", "HUB-131"),
        ("[x](//example.org/)", "HUB-131"),
        ("{: onclick=x }", "HUB-139"),
        ("![x](x.png)", "HUB-131"),
    ],
)
def test_what_is_refused(text: str, code: str) -> None:
    """HTML, scripts and links out of the rules are told, and none of them is live."""
    body, problems = read_body("a.md", text)
    assert {p.code for p in problems} == {code}
    assert "<script" not in body.html
    assert "javascript:" not in body.html
    assert "<b>" not in body.html


@pytest.mark.parametrize("text", ["5 | 6", "3*4*5", "a < b", "{1, 2}", "x_1_y", "--8<-- x"])
def test_plain_signs_are_harmless(text: str) -> None:
    """Signs that hosts give a meaning to are just text here."""
    body, problems = read_body("a.md", text)
    assert problems == []
    assert "<p>" in body.html


def test_code_keeps_its_blank_lines_without_a_blank_line() -> None:
    """A blank line would end the block of HTML in some hosts."""
    assert "\n\n" not in _body("```\none\n\ntwo\n```\n").html
    assert "one&#10;&#10;two" in _body("```\none\n\ntwo\n```\n").html
