"""Replacements are applied as a whole, in any order, and never over each other."""

from __future__ import annotations

import pytest

from clusterhub.problems import Edit, Fix, apply_fixes, replace

ONE = replace(1, 1, 3, "two")
OVER = replace(1, 2, 3, "xx")
AFTER = replace(1, 5, 1, "B")
TWO_PLACES = Fix((Edit(1, 5, 1, 6, "c"), Edit(2, 1, 2, 1, "- ")), certain=True)
TOO_FAR = replace(1, 4, 40, "x")


@pytest.mark.parametrize(
    ("fixes", "expected", "applied"),
    [
        ([ONE, AFTER], "two B\nd", 2),
        ([AFTER, ONE], "two B\nd", 2),
        ([ONE, OVER], "two b\nd", 1),
        ([ONE, ONE], "two b\nd", 1),
        ([TWO_PLACES], "one c\n- d", 1),
        ([AFTER, TWO_PLACES], "one B\nd", 1),
        ([TOO_FAR], "one b\nd", 0),
        ([replace(3, 1, 1, "x")], "one b\nd", 0),
        ([Fix((Edit(1, 1, 2, 1, ""),), certain=True)], "d", 1),
    ],
)
def test_apply(fixes: list[Fix], expected: str, applied: int) -> None:
    """What fits is applied; what meets an earlier one, or leaves the text, is not."""
    text, chosen = apply_fixes("one b\nd", fixes)
    assert (text, len(chosen)) == (expected, applied)


def test_line_ends_stay() -> None:
    """A new line ends like the first one of the file."""
    fix = Fix((Edit(2, 1, 2, 1, "---\n"),), certain=True)
    assert apply_fixes("a\r\nb\r\n", [fix])[0] == "a\r\n---\r\nb\r\n"
