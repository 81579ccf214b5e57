"""Where the collection is rich, and where its holes are."""

from __future__ import annotations

from dataclasses import dataclass

from clusterhub import urls
from clusterhub.coverage import Aim, Cell, Row, coverage
from clusterhub.model import hub
from clusterhub.views import parts


@dataclass(frozen=True)
class CoverageCell:
    column: str
    found: int
    also: int
    """Connections that name the Cluster second."""
    href: str
    action: str
    """What the link does, for those who do not see the table."""


@dataclass(frozen=True)
class CoverageRow:
    plate: parts.Plate
    cells: tuple[CoverageCell, ...]


@dataclass(frozen=True)
class CoverageTable:
    title: str
    anchor: str
    columns: tuple[str, ...]
    rows: tuple[CoverageRow, ...]


@dataclass(frozen=True)
class CoverageList:
    title: str
    anchor: str
    links: tuple[parts.Link, ...]


@dataclass(frozen=True)
class CoveragePage(parts.Page):
    """Where are the holes?"""

    kind = "Overview"

    aims: tuple[Aim, ...]
    tables: tuple[CoverageTable, ...]
    lists: tuple[CoverageList, ...]


def coverage_page(h: hub.Hub) -> CoveragePage:
    found = coverage(h)
    v = h.vocabulary
    subjects = {s.id: s.name for s in v.subjects.values()}
    bands = {b.id: f"Grades {b.name}" for b in v.bands.values()}
    return CoveragePage(
        address=urls.COVERAGE,
        title="What is here, and what is missing",
        description="Connections by Cluster, subject, grade band, Sub-Cluster and practice, "
        "with the gaps that anybody can fill.",
        aims=found.aims,
        tables=(
            _table("Clusters and subjects", "subjects", subjects, found.by_subject, "subject"),
            _table("Clusters and grades", "grades", bands, found.by_band, "grades"),
        ),
        lists=(
            CoverageList(
                "Sub-Clusters",
                "sub-clusters",
                tuple(
                    parts.Link(s.name, urls.sub_cluster(s.cluster_id, s.id), count.found)
                    for s, count in zip(v.sub_clusters.values(), found.sub_clusters, strict=True)
                ),
            ),
            CoverageList(
                "Career Ready Practices",
                "practices",
                tuple(parts.Link(c.name, urls.practice(c.id), c.found) for c in found.practices),
            ),
        ),
    )


def _table(
    title: str, anchor: str, columns: dict[str, str], rows: tuple[Row, ...], propose_as: str
) -> CoverageTable:
    return CoverageTable(
        title,
        anchor,
        tuple(columns.values()),
        tuple(
            CoverageRow(
                parts.plate(row.cluster),
                tuple(
                    _cell(row.cluster, cell, columns[cell.column], propose_as) for cell in row.cells
                ),
            )
            for row in rows
        ),
    )


def _cell(cluster: hub.Cluster, cell: Cell, column: str, propose_as: str) -> CoverageCell:
    both = (*cell.primary, *cell.secondary)
    if not both:
        href = urls.propose(cluster=cluster.name, **{propose_as: column.removeprefix("Grades ")})
        action = f"Propose: {cluster.name}, {column}"
    elif len(both) == 1:
        href = urls.connection(both[0].id)
        action = f"{both[0].title}: {cluster.name}, {column}"
    else:
        href = f"{urls.FIND}?cluster={cluster.id}&{propose_as}={cell.column}"
        action = f"{len(both)} connections: {cluster.name}, {column}"
    return CoverageCell(column, len(cell.primary), len(cell.secondary), href, action)
