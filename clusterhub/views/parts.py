"""What several pages show: links, Cluster plates, cards, occupations with their ways in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import ClassVar
from urllib.parse import quote

from clusterhub import urls
from clusterhub.model import hub, taxonomy

_GRADES = ("K", *(str(grade) for grade in range(1, 13)))


@dataclass(frozen=True)
class Link:
    text: str
    href: str
    """Address on the site as `urls` spells it, or a whole web address."""
    count: int = 0
    """How many connections stand behind it; 0 where that is not counted."""


@dataclass(frozen=True)
class Plate:
    """A Cluster or grouping with its icon and hue."""

    id: str
    name: str
    icon: str
    href: str
    count: int = 0


@dataclass(frozen=True)
class WayIn:
    """How people come into an occupation."""

    zone: int
    """O*NET Job Zone 1 to 5; 0 where O*NET has none."""
    zone_name: str
    education: str
    """Usual education in plain words; empty where O*NET has no survey."""
    is_open: bool
    """Most people enter without a four-year degree."""
    figure: str
    """The survey figure in one sentence, with its date; empty where there is none."""


@dataclass(frozen=True)
class OccupationRow:
    title: str
    code: str
    names: str
    text: str
    """What they do: our own line, or what they do with the skill of a connection."""
    way_in: WayIn
    href: str
    ours: bool = False


@dataclass(frozen=True)
class Card:
    """A connection in a list."""

    title: str
    href: str
    summary: str
    plate: Plate
    subject: str
    grades: str
    minutes: str
    is_idea: bool
    withdrawn: str
    """Why it was withdrawn; empty where it was not."""
    why: str = ""
    """Why it stands in this list, where that needs saying."""


@dataclass(frozen=True)
class Cards:
    """Cards under a heading."""

    title: str
    anchor: str
    count: int
    """How many there are in all."""
    cards: tuple[Card, ...]
    """The first few."""
    more: Link | None = None
    """The list of all, where there are more and it is a page."""
    rest: tuple[Link, ...] = ()
    """The others by name, where there are more and no page lists them."""


@dataclass(frozen=True)
class Share:
    """Ways to send a page to somebody; empty while nobody knows where the site will live.

    A browser then fills them in from the address that it shows.
    """

    place: str
    classroom: str
    email: str


@dataclass(frozen=True)
class Page:
    """What every page has."""

    address: str
    title: str
    description: str
    """For search results and link previews."""

    kind: ClassVar[str] = ""
    """What link previews call it; empty for pages that nobody sends to others."""
    is_handed_out: ClassVar[bool] = False
    """Whether people print it, and then want to know where it lives."""


def plate(cluster: hub.Cluster, count: int = 0) -> Plate:
    """The plate of a Cluster."""
    record = cluster.record
    return Plate(record.id, record.name, record.icon, urls.cluster(record.id), count)


def grouping_plate(grouping: hub.Grouping) -> Plate:
    """The plate of a Cluster Grouping."""
    record = grouping.record
    return Plate(record.id, record.name, record.icon, urls.grouping(record.id))


def card(connection: hub.Connection, why: str = "") -> Card:
    """The card of a connection."""
    record = connection.record
    return Card(
        title=record.title,
        href=urls.connection(record.id),
        summary=record.summary,
        plate=plate(connection.primary),
        subject=connection.subject.name,
        grades=grades_in_words(connection.grades),
        minutes=minutes_in_words(connection),
        is_idea=connection.level is hub.Level.SEED,
        withdrawn=record.retired.why if record.retired else "",
        why=why,
    )


FEW = 6
"""Cards of a group that a page shows at once; a list of hundreds helps nobody choose."""


def few_cards(
    title: str, anchor: str, connections: Sequence[hub.Connection], more: str = ""
) -> Cards:
    """The first few as cards; the others stand at the address `more`, or by name below."""
    left = connections[FEW:]
    return Cards(
        title,
        anchor,
        len(connections),
        tuple(card(c) for c in connections[:FEW]),
        Link(f"All {len(connections)}: {title}", more, len(connections)) if left and more else None,
        () if more else tuple(Link(c.title, urls.connection(c.id)) for c in left),
    )


def cards_by_subject(
    connections: Sequence[hub.Connection],
    subjects: Iterable[taxonomy.SubjectRecord],
    more: Callable[[str], str] | None = None,
) -> tuple[Cards, ...]:
    """A few cards under a heading per subject, in the order of subjects; no empty heading.

    `more` gives the address of a subject's whole list by its id.
    """
    groups = []
    for subject in subjects:
        own = [c for c in connections if c.subject.id == subject.id]
        if own:
            address = more(subject.id) if more else ""
            groups.append(few_cards(subject.name, subject.id, own, address))
    return tuple(groups)


@cache
def grades_in_words(grades: tuple[str, ...]) -> str:
    """`("9", "10", "11", "12")` as "Grades 9-12"."""
    places = [_GRADES.index(grade) for grade in grades]
    runs: list[list[int]] = []
    for place in places:
        if runs and place == runs[-1][-1] + 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    shown = ", ".join(
        _GRADES[run[0]] if len(run) == 1 else f"{_GRADES[run[0]]}-{_GRADES[run[-1]]}"
        for run in runs
    )
    if shown == "K":
        return "Kindergarten"
    return f"Grade {shown}" if len(grades) == 1 else f"Grades {shown}"


def minutes_in_words(connection: hub.Connection) -> str:
    """The minutes of all sizes, as "10 · 50 · 200 min"."""
    return " · ".join(str(size.minutes) for size in connection.record.sizes) + " min"


def way_in(occupation: hub.Occupation) -> WayIn:
    """How people come into an occupation, from O*NET's figures."""
    record = occupation.record
    figure = ""
    if record.below_bachelor_share is not None:
        year = record.as_of.split("/")[-1] if record.as_of else ""
        figure = (
            f"{record.below_bachelor_share} of 100 people asked named less than a four-year degree"
            + (f" ({year})" if year else "")
            + ("; a rough figure" if record.low_precision else "")
        )
    return WayIn(
        zone=record.job_zone or 0,
        zone_name=occupation.zone.name if occupation.zone else "",
        education=occupation.education.name if occupation.education else "",
        is_open=occupation.is_open,
        figure=figure,
    )


def occupation_row(
    occupation: hub.Occupation, *, does: str = "", ours: bool = False
) -> OccupationRow:
    """A line on an occupation; `does` replaces the general line on the work."""
    record = occupation.record
    return OccupationRow(
        title=record.title,
        code=record.code,
        names=", ".join(record.names),
        text=does or record.work,
        way_in=way_in(occupation),
        href=urls.occupation(record.code),
        ours=ours,
    )


def share(address: str, title: str, site_url: str) -> Share:
    """Ways to send the page at `address`."""
    if not site_url:
        return Share("", "", "")
    place = site_url.rstrip("/") + address
    return Share(
        place,
        f"https://classroom.google.com/share?url={quote(place, safe='')}",
        f"mailto:?subject={quote(title)}&body={quote(place)}",
    )


def counted(number: int, noun: str) -> str:
    """`2, "connection"` as "2 connections"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
