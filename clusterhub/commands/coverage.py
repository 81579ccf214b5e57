"""`coverage`: how far the collection reaches, against what we aim for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from clusterhub.coverage import Row, coverage
from clusterhub.printing import print_report, print_table
from clusterhub.project import Project
from clusterhub.reading import read


def run(project: Project) -> int:
    """Prints the counts; 1 where the sources cannot be read."""
    reading = read(project)
    if reading.hub is None:
        print_report(reading.report, reading.lines)
        return 1
    found = coverage(reading.hub)
    v = reading.hub.vocabulary
    print(
        f"{len(v.groupings)} groupings, {len(v.clusters)} Clusters, "
        f"{len(v.sub_clusters)} Sub-Clusters, {len(v.occupations)} occupations, of which "
        f"{sum(o.is_open for o in v.occupations.values())} that most enter without a "
        "four-year degree.\n"
    )
    print_table(
        ("Aim", "now", "wanted", ""),
        [
            (aim.what, str(aim.found), str(aim.wanted), "" if aim.is_met else "not yet")
            for aim in found.aims
        ],
    )
    for aim in found.aims:
        if aim.missing:
            print(f"{aim.what}. Missing: {'; '.join(aim.missing)}\n")
    _print_rows({s.id: s.name for s in v.subjects.values()}, found.by_subject)
    _print_rows({b.id: b.name for b in v.bands.values()}, found.by_band)
    for counts in (found.bands, found.practices, found.sub_clusters):
        print_table(("", "connections"), [(c.name, str(c.found)) for c in counts])
    return 0


def _print_rows(columns: Mapping[str, str], rows: Iterable[Row]) -> None:
    print_table(
        ("Cluster", *(name[:8] for name in columns.values())),
        [
            (
                row.cluster.name,
                *(
                    f"{len(cell.primary)}+{len(cell.secondary)}"
                    if cell.secondary
                    else str(len(cell.primary) or ".")
                    for cell in row.cells
                ),
            )
            for row in rows
        ],
    )
