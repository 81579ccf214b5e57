"""The hub: ids have become objects, and every link can be followed from both ends."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from clusterhub.model import entries, taxonomy
from clusterhub.sources.body import Body
from clusterhub.sources.yaml_spans import Located


class Level(Enum):
    """How far a connection has come; computed, never typed."""

    SEED = "seed"
    USABLE = "usable"
    TESTED = "classroom-tested"


@dataclass(frozen=True, slots=True)
class Occupation:
    """An occupation and how people come into it."""

    record: taxonomy.OccupationRecord
    zone: taxonomy.EntryLevelRecord | None
    education: taxonomy.EducationLevelRecord | None
    interests: tuple[taxonomy.InterestRecord, ...]
    """What kinds of interest the work draws on, strongest first; empty where O*NET has none."""

    @property
    def code(self) -> str:
        return self.record.code

    @property
    def is_open(self) -> bool:
        """Whether most people enter without a four-year degree.

        By the O*NET survey where there is one; else by a Job Zone of 3 or lower.
        """
        share = self.record.below_bachelor_share
        if share is not None:
            return share > 50
        return self.record.job_zone is not None and self.record.job_zone <= 3


@dataclass(frozen=True, slots=True)
class PlacedOccupation:
    """An occupation in a Sub-Cluster."""

    occupation: Occupation
    ours: bool
    """Placed by our own judgement, not by the framework's steward."""


@dataclass(frozen=True, slots=True)
class SubCluster:
    record: taxonomy.SubClusterRecord
    cluster_id: str
    occupations: tuple[PlacedOccupation, ...]

    @property
    def id(self) -> str:
        return self.record.id

    @property
    def name(self) -> str:
        return self.record.name


@dataclass(frozen=True, slots=True)
class Cluster:
    record: taxonomy.ClusterRecord
    grouping_id: str
    sub_clusters: tuple[SubCluster, ...]
    old_clusters: tuple[taxonomy.OldClusterRecord, ...]
    """Clusters of 2002 that lead here."""

    @property
    def id(self) -> str:
        return self.record.id

    @property
    def name(self) -> str:
        return self.record.name


@dataclass(frozen=True, slots=True)
class Grouping:
    record: taxonomy.GroupingRecord
    clusters: tuple[Cluster, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """One of several right answers to a wish."""

    say: str
    to: tuple[Cluster | SubCluster, ...]


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody would like to do, as people say it, and the question back."""

    asks: tuple[str, ...]
    question: str
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class TaughtTopic:
    """A topic that is taught everywhere, and the work it leads to."""

    words: tuple[str, ...]
    subject: taxonomy.SubjectRecord | None
    to: tuple[Cluster | SubCluster, ...]


@dataclass(frozen=True, slots=True)
class Asking:
    """The words in which people ask for things; what they mean has been looked up."""

    wishes: tuple[Wish, ...] = ()
    topics: tuple[TaughtTopic, ...] = ()
    words: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    """Further words by vocabulary ("clusters", "occupations", ...) and id."""
    pages: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Further words by the address of a page, without its outer slashes."""
    filters: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    """Phrases by facet and value."""
    same: tuple[tuple[str, ...], ...] = ()
    passed_over: tuple[str, ...] = ()

    def words_for(self, vocabulary: str, id_: str) -> tuple[str, ...]:
        return self.words.get((vocabulary, id_), ())


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The whole taxonomy, looked up by id; every mapping is in its authored order."""

    groupings: Mapping[str, Grouping]
    clusters: Mapping[str, Cluster]
    sub_clusters: Mapping[str, SubCluster]
    occupations: Mapping[str, Occupation]
    """By code."""
    standards: Mapping[str, taxonomy.StandardsRecord]
    subjects: Mapping[str, taxonomy.SubjectRecord]
    courses: Mapping[str, taxonomy.CourseRecord]
    bands: Mapping[str, taxonomy.BandRecord]
    stages: Mapping[str, taxonomy.TermRecord]
    activities: Mapping[str, taxonomy.TermRecord]
    practices: Mapping[str, taxonomy.PracticeRecord]
    practice_notes: taxonomy.PracticesFile
    contributors: Mapping[str, taxonomy.ContributorRecord]
    old_clusters: tuple[taxonomy.OldClusterRecord, ...]
    entry_levels: tuple[taxonomy.EntryLevelRecord, ...]

    @property
    def grades(self) -> tuple[str, ...]:
        """All grades in order, from "K" to "12"."""
        return tuple(grade for band in self.bands.values() for grade in band.grades)


@dataclass(frozen=True, slots=True)
class ClusterLink:
    cluster: Cluster
    sub_clusters: tuple[SubCluster, ...]
    why: str


@dataclass(frozen=True, slots=True)
class OccupationLink:
    occupation: Occupation
    does: str


@dataclass(frozen=True, slots=True)
class StandardLink:
    framework: taxonomy.StandardsRecord
    code: str
    grades: tuple[str, ...]
    role: str
    skill: str


@dataclass(frozen=True, slots=True)
class Connection:
    """A lesson connection with everything it names."""

    record: entries.ConnectionRecord
    located: Located
    body: Body
    level: Level
    subject: taxonomy.SubjectRecord
    courses: tuple[taxonomy.CourseRecord, ...]
    grades: tuple[str, ...]
    bands: tuple[taxonomy.BandRecord, ...]
    stage: taxonomy.TermRecord | None
    activity: taxonomy.TermRecord | None
    clusters: tuple[ClusterLink, ...]
    """The first is the primary one."""
    occupations: tuple[OccupationLink, ...]
    practices: tuple[taxonomy.PracticeRecord, ...]
    standards: tuple[StandardLink, ...]
    contributors: tuple[tuple[taxonomy.ContributorRecord, tuple[str, ...]], ...]

    @property
    def id(self) -> str:
        return self.record.id

    @property
    def title(self) -> str:
        return self.record.title

    @property
    def path(self) -> str:
        return self.located.path

    @property
    def primary(self) -> Cluster:
        return self.clusters[0].cluster

    @property
    def sub_clusters(self) -> tuple[SubCluster, ...]:
        return tuple(s for link in self.clusters for s in link.sub_clusters)


@dataclass(frozen=True, slots=True)
class Workshop:
    record: entries.WorkshopRecord
    located: Located
    body: Body
    uses: tuple[Connection, ...]
    """In the order of the agenda, each once."""

    @property
    def id(self) -> str:
        return self.record.id

    @property
    def lengths(self) -> tuple[int, ...]:
        """Lengths in minutes that the agenda is planned for, shortest first."""
        return tuple(sorted({length for part in self.record.agenda for length in part.minutes}))


@dataclass(frozen=True, slots=True)
class Contribution:
    """A connection in a project, and what its class brings."""

    connection: Connection
    brings: str


@dataclass(frozen=True, slots=True)
class InterdisciplinaryProject:
    """One driving question that teachers of several subjects work on together."""

    record: entries.ProjectRecord
    located: Located
    body: Body
    grades: tuple[str, ...]
    contributions: tuple[Contribution, ...]
    roles: tuple[OccupationLink, ...]

    @property
    def id(self) -> str:
        return self.record.id

    @property
    def title(self) -> str:
        return self.record.title


@dataclass(frozen=True, slots=True)
class HandWrittenPage:
    """A page of content/."""

    record: entries.PageRecord
    located: Located
    body: Body
    path: str


@dataclass(frozen=True, slots=True)
class Relation:
    """A link that somebody wrote from one connection to another, seen from one end."""

    other: Connection
    why: str


@dataclass(frozen=True, slots=True)
class Indexes:
    """The ways back from a vocabulary to connections, each by id and in the order of a list.

    Lists put ideas and withdrawn entries last; then grade, title and id decide.
    """

    cluster: Mapping[str, tuple[Connection, ...]] = field(default_factory=dict)
    """Those with the Cluster as their primary one first."""
    sub_cluster: Mapping[str, tuple[Connection, ...]] = field(default_factory=dict)
    subject: Mapping[str, tuple[Connection, ...]] = field(default_factory=dict)
    band: Mapping[str, tuple[Connection, ...]] = field(default_factory=dict)
    practice: Mapping[str, tuple[Connection, ...]] = field(default_factory=dict)
    framework: Mapping[str, tuple[Connection, ...]] = field(default_factory=dict)
    occupation: Mapping[str, tuple[Connection, ...]] = field(default_factory=dict)
    topic: Mapping[str, tuple[Connection, ...]] = field(default_factory=dict)
    course: Mapping[str, tuple[Connection, ...]] = field(default_factory=dict)
    short: Mapping[str, tuple[Connection, ...]] = field(default_factory=dict)
    """Those with a size for ten minutes, by subject."""
    subject_band: Mapping[tuple[str, str], tuple[Connection, ...]] = field(default_factory=dict)
    subject_cluster: Mapping[tuple[str, str], tuple[Connection, ...]] = field(default_factory=dict)
    workshops: Mapping[str, tuple[Workshop, ...]] = field(default_factory=dict)
    """Workshops by the id of a connection that they use."""
    projects: Mapping[str, tuple[InterdisciplinaryProject, ...]] = field(default_factory=dict)
    """Projects by the id of a connection that is part of them."""


@dataclass(frozen=True, slots=True)
class Hub:
    """Everything that is published."""

    vocabulary: Vocabulary
    connections: Mapping[str, Connection] = field(default_factory=dict)
    workshops: Mapping[str, Workshop] = field(default_factory=dict)
    projects: Mapping[str, InterdisciplinaryProject] = field(default_factory=dict)
    asking: Asking = field(default_factory=Asking)
    pages: tuple[HandWrittenPage, ...] = ()
    related: Mapping[str, tuple[Relation, ...]] = field(default_factory=dict)
    """Relations of a connection by its id, written at either end."""
    indexes: Indexes = field(default_factory=Indexes)

    def in_cluster(self, cluster_id: str) -> tuple[Connection, ...]:
        return self.indexes.cluster.get(cluster_id, ())

    def in_sub_cluster(self, sub_cluster_id: str) -> tuple[Connection, ...]:
        return self.indexes.sub_cluster.get(sub_cluster_id, ())

    def in_subject(self, subject_id: str) -> tuple[Connection, ...]:
        return self.indexes.subject.get(subject_id, ())

    def in_band(self, band_id: str) -> tuple[Connection, ...]:
        return self.indexes.band.get(band_id, ())

    def with_practice(self, practice_id: str) -> tuple[Connection, ...]:
        return self.indexes.practice.get(practice_id, ())

    def with_standards(self, framework_id: str) -> tuple[Connection, ...]:
        return self.indexes.framework.get(framework_id, ())

    def with_occupation(self, code: str) -> tuple[Connection, ...]:
        return self.indexes.occupation.get(code, ())

    def with_topic(self, topic_id: str) -> tuple[Connection, ...]:
        return self.indexes.topic.get(topic_id, ())

    def in_course(self, course_id: str) -> tuple[Connection, ...]:
        return self.indexes.course.get(course_id, ())

    def short_in(self, subject_id: str) -> tuple[Connection, ...]:
        return self.indexes.short.get(subject_id, ())

    def in_subject_and_band(self, subject_id: str, band_id: str) -> tuple[Connection, ...]:
        return self.indexes.subject_band.get((subject_id, band_id), ())

    def in_subject_and_cluster(self, subject_id: str, cluster_id: str) -> tuple[Connection, ...]:
        return self.indexes.subject_cluster.get((subject_id, cluster_id), ())

    def workshops_using(self, connection_id: str) -> tuple[Workshop, ...]:
        return self.indexes.workshops.get(connection_id, ())

    def projects_with(self, connection_id: str) -> tuple[InterdisciplinaryProject, ...]:
        return self.indexes.projects.get(connection_id, ())
