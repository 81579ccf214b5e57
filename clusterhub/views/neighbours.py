"""A Cluster among its neighbours: a list with reasons, and a small drawing that says the same."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from clusterhub.model import hub
from clusterhub.views import parts

WIDTH, HEIGHT = 720, 400
"""Of the drawing, in its own units."""

_ACROSS, _DOWN = 255, 145
_THICKEST = 14


@dataclass(frozen=True)
class Neighbour:
    plate: parts.Plate
    """Its count is how many connections lead to both."""
    shared: str
    """The same in words; empty where none does yet."""
    why: str


@dataclass(frozen=True)
class Spot:
    """A neighbour on the drawing."""

    id: str
    icon: str
    lines: tuple[str, ...]
    """Its name, short enough for a line each."""
    x: int
    y: int
    shared: int
    """Connections in common; the line to it is as thick."""
    thickness: int
    middle_x: int
    middle_y: int
    """Where the number stands."""


@dataclass(frozen=True)
class NeighbourMap:
    """The Cluster in the middle, its neighbours around it."""

    width: int
    height: int
    x: int
    y: int
    spots: tuple[Spot, ...]


def neighbours(h: hub.Hub, cluster: hub.Cluster) -> tuple[Neighbour, ...]:
    """Those that share most connections first."""
    connections = h.in_cluster(cluster.id)
    shared = Counter(
        link.cluster.id for c in connections for link in c.clusters if link.cluster.id != cluster.id
    )
    whys = {n.cluster: n.why for n in cluster.record.neighbours}
    for other in h.vocabulary.clusters.values():
        if other.id not in whys and shared[other.id]:
            back = next((n.why for n in other.record.neighbours if n.cluster == cluster.id), "")
            whys[other.id] = back or next(
                link.why for c in connections for link in c.clusters if link.cluster.id == other.id
            )
    order = sorted(whys, key=lambda id_: (-shared[id_], h.vocabulary.clusters[id_].name))
    return tuple(
        Neighbour(
            parts.plate(h.vocabulary.clusters[id_], shared[id_]),
            f"{parts.counted(shared[id_], 'connection')} in common" if shared[id_] else "",
            whys[id_],
        )
        for id_ in order
    )


def neighbour_map(shown: Sequence[Neighbour]) -> NeighbourMap:
    """Neighbours around the middle, clockwise from the top."""
    x, y = WIDTH // 2, HEIGHT // 2
    most = max((n.plate.count for n in shown), default=0)
    spots = []
    for place, neighbour in enumerate(shown):
        angle = 2 * math.pi * place / len(shown) - math.pi / 2
        at_x, at_y = x + round(_ACROSS * math.cos(angle)), y + round(_DOWN * math.sin(angle))
        number = neighbour.plate.count
        spots.append(
            Spot(
                id=neighbour.plate.id,
                icon=neighbour.plate.icon,
                lines=_lines(neighbour.plate.name),
                x=at_x,
                y=at_y,
                shared=number,
                thickness=max(2, round(_THICKEST * number / most)) if number else 2,
                middle_x=(x + at_x) // 2,
                middle_y=(y + at_y) // 2,
            )
        )
    return NeighbourMap(WIDTH, HEIGHT, x, y, tuple(spots))


def _lines(name: str) -> tuple[str, ...]:
    """A long name in two lines of about the same length."""
    words = name.split()
    if len(name) <= 16 or len(words) == 1:
        return (name,)
    cut = min(
        range(1, len(words)),
        key=lambda n: abs(len(" ".join(words[:n])) - len(" ".join(words[n:]))),
    )
    return (" ".join(words[:cut]), " ".join(words[cut:]))
