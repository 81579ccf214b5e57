"""Lists that cut the collection two ways at once, so that it can be narrowed without a script.

A list exists where it holds a connection; nothing links to an empty one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from clusterhub import urls
from clusterhub.model import hub
from clusterhub.views import parts
from clusterhub.views.facets import Values
from clusterhub.views.finding import Thing


@dataclass(frozen=True)
class Row:
    """A connection on one or two lines."""

    link: parts.Link
    plate: parts.Plate
    facts: str
    summary: str


@dataclass(frozen=True)
class Rows:
    """Rows under a heading."""

    title: str
    anchor: str
    rows: tuple[Row, ...]
    more: parts.Link | None = None
    """Where the rest stands, if not all are shown."""


@dataclass(frozen=True)
class ConnectionListPage(parts.Page):
    """Connections that share two things, or one and ten minutes."""

    intro: str
    groups: tuple[Rows, ...]
    crumbs: tuple[tuple[str, str], ...]
    others: tuple[parts.Link, ...]
    """Lists close by."""
    find: str
    propose: str


@dataclass(frozen=True)
class ConnectionList:
    """A list before it is a page."""

    address: str
    title: str
    text: str
    values: Values
    connections: tuple[hub.Connection, ...]
    crumbs: tuple[tuple[str, str], ...] = ()
    words: tuple[str, ...] = ()
    known: dict[str, str] = field(default_factory=dict)
    """What a proposal from here is about."""


def connection_lists(h: hub.Hub) -> tuple[ConnectionList, ...]:
    """Every list that holds something."""
    made = (*_ten_minutes(h), *_bands(h), *_clusters(h), *_courses(h))
    return tuple(made_one for made_one in made if made_one.connections)


def list_things(h: hub.Hub) -> Iterator[Thing]:
    """The lists as things that can be found."""
    for made in connection_lists(h):
        # A course is a thing of its own, with the address of its list.
        if "course" not in made.values:
            yield Thing(
                "list",
                made.address.strip("/"),
                made.title,
                made.address,
                made.words,
                made.text,
                values=made.values,
            )


def list_page(
    h: hub.Hub, made: ConnectionList, every: Sequence[ConnectionList]
) -> ConnectionListPage:
    """The page of a list; `every` list there is, for those close by."""
    everywhere = len(made.values.get("subject", ())) != 1
    groups = (
        tuple(
            Rows(
                subject.name,
                subject.id,
                tuple(_row(c) for c in own[: parts.FEW]),
                _more(len(own), urls.ten_minutes(subject.id), subject.name),
            )
            for subject in h.vocabulary.subjects.values()
            if (own := [c for c in made.connections if c.subject.id == subject.id])
        )
        if everywhere
        else (Rows("", "", tuple(_row(c) for c in made.connections)),)
    )
    query = "&".join(f"{key}={value}" for key, found in made.values.items() for value in found)
    return ConnectionListPage(
        address=made.address,
        title=made.title,
        description=made.text,
        intro=made.text,
        groups=groups,
        crumbs=made.crumbs,
        others=_others(made, every),
        find=f"{urls.FIND}?{query}",
        propose=urls.propose(**made.known),
    )


def rows_by_subject(h: hub.Hub, connections: Sequence[hub.Connection]) -> tuple[Rows, ...]:
    """All of them on one line each, under a heading per subject; no empty heading."""
    return tuple(
        Rows(subject.name, subject.id, tuple(_row(c, summary=False) for c in own))
        for subject in h.vocabulary.subjects.values()
        if (own := [c for c in connections if c.subject.id == subject.id])
    )


def _more(number: int, address: str, name: str) -> parts.Link | None:
    if number <= parts.FEW:
        return None
    return parts.Link(f"All {number} in {name[0].lower() + name[1:]}", address, number)


def _row(connection: hub.Connection, *, summary: bool = True) -> Row:
    return Row(
        parts.Link(connection.title, urls.connection(connection.id)),
        parts.plate(connection.primary),
        f"{parts.grades_in_words(connection.grades)} · {parts.minutes_in_words(connection)}",
        connection.record.summary if summary else "",
    )


def _counted(number: int) -> str:
    return parts.counted(number, "connection")


def _ten_minutes(h: hub.Hub) -> Iterator[ConnectionList]:
    short = tuple(c for s in h.vocabulary.subjects for c in h.short_in(s))
    yield ConnectionList(
        urls.TEN_MINUTES,
        "Connections for ten minutes",
        f"{_counted(len(short))} that can start at once and take ten minutes or so.",
        {"minutes": ("10",)},
        short,
        words=("ten minutes", "10 minutes", "quick", "short", "warm-up"),
    )
    for s in h.vocabulary.subjects.values():
        found = h.short_in(s.id)
        yield ConnectionList(
            urls.ten_minutes(s.id),
            f"{s.name} in ten minutes",
            f"{_counted(len(found))} in {_lower(s.name)} with a size for ten minutes.",
            {"subject": (s.id,), "minutes": ("10",)},
            found,
            ((s.name, urls.subject(s.id)),),
            known={"subject": s.name},
        )


def _bands(h: hub.Hub) -> Iterator[ConnectionList]:
    for s in h.vocabulary.subjects.values():
        for b in h.vocabulary.bands.values():
            found = h.in_subject_and_band(s.id, b.id)
            yield ConnectionList(
                urls.subject_band(s.id, b.id),
                f"{s.name}, grades {b.name}",
                f"{_counted(len(found))} in {_lower(s.name)} for grades {b.name}.",
                {"subject": (s.id,), "grades": (b.id,)},
                found,
                ((s.name, urls.subject(s.id)), (f"Grades {b.name}", urls.band(b.id))),
                known={"subject": s.name, "grades": b.name},
            )


def _clusters(h: hub.Hub) -> Iterator[ConnectionList]:
    for s in h.vocabulary.subjects.values():
        for c in h.vocabulary.clusters.values():
            found = h.in_subject_and_cluster(s.id, c.id)
            yield ConnectionList(
                urls.subject_cluster(s.id, c.id),
                f"{s.name} in {c.name}",
                f"{_counted(len(found))} from {_lower(s.name)} to {c.name}.",
                {"subject": (s.id,), "cluster": (c.id,)},
                found,
                ((s.name, urls.subject(s.id)), (c.name, urls.cluster(c.id))),
                known={"subject": s.name, "cluster": c.name},
            )


def _courses(h: hub.Hub) -> Iterator[ConnectionList]:
    for course in h.vocabulary.courses.values():
        found = h.in_course(course.id)
        subject = h.vocabulary.subjects[course.subject]
        yield ConnectionList(
            urls.course(course.id),
            f"Connections for {course.name}",
            f"{_counted(len(found))} that suit {course.name}.",
            {"subject": (course.subject,), "course": (course.id,)},
            found,
            ((subject.name, urls.subject(subject.id)),),
            known={"subject": subject.name, "course": course.name},
        )


def _lower(name: str) -> str:
    """A subject's name inside a sentence; "English" keeps its capital."""
    return name if name.startswith("English") else name[0].lower() + name[1:]


def _others(made: ConnectionList, every: Sequence[ConnectionList]) -> tuple[parts.Link, ...]:
    """Lists of the same subject, or those for ten minutes; a course is not close to another."""
    subjects = made.values.get("subject", ())
    return tuple(
        parts.Link(other.title, other.address, len(other.connections))
        for other in every
        if other.address != made.address
        and "course" not in other.values
        and (other.values.get("subject") == subjects if subjects else "minutes" in other.values)
    )
