"""Builds the ways back: from every id to the connections that name it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from clusterhub.model.facets import SHORT
from clusterhub.model.hub import (
    Connection,
    Indexes,
    InterdisciplinaryProject,
    Level,
    Workshop,
)

K = TypeVar("K")
U = TypeVar("U")


def build_indexes(
    connections: Mapping[str, Connection],
    workshops: Mapping[str, Workshop],
    projects: Mapping[str, InterdisciplinaryProject],
    grades: tuple[str, ...],
) -> Indexes:
    """Indexes of all connections; `grades` in their order decides the order of lists."""
    order = {grade: number for number, grade in enumerate(grades)}
    ranked = sorted(connections.values(), key=lambda c: _rank(c, order))
    by_cluster = _index(ranked, lambda c: (link.cluster.id for link in c.clusters))
    return Indexes(
        cluster={
            id_: tuple(sorted(found, key=lambda c: c.primary.id != id_))
            for id_, found in by_cluster.items()
        },
        sub_cluster=_index(ranked, lambda c: (s.id for s in c.sub_clusters)),
        subject=_index(ranked, lambda c: (c.subject.id,)),
        band=_index(ranked, lambda c: (b.id for b in c.bands)),
        practice=_index(ranked, lambda c: (p.id for p in c.practices)),
        framework=_index(ranked, lambda c: dict.fromkeys(s.framework.id for s in c.standards)),
        occupation=_index(ranked, lambda c: (o.occupation.code for o in c.occupations)),
        topic=_index(ranked, lambda c: (c.record.topic.id,) if c.record.topic else ()),
        course=_index(ranked, lambda c: (course.id for course in c.courses)),
        short=_index(ranked, lambda c: (c.subject.id,) if _is_short(c) else ()),
        subject_band=_index(ranked, lambda c: ((c.subject.id, b.id) for b in c.bands)),
        subject_cluster=_index(
            ranked, lambda c: ((c.subject.id, link.cluster.id) for link in c.clusters)
        ),
        workshops=_using((w, w.uses) for w in workshops.values()),
        projects=_using((p, (c.connection for c in p.contributions)) for p in projects.values()),
    )


def _index(
    connections: Iterable[Connection], ids: Callable[[Connection], Iterable[K]]
) -> dict[K, tuple[Connection, ...]]:
    found: dict[K, list[Connection]] = {}
    for connection in connections:
        for id_ in ids(connection):
            found.setdefault(id_, []).append(connection)
    return {id_: tuple(group) for id_, group in found.items()}


def _is_short(connection: Connection) -> bool:
    return any(size.minutes <= SHORT for size in connection.record.sizes)


def _using(users: Iterable[tuple[U, Iterable[Connection]]]) -> dict[str, tuple[U, ...]]:
    """Who uses a connection, by its id."""
    found: dict[str, list[U]] = {}
    for user, connections in users:
        for connection in connections:
            found.setdefault(connection.id, []).append(user)
    return {id_: tuple(group) for id_, group in found.items()}


def _rank(connection: Connection, order: Mapping[str, int]) -> tuple[object, ...]:
    record = connection.record
    return (
        record.retired is not None,
        connection.level is Level.SEED,
        order[connection.grades[0]] if connection.grades else 0,
        record.title,
        record.id,
    )
