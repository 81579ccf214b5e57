"""Pages of the site itself: home, find, and what was written by hand."""

from __future__ import annotations

from dataclasses import dataclass

from clusterhub import urls
from clusterhub.model import hub
from clusterhub.project import Settings
from clusterhub.views import parts
from clusterhub.views.clusters import GroupingBlock, grouping_blocks
from clusterhub.views.connections import BodyPart, BodySection


@dataclass(frozen=True)
class HomePage(parts.Page):
    """What is this, and what do I do first?"""

    example: parts.Card | None
    groupings: tuple[GroupingBlock, ...]
    subjects: tuple[parts.Link, ...]
    bands: tuple[parts.Link, ...]
    counts: str


@dataclass(frozen=True)
class FacetValue:
    id: str
    name: str


@dataclass(frozen=True)
class Facet:
    key: str
    name: str
    values: tuple[FacetValue, ...]


@dataclass(frozen=True)
class FindPage(parts.Page):
    """Have you got it?"""

    facets: tuple[Facet, ...]
    subjects: tuple[parts.Link, ...]
    bands: tuple[parts.Link, ...]
    propose: str


@dataclass(frozen=True)
class TextPage(parts.Page):
    """A page written by hand in content/."""

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
        search=parts.SearchFacts("Overview", "home"),
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
    v = h.vocabulary

    def values(pairs: list[tuple[str, str]]) -> tuple[FacetValue, ...]:
        return tuple(FacetValue(id_, name) for id_, name in pairs)

    return FindPage(
        address=urls.FIND,
        title="Find a connection",
        description="Search lesson connections, Clusters, jobs and workshops.",
        search=parts.SearchFacts(""),
        facets=(
            Facet("subject", "Subject", values([(s.id, s.name) for s in v.subjects.values()])),
            Facet("grades", "Grades", values([(b.id, b.name) for b in v.bands.values()])),
            Facet(
                "minutes",
                "Minutes",
                values([("10", "10 minutes"), ("lesson", "One lesson"), ("longer", "Longer")]),
            ),
            Facet("cluster", "Cluster", values([(c.id, c.name) for c in v.clusters.values()])),
            Facet(
                "kind",
                "Kind of page",
                values(
                    [
                        ("connection", "Connection"),
                        ("cluster", "Cluster"),
                        ("sub-cluster", "Sub-Cluster"),
                        ("workshop", "Workshop"),
                        ("subject", "Subject"),
                        ("guide", "Guide"),
                    ]
                ),
            ),
        ),
        subjects=_subjects(h),
        bands=_bands(h),
        propose=urls.propose(),
    )


def text_page(page: hub.HandWrittenPage, settings: Settings) -> TextPage:
    record = page.record
    return TextPage(
        address=urls.text(page.path),
        title=record.title,
        description=record.summary,
        search=parts.SearchFacts("Guide"),
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
