"""Pages of the framework: Clusters, Sub-Clusters, groupings, and the framework as a whole."""

from __future__ import annotations

from dataclasses import dataclass

from clusterhub import urls
from clusterhub.model import hub, taxonomy
from clusterhub.views import parts
from clusterhub.views.neighbours import Neighbour, NeighbourMap, neighbour_map, neighbours


@dataclass(frozen=True)
class SubClusterTile:
    name: str
    href: str
    definition: str
    count: str


@dataclass(frozen=True)
class ClusterPage(parts.Page):
    """What do people here do, and what can I teach?"""

    kind = "Cluster"

    is_handed_out = True

    plate: parts.Plate
    grouping: parts.Link
    cross_cutting: bool
    definition: str
    day: str
    problems: tuple[str, ...]
    """Completes "If you want to ..."."""
    count: str
    by_subject: tuple[parts.Cards, ...]
    sub_clusters: tuple[SubClusterTile, ...]
    occupations: tuple[parts.OccupationRow, ...]
    neighbours: tuple[Neighbour, ...]
    neighbour_map: NeighbourMap
    workshops: tuple[parts.Link, ...]
    partner_questions: tuple[str, ...]
    old_names: tuple[str, ...]
    official_page: str
    propose: str
    """Where a connection for this Cluster is proposed."""


@dataclass(frozen=True)
class NearbyWay:
    link: parts.Link
    why: str
    occupations: tuple[str, ...]
    """Open occupations there."""


@dataclass(frozen=True)
class SubClusterPage(parts.Page):
    """Is this the work I mean?"""

    kind = "Sub-Cluster"

    plate: parts.Plate
    """Of its Cluster."""
    heading: str
    definition: str
    day: str
    problems: tuple[str, ...]
    also_called: str
    occupations: tuple[parts.OccupationRow, ...]
    has_ours: bool
    """Whether an occupation was placed here by our own judgement."""
    has_open_way: bool
    cards: tuple[parts.Card, ...]
    more: tuple[parts.Link, ...]
    """Those that are not among the cards."""
    nearby: tuple[NearbyWay, ...]
    siblings: tuple[parts.Link, ...]
    propose: str


@dataclass(frozen=True)
class GroupingBlock:
    plate: parts.Plate
    definition: str
    clusters: tuple[parts.Plate, ...]
    is_floor: bool
    """The grouping that supports the others."""


@dataclass(frozen=True)
class GroupingPage(parts.Page):
    kind = "Cluster Grouping"

    plate: parts.Plate
    definition: str
    clusters: tuple[SubClusterTile, ...]
    others: tuple[parts.Link, ...]


@dataclass(frozen=True)
class ClustersPage(parts.Page):
    kind = "Overview"

    groupings: tuple[GroupingBlock, ...]


@dataclass(frozen=True)
class OldCluster:
    name: str
    to: tuple[parts.Plate, ...]
    note: str
    inferred: bool


@dataclass(frozen=True)
class FrameworkPage(parts.Page):
    """The framework as one picture, with the way from the 16 Clusters of 2002."""

    kind = "Overview"

    groupings: tuple[GroupingBlock, ...]
    old_clusters: tuple[OldCluster, ...]
    counts: str


def cluster_page(h: hub.Hub, cluster: hub.Cluster) -> ClusterPage:
    record = cluster.record
    connections = h.in_cluster(cluster.id)
    close_by = neighbours(h, cluster)
    grouping = h.vocabulary.groupings[cluster.grouping_id].record
    workshops = {
        w.id: w for c in connections for w in h.workshops_using(c.id) if c.primary.id == cluster.id
    }
    occupations = {p.occupation.code: p for s in cluster.sub_clusters for p in s.occupations}
    shown = sorted(
        occupations.values(),
        key=lambda p: (p.occupation.record.job_zone or 9, p.occupation.record.title),
    )
    return ClusterPage(
        address=urls.cluster(cluster.id),
        title=cluster.name,
        description=record.definition,
        plate=parts.plate(cluster, len(connections)),
        grouping=parts.Link(grouping.name, urls.grouping(grouping.id)),
        cross_cutting=record.cross_cutting,
        definition=record.definition,
        day=record.day,
        problems=record.problems,
        count=parts.counted(len(connections), "connection"),
        by_subject=parts.cards_by_subject(
            connections,
            h.vocabulary.subjects.values(),
            lambda subject_id: urls.subject_cluster(subject_id, cluster.id),
        ),
        sub_clusters=tuple(
            SubClusterTile(
                s.name,
                urls.sub_cluster(cluster.id, s.id),
                s.record.definition,
                _count_of(h, s),
            )
            for s in cluster.sub_clusters
        ),
        occupations=tuple(parts.occupation_row(p.occupation, ours=p.ours) for p in shown),
        neighbours=close_by,
        neighbour_map=neighbour_map(close_by),
        workshops=tuple(
            parts.Link(w.record.title, urls.workshop(w.id)) for w in workshops.values()
        ),
        partner_questions=record.partner_questions,
        old_names=tuple(old.name for old in cluster.old_clusters),
        official_page=record.official_page,
        propose=urls.propose(cluster=cluster.name),
    )


def _count_of(h: hub.Hub, sub_cluster: hub.SubCluster) -> str:
    number = len(h.in_sub_cluster(sub_cluster.id))
    return parts.counted(number, "connection") if number else ""


def sub_cluster_page(h: hub.Hub, sub_cluster: hub.SubCluster) -> SubClusterPage:
    record = sub_cluster.record
    cluster = h.vocabulary.clusters[sub_cluster.cluster_id]
    shown = parts.few_cards(record.name, "", h.in_sub_cluster(record.id))
    return SubClusterPage(
        address=urls.sub_cluster(cluster.id, record.id),
        title=f"{record.name} in {cluster.name}",
        description=record.definition,
        plate=parts.plate(cluster),
        heading=record.name,
        definition=record.definition,
        day=record.day,
        problems=record.problems,
        also_called=", ".join(dict.fromkeys((*record.aliases, *record.words))),
        occupations=tuple(
            parts.occupation_row(p.occupation, ours=p.ours) for p in sub_cluster.occupations
        ),
        has_ours=any(p.ours for p in sub_cluster.occupations),
        has_open_way=any(p.occupation.is_open for p in sub_cluster.occupations),
        cards=shown.cards,
        more=shown.rest,
        nearby=tuple(_nearby(h, near) for near in record.nearby),
        siblings=tuple(
            parts.Link(s.name, urls.sub_cluster(cluster.id, s.id))
            for s in cluster.sub_clusters
            if s.id != record.id
        ),
        propose=urls.propose(cluster=cluster.name, sub_cluster=record.name),
    )


def _nearby(h: hub.Hub, near: taxonomy.NearbyRecord) -> NearbyWay:
    sub = h.vocabulary.sub_clusters[near.sub_cluster]
    cluster = h.vocabulary.clusters[sub.cluster_id]
    return NearbyWay(
        parts.Link(f"{sub.name} in {cluster.name}", urls.sub_cluster(cluster.id, sub.id)),
        near.why,
        tuple(p.occupation.record.names[0] for p in sub.occupations if p.occupation.is_open)[:3],
    )


def grouping_page(h: hub.Hub, grouping: hub.Grouping) -> GroupingPage:
    record = grouping.record
    return GroupingPage(
        address=urls.grouping(record.id),
        title=record.name,
        description=record.definition,
        plate=parts.grouping_plate(grouping),
        definition=record.definition,
        clusters=tuple(
            SubClusterTile(
                c.name,
                urls.cluster(c.id),
                c.record.definition,
                parts.counted(len(h.in_cluster(c.id)), "connection"),
            )
            for c in grouping.clusters
        ),
        others=tuple(
            parts.Link(g.record.name, urls.grouping(g.record.id))
            for g in h.vocabulary.groupings.values()
            if g.record.id != record.id
        ),
    )


def grouping_blocks(h: hub.Hub) -> tuple[GroupingBlock, ...]:
    """The framework as one picture: six families with their Clusters and true counts."""
    return tuple(
        GroupingBlock(
            parts.grouping_plate(g),
            g.record.definition,
            tuple(parts.plate(c, len(h.in_cluster(c.id))) for c in g.clusters),
            all(c.record.cross_cutting for c in g.clusters),
        )
        for g in h.vocabulary.groupings.values()
    )


def clusters_page(h: hub.Hub) -> ClustersPage:
    return ClustersPage(
        address=urls.CLUSTERS,
        title="Career Clusters",
        description="All 14 Career Clusters in their six families, with what people there do.",
        groupings=grouping_blocks(h),
    )


def framework_page(h: hub.Hub) -> FrameworkPage:
    v = h.vocabulary
    return FrameworkPage(
        address=urls.FRAMEWORK,
        title="The framework, and where the old Clusters went",
        description="The 14 Career Clusters of 2024 at a glance, and where each of the "
        "16 Clusters of 2002 went.",
        groupings=grouping_blocks(h),
        old_clusters=tuple(
            OldCluster(
                old.name,
                tuple(parts.plate(v.clusters[id_]) for id_ in old.to),
                old.note,
                old.inferred,
            )
            for old in v.old_clusters
        ),
        counts=f"{len(v.groupings)} groupings, {len(v.clusters)} Clusters, "
        f"{len(v.sub_clusters)} Sub-Clusters",
    )
