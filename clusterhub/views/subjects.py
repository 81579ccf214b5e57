"""Pages that cut the collection another way: subjects, grade bands, practices, standards."""

from __future__ import annotations

from dataclasses import dataclass

from clusterhub import urls
from clusterhub.model import hub, taxonomy
from clusterhub.views import parts


@dataclass(frozen=True)
class TopicLine:
    topic: str
    link: parts.Link
    grades: str


@dataclass(frozen=True)
class MatrixCell:
    column: str
    count: int
    href: str
    """Empty where nothing stands behind the number."""


@dataclass(frozen=True)
class MatrixRow:
    plate: parts.Plate
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True)
class SubjectPage(parts.Page):
    """What in my subject leads where?"""

    kind = "Subject"

    icon: str
    blurb: str
    topics: tuple[TopicLine, ...]
    columns: tuple[str, ...]
    matrix: tuple[MatrixRow, ...]
    groups: tuple[parts.Cards, ...]
    """By grade band; an entry that spans two stands in both."""
    find: str
    propose: str


@dataclass(frozen=True)
class IndexRow:
    link: parts.Link
    icon: str
    text: str
    detail: str = ""


@dataclass(frozen=True)
class IndexPage(parts.Page):
    """A list of pages of one kind."""

    kind = "Overview"

    intro: str
    rows: tuple[IndexRow, ...]
    note: str = ""


@dataclass(frozen=True)
class ListPage(parts.Page):
    """Connections that share a grade band, a practice or a standards framework."""

    kind = "Connections"

    heading: str
    intro: str
    facts: tuple[str, ...]
    groups: tuple[parts.Cards, ...]
    official: parts.Link | None
    propose: str


def subject_page(h: hub.Hub, subject: taxonomy.SubjectRecord) -> SubjectPage:
    connections = h.in_subject(subject.id)
    bands = tuple(h.vocabulary.bands.values())
    of_cluster = {
        id_: tuple(c for c in connections if any(link.cluster.id == id_ for link in c.clusters))
        for id_ in h.vocabulary.clusters
    }
    topics = sorted(
        (
            TopicLine(
                c.record.topic.name,
                parts.Link(c.title, urls.connection(c.id)),
                parts.grades_in_words(c.grades),
            )
            for c in connections
            if c.record.topic
        ),
        key=lambda line: (line.topic.lower(), line.link.text),
    )
    return SubjectPage(
        address=urls.subject(subject.id),
        title=subject.name,
        description=f"{subject.name}: lesson connections by topic, grade and Career Cluster.",
        icon=subject.icon,
        blurb=subject.blurb,
        topics=tuple(topics),
        columns=tuple(b.name for b in bands),
        matrix=tuple(
            MatrixRow(parts.plate(c), tuple(_cell(of_cluster[c.id], b) for b in bands))
            for c in h.vocabulary.clusters.values()
        ),
        groups=tuple(
            parts.few_cards(
                f"Grades {b.name}", f"grades-{b.id}", found, urls.subject_band(subject.id, b.id)
            )
            for b in bands
            if (found := h.in_subject_and_band(subject.id, b.id))
        ),
        find=f"{urls.FIND}?subject={subject.id}",
        propose=urls.propose(subject=subject.name),
    )


def _cell(of_cluster: tuple[hub.Connection, ...], band: taxonomy.BandRecord) -> MatrixCell:
    found = [c for c in of_cluster if any(b.id == band.id for b in c.bands)]
    href = ""
    if len(found) == 1:
        href = urls.connection(found[0].id)
    elif found:
        href = f"#grades-{band.id}"
    return MatrixCell(band.name, len(found), href)


def subjects_page(h: hub.Hub) -> IndexPage:
    return IndexPage(
        address=urls.SUBJECTS,
        title="Subjects",
        description="Lesson connections by the subject that you teach.",
        intro="Start from what you already teach.",
        rows=tuple(
            IndexRow(
                parts.Link(s.name, urls.subject(s.id)),
                s.icon,
                s.blurb,
                parts.counted(len(h.in_subject(s.id)), "connection"),
            )
            for s in h.vocabulary.subjects.values()
        ),
    )


def band_page(h: hub.Hub, band: taxonomy.BandRecord) -> ListPage:
    connections = h.in_band(band.id)
    return ListPage(
        address=urls.band(band.id),
        title=f"Grades {band.name}",
        description=f"Lesson connections for grades {band.name}.",
        heading=f"Grades {band.name}",
        intro=f"{parts.counted(len(connections), 'connection')} for grades {band.name}, "
        "by subject.",
        facts=(),
        groups=parts.cards_by_subject(
            connections,
            h.vocabulary.subjects.values(),
            lambda subject_id: urls.subject_band(subject_id, band.id),
        ),
        official=None,
        propose=urls.propose(grades=band.name),
    )


def grades_page(h: hub.Hub) -> IndexPage:
    return IndexPage(
        address=urls.GRADES,
        title="Grades",
        description="Lesson connections by grade band.",
        intro="From kindergarten to the last year of high school.",
        rows=tuple(
            IndexRow(
                parts.Link(f"Grades {b.name}", urls.band(b.id)),
                "account-group",
                parts.counted(len(h.in_band(b.id)), "connection"),
            )
            for b in h.vocabulary.bands.values()
        ),
    )


def practice_page(h: hub.Hub, practice: taxonomy.PracticeRecord) -> ListPage:
    notes = h.vocabulary.practice_notes
    facts = [f'2012 wording: "{practice.wording_2012}" {notes.note_2012}']
    if practice.wording_2024:
        facts.append(f'2024 wording: "{practice.wording_2024}". {notes.note_2024}')
    return ListPage(
        address=urls.practice(practice.id),
        title=f"{practice.name}: a Career Ready Practice",
        description=practice.meaning,
        heading=practice.name,
        intro=practice.meaning,
        facts=tuple(facts),
        groups=parts.cards_by_subject(h.with_practice(practice.id), h.vocabulary.subjects.values()),
        official=parts.Link("Career Ready Practices at the source", notes.official_page),
        propose=urls.propose(practice=practice.name),
    )


def practices_page(h: hub.Hub) -> IndexPage:
    return IndexPage(
        address=urls.PRACTICES,
        title="Career Ready Practices",
        description="Twelve habits that every kind of work asks for, with connections.",
        intro="Twelve habits that every kind of work asks for. The names are our own.",
        rows=tuple(
            IndexRow(
                parts.Link(p.name, urls.practice(p.id)),
                "check-circle-outline",
                p.meaning,
                parts.counted(len(h.with_practice(p.id)), "connection"),
            )
            for p in h.vocabulary.practices.values()
        ),
        note=h.vocabulary.practice_notes.note_2024,
    )


def standards_page(h: hub.Hub, framework: taxonomy.StandardsRecord) -> ListPage:
    connections = h.with_standards(framework.id)
    groups: dict[str, list[parts.Card]] = {}
    for c in connections:
        for s in c.standards:
            if s.framework.id == framework.id:
                groups.setdefault(s.code, []).append(parts.card(c, s.skill))
    return ListPage(
        address=urls.standards(framework.id),
        title=framework.name,
        description=f"Lesson connections by code of {framework.name}.",
        heading=framework.name,
        intro=f"{parts.counted(len(connections), 'connection')} by code. The codes are "
        f"{framework.publisher}'s; the words on each skill are ours.",
        facts=(framework.notice,),
        groups=tuple(
            parts.Cards(code, f"code-{number}", len(groups[code]), tuple(groups[code]))
            for number, code in enumerate(sorted(groups), start=1)
        ),
        official=parts.Link(f"The standards at {framework.publisher}", framework.page),
        propose=urls.propose(standard=framework.name),
    )


def standards_index(h: hub.Hub) -> IndexPage:
    return IndexPage(
        address=urls.STANDARDS,
        title="Standards",
        description="Lesson connections by standards framework and code.",
        intro="Find a connection by the code of a standard that you teach.",
        rows=tuple(
            IndexRow(
                parts.Link(s.name, urls.standards(s.id)),
                "check-circle-outline",
                s.publisher,
                parts.counted(len(h.with_standards(s.id)), "connection"),
            )
            for s in h.vocabulary.standards.values()
        ),
    )
