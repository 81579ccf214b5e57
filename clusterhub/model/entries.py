"""Records of what contributors write: connections, workshops and plain pages."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from clusterhub.model.fields import Day, Id, Ids, Number, Record, Text, Texts

Size = Literal["spark", "lesson", "project"]
Tech = Literal["none", "projector", "shared-devices", "one-each"]
Per = Literal["student", "pair", "group", "class"]

Summary = Annotated[Text, Field(max_length=240)]


class TopicRecord(Record):
    """What is taught. Entries with the same topic id are about the same thing."""

    id: Id
    """Small letters and hyphens; the same for everything on this topic."""
    name: Text
    """The topic as teachers say it."""
    creator: Text | None = None
    """Who made it, if it is a work."""
    part: Text | None = None
    """Chapter, scene or section."""
    kind: Text
    """What it is, such as literary-work, concept or data-set."""


class ObjectivesRecord(Record):
    subject: Text
    """What students can do afterwards in the subject."""
    career: Text
    """What they can say afterwards about the work and the ways into it."""


class ClusterLinkRecord(Record):
    """A Cluster that the connection leads to, and why it is true."""

    cluster: Text
    """One of the 14 Clusters; the first one is the primary one."""
    sub_clusters: Ids = ()
    """Sub-Clusters of this Cluster."""
    why: Text
    """What people there do with this very skill."""


class OccupationLinkRecord(Record):
    """An occupation, and what people in it do with this very skill."""

    code: Text
    """O*NET-SOC code, such as 23-1011.00."""
    does: Text
    """What people in this work do with this very skill."""


class StandardLinkRecord(Record):
    framework: Text
    """Short name of the framework."""
    code: Text
    """The code as its publisher writes it."""
    role: Literal["primary", "supporting"]
    """Primary if the lesson teaches it, supporting if it only uses it."""
    skill: Text
    """In plain words of our own, so that teachers elsewhere can match their own standard."""


class MaterialRecord(Record):
    item: Text
    """What is needed."""
    count: Number
    """How many."""
    per: Per
    """For each student, pair, group, or once for the class."""


class SizeRecord(Record):
    """One size of a connection."""

    size: Size
    """Spark (about 10 minutes), lesson (one period) or project."""
    minutes: Number
    """Minutes of class time; the steps add up to them."""
    prep_minutes: Number = 0
    """Minutes that the teacher needs beforehand; none for a spark."""
    tech: Tech
    """What devices it takes."""
    grouping: Text
    """How students work, such as pairs."""
    materials: tuple[MaterialRecord, ...] = ()
    """What has to be there; nothing for a spark."""


class CareRecord(Record):
    note: Text
    """What may hurt."""
    alternative: Text
    """What to do instead."""


class RelatedRecord(Record):
    id: Text
    """Id of a connection in another subject."""
    why: Text
    """What the two have to do with each other."""


class CounselorRecord(Record):
    prompt: Text
    """A question for the learning plan."""
    artefact: Text
    """What a student files."""


class PartnerRecord(Record):
    who: Text
    """Who could be asked, by kind of work."""
    ask: Text
    """The question to ask them."""


class CreditRecord(Record):
    id: Text
    """From taxonomy/contributors.yml."""
    roles: tuple[Literal["author", "reviewer", "editor", "translator"], ...]
    """What this person did."""


class ReviewRecord(Record):
    by: Text
    """From taxonomy/contributors.yml; not the author alone."""
    on: Day
    """The day, such as 2026-11-22."""


class TriedRecord(Record):
    """A real teacher's report, given with consent and without school or student names."""

    on: Day
    grade: Text
    size: Size
    minutes: Number
    changed: Text
    cut: Text | None = None


class RetiredRecord(Record):
    on: Day
    """The day, such as 2026-11-22."""
    why: Text
    """Why it was withdrawn, in one sentence."""
    replaced_by: Text | None = None
    """Id of what takes its place."""


class ConnectionRecord(Record):
    """The front matter of a lesson connection."""

    id: Id
    """Small letters, digits and hyphens; the file is named after it, and it never changes."""
    title: Annotated[Text, Field(max_length=80)]
    """What the page is called; 80 characters at most."""
    summary: Summary
    """What students do, in one sentence; 240 characters at most."""
    claim: Annotated[Text, Field(max_length=240)]
    """Why the link is true, in one sentence; 240 characters at most."""
    aims_for: Literal["seed", "usable"]
    """seed for an idea, usable for a lesson that somebody can teach as it stands."""
    subject: Text
    """One of the subjects."""
    courses: Ids = ()
    """For grades 9 to 12: courses in which it is taught."""
    topic: TopicRecord | None = None
    """What is taught, so that teachers find it."""
    grades: Annotated[Texts, Field(min_length=1)]
    """Every grade in quotes; each is covered by one of the standards."""
    stage: Text | None = None
    """How far into the work it leads."""
    activity: Text | None = None
    """What students do; no two entries of one Cluster share it."""
    objectives: ObjectivesRecord | None = None
    """What students can do afterwards."""
    clusters: Annotated[tuple[ClusterLinkRecord, ...], Field(min_length=1)]
    """Where the skill is used, with the reason; the first is the primary one."""
    occupations: tuple[OccupationLinkRecord, ...] = ()
    """Three or more, one of them open without a four-year degree."""
    practices: Ids = ()
    """Career Ready Practices that it really trains."""
    standards: tuple[StandardLinkRecord, ...] = ()
    """One to four standards."""
    sizes: Annotated[tuple[SizeRecord, ...], Field(min_length=1)]
    """A spark, a lesson, a project; one is enough for an idea."""
    care: tuple[CareRecord, ...] = ()
    """What a teacher must know beforehand."""
    related: tuple[RelatedRecord, ...] = ()
    """Connections in other subjects."""
    counselor: CounselorRecord | None = None
    """From grade 6 on."""
    family: Text | None = None
    """A question that a family may ask at home."""
    partner: PartnerRecord | None = None
    """Whom to ask from outside the school."""
    contributors: Annotated[tuple[CreditRecord, ...], Field(min_length=1)]
    """Who made it."""
    reviewed: ReviewRecord | None = None
    """Who read it as the second person."""
    license: Literal["CC-BY-4.0"] = "CC-BY-4.0"
    """CC BY 4.0, like everything here."""
    tried: tuple[TriedRecord, ...] = ()
    """Reports of teachers who have taught it."""
    retired: RetiredRecord | None = None
    """Only for what was withdrawn; the page stays and says so."""


class GroupSizeRecord(Record):
    min: Number
    max: Number
    seating: Text


class AgendaRecord(Record):
    """A part of a workshop; `minutes` maps each length to those of this part, 0 leaves it out."""

    part: Text
    """Name of the part."""
    minutes: dict[Number, Number]
    """Minutes of this part at each length; 0 leaves it out."""
    do: Text
    """What participants do."""
    say: Text
    """What the facilitator says."""
    uses: Ids = ()
    """Connections that are used here."""
    materials: tuple[MaterialRecord, ...] = ()
    """What has to be there."""


class FollowUpRecord(Record):
    day: Number
    message: Text
    look_for: Text


class EvidenceRecord(Record):
    exit_slip: Text
    follow_up: tuple[FollowUpRecord, ...]


class WorkshopRecord(Record):
    """The front matter of a PD workshop."""

    id: Id
    """Small letters, digits and hyphens; the file is named after it."""
    title: Annotated[Text, Field(max_length=80)]
    """What the page is called."""
    purpose: Annotated[Text, Field(max_length=240)]
    """What everybody leaves with; 240 characters at most."""
    audience: Annotated[
        tuple[Literal["teacher", "counselor", "administrator", "partner"], ...],
        Field(min_length=1),
    ]
    """For whom it is."""
    group: GroupSizeRecord
    """How many people, and how they sit."""
    mode: Literal["onsite", "online", "hybrid"]
    """Where it happens."""
    outcomes: Annotated[Texts, Field(min_length=1)]
    """What everybody can do afterwards."""
    before: Texts = ()
    """What participants bring."""
    agenda: Annotated[tuple[AgendaRecord, ...], Field(min_length=1)]
    """The parts, with minutes at every length."""
    evidence: EvidenceRecord
    """How everybody knows that it worked."""


class ContributionRecord(Record):
    """What the class of one connection brings to a project."""

    id: Id
    brings: Text


class CalendarRecord(Record):
    when: Text
    do: Text
    uses: Ids = ()


class ProjectRecord(Record):
    """The front matter of an interdisciplinary project."""

    id: Id
    title: Annotated[Text, Field(max_length=80)]
    question: Annotated[Text, Field(max_length=240)]
    summary: Summary
    grades: Annotated[Texts, Field(min_length=1)]
    connections: Annotated[tuple[ContributionRecord, ...], Field(min_length=1)]
    product: Text
    calendar: Annotated[tuple[CalendarRecord, ...], Field(min_length=1)]
    roles: Annotated[tuple[OccupationLinkRecord, ...], Field(min_length=1)]
    care: tuple[CareRecord, ...] = ()
    contributors: Annotated[tuple[CreditRecord, ...], Field(min_length=1)]
    reviewed: ReviewRecord | None = None
    license: Literal["CC-BY-4.0"] = "CC-BY-4.0"


class PageRecord(Record):
    """The front matter of a hand-written page; its address is its path in content/."""

    title: Annotated[Text, Field(max_length=80)]
    summary: Summary
