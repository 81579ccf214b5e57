"""Every mistake gets one message at the right place; a case is a folder and needs no Python.

A folder `broken/<CODE>-<what>/` holds the files laid over the tiny site, and `expected.txt`.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import MakeSite, messages

from clusterhub.problems import CATALOGUE, Severity
from clusterhub.reading import read

CASES = sorted(p for p in (Path(__file__).parent / "broken").iterdir() if p.is_dir())


def _overlay(case: Path) -> dict[str, str | bytes | None]:
    return {
        file.relative_to(case).as_posix(): file.read_bytes()
        for file in sorted(case.rglob("*"))
        if file.is_file() and file.name != "expected.txt"
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_message(case: Path, make_site: MakeSite, request: pytest.FixtureRequest) -> None:
    """The whole report is as expected, to the letter."""
    project = make_site(_overlay(case))
    found = messages(project) + "\n"
    expected = case / "expected.txt"
    if request.config.getoption("--update-golden"):
        expected.write_text(found)
    assert expected.read_text() == found
    assert {p.code for p in read(project).report.errors} == {case.name[:7]}


def test_every_error_code_has_a_case() -> None:
    """A code that nobody has seen fire may not work."""
    tried = {case.name[:7] for case in CASES}
    needed = {code for code, entry in CATALOGUE.items() if entry.severity is Severity.ERROR}
    assert needed - tried == set()
