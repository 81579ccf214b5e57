"""Records of the closed vocabularies in taxonomy/."""

from __future__ import annotations

from pydantic import Field

from clusterhub.model.fields import Hex, Id, Ids, Letters, Number, Record, Text, Texts, Truth


class Colour(Record):
    """A pair of hex colours: one for the light palette, one for the dark."""

    light: Hex
    dark: Hex


class GroupingRecord(Record):
    """A Cluster Grouping; `clusters` holds its Clusters in the framework's order."""

    id: Id
    name: Text
    definition: Text
    icon: Text
    colour: Colour
    clusters: Ids


class GroupingsFile(Record):
    groupings: tuple[GroupingRecord, ...]


class NeighbourRecord(Record):
    """Another Cluster that is near, and why."""

    cluster: Text
    why: Text


class NearbyRecord(Record):
    """Another Sub-Cluster whose work or ways in are near, and why."""

    sub_cluster: Text
    why: Text


class SubClusterRecord(Record):
    """A Sub-Cluster; names verbatim from the framework, everything else in our own words."""

    id: Id
    name: Text
    aliases: Texts = ()
    definition: Text
    day: Text
    problems: Texts
    """Completes "If you want to ..."."""
    words: Texts
    occupations: Ids = ()
    our_placement: Ids = ()
    """Those of `occupations` that the framework's steward does not place anywhere."""
    nearby: tuple[NearbyRecord, ...] = ()


class ClusterRecord(Record):
    """A Career Cluster; names verbatim from the framework, everything else in our own words."""

    id: Id
    name: Text
    aliases: Texts = ()
    cross_cutting: Truth
    icon: Text
    colour: Colour
    onet_code: Text
    official_page: Text
    definition: Text
    day: Text
    problems: Texts
    words: Texts
    partner_questions: Texts
    neighbours: tuple[NeighbourRecord, ...] = ()
    sub_clusters: tuple[SubClusterRecord, ...]


class OccupationRecord(Record):
    """An O*NET-SOC occupation; title, zone, letters and education are O*NET's (CC BY 4.0)."""

    code: Text
    title: Text
    names: Texts
    """Everyday job names."""
    work: Text
    """One line of our own on the work."""
    job_zone: Number | None = None
    """1 (little preparation) to 5 (extensive); None where O*NET has none (military ranks)."""
    interests: Letters | None = None
    """O*NET's letters for the kinds of interest that the work draws on, strongest first."""
    education: Text | None = None
    """The education that most people in the work say it takes; None where O*NET has no survey."""
    below_bachelor_share: Number | None = None
    """Percent who name an education below a bachelor's degree."""
    low_precision: Truth = False
    """O*NET recommends not to rely on the figures alone."""
    as_of: Text | None = None
    """Month of the education figures."""
    formerly: Texts = ()
    """Codes of the edition of 2010 that became this one; people still copy them."""


class OccupationsFile(Record):
    occupations: tuple[OccupationRecord, ...]


class OldClusterRecord(Record):
    """One of the 16 Clusters of 2002 and where it went."""

    name: Text
    to: Ids
    inferred: Truth
    note: Text
    words: Texts

    @property
    def is_spread(self) -> bool:
        """Whether no Cluster followed it, but its work is now in several."""
        return len(self.to) > 2


class CrosswalkFile(Record):
    clusters_2002: tuple[OldClusterRecord, ...]


class SubjectRecord(Record):
    id: Id
    name: Text
    icon: Text
    words: Texts
    blurb: Text


class SubjectsFile(Record):
    subjects: tuple[SubjectRecord, ...]


class CourseRecord(Record):
    id: Id
    name: Text
    subject: Text
    words: Texts = ()


class CoursesFile(Record):
    courses: tuple[CourseRecord, ...]


class BandRecord(Record):
    """A grade band; `grades` from "K" to "12"."""

    id: Id
    name: Text
    words: Texts
    grades: Texts


class GradesFile(Record):
    bands: tuple[BandRecord, ...]


class TermRecord(Record):
    """A word of a small closed list: a stage or an activity structure."""

    id: Id
    name: Text
    meaning: Text


class StagesFile(Record):
    stages: tuple[TermRecord, ...]


class ActivitiesFile(Record):
    activities: tuple[TermRecord, ...]


class PracticeRecord(Record):
    """A Career Ready Practice under a neutral name of our own."""

    id: Id
    name: Text
    meaning: Text
    wording_2012: Text
    wording_2024: Text | None = None
    """As one secondary source reports it."""


class PracticesFile(Record):
    note_2012: Text
    note_2024: Text
    official_page: Text
    practices: tuple[PracticeRecord, ...]


class EntryLevelRecord(Record):
    """An O*NET Job Zone in plain words."""

    zone: Number
    name: Text
    meaning: Text


class EducationLevelRecord(Record):
    id: Id
    name: Text
    below_bachelor: Truth


class EntryLevelsFile(Record):
    entry_levels: tuple[EntryLevelRecord, ...]
    education_levels: tuple[EducationLevelRecord, ...]


class InterestRecord(Record):
    """A kind of interest; it describes work and never a person."""

    letter: Letters
    name: Text
    meaning: Text
    ask: Text
    """What a counselor may ask a student about it."""


class InterestsFile(Record):
    interests: tuple[InterestRecord, ...]


class ContributorRecord(Record):
    id: Id
    name: Text
    note: Text | None = None


class ContributorsFile(Record):
    contributors: tuple[ContributorRecord, ...]


class StandardPatternRecord(Record):
    """A form of code that a partial list accepts."""

    regex: Text
    grade_group: Number | None = None
    grade_map: dict[str, Texts] = Field(default_factory=dict)
    superseded: Truth = False


class StandardsRecord(Record):
    """A standards framework: codes and the grades that each covers, no statement text."""

    id: Text
    name: Text
    publisher: Text
    page: Text
    subjects: Ids
    notice: Text
    partial: Truth
    prefixes: tuple[str, ...] = ()
    """Spellings that people put before a code; some end in a space."""
    words: Texts = ()
    patterns: tuple[StandardPatternRecord, ...] = ()
    codes: dict[str, Texts]
