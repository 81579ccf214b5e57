"""Pages of the site itself: home, find, and what was written by hand."""

from __future__ import annotations

from dataclasses import dataclass

from clusterhub import urls
from clusterhub.model import hub
from clusterhub.project import Settings
from clusterhub.views import parts
from clusterhub.views.clusters import GroupingBlock, grouping_blocks
from clusterhub.views.connections import BodyPart, BodySection
from clusterhub.views.facets import Facet, facets
from clusterhub.views.lists import connection_lists


@dataclass(frozen=True)
class HomePage(parts.Page):
    """What is this, and what do I do first?"""

    kind = "Overview"

    example: parts.Card | None
    groupings: tuple[GroupingBlock, ...]
    subjects: tuple[parts.Link, ...]
    bands: tuple[parts.Link, ...]
    counts: str


@dataclass(frozen=True)
class ListGroup:
    """Lists of one subject."""

    text: str
    links: tuple[parts.Link, ...]


@dataclass(frozen=True)
class FindPage(parts.Page):
    """Have you got it?"""

    facets: tuple[Facet, ...]
    subjects: tuple[parts.Link, ...]
    bands: tuple[parts.Link, ...]
    lists: tuple[ListGroup, ...]
    has_short: bool


@dataclass(frozen=True)
class TextPage(parts.Page):
    """A page written by hand in content/."""

    kind = "Guide"

    summary: str
    html: str
    sections: tuple[BodySection, ...]
    edit: str


def home_page(h: hub.Hub) -> HomePage:
    v = h.vocabulary
    example = h.connections.get("hamlet-takes-the-stand")
    return HomePage(
        address=urls.HOME,
        title="Where is this lesson used at work?",
        description="Cluster Hub shows teachers where what they already teach is used at work, "
        "with ready-made lesson connections for every Career Cluster.",
        example=parts.card(example) if example else None,
        groupings=grouping_blocks(h),
        subjects=_subjects(h),
        bands=_bands(h),
        counts=f"{parts.counted(len(h.connections), 'connection')} · {len(v.clusters)} Clusters · "
        f"{len(v.sub_clusters)} Sub-Clusters · {len(v.occupations)} occupations",
    )


def _subjects(h: hub.Hub) -> tuple[parts.Link, ...]:
    return tuple(
        parts.Link(s.name, urls.subject(s.id), len(h.in_subject(s.id)))
        for s in h.vocabulary.subjects.values()
    )


def _bands(h: hub.Hub) -> tuple[parts.Link, ...]:
    return tuple(
        parts.Link(f"Grades {b.name}", urls.band(b.id), len(h.in_band(b.id)))
        for b in h.vocabulary.bands.values()
    )


def find_page(h: hub.Hub) -> FindPage:
    every = connection_lists(h)
    groups = []
    for subject in h.vocabulary.subjects.values():
        own = [made for made in every if made.values.get("subject") == (subject.id,)]
        links = tuple(parts.Link(m.title, m.address, len(m.connections)) for m in own)
        if links:
            groups.append(ListGroup(subject.name, links))
    return FindPage(
        address=urls.FIND,
        title="Find a connection",
        description="Search lesson connections, Clusters, jobs and workshops.",
        facets=facets(h),
        subjects=_subjects(h),
        bands=_bands(h),
        lists=tuple(groups),
        has_short=bool(h.indexes.short),
    )


def text_page(page: hub.HandWrittenPage, settings: Settings) -> TextPage:
    record = page.record
    return TextPage(
        address=urls.text(page.path),
        title=record.title,
        description=record.summary,
        summary=record.summary,
        html=page.body.html,
        sections=tuple(
            BodySection(
                section.title,
                section.slug,
                section.html,
                tuple(BodyPart(p.title, p.slug, p.html, 0) for p in section.parts),
                "",
            )
            for section in page.body.sections
        ),
        edit=settings.edit_url(page.path),
    )
