"""Phrases and activities that come back in several connections: signs of a form filled twice."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from clusterhub.model.hub import Hub

LENGTH = 9
"""Words of a phrase that is worth a look; shorter ones are the common stock of lesson plans.

Rows of numbers and steps with their minutes look alike everywhere, and are passed over.
"""

_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")


@dataclass(frozen=True)
class Repeat:
    """A phrase, as long as it is shared, and the connections that have it."""

    phrase: str
    ids: tuple[str, ...]


@dataclass(frozen=True)
class SameActivity:
    """Connections with the Cluster first that work in the same way."""

    cluster: str
    activity: str
    ids: tuple[str, ...]


def repeated_phrases(texts: Mapping[str, str]) -> tuple[Repeat, ...]:
    """Phrases of `LENGTH` words or more that several of `texts` share, most shared first.

    `texts` are by id. What overlaps in the same texts is given once, as one longer phrase.
    """
    words = {id_: [w.lower() for w in _WORD.findall(text)] for id_, text in texts.items()}
    where: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for id_, said in words.items():
        for start in range(len(said) - LENGTH + 1):
            phrase = tuple(said[start : start + LENGTH])
            if not any(word[0].isdigit() for word in phrase):
                where[phrase].add(id_)
    found: dict[str, tuple[str, ...]] = {}
    for said in words.values():
        start = 0
        while start <= len(said) - LENGTH:
            ids = where.get(tuple(said[start : start + LENGTH]), set())
            end = start + LENGTH
            if len(ids) > 1:
                while where.get(tuple(said[end - LENGTH + 1 : end + 1])) == ids:
                    end += 1
                found.setdefault(" ".join(said[start:end]), tuple(sorted(ids)))
                start = end - LENGTH
            start += 1
    return tuple(
        Repeat(phrase, ids)
        for phrase, ids in sorted(found.items(), key=lambda f: (-len(f[1]), -len(f[0]), f[0]))
    )


def same_activities(hub: Hub) -> tuple[SameActivity, ...]:
    """Activities that occur more than once among the connections of a Cluster."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for connection in hub.connections.values():
        if connection.activity is not None:
            found[connection.primary.name, connection.activity.name].append(connection.id)
    return tuple(
        SameActivity(cluster, activity, tuple(ids))
        for (cluster, activity), ids in sorted(found.items())
        if len(ids) > 1
    )
