"""The pieces of the look, shown on a page of their own by the templates that the pages use."""

from __future__ import annotations

from dataclasses import dataclass, replace

from clusterhub import urls
from clusterhub.model import hub
from clusterhub.project import Settings
from clusterhub.views import parts
from clusterhub.views.clusters import GroupingBlock, grouping_blocks
from clusterhub.views.neighbours import NeighbourMap, neighbour_map, neighbours


@dataclass(frozen=True)
class ComponentsPage(parts.Page):
    """What is this site put together from?"""

    plates: tuple[parts.Plate, ...]
    cards: tuple[parts.Card, ...]
    """A finished connection, then the same as an idea, withdrawn, and with a reason."""
    occupations: tuple[parts.OccupationRow, ...]
    share: parts.Share
    groupings: tuple[GroupingBlock, ...]
    neighbour_map: NeighbourMap
    propose: str


def components_page(h: hub.Hub, settings: Settings) -> ComponentsPage:
    clusters = tuple(h.vocabulary.clusters.values())
    longest = max(h.connections.values(), key=lambda c: (len(c.title), c.id), default=None)
    card = parts.card(longest) if longest else None
    return ComponentsPage(
        address=urls.COMPONENTS,
        title="The pieces of this site",
        description="Every component of the look, in all its states.",
        plates=tuple(parts.plate(c) for c in clusters),
        cards=(
            card,
            replace(card, is_idea=True),
            replace(card, withdrawn="A better one has taken its place."),
            replace(card, why="The same thinking, asked with numbers."),
        )
        if card
        else (),
        occupations=tuple(
            parts.occupation_row(p.occupation, ours=p.ours)
            for p in clusters[0].sub_clusters[0].occupations
        ),
        share=parts.share(urls.COMPONENTS, "The pieces of this site", settings.site_url),
        groupings=grouping_blocks(h),
        neighbour_map=neighbour_map(neighbours(h, clusters[0])),
        propose=urls.propose(),
    )
