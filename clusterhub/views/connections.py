"""Pages of connections: the connection itself, its handout, and the list of all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from clusterhub import urls
from clusterhub.levels import SECTIONS
from clusterhub.model import entries, hub
from clusterhub.project import Settings
from clusterhub.sources.body import Section, slugify
from clusterhub.views import parts
from clusterhub.views.elsewhere import Elsewhere, elsewhere
from clusterhub.views.lists import Rows, rows_by_subject

_TECH = {
    "none": "No technology",
    "projector": "A projector",
    "shared-devices": "Shared devices",
    "one-each": "A device each",
}
_TEACHER_ONLY = {"answers-and-what-to-look-for"}


@dataclass(frozen=True)
class Size:
    """One size at a glance."""

    name: str
    anchor: str
    minutes: int
    needs: str
    """What it asks of the teacher, in a few words."""
    grouping: str
    materials: tuple[str, ...]


@dataclass(frozen=True)
class ClusterReason:
    plate: parts.Plate
    sub_clusters: tuple[parts.Link, ...]
    why: str


@dataclass(frozen=True)
class StandardRow:
    code: str
    framework: str
    href: str
    role: str
    skill: str


@dataclass(frozen=True)
class BodyPart:
    title: str
    anchor: str
    html: str
    minutes: int
    """Of a size; 0 elsewhere."""


@dataclass(frozen=True)
class BodySection:
    title: str
    anchor: str
    html: str
    parts: tuple[BodyPart, ...]
    note: str
    """Shown beside the heading, such as "For teachers only"."""


@dataclass(frozen=True)
class ConnectionPage(parts.Page):
    """Is it true, does it fit, can I run it in ten minutes?"""

    kind = "Connection"

    is_handed_out = True

    claim: str
    summary: str
    plate: parts.Plate
    subject: parts.Link
    level: str
    level_note: str
    """The plain sentence on who has tried it."""
    withdrawn: str
    withdrawn_on: str
    replaced_by: parts.Link | None
    sizes: tuple[Size, ...]
    grades: str
    bands: tuple[parts.Link, ...]
    topic: str
    courses: tuple[str, ...]
    stage: str
    activity: str
    practices: tuple[parts.Link, ...]
    objective_subject: str
    objective_career: str
    clusters: tuple[ClusterReason, ...]
    occupations: tuple[parts.OccupationRow, ...]
    standards: tuple[StandardRow, ...]
    notices: tuple[str, ...]
    """Trademark and copyright notices of the standards named."""
    care: tuple[entries.CareRecord, ...]
    sections: tuple[BodySection, ...]
    missing: tuple[str, ...]
    """Titles of parts that an idea still lacks."""
    elsewhere: Elsewhere
    workshops: tuple[parts.Link, ...]
    projects: tuple[parts.Link, ...]
    counselor_prompt: str
    counselor_artefact: str
    family: str
    partner_who: str
    partner_ask: str
    handout: str
    """Address of the handout page; empty where there is none."""
    edit: str
    """Where it is edited in the browser; empty while nobody knows where the repository is."""
    report: str
    credits: str
    reviewed: str
    citation: str
    share: parts.Share


@dataclass(frozen=True)
class HandoutPage(parts.Page):
    """What students get: no answers, no site chrome in print."""

    is_handed_out = True

    heading: str
    html: str
    parts: tuple[BodyPart, ...]
    source: str


@dataclass(frozen=True)
class ConnectionsPage(parts.Page):
    kind = "Overview"

    count: str
    by_subject: tuple[Rows, ...]


def connection_page(h: hub.Hub, connection: hub.Connection, settings: Settings) -> ConnectionPage:
    record = connection.record
    minutes = {size.size: size.minutes for size in record.sizes}
    retired = record.retired
    replacement = h.connections.get(retired.replaced_by or "") if retired else None
    return ConnectionPage(
        address=urls.connection(record.id),
        title=record.title,
        description=record.summary,
        claim=record.claim,
        summary=record.summary,
        plate=parts.plate(connection.primary),
        subject=parts.Link(connection.subject.name, urls.subject(connection.subject.id)),
        level=connection.level.value,
        level_note=_level_note(connection),
        withdrawn=retired.why if retired else "",
        withdrawn_on=in_words(retired.on) if retired else "",
        replaced_by=parts.Link(replacement.title, urls.connection(replacement.id))
        if replacement
        else None,
        sizes=tuple(_size(size) for size in record.sizes),
        grades=parts.grades_in_words(connection.grades),
        bands=tuple(parts.Link(f"grades {b.name}", urls.band(b.id)) for b in connection.bands),
        topic=_topic(record),
        courses=tuple(course.name for course in connection.courses),
        stage=connection.stage.name if connection.stage else "",
        activity=connection.activity.name if connection.activity else "",
        practices=tuple(parts.Link(p.name, urls.practice(p.id)) for p in connection.practices),
        objective_subject=record.objectives.subject if record.objectives else "",
        objective_career=record.objectives.career if record.objectives else "",
        clusters=tuple(
            ClusterReason(
                parts.plate(link.cluster),
                tuple(
                    parts.Link(s.name, urls.sub_cluster(link.cluster.id, s.id))
                    for s in link.sub_clusters
                ),
                link.why,
            )
            for link in connection.clusters
        ),
        occupations=tuple(
            parts.occupation_row(link.occupation, does=link.does) for link in connection.occupations
        ),
        standards=tuple(
            StandardRow(s.code, s.framework.name, urls.standards(s.framework.id), s.role, s.skill)
            for s in connection.standards
        ),
        notices=tuple(dict.fromkeys(s.framework.notice for s in connection.standards)),
        care=record.care,
        sections=tuple(_section(section, minutes) for section in connection.body.sections),
        missing=_missing(connection),
        elsewhere=elsewhere(h, connection),
        workshops=tuple(
            parts.Link(w.record.title, urls.workshop(w.id)) for w in h.workshops_using(record.id)
        ),
        projects=tuple(parts.Link(p.title, urls.project(p.id)) for p in h.projects_with(record.id)),
        counselor_prompt=record.counselor.prompt if record.counselor else "",
        counselor_artefact=record.counselor.artefact if record.counselor else "",
        family=record.family or "",
        partner_who=record.partner.who if record.partner else "",
        partner_ask=record.partner.ask if record.partner else "",
        handout=urls.handout(record.id) if connection.body.section("student-handout") else "",
        edit=settings.edit_url(connection.path),
        report=settings.new_issue_url("Tried%20it%3A%20" + record.id),
        credits=_credits(connection),
        reviewed=in_words(record.reviewed.on) if record.reviewed else "",
        citation=_citation(connection, settings),
        share=parts.share(urls.connection(record.id), record.title, settings.site_url),
    )


def in_words(day: date) -> str:
    """A date as people write it, such as "November 22, 2026"."""
    return f"{day:%B} {day.day}, {day.year}"


def _level_note(connection: hub.Connection) -> str:
    tried = len(connection.record.tried)
    if connection.level is hub.Level.SEED:
        return "This is an idea, not yet a full lesson."
    if tried:
        return f"Taught and reported by {parts.counted(tried, 'teacher')}."
    return "Nobody has reported teaching this yet. Tell us if you do."


def _size(size: entries.SizeRecord) -> Size:
    if size.size == "spark":
        needs = "No preparation, no copies, no devices"
    else:
        prep = f"{size.prep_minutes} min to prepare" if size.prep_minutes else "No preparation"
        needs = f"{prep} · {_TECH[size.tech].lower()}"
    return Size(
        name=size.size.capitalize(),
        anchor=size.size,
        minutes=size.minutes,
        needs=needs,
        grouping=size.grouping,
        materials=tuple(f"{m.item}: {m.count} per {m.per}" for m in size.materials),
    )


def _topic(record: entries.ConnectionRecord) -> str:
    topic = record.topic
    if topic is None:
        return ""
    creator = f" by {topic.creator}" if topic.creator else ""
    part = f", {topic.part}" if topic.part else ""
    return f"{topic.name}{creator}{part}"


def _section(section: Section, minutes: dict[entries.Size, int]) -> BodySection:
    sized = section.slug == "in-class"
    return BodySection(
        title=section.title,
        anchor=section.slug,
        html=section.html,
        parts=tuple(
            BodyPart(
                part.title,
                part.slug if sized else f"{section.slug}-{slugify(part.title)}",
                part.html,
                {str(k): v for k, v in minutes.items()}.get(part.slug, 0) if sized else 0,
            )
            for part in section.parts
        ),
        note="For teachers only" if section.slug in _TEACHER_ONLY else "",
    )


def _missing(connection: hub.Connection) -> tuple[str, ...]:
    if connection.level is not hub.Level.SEED:
        return ()
    present = {section.slug for section in connection.body.sections}
    return tuple(title for slug, title in SECTIONS.items() if slug not in present)


def _credits(connection: hub.Connection) -> str:
    return "; ".join(f"{c.name} ({', '.join(roles)})" for c, roles in connection.contributors)


def _citation(connection: hub.Connection, settings: Settings) -> str:
    names = ", ".join(c.name for c, roles in connection.contributors if "author" in roles)
    place = (
        settings.site_url.rstrip("/") + urls.connection(connection.id) if settings.site_url else ""
    )
    return f'{names}. "{connection.title}." {settings.site_name}. {place}'.strip() + " CC BY 4.0."


def handout_page(connection: hub.Connection) -> HandoutPage | None:
    section = connection.body.section("student-handout")
    if section is None:
        return None
    return HandoutPage(
        address=urls.handout(connection.id),
        title=f"Student handout: {connection.title}",
        description=f"Student handout for {connection.title}, without answers.",
        heading=connection.title,
        html=section.html,
        parts=tuple(
            BodyPart(
                part.title.removeprefix("Handout: "), f"handout-{slugify(part.title)}", part.html, 0
            )
            for part in section.parts
        ),
        source=connection.id,
    )


def connections_page(h: hub.Hub) -> ConnectionsPage:
    shown = sorted(h.connections.values(), key=lambda c: (c.record.retired is not None, c.title))
    return ConnectionsPage(
        address=urls.CONNECTIONS,
        title="All connections",
        description="Every lesson connection by subject.",
        count=parts.counted(len(shown), "connection"),
        by_subject=rows_by_subject(h, shown),
    )
