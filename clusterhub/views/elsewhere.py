"""Connections that a teacher of something else can join in with, from one connection."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from clusterhub import urls
from clusterhub.model import hub
from clusterhub.views import parts


@dataclass(frozen=True)
class Elsewhere:
    """What a connection leads on to in other subjects."""

    cards: tuple[parts.Card, ...]
    """Each says why it is named here."""
    more: tuple[parts.Link, ...]
    """Lists that hold those which are not shown."""


def elsewhere(h: hub.Hub, connection: hub.Connection) -> Elsewhere:
    """Authored links; then same Sub-Cluster in other subjects; then same topic in other Clusters.

    Each connection is named once, at the first place that fits. All authored links are shown, and
    a few of each of the others, so that the page does not grow with the collection.
    """
    shown = {connection.id}
    cards = []
    more = []
    for relation in h.related.get(connection.id, ()):
        shown.add(relation.other.id)
        cards.append(parts.card(relation.other, relation.why))
    left = parts.FEW
    for sub in connection.sub_clusters:
        others = (
            c
            for c in h.in_sub_cluster(sub.id)
            if c.id not in shown and c.subject.id != connection.subject.id
        )
        nearest = _nearest(connection, others)
        if len(nearest) > left:
            number = len(h.in_sub_cluster(sub.id))
            address = urls.sub_cluster(sub.cluster_id, sub.id)
            more.append(parts.Link(f"All {number} that lead to {sub.name}", address, number))
        for other in nearest[:left]:
            shown.add(other.id)
            why = f"Also leads to {sub.name}, from {other.subject.name}."
            cards.append(parts.card(other, why))
        left -= len(nearest[:left])
    topic = connection.record.topic
    if topic:
        others = (
            c
            for c in h.with_topic(topic.id)
            if c.id not in shown and c.primary.id != connection.primary.id
        )
        nearest = _nearest(connection, others)
        if len(nearest) > parts.FEW:
            address = f"{urls.FIND}?q={quote(topic.name)}"
            more.append(parts.Link(f"More about {topic.name}", address))
        for other in nearest[: parts.FEW]:
            why = f"Also about {topic.name}, leading to {other.primary.name}."
            cards.append(parts.card(other, why))
    return Elsewhere(tuple(cards), tuple(more))


def _nearest(
    connection: hub.Connection, others: Iterable[hub.Connection]
) -> tuple[hub.Connection, ...]:
    """Those for a grade in common first, since two teachers of one school may meet."""
    own = set(connection.grades)
    return tuple(sorted(others, key=lambda other: own.isdisjoint(other.grades)))
