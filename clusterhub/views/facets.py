"""The facets of the find page, and the values that each thing has in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from clusterhub.model import facets as fixed
from clusterhub.model import hub

Values = Mapping[str, tuple[str, ...]]
"""Values by the key of a facet."""


@dataclass(frozen=True)
class FacetValue:
    id: str
    name: str
    group: str = ""
    """The heading it stands under; empty where the list has none."""
    said: str = ""
    """What it is called away from its heading, where its name alone would not do."""


@dataclass(frozen=True)
class Facet:
    """Values of one facet widen an answer; facets together narrow it."""

    key: str
    name: str
    values: tuple[FacetValue, ...]
    is_first: bool = False
    """On the first screen; the others are folded."""

    @property
    def groups(self) -> tuple[tuple[str, tuple[FacetValue, ...]], ...]:
        """The values under their headings, in the order of the first value of each."""
        names = dict.fromkeys(value.group for value in self.values)
        return tuple((name, tuple(v for v in self.values if v.group == name)) for name in names)


def facets(h: hub.Hub) -> tuple[Facet, ...]:
    """All facets with their values; long lists hold only what the collection uses."""
    v = h.vocabulary
    used = _used(h)
    families = {c.id: g.record.name for g in v.groupings.values() for c in g.clusters}
    return (
        _of("subject", "Subject", ((s.id, s.name) for s in v.subjects.values()), is_first=True),
        Facet(
            "grades",
            "Grades",
            tuple(FacetValue(b.id, b.name, "", f"Grades {b.name}") for b in v.bands.values()),
            is_first=True,
        ),
        _fixed(fixed.MINUTES, is_first=True),
        _fixed(fixed.NEEDS),
        Facet(
            "cluster",
            "Cluster",
            tuple(
                FacetValue(c.id, c.name, families.get(c.id, ""))
                for g in v.groupings.values()
                for c in g.clusters
            ),
        ),
        Facet(
            "sub-cluster",
            "Sub-Cluster",
            tuple(
                FacetValue(s.id, s.name, c.name)
                for c in v.clusters.values()
                for s in c.sub_clusters
                if s.id in used["sub-cluster"]
            ),
        ),
        Facet(
            "course",
            "Course",
            tuple(
                FacetValue(c.id, c.name, v.subjects[c.subject].name)
                for c in v.courses.values()
                if c.id in used["course"]
            ),
        ),
        _of(
            "activity",
            "What students do",
            ((a.id, a.name) for a in v.activities.values() if a.id in used["activity"]),
        ),
        _of("stage", "How close to work", ((s.id, s.name) for s in v.stages.values())),
        _of(
            "practice",
            "Practice",
            ((p.id, p.name) for p in v.practices.values() if p.id in used["practice"]),
        ),
        _fixed(fixed.TECH),
        _fixed(fixed.WAY_IN),
        _fixed(fixed.STATE),
        _fixed(fixed.KIND),
    )


def connection_values(connection: hub.Connection) -> Values:
    """The values that a whole connection has; those of its sizes are `fixed.size_values`."""
    return {
        "subject": (connection.subject.id,),
        "grades": tuple(b.id for b in connection.bands),
        "cluster": tuple(link.cluster.id for link in connection.clusters),
        "sub-cluster": tuple(s.id for s in connection.sub_clusters),
        "course": tuple(c.id for c in connection.courses),
        "activity": (connection.activity.id,) if connection.activity else (),
        "stage": (connection.stage.id,) if connection.stage else (),
        "practice": tuple(p.id for p in connection.practices),
        "way-in": ("open",) if any(o.occupation.is_open for o in connection.occupations) else (),
        "state": ("idea" if connection.level is hub.Level.SEED else "ready",),
    }


def _used(h: hub.Hub) -> dict[str, set[str]]:
    used: dict[str, set[str]] = {
        key: set() for key in ("sub-cluster", "course", "activity", "practice")
    }
    for connection in h.connections.values():
        values = connection_values(connection)
        for key, found in used.items():
            found.update(values[key])
    return used


def _of(key: str, name: str, pairs: Iterable[tuple[str, str]], *, is_first: bool = False) -> Facet:
    return Facet(key, name, tuple(FacetValue(id_, shown) for id_, shown in pairs), is_first)


def _fixed(facet: fixed.FixedFacet, *, is_first: bool = False) -> Facet:
    return _of(facet.key, facet.name, facet.values.items(), is_first=is_first)
