"""How far the collection reaches: counts beside what we aim for.

Only connections that a teacher can use and that a second reader has checked count; ideas and
withdrawn ones do not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from clusterhub.model.hub import Cluster, Connection, Hub, Level

CORE_SUBJECTS = ("english-language-arts", "mathematics", "science", "social-studies")
"""Subjects that nearly every student takes every year; the aim is a connection per Cluster."""

PER_BAND, PER_PRACTICE, PER_OTHER_SUBJECT = 15, 4, 5


@dataclass(frozen=True)
class Cell:
    """Connections of a Cluster in one column of a table."""

    column: str
    """Id of a subject or a grade band."""
    primary: tuple[Connection, ...]
    """Those whose first Cluster it is."""
    secondary: tuple[Connection, ...]


@dataclass(frozen=True)
class Row:
    """A Cluster in a table."""

    cluster: Cluster
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Count:
    """How many connections name something."""

    id: str
    name: str
    found: int


@dataclass(frozen=True)
class Aim:
    """Something that we want of the whole collection."""

    what: str
    found: int
    wanted: int
    missing: tuple[str, ...] = ()
    """Names of what falls short, where they can be named."""

    @property
    def is_met(self) -> bool:
        return self.found >= self.wanted


@dataclass(frozen=True)
class Coverage:
    """Where the collection is rich, and where its holes are."""

    by_subject: tuple[Row, ...]
    by_band: tuple[Row, ...]
    sub_clusters: tuple[Count, ...]
    practices: tuple[Count, ...]
    bands: tuple[Count, ...]
    aims: tuple[Aim, ...]


def coverage(hub: Hub) -> Coverage:
    """Counts what `hub` holds."""
    v = hub.vocabulary
    counted = tuple(
        c
        for c in hub.connections.values()
        if c.level is not Level.SEED and c.record.reviewed and c.record.retired is None
    )
    by_subject = tuple(
        _row(cluster, v.subjects, counted, lambda c: {c.subject.id})
        for cluster in v.clusters.values()
    )
    bands = tuple(
        Count(b.id, f"Grades {b.name}", sum(b in c.bands for c in counted))
        for b in v.bands.values()
    )
    practices = tuple(
        Count(p.id, p.name, sum(p in c.practices for c in counted)) for p in v.practices.values()
    )
    sub_clusters = tuple(
        Count(s.id, s.name, sum(s in c.sub_clusters for c in counted))
        for s in v.sub_clusters.values()
    )
    return Coverage(
        by_subject=by_subject,
        by_band=tuple(
            _row(cluster, v.bands, counted, lambda c: {b.id for b in c.bands})
            for cluster in v.clusters.values()
        ),
        sub_clusters=sub_clusters,
        practices=practices,
        bands=bands,
        aims=(
            Aim("Connections that are ready to use", len(counted), 84),
            *_cell_aims(hub, by_subject),
            _beyond_core(hub, by_subject),
            _each("Sub-Clusters with a connection", sub_clusters, 1),
            _each(f"Grade bands with {PER_BAND} connections", bands, PER_BAND),
            _each(f"Practices with {PER_PRACTICE} connections", practices, PER_PRACTICE),
            *_occupation_aims(counted),
            _across_subjects(hub, counted),
            Aim("Projects across subjects", len(hub.projects), 8),
            Aim("Workshops", len(hub.workshops), 6),
        ),
    )


def _row(
    cluster: Cluster,
    columns: Iterable[str],
    counted: Sequence[Connection],
    columns_of: Callable[[Connection], set[str]],
) -> Row:
    cells = []
    for column in columns:
        here = [c for c in counted if column in columns_of(c)]
        primary = tuple(c for c in here if c.primary.id == cluster.id)
        secondary = tuple(
            c for c in here if any(link.cluster.id == cluster.id for link in c.clusters[1:])
        )
        cells.append(Cell(column, primary, secondary))
    return Row(cluster, tuple(cells))


def _cell_aims(hub: Hub, rows: Sequence[Row]) -> tuple[Aim, Aim]:
    core = [(row, cell) for row in rows for cell in row.cells if cell.column in CORE_SUBJECTS]
    empty = tuple(
        f"{row.cluster.name}: {hub.vocabulary.subjects[cell.column].name}"
        for row, cell in core
        if not cell.primary and not cell.secondary
    )
    return (
        Aim(
            "Cluster and core subject pairs with a connection",
            len(core) - len(empty),
            len(core),
            empty,
        ),
        Aim(
            "Of these, pairs whose connection has the Cluster first",
            sum(bool(cell.primary) for _, cell in core),
            48,
        ),
    )


def _beyond_core(hub: Hub, rows: Sequence[Row]) -> Aim:
    counts = tuple(
        Count(
            subject.id,
            subject.name,
            sum(
                bool(cell.primary or cell.secondary)
                for row in rows
                for cell in row.cells
                if cell.column == subject.id
            ),
        )
        for subject in hub.vocabulary.subjects.values()
        if subject.id not in CORE_SUBJECTS
    )
    return _each(
        f"Other subjects that reach {PER_OTHER_SUBJECT} Clusters", counts, PER_OTHER_SUBJECT
    )


def _each(what: str, counts: Sequence[Count], wanted: int) -> Aim:
    short = tuple(count.name for count in counts if count.found < wanted)
    return Aim(what, len(counts) - len(short), len(counts), short)


def _occupation_aims(counted: Sequence[Connection]) -> tuple[Aim, Aim]:
    mentions = [link.occupation for c in counted for link in c.occupations]
    is_open = sum(occupation.is_open for occupation in mentions)
    return (
        Aim("Occupations named", len({o.code for o in mentions}), 200),
        Aim(
            "Of 100 occupations named, work that most people enter without a four-year degree",
            is_open * 100 // max(len(mentions), 1),
            34,
        ),
    )


def _across_subjects(hub: Hub, counted: Sequence[Connection]) -> Aim:
    alone = tuple(
        c.title
        for c in counted
        if all(r.other.subject.id == c.subject.id for r in hub.related.get(c.id, ()))
    )
    return Aim(
        "Connections with a link to another subject", len(counted) - len(alone), len(counted), alone
    )
