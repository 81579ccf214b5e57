"""Pages of PD workshops."""

from __future__ import annotations

from dataclasses import dataclass

from clusterhub import urls
from clusterhub.model import entries, hub
from clusterhub.project import Settings
from clusterhub.views import parts
from clusterhub.views.connections import BodySection
from clusterhub.views.texts import sections_of

_AUDIENCE = {
    "teacher": "teachers",
    "counselor": "counselors",
    "administrator": "administrators",
    "partner": "industry partners",
}
_MODE = {"onsite": "On site", "online": "Online", "hybrid": "On site or online"}


@dataclass(frozen=True)
class AgendaPart:
    clock: str
    """When it begins, from 0:00."""
    minutes: int
    title: str
    do: str
    say: str
    uses: tuple[parts.Card, ...]
    materials: tuple[str, ...]


@dataclass(frozen=True)
class Agenda:
    length: int
    anchor: str
    parts: tuple[AgendaPart, ...]


@dataclass(frozen=True)
class WorkshopPage(parts.Page):
    """Can I lead this on Tuesday?"""

    kind = "Workshop"

    is_handed_out = True

    purpose: str
    audience: str
    group: str
    mode: str
    outcomes: tuple[str, ...]
    before: tuple[str, ...]
    agendas: tuple[Agenda, ...]
    sections: tuple[BodySection, ...]
    uses: tuple[parts.Card, ...]
    exit_slip: str
    follow_up: tuple[entries.FollowUpRecord, ...]
    edit: str


@dataclass(frozen=True)
class WorkshopRow:
    link: parts.Link
    purpose: str
    facts: str


@dataclass(frozen=True)
class WorkshopsPage(parts.Page):
    kind = "Overview"

    rows: tuple[WorkshopRow, ...]


def workshop_page(h: hub.Hub, workshop: hub.Workshop, settings: Settings) -> WorkshopPage:
    record = workshop.record
    return WorkshopPage(
        address=urls.workshop(record.id),
        title=record.title,
        description=record.purpose,
        purpose=record.purpose,
        audience=_audience(record),
        group=f"{record.group.min} to {record.group.max} people, {record.group.seating}",
        mode=_MODE[record.mode],
        outcomes=record.outcomes,
        before=record.before,
        agendas=tuple(_agenda(h, workshop, length) for length in workshop.lengths),
        sections=sections_of(workshop.body),
        uses=tuple(parts.card(c) for c in workshop.uses),
        exit_slip=record.evidence.exit_slip,
        follow_up=record.evidence.follow_up,
        edit=settings.edit_url(workshop.located.path),
    )


def _audience(record: entries.WorkshopRecord) -> str:
    words = [_AUDIENCE[who] for who in record.audience]
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " and " + words[-1]


def _lengths(workshop: hub.Workshop) -> str:
    return " · ".join(str(length) for length in workshop.lengths) + " min"


def _agenda(h: hub.Hub, workshop: hub.Workshop, length: int) -> Agenda:
    found = []
    clock = 0
    for part in workshop.record.agenda:
        minutes = part.minutes.get(length, 0)
        if not minutes:
            continue
        found.append(
            AgendaPart(
                clock=f"{clock // 60}:{clock % 60:02}",
                minutes=minutes,
                title=part.part,
                do=part.do,
                say=part.say,
                uses=tuple(parts.card(h.connections[i]) for i in part.uses if i in h.connections),
                materials=tuple(f"{m.item}: {m.count} per {m.per}" for m in part.materials),
            )
        )
        clock += minutes
    return Agenda(length, f"minutes-{length}", tuple(found))


def workshops_page(h: hub.Hub) -> WorkshopsPage:
    return WorkshopsPage(
        address=urls.WORKSHOPS,
        title="Workshops",
        description="Ready-made professional development sessions, with the lessons they use.",
        rows=tuple(
            WorkshopRow(
                parts.Link(w.record.title, urls.workshop(w.id)),
                w.record.purpose,
                f"For {_audience(w.record)} · {_lengths(w)} · "
                f"{parts.counted(len(w.uses), 'connection')}",
            )
            for w in h.workshops.values()
        ),
    )
