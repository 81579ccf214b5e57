"""Every mistake gets one message at the right place; a case is a folder and needs no Python.

A folder `broken/<CODE>-<what>/` holds the files laid over the tiny site, and `expected.txt`.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import MakeSite, codes

from clusterhub.mending import mend
from clusterhub.problems import CATALOGUE, Problem, Severity
from clusterhub.problems.text import as_text
from clusterhub.project import Project
from clusterhub.reading import read

CASES = sorted(p for p in (Path(__file__).parent / "broken").iterdir() if p.is_dir())
each = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)

STAYS = {
    # What is certain mends one mistake of two; the other needs an author.
    "HUB-114-broken-file-hides-no-other",
}


def _overlay(case: Path) -> dict[str, str | bytes | None]:
    return {
        file.relative_to(case).as_posix(): file.read_bytes()
        for file in sorted(case.rglob("*"))
        if file.is_file() and file.name != "expected.txt"
    }


def _told(project: Project, code: str) -> tuple[Problem, ...]:
    """Every error, and the advice of one code."""
    report = read(project).report
    return tuple(p for p in report.problems if p in report.errors or p.code == code)


@each
def test_message(case: Path, make_site: MakeSite, request: pytest.FixtureRequest) -> None:
    """The whole report is as expected, to the letter."""
    project = make_site(_overlay(case))
    told = _told(project, case.name[:7])
    lines = read(project).lines
    found = "\n\n".join(as_text(problem, lines) for problem in told) + "\n"
    expected = case / "expected.txt"
    if request.config.getoption("--update-golden"):
        expected.write_text(found)
    assert expected.read_text() == found
    assert {problem.code for problem in told} == {case.name[:7]}


def _files(project: Project) -> dict[str, bytes]:
    return {
        file.relative_to(project.root).as_posix(): file.read_bytes()
        for folder in (project.connections, project.content, project.taxonomy)
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


@each
def test_fix(case: Path, make_site: MakeSite) -> None:
    """What is certain is mended, checks clean, and a second run changes nothing.

    No other file changes, and in the file no line but those that a fix names.
    """
    project = make_site(_overlay(case))
    report = read(project).report
    before = _files(project)
    mended = {path for path, _, _ in mend(project, lambda: read(project).report)}
    after = _files(project)
    assert mended == {path for path in before if before[path] != after[path]}
    assert mended == {problem.span.path for problem in report.certain_fixes}
    if mended and case.name not in STAYS:
        assert codes(project) == []
    assert mend(project, lambda: read(project).report) == []
    assert _files(project) == after


def test_every_error_code_has_a_case() -> None:
    """A code that nobody has seen fire may not work."""
    tried = {case.name[:7] for case in CASES}
    needed = {code for code, entry in CATALOGUE.items() if entry.severity is Severity.ERROR}
    assert needed - tried == set()


def test_there_are_enough_cases_and_fixes(make_site: MakeSite) -> None:
    """Sixty cases or more, and a third of them mend themselves."""
    fixable = [
        case
        for case in CASES
        if read(make_site(_overlay(case), name=case.name)).report.certain_fixes
    ]
    assert len(CASES) >= 60
    assert len(fixable) * 3 >= len(CASES)
