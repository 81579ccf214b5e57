"""What can be found, and under which words; outputs/finding.py writes it for the browser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from clusterhub import urls
from clusterhub.model import hub
from clusterhub.problems import CATALOGUE
from clusterhub.views import parts
from clusterhub.views.facets import Values


@dataclass(frozen=True)
class Thing:
    """A page, or a place on one, that is no connection."""

    kind: str
    id: str
    title: str
    address: str
    """Empty for what has no page of its own, such as a course without a connection."""
    words: tuple[str, ...]
    """Other names for it."""
    text: str
    """What results say about it."""
    more: str = ""
    """Further text that finds it and that results do not show."""
    values: Values = field(default_factory=dict)


def things(h: hub.Hub) -> Iterator[Thing]:
    """Everything that can be found beside the connections, kind by kind."""
    yield from _clusters(h)
    yield from _sub_clusters(h)
    yield from _occupations(h)
    yield from _subjects(h)
    yield from _courses(h)
    yield from _bands(h)
    yield from _practices(h)
    yield from _standards(h)
    yield from _groupings(h)
    yield from _workshops(h)
    yield from _projects(h)
    yield from _guides(h)
    yield from _help()


def _words(h: hub.Hub, vocabulary: str, id_: str, *words: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*words, *h.asking.words_for(vocabulary, id_))))


def _clusters(h: hub.Hub) -> Iterator[Thing]:
    for c in h.vocabulary.clusters.values():
        record = c.record
        # A Cluster of 2002 that was spread over several leads to an answer of its own.
        followed = (o for o in c.old_clusters if o.to[0] == c.id and not o.is_spread)
        old = (word for o in followed for word in (o.name, *o.words))
        yield Thing(
            "cluster",
            c.id,
            c.name,
            urls.cluster(c.id),
            _words(h, "clusters", c.id, *record.aliases, *record.words, *old),
            record.definition,
            "; ".join(record.problems),
            {"cluster": (c.id,)},
        )


def _sub_clusters(h: hub.Hub) -> Iterator[Thing]:
    for s in h.vocabulary.sub_clusters.values():
        record = s.record
        yield Thing(
            "sub-cluster",
            s.id,
            s.name,
            urls.sub_cluster(s.cluster_id, s.id),
            _words(h, "sub_clusters", s.id, *record.aliases, *record.words),
            record.definition,
            "; ".join(record.problems),
            {"cluster": (s.cluster_id,), "sub-cluster": (s.id,)},
        )


def _occupations(h: hub.Hub) -> Iterator[Thing]:
    places: dict[str, list[hub.SubCluster]] = {}
    for s in h.vocabulary.sub_clusters.values():
        for placed in s.occupations:
            places.setdefault(placed.occupation.code, []).append(s)
    for code, o in h.vocabulary.occupations.items():
        found = places.get(code, [])
        yield Thing(
            "occupation",
            code,
            o.record.title,
            urls.occupation(code),
            _words(h, "occupations", code, *o.record.names),
            o.record.work,
            values={
                "cluster": tuple(dict.fromkeys(s.cluster_id for s in found)),
                "sub-cluster": tuple(s.id for s in found),
                "way-in": ("open",) if o.is_open else (),
            },
        )


def _subjects(h: hub.Hub) -> Iterator[Thing]:
    for s in h.vocabulary.subjects.values():
        words = _words(h, "subjects", s.id, *s.words)
        yield Thing(
            "subject", s.id, s.name, urls.subject(s.id), words, s.blurb, "", {"subject": (s.id,)}
        )


def _courses(h: hub.Hub) -> Iterator[Thing]:
    for c in h.vocabulary.courses.values():
        subject = h.vocabulary.subjects[c.subject]
        number = len(h.in_course(c.id))
        yield Thing(
            "course",
            c.id,
            c.name,
            urls.course(c.id) if number else "",
            _words(h, "courses", c.id, *c.words),
            f"{parts.counted(number, 'connection')} for this {subject.name.lower()} course."
            if number
            else "",
            values={"subject": (c.subject,), "course": (c.id,)},
        )


def _bands(h: hub.Hub) -> Iterator[Thing]:
    for b in h.vocabulary.bands.values():
        number = parts.counted(len(h.in_band(b.id)), "connection")
        text = f"{number} for grades {b.name}."
        yield Thing(
            "band",
            b.id,
            f"Grades {b.name}",
            urls.band(b.id),
            b.words,
            text,
            "",
            {"grades": (b.id,)},
        )


def _practices(h: hub.Hub) -> Iterator[Thing]:
    for p in h.vocabulary.practices.values():
        yield Thing(
            "practice",
            p.id,
            p.name,
            urls.practice(p.id),
            (),
            p.meaning,
            p.wording_2012,
            {"practice": (p.id,)},
        )


def _standards(h: hub.Hub) -> Iterator[Thing]:
    for s in h.vocabulary.standards.values():
        number = parts.counted(len(h.with_standards(s.id)), "connection")
        yield Thing(
            "standards",
            s.id,
            s.name,
            urls.standards(s.id),
            (s.id, *s.words),
            f"{number} by code. Published by {s.publisher}.",
            values={"subject": s.subjects},
        )


def _groupings(h: hub.Hub) -> Iterator[Thing]:
    for g in h.vocabulary.groupings.values():
        yield Thing(
            "grouping",
            g.record.id,
            g.record.name,
            urls.grouping(g.record.id),
            (),
            g.record.definition,
            values={"cluster": tuple(c.id for c in g.clusters)},
        )


def _workshops(h: hub.Hub) -> Iterator[Thing]:
    for w in h.workshops.values():
        record = w.record
        clusters = dict.fromkeys(c.primary.id for c in w.uses)
        yield Thing(
            "workshop",
            w.id,
            record.title,
            urls.workshop(w.id),
            ("workshop", "pd", *record.audience),
            record.purpose,
            "; ".join((*record.outcomes, *(part.part for part in record.agenda))),
            {"cluster": tuple(clusters)},
        )


def _projects(h: hub.Hub) -> Iterator[Thing]:
    for p in h.projects.values():
        clusters = dict.fromkeys(c.connection.primary.id for c in p.contributions)
        subjects = dict.fromkeys(c.connection.subject.id for c in p.contributions)
        yield Thing(
            "project",
            p.id,
            p.title,
            urls.project(p.id),
            ("project", "interdisciplinary", "pbl", "plc"),
            p.record.question,
            "; ".join((p.record.summary, p.record.product)),
            {"cluster": tuple(clusters), "subject": tuple(subjects)},
        )


_OVERVIEWS = (
    (urls.CLUSTERS, "Career Clusters", "All 14 Career Clusters in their six families."),
    (urls.CONNECTIONS, "All connections", "Every lesson connection by subject."),
    (urls.SUBJECTS, "Subjects", "Start from the subject that you teach."),
    (urls.GRADES, "Grades", "Lesson connections by grade band."),
    (urls.PRACTICES, "Career Ready Practices", "Habits that every kind of work asks for."),
    (urls.STANDARDS, "Standards", "Connections by the code of a standard."),
    (urls.OCCUPATIONS, "Occupations A to Z", "Every occupation, and how people come into it."),
    (urls.WORKSHOPS, "Workshops", "Professional development that you can lead as it stands."),
    (urls.PROJECTS, "Projects across subjects", "Questions for several classrooms."),
    (urls.COVERAGE, "What is here, and what is missing", "Connections by Cluster and subject."),
    (
        urls.FRAMEWORK,
        "The framework, and where the old Clusters went",
        "The 14 Career Clusters of 2024, and where each of the 16 of 2002 went.",
    ),
)


def _guides(h: hub.Hub) -> Iterator[Thing]:
    def guide(address: str, title: str, text: str, more: str = "") -> Thing:
        id_ = address.strip("/")
        return Thing("guide", id_, title, address, h.asking.pages.get(id_, ()), text, more)

    for address, title, text in _OVERVIEWS:
        yield guide(address, title, text)
    for page in h.pages:
        headings = "; ".join(section.title for section in page.body.sections)
        yield guide(urls.text(page.path), page.record.title, page.record.summary, headings)


def _help() -> Iterator[Thing]:
    yield Thing(
        "help",
        "help",
        "What a message means",
        urls.HELP,
        ("error message", "message of the check", "code of a message"),
        "Every message of the check by its code, with a wrong and a right example.",
    )
    for code in CATALOGUE.values():
        number = code.code.removeprefix("HUB-")
        yield Thing(
            "help",
            code.code.lower(),
            f"{code.code}: {code.title}",
            urls.help_page(code.code),
            (code.code, number),
            code.mend,
            code.means,
        )
