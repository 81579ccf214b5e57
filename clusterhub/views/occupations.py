"""The A-Z of occupations."""

from __future__ import annotations

from dataclasses import dataclass

from clusterhub import urls
from clusterhub.model import hub
from clusterhub.views import parts


@dataclass(frozen=True)
class OccupationEntry:
    row: parts.OccupationRow
    anchor: str
    places: tuple[parts.Link, ...]
    """Sub-Clusters where it stands."""
    connections: tuple[parts.Link, ...]


@dataclass(frozen=True)
class Letter:
    letter: str
    entries: tuple[OccupationEntry, ...]


@dataclass(frozen=True)
class OccupationsPage(parts.Page):
    """Which lessons lead to this job?"""

    kind = "Overview"

    letters: tuple[Letter, ...]
    counts: str


def occupations_page(h: hub.Hub) -> OccupationsPage:
    places: dict[str, list[parts.Link]] = {}
    for cluster in h.vocabulary.clusters.values():
        for sub in cluster.sub_clusters:
            for placed in sub.occupations:
                link = parts.Link(sub.name, urls.sub_cluster(cluster.id, sub.id))
                places.setdefault(placed.occupation.code, []).append(link)
    letters: dict[str, list[OccupationEntry]] = {}
    everything = sorted(
        h.vocabulary.occupations.values(), key=lambda o: (o.record.title.lower(), o.code)
    )
    for occupation in everything:
        entry = OccupationEntry(
            parts.occupation_row(occupation),
            occupation.code.replace(".", "-"),
            tuple(places.get(occupation.code, ())),
            tuple(
                parts.Link(c.title, urls.connection(c.id))
                for c in h.with_occupation(occupation.code)
            ),
        )
        letters.setdefault(occupation.record.title[0].upper(), []).append(entry)
    is_open = sum(o.is_open for o in everything)
    return OccupationsPage(
        address=urls.OCCUPATIONS,
        title="Occupations A to Z",
        description="Every occupation on this site, how people come into it, and the lessons "
        "that lead there.",
        letters=tuple(Letter(letter, tuple(found)) for letter, found in letters.items()),
        counts=f"{len(everything)} occupations; {is_open} of them are entered by most people "
        "without a four-year degree.",
    )
