"""Builds the vocabulary: taxonomy records refer to each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from clusterhub.graph.lookup import Lookup
from clusterhub.graph.occupations import occupation_lookup
from clusterhub.load import Entry, Records
from clusterhub.model import hub, taxonomy
from clusterhub.model.fields import Record
from clusterhub.problems import Problem, Span
from clusterhub.sources.yaml_spans import Place

R = TypeVar("R", bound=Record)
T = TypeVar("T")


def build_vocabulary(records: Records) -> tuple[hub.Vocabulary | None, list[Problem]]:
    """The taxonomy as objects; None where a whole file is missing or unreadable."""
    return _VocabularyBuilder(records).build()


def cluster_lookup(
    clusters: Mapping[str, T],
    names: Mapping[str, Iterable[str]],
    former: Mapping[str, tuple[str, ...]] | None = None,
) -> Lookup[T]:
    """Clusters by id; `names` holds their other spellings, `former` the names of 2002."""
    return Lookup("HUB-201", "Cluster", clusters, names, "taxonomy/clusters/", former or {}, "2002")


class _VocabularyBuilder:
    def __init__(self, records: Records) -> None:
        self.records = records
        self.problems: list[Problem] = []

    def build(self) -> tuple[hub.Vocabulary | None, list[Problem]]:
        groupings = self._file("groupings", taxonomy.GroupingsFile)
        crosswalk = self._file("crosswalk-2002", taxonomy.CrosswalkFile)
        subjects = self._file("subjects", taxonomy.SubjectsFile)
        courses = self._file("courses", taxonomy.CoursesFile)
        grades = self._file("grades", taxonomy.GradesFile)
        stages = self._file("stages", taxonomy.StagesFile)
        activities = self._file("activities", taxonomy.ActivitiesFile)
        practices = self._file("practices", taxonomy.PracticesFile)
        levels = self._file("entry-levels", taxonomy.EntryLevelsFile)
        interests = self._file("interests", taxonomy.InterestsFile)
        contributors = self._file("contributors", taxonomy.ContributorsFile)
        if not (
            groupings and crosswalk and subjects and courses and grades and stages
            and activities and practices and levels and interests and contributors
        ):  # fmt: skip
            return None, self.problems
        self._cluster_names = {
            e.record.id: (e.record.name, *e.record.aliases) for e in self.records.clusters
        }
        occupations = self._occupations(
            levels.record,
            self._unique(interests, interests.record.interests, "interests", lambda r: r.letter),
        )
        clusters = self._clusters(groupings, crosswalk.record, occupations)
        subject_records = self._unique(
            subjects, subjects.record.subjects, "subjects", lambda r: r.id
        )
        self._check_courses(courses, subject_records)
        self._check_crosswalk(crosswalk)
        return (
            hub.Vocabulary(
                groupings={
                    g.id: hub.Grouping(g, tuple(clusters[c] for c in g.clusters if c in clusters))
                    for g in groupings.record.groupings
                },
                clusters=clusters,
                sub_clusters={s.id: s for c in clusters.values() for s in c.sub_clusters},
                occupations=occupations,
                standards={e.record.id: e.record for e in self.records.standards},
                subjects=subject_records,
                courses=self._unique(courses, courses.record.courses, "courses", lambda r: r.id),
                bands=self._unique(grades, grades.record.bands, "bands", lambda r: r.id),
                stages=self._unique(stages, stages.record.stages, "stages", lambda r: r.id),
                activities=self._unique(
                    activities, activities.record.activities, "activities", lambda r: r.id
                ),
                practices=self._unique(
                    practices, practices.record.practices, "practices", lambda r: r.id
                ),
                practice_notes=practices.record,
                contributors=self._unique(
                    contributors, contributors.record.contributors, "contributors", lambda r: r.id
                ),
                old_clusters=crosswalk.record.clusters_2002,
                entry_levels=levels.record.entry_levels,
            ),
            self.problems,
        )

    def _file(self, name: str, model: type[R]) -> Entry[R] | None:
        entry = self.records.vocabulary(name, model)
        path = f"taxonomy/{name}.yml"
        if entry is None and not any(path == p for p in self.records.unreadable):
            self.problems.append(
                Problem("HUB-111", Span(path), "This file is missing.", ("Restore it.",))
            )
        return entry

    def _unique(
        self, entry: Entry[R], rows: Iterable[T], key: str, id_of: Callable[[T], str]
    ) -> dict[str, T]:
        found: dict[str, T] = {}
        for index, row in enumerate(rows):
            if id_of(row) in found:
                self.problems.append(id_twice(id_of(row), entry.located.span((key, index)), ""))
            else:
                found[id_of(row)] = row
        return found

    def _occupations(
        self, levels: taxonomy.EntryLevelsFile, interests: Mapping[str, taxonomy.InterestRecord]
    ) -> dict[str, hub.Occupation]:
        zones = {level.zone: level for level in levels.entry_levels}
        education = {level.id: level for level in levels.education_levels}
        found: dict[str, hub.Occupation] = {}
        for entry in self.records.occupations:
            for index, record in enumerate(entry.record.occupations):
                place: Place = ("occupations", index)
                if record.code in found:
                    self.problems.append(id_twice(record.code, entry.located.span(place), ""))
                    continue
                if record.job_zone is not None and record.job_zone not in zones:
                    self._not_listed(entry, (*place, "job_zone"), "Job Zone", str(record.job_zone))
                    continue
                if record.education is not None and record.education not in education:
                    self._not_listed(entry, (*place, "education"), "education", record.education)
                    continue
                unknown = next((x for x in record.interests or "" if x not in interests), "")
                if unknown:
                    self._not_listed(
                        entry, (*place, "interests"), "interest letter", unknown, "interests"
                    )
                    continue
                found[record.code] = hub.Occupation(
                    record,
                    zones[record.job_zone] if record.job_zone else None,
                    education[record.education] if record.education else None,
                    tuple(interests[letter] for letter in record.interests or ""),
                )
        return dict(sorted(found.items()))

    def _not_listed(
        self, entry: Entry[R], place: Place, noun: str, word: str, file: str = "entry-levels"
    ) -> None:
        self.problems.append(
            Problem(
                "HUB-210",
                entry.located.span(place),
                f'There is no {noun} called "{word}".',
                (f"All of them: taxonomy/{file}.yml",),
            )
        )

    def _clusters(
        self,
        groupings: Entry[taxonomy.GroupingsFile],
        crosswalk: taxonomy.CrosswalkFile,
        occupations: Mapping[str, hub.Occupation],
    ) -> dict[str, hub.Cluster]:
        entries = {e.record.id: e for e in self.records.clusters}
        sub_names = {
            s.id: (s.name, *s.aliases) for e in entries.values() for s in e.record.sub_clusters
        }
        lookup = cluster_lookup(entries, self._cluster_names)
        nearby = Lookup("HUB-202", "Sub-Cluster", sub_names, sub_names, "taxonomy/clusters/")
        built: dict[str, hub.Cluster] = {}
        for index, grouping in enumerate(groupings.record.groupings):
            place: Place = ("groupings", index, "clusters")
            members, problems = lookup.find_all(grouping.clusters, groupings.located, place)
            self.problems += problems
            for entry in members:
                record = entry.record
                self._check_neighbours(entry, lookup, nearby)
                subs = tuple(
                    self._sub_cluster(entry, number, sub, occupations)
                    for number, sub in enumerate(record.sub_clusters)
                )
                old = tuple(o for o in crosswalk.clusters_2002 if record.id in o.to)
                built[record.id] = hub.Cluster(record, grouping.id, subs, old)
        for entry in entries.values():
            if entry.record.id not in built:
                self.problems.append(
                    Problem(
                        "HUB-111",
                        entry.located.span(("id",)),
                        f'No Cluster Grouping holds "{entry.record.id}".',
                        ("Add it to its grouping in taxonomy/groupings.yml.",),
                    )
                )
        return built

    def _sub_cluster(
        self,
        entry: Entry[taxonomy.ClusterRecord],
        number: int,
        record: taxonomy.SubClusterRecord,
        occupations: Mapping[str, hub.Occupation],
    ) -> hub.SubCluster:
        lookup = occupation_lookup(occupations)
        place: Place = ("sub_clusters", number, "occupations")
        found, problems = lookup.find_all(record.occupations, entry.located, place)
        self.problems += problems
        placed = tuple(hub.PlacedOccupation(o, o.code in record.our_placement) for o in found)
        return hub.SubCluster(record, entry.record.id, placed)

    def _check_neighbours(
        self,
        entry: Entry[taxonomy.ClusterRecord],
        clusters: Lookup[Entry[taxonomy.ClusterRecord]],
        sub_clusters: Lookup[tuple[str, ...]],
    ) -> None:
        for index, neighbour in enumerate(entry.record.neighbours):
            place: Place = ("neighbours", index, "cluster")
            self._keep(clusters.find(neighbour.cluster, entry.located, place))
        for number, sub in enumerate(entry.record.sub_clusters):
            for index, near in enumerate(sub.nearby):
                place = ("sub_clusters", number, "nearby", index, "sub_cluster")
                self._keep(sub_clusters.find(near.sub_cluster, entry.located, place))

    def _check_courses(
        self, courses: Entry[taxonomy.CoursesFile], subjects: Mapping[str, taxonomy.SubjectRecord]
    ) -> None:
        lookup = subject_lookup(subjects)
        for index, course in enumerate(courses.record.courses):
            place: Place = ("courses", index, "subject")
            self._keep(lookup.find(course.subject, courses.located, place))

    def _check_crosswalk(self, crosswalk: Entry[taxonomy.CrosswalkFile]) -> None:
        lookup = cluster_lookup(self._cluster_names, self._cluster_names)
        for index, old in enumerate(crosswalk.record.clusters_2002):
            place: Place = ("clusters_2002", index, "to")
            self.problems += lookup.find_all(old.to, crosswalk.located, place)[1]

    def _keep(self, found: object) -> None:
        if isinstance(found, Problem):
            self.problems.append(found)


def subject_lookup(
    subjects: Mapping[str, taxonomy.SubjectRecord],
) -> Lookup[taxonomy.SubjectRecord]:
    """Subjects by id."""
    names = {s.id: (s.name, *s.words) for s in subjects.values()}
    return Lookup("HUB-203", "subject", subjects, names, "taxonomy/subjects.yml")


def id_twice(id_: str, span: Span, first: str) -> Problem:
    """An id that two records share; `first` is the file that has it already, if another."""
    where = f" It is the id of {first} already." if first else ""
    return Problem(
        "HUB-208", span, f'The id "{id_}" is used twice.{where}', ("Give one of them another id.",)
    )
