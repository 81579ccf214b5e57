"""The real taxonomy and collection are in order and complete."""

from __future__ import annotations

from pathlib import Path

import pytest

from clusterhub.coverage import coverage
from clusterhub.model.hub import Hub, Level
from clusterhub.problems.text import as_text
from clusterhub.project import Project
from clusterhub.reading import read

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def hub() -> Hub:
    """The real hub, which must have no errors."""
    reading = read(Project(ROOT))
    told = "\n\n".join(as_text(p, reading.lines) for p in reading.report.errors)
    assert not reading.report.errors, told
    assert reading.hub is not None
    return reading.hub


def test_the_framework_is_complete(hub: Hub) -> None:
    """6 groupings, 14 Clusters of which 3 cross-cutting, 72 Sub-Clusters, 16 old Clusters."""
    v = hub.vocabulary
    counts = (len(v.groupings), len(v.clusters), len(v.sub_clusters), len(v.old_clusters))
    assert counts == (6, 14, 72, 16)
    assert sum(c.record.cross_cutting for c in v.clusters.values()) == 3
    assert len(v.practices) == 12


def test_every_sub_cluster_has_occupations(hub: Hub) -> None:
    """One to six; where none is open, the nearest ways in are named."""
    for sub in hub.vocabulary.sub_clusters.values():
        assert 1 <= len(sub.occupations) <= 6, sub.id
        if not any(p.occupation.is_open for p in sub.occupations):
            assert sub.record.nearby, sub.id


def test_every_occupation_is_placed(hub: Hub) -> None:
    """An occupation that stands in no Sub-Cluster could not be found."""
    placed = {
        p.occupation.code for s in hub.vocabulary.sub_clusters.values() for p in s.occupations
    }
    assert set(hub.vocabulary.occupations) == placed


def test_no_two_clusters_share_a_look(hub: Hub) -> None:
    """Icons and hues tell Clusters apart."""
    records = [c.record for c in hub.vocabulary.clusters.values()]
    for looks in (
        [r.icon for r in records],
        [r.colour.light for r in records],
        [r.colour.dark for r in records],
    ):
        assert len(set(looks)) == len(looks)


def test_the_collection_reaches_everywhere(hub: Hub) -> None:
    """Sixteen usable connections or more: every Cluster, subject and band."""
    usable = [c for c in hub.connections.values() if c.level is Level.USABLE]
    assert len(usable) >= 16
    assert {c.primary.id for c in usable} == set(hub.vocabulary.clusters)
    assert {c.subject.id for c in usable} == set(hub.vocabulary.subjects)
    assert {b.id for c in usable for b in c.bands} == set(hub.vocabulary.bands)


def test_only_what_a_second_person_has_read_counts(hub: Hub) -> None:
    """No entry counts before somebody else than its writer has read it."""
    read_twice = [c for c in hub.connections.values() if c.record.reviewed is not None]
    assert coverage(hub).aims[0].found == len(read_twice)


def test_no_two_connections_of_a_cluster_share_an_activity(hub: Hub) -> None:
    """Two entries of one Cluster are not the same lesson with another noun."""
    seen: dict[tuple[str, str], str] = {}
    for connection in hub.connections.values():
        if connection.activity is None:
            continue
        key = (connection.primary.id, connection.activity.id)
        assert key not in seen, (seen[key], connection.id)
        seen[key] = connection.id


def test_workshops_use_the_collection(hub: Hub) -> None:
    """At least two workshops, each with at least four connections."""
    assert len(hub.workshops) >= 2
    for workshop in hub.workshops.values():
        assert len(workshop.uses) >= 4, workshop.id


def test_nothing_is_marked_as_tested_without_a_report(hub: Hub) -> None:
    """Entries that come with the project have not been tried by anybody."""
    for connection in hub.connections.values():
        assert (connection.level is Level.TESTED) == bool(connection.record.tried)
