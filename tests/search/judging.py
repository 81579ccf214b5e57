"""Questions with their right answers, and whether a list of results holds one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from clusterhub import urls
from clusterhub.model.facets import size_values
from clusterhub.model.hub import Hub
from clusterhub.views.facets import connection_values
from clusterhub.views.lists import connection_lists

QUERIES = Path(__file__).with_name("queries.yml")
FIRST = 3
"""Results that a teacher looks at."""
SEEN = 10


@dataclass(frozen=True)
class Query:
    """What somebody types, and what answers it."""

    kind: str
    ask: str
    want: tuple[Any, ...] = ()
    set: tuple[str, ...] = ()
    nothing: bool = False


@dataclass(frozen=True)
class Judged:
    """How a search did on one query."""

    query: Query
    rank: int
    """Place of the first right result among the first ten; 0 where there is none."""
    succeeded: bool
    first: tuple[str, ...]


@dataclass(frozen=True)
class Known:
    """What stands at an address."""

    work: frozenset[str] = frozenset()
    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def read_queries() -> tuple[Query, ...]:
    """All queries of queries.yml."""
    loaded = yaml.safe_load(QUERIES.read_text(encoding="utf-8"))
    return tuple(
        Query(
            kind,
            row["ask"],
            tuple(row.get("want", ())),
            tuple(row.get("set", ())),
            row.get("nothing", False),
        )
        for kind, rows in loaded.items()
        for row in rows
    )


def judge(
    query: Query, results: Sequence[str], says_nothing: bool, known: Callable[[str], Known]
) -> Judged:
    """Whether `results` (addresses, best first) answer a query.

    A query on something that nobody has written yet is answered by saying so, and by a way on.
    """
    right = [_is_right(query, address, known) for address in results[:SEEN]]
    rank = right.index(True) + 1 if True in right else 0
    needed = 2 if query.set else 1
    succeeded = sum(right[:FIRST]) >= needed
    if query.nothing:
        succeeded = says_nothing and (succeeded or not query.want)
        rank = (rank or 1) if succeeded else 0
    return Judged(query, rank, succeeded, tuple(results[:FIRST]))


def _is_right(query: Query, address: str, known: Callable[[str], Known]) -> bool:
    found = known(address)
    if query.set:
        return bool(found.work & set(query.set))
    return any(_matches(want, address, found) for want in query.want)


def _matches(want: Any, address: str, found: Known) -> bool:
    if isinstance(want, str):
        return address == want
    if "work" in want:
        return bool(found.work & set(want["work"]))
    return all(str(value) in found.values.get(key, ()) for key, value in want.items())


def knowledge(hub: Hub) -> Callable[[str], Known]:
    """What stands at each address of the site."""
    found: dict[str, Known] = {}
    v = hub.vocabulary
    for cluster in v.clusters.values():
        found[urls.cluster(cluster.id)] = Known(frozenset({cluster.id}))
        for sub in cluster.sub_clusters:
            place = frozenset({cluster.id, sub.id})
            found[urls.sub_cluster(cluster.id, sub.id)] = Known(place)
            for placed in sub.occupations:
                address = urls.occupation(placed.occupation.code)
                before = found.get(address, Known())
                ways = ("open",) if placed.occupation.is_open else ()
                found[address] = Known(before.work | place, {"way-in": ways})
    for band in v.bands:
        found[urls.band(band)] = Known(values={"grades": (band,)})
    for listed in connection_lists(hub):
        found[listed.address] = Known(values=listed.values)
    for c in hub.connections.values():
        values: dict[str, tuple[str, ...]] = dict(connection_values(c))
        for size in c.record.sizes:
            for key, own in size_values(size).items():
                values[key] = (*values.get(key, ()), *own)
        values["standard"] = tuple(s.code for s in c.standards)
        values["occupation"] = tuple(o.occupation.code for o in c.occupations)
        found[urls.connection(c.id)] = Known(values=values)
    return lambda address: found.get(address, Known())


def table(judged: Sequence[Judged]) -> str:
    """Success and reciprocal rank by kind, as lines of text."""
    kinds = list(dict.fromkeys(j.query.kind for j in judged))
    lines = [f"{'kind':<18}{'queries':>8}{'first 3':>9}{'first':>8}{'MRR':>7}"]
    for kind in (*kinds, ""):
        own = [j for j in judged if not kind or j.query.kind == kind]
        lines.append(
            f"{kind or 'all':<18}{len(own):>8}{share(own):>9.1%}"
            f"{sum(j.rank == 1 for j in own) / len(own):>8.1%}{reciprocal_rank(own):>7.3f}"
        )
    return "\n".join(lines)


def share(judged: Sequence[Judged]) -> float:
    """The share that was answered among the first three."""
    return sum(j.succeeded for j in judged) / len(judged)


def reciprocal_rank(judged: Sequence[Judged]) -> float:
    """The mean of one divided by the place of the first right result."""
    return sum(1 / j.rank if j.rank else 0 for j in judged) / len(judged)
