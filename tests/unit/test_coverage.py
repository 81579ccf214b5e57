"""Counts of the collection, on the tiny site."""

from __future__ import annotations

from conftest import MakeSite, tiny_text

from clusterhub.coverage import Coverage, coverage
from clusterhub.project import Project
from clusterhub.reading import read

HAMLET = "lesson_connections/english-language-arts/hamlet.md"


def _coverage(project: Project) -> Coverage:
    hub = read(project).hub
    assert hub is not None
    return coverage(hub)


def _cells(found: Coverage) -> dict[tuple[str, str], tuple[int, int]]:
    return {
        (row.cluster.id, cell.column): (len(cell.primary), len(cell.secondary))
        for row in found.by_subject
        for cell in row.cells
        if cell.primary or cell.secondary
    }


def test_ideas_do_not_count(tiny: Project) -> None:
    """Of a finished connection and an idea, only the finished one is counted."""
    found = _coverage(tiny)
    assert _cells(found) == {("public-service-safety", "english-language-arts"): (1, 0)}
    assert found.aims[0].found == 1


def test_what_nobody_has_read_again_does_not_count(make_site: MakeSite) -> None:
    """An entry that only its writer has read is not yet something to build on."""
    text = tiny_text(HAMLET).replace("reviewed: {by: hub-readers, on: 2026-11-22}\n", "")
    assert _cells(_coverage(make_site({HAMLET: text}))) == {}


def test_withdrawn_connections_do_not_count(make_site: MakeSite) -> None:
    """What was withdrawn leaves a gap again."""
    text = tiny_text(HAMLET).replace(
        "contributors:\n", "retired: {on: 2026-11-01, why: Out of date.}\ncontributors:\n", 1
    )
    assert _cells(_coverage(make_site({HAMLET: text}))) == {}


def test_an_aim_names_what_is_missing(tiny: Project) -> None:
    """A practice that nobody asks for stands under its aim."""
    found = _coverage(tiny)
    aim = next(a for a in found.aims if a.what.startswith("Practices"))
    short = {c.name for c in found.practices if c.found < 4}
    assert not aim.is_met
    assert set(aim.missing) == short
