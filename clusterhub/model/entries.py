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
    name: Text
    creator: Text | None = None
    part: Text | None = None
    kind: Text


class ObjectivesRecord(Record):
    subject: Text
    career: Text


class ClusterLinkRecord(Record):
    """A Cluster that the connection leads to, and why it is true."""

    cluster: Text
    sub_clusters: Ids = ()
    why: Text


class OccupationLinkRecord(Record):
    """An occupation, and what people in it do with this very skill."""

    code: Text
    does: Text


class StandardLinkRecord(Record):
    framework: Text
    code: Text
    role: Literal["primary", "supporting"]
    skill: Text
    """In plain words of our own, so that teachers elsewhere can match their own standard."""


class MaterialRecord(Record):
    item: Text
    count: Number
    per: Per


class SizeRecord(Record):
    """One size of a connection."""

    size: Size
    minutes: Number
    prep_minutes: Number = 0
    tech: Tech
    grouping: Text
    materials: tuple[MaterialRecord, ...] = ()


class CareRecord(Record):
    note: Text
    alternative: Text


class RelatedRecord(Record):
    id: Text
    why: Text


class CounselorRecord(Record):
    prompt: Text
    artefact: Text


class PartnerRecord(Record):
    who: Text
    ask: Text


class CreditRecord(Record):
    id: Text
    roles: tuple[Literal["author", "reviewer", "editor", "translator"], ...]


class ReviewRecord(Record):
    by: Text
    on: Day


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
    why: Text
    replaced_by: Text | None = None


class ConnectionRecord(Record):
    """The front matter of a lesson connection."""

    id: Id
    title: Annotated[Text, Field(max_length=80)]
    summary: Summary
    claim: Annotated[Text, Field(max_length=240)]
    aims_for: Literal["seed", "usable"]
    subject: Text
    courses: Ids = ()
    topic: TopicRecord | None = None
    grades: Annotated[Texts, Field(min_length=1)]
    stage: Text | None = None
    activity: Text | None = None
    objectives: ObjectivesRecord | None = None
    clusters: Annotated[tuple[ClusterLinkRecord, ...], Field(min_length=1)]
    occupations: tuple[OccupationLinkRecord, ...] = ()
    practices: Ids = ()
    standards: tuple[StandardLinkRecord, ...] = ()
    sizes: Annotated[tuple[SizeRecord, ...], Field(min_length=1)]
    care: tuple[CareRecord, ...] = ()
    related: tuple[RelatedRecord, ...] = ()
    counselor: CounselorRecord | None = None
    family: Text | None = None
    partner: PartnerRecord | None = None
    contributors: Annotated[tuple[CreditRecord, ...], Field(min_length=1)]
    reviewed: ReviewRecord | None = None
    license: Literal["CC-BY-4.0"] = "CC-BY-4.0"
    tried: tuple[TriedRecord, ...] = ()
    retired: RetiredRecord | None = None


class GroupSizeRecord(Record):
    min: Number
    max: Number
    seating: Text


class AgendaRecord(Record):
    """A part of a workshop; `minutes` maps each length to those of this part, 0 leaves it out."""

    part: Text
    minutes: dict[Number, Number]
    do: Text
    say: Text
    uses: Ids = ()
    materials: tuple[MaterialRecord, ...] = ()


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
    title: Annotated[Text, Field(max_length=80)]
    purpose: Annotated[Text, Field(max_length=240)]
    audience: Annotated[
        tuple[Literal["teacher", "counselor", "administrator", "partner"], ...],
        Field(min_length=1),
    ]
    group: GroupSizeRecord
    mode: Literal["onsite", "online", "hybrid"]
    outcomes: Annotated[Texts, Field(min_length=1)]
    before: Texts = ()
    agenda: Annotated[tuple[AgendaRecord, ...], Field(min_length=1)]
    evidence: EvidenceRecord


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
