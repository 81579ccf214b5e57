"""Builds connections and workshops: every id that they name becomes an object."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from clusterhub.graph.grades import range_of_grades, spellings_of_grade
from clusterhub.graph.lookup import Lookup, twice
from clusterhub.graph.occupations import occupation_lookup
from clusterhub.graph.standards import find_standard, unknown_standard
from clusterhub.graph.vocabulary import cluster_lookup, subject_lookup
from clusterhub.levels import missing_for_usable
from clusterhub.load import Written
from clusterhub.model import entries, hub, taxonomy
from clusterhub.problems import Problem, did_you_mean, meant
from clusterhub.sources.yaml_spans import Located, Place

T = TypeVar("T")


class ConnectionBuilder:
    """Builds connections against one vocabulary; `build` gives one or the reasons why not."""

    def __init__(self, vocabulary: hub.Vocabulary) -> None:
        self.vocabulary = v = vocabulary
        self.clusters = cluster_lookup(
            v.clusters,
            {c.id: (c.name, *c.record.aliases) for c in v.clusters.values()},
            {old.name: old.to for old in v.old_clusters},
        )
        self.sub_clusters = Lookup(
            "HUB-202",
            "Sub-Cluster",
            v.sub_clusters,
            {s.id: (s.name, *s.record.aliases) for s in v.sub_clusters.values()},
            "taxonomy/clusters/",
        )
        self.subjects = subject_lookup(v.subjects)
        self.occupations = occupation_lookup(v.occupations)
        self.courses = _listed("course", v.courses, "courses.yml")
        self.practices = _listed("practice", v.practices, "practices.yml")
        self.stages = _listed("stage", v.stages, "stages.yml")
        self.activities = _listed("activity", v.activities, "activities.yml")
        self.contributors = _listed(
            "contributor", v.contributors, "contributors.yml (somebody new is added there first)"
        )
        self.grades = Lookup(
            "HUB-210",
            "grade",
            {g: g for g in v.grades},
            {g: spellings_of_grade(g) for g in v.grades},
            "K, 1 to 12",
        )
        self.frameworks = Lookup(
            "HUB-206",
            "standards framework",
            v.standards,
            {s.id: (s.name, *s.words) for s in v.standards.values()},
            ", ".join(sorted(v.standards)),
        )

    def build(
        self, written: Written[entries.ConnectionRecord]
    ) -> tuple[hub.Connection | None, list[Problem]]:
        return _OneConnection(self, written).build()


def _listed(noun: str, things: Mapping[str, T], file: str) -> Lookup[T]:
    names = {id_: (getattr(thing, "name", ""),) for id_, thing in things.items()}
    return Lookup("HUB-210", noun, things, names, f"taxonomy/{file}")


class _OneConnection:
    def __init__(
        self, builder: ConnectionBuilder, written: Written[entries.ConnectionRecord]
    ) -> None:
        self.b = builder
        self.written = written
        self.record = written.record
        self.located = written.located
        self.problems: list[Problem] = []

    def build(self) -> tuple[hub.Connection | None, list[Problem]]:
        record = self.record
        subject = self._one(self.b.subjects, record.subject, ("subject",))
        stage = self._one(self.b.stages, record.stage, ("stage",)) if record.stage else None
        activity = (
            self._one(self.b.activities, record.activity, ("activity",))
            if record.activity
            else None
        )
        grades = self._grades()
        bands = tuple(b for b in self.b.vocabulary.bands.values() if set(b.grades) & set(grades))
        order = self.b.vocabulary.grades
        clusters = self._clusters()
        occupations = self._occupations()
        standards = self._standards()
        contributors = self._contributors()
        courses = self._all(self.b.courses, record.courses, ("courses",))
        practices = self._all(self.b.practices, record.practices, ("practices",))
        if record.reviewed is not None:
            self._one(self.b.contributors, record.reviewed.by, ("reviewed", "by"))
        missing = missing_for_usable(self.written)
        if self.problems or subject is None or not clusters:
            return None, self.problems
        level = hub.Level.SEED if missing else hub.Level.USABLE
        if level is hub.Level.USABLE and record.tried:
            level = hub.Level.TESTED
        connection = hub.Connection(
            record=record,
            located=self.located,
            body=self.written.body,
            level=level,
            subject=subject,
            courses=courses,
            grades=tuple(sorted(grades, key=order.index)),
            bands=bands,
            stage=stage,
            activity=activity,
            clusters=clusters,
            occupations=occupations,
            practices=practices,
            standards=standards,
            contributors=contributors,
        )
        return connection, []

    def _one(self, lookup: Lookup[T], word: str, place: Place) -> T | None:
        found = lookup.find(word, self.located, place)
        if isinstance(found, Problem):
            self.problems.append(found)
            return None
        return found

    def _all(self, lookup: Lookup[T], words: Iterable[str], place: Place) -> tuple[T, ...]:
        found, problems = lookup.find_all(words, self.located, place)
        self.problems += problems
        return found

    def _grades(self) -> tuple[str, ...]:
        place: Place = ("grades",)
        ranges = [(n, range_of_grades(word)) for n, word in enumerate(self.record.grades)]
        for number, covered in ranges:
            if not covered:
                continue
            listed = ", ".join(f'"{grade}"' for grade in covered)
            in_brackets = place not in self.located.spread
            self.problems.append(
                Problem(
                    "HUB-210",
                    self.located.span((*place, number)),
                    f'Grades are listed one by one, and "{self.record.grades[number]}" is several.',
                    (f"Write {listed}.",),
                    fix=self.located.replacing((*place, number), listed) if in_brackets else None,
                )
            )
        if any(covered for _, covered in ranges):
            return ()
        return self._all(self.b.grades, self.record.grades, place)

    def _no_repeats(self, words: Iterable[str], list_key: str, key: str) -> None:
        seen: set[str] = set()
        for index, word in enumerate(words):
            if word in seen:
                self.problems.append(twice(word, self.located.span((list_key, index, key))))
            seen.add(word)

    def _clusters(self) -> tuple[hub.ClusterLink, ...]:
        self._no_repeats((c.cluster for c in self.record.clusters), "clusters", "cluster")
        found = []
        for index, link in enumerate(self.record.clusters):
            if self._is_sub_cluster(link, index):
                continue
            cluster = self._one(self.b.clusters, link.cluster, ("clusters", index, "cluster"))
            if cluster is not None:
                subs = tuple(self._sub_clusters(cluster, link, index))
                found.append(hub.ClusterLink(cluster, subs, link.why))
        return tuple(found)

    def _is_sub_cluster(self, link: entries.ClusterLinkRecord, index: int) -> bool:
        """Whether a Sub-Cluster stands where its Cluster belongs."""
        if link.cluster in self.b.clusters.things:
            return False
        guess = meant(link.cluster, self.b.sub_clusters.names)
        if not guess.certain:
            return False
        sub = self.b.sub_clusters.things[guess.ids[0]]
        self.problems.append(
            Problem(
                "HUB-201",
                self.located.span(("clusters", index, "cluster")),
                f'"{link.cluster}" is a Sub-Cluster of '
                f"{self.b.clusters.things[sub.cluster_id].name}, and its Cluster belongs here.",
                (f"Write cluster: {sub.cluster_id}", f"and below it sub_clusters: [{sub.id}]"),
            )
        )
        return True

    def _sub_clusters(
        self, cluster: hub.Cluster, link: entries.ClusterLinkRecord, index: int
    ) -> Iterable[hub.SubCluster]:
        own = {s.id: (s.name, *s.record.aliases) for s in cluster.sub_clusters}
        place: Place = ("clusters", index, "sub_clusters")
        known = tuple(word for word in link.sub_clusters if word in self.b.sub_clusters.things)
        for number, word in enumerate(link.sub_clusters):
            span = self.located.span((*place, number))
            if word not in known:
                guess = meant(word, own)
                fix = None
                if len(guess.ids) == 1:
                    fix = self.located.replacing(
                        (*place, number), guess.ids[0], certain=guess.certain
                    )
                self.problems.append(
                    Problem(
                        "HUB-202",
                        span,
                        f'{cluster.name} has no Sub-Cluster called "{word}".',
                        (*did_you_mean(word, own), f"Its Sub-Clusters: {', '.join(own)}."),
                        fix=fix,
                    )
                )
                continue
            found = self.b.sub_clusters.things[word]
            if found.cluster_id != cluster.id:
                home = self.b.clusters.things[found.cluster_id]
                self.problems.append(
                    Problem(
                        "HUB-202",
                        span,
                        f'"{word}" belongs to {home.name}, not to {cluster.name}.',
                        (
                            f'Name the Cluster "{home.id}" with it, or choose one of: '
                            f"{', '.join(own)}.",
                        ),
                    )
                )
            elif word in link.sub_clusters[:number]:
                self.problems.append(twice(word, span))
            else:
                yield found

    def _occupations(self) -> tuple[hub.OccupationLink, ...]:
        self._no_repeats((o.code for o in self.record.occupations), "occupations", "code")
        found = []
        for index, link in enumerate(self.record.occupations):
            occupation = self._one(self.b.occupations, link.code, ("occupations", index, "code"))
            if occupation is not None:
                found.append(hub.OccupationLink(occupation, link.does))
        return tuple(found)

    def _standards(self) -> tuple[hub.StandardLink, ...]:
        self._no_repeats((s.code for s in self.record.standards), "standards", "code")
        found = []
        for index, link in enumerate(self.record.standards):
            framework = self._one(
                self.b.frameworks, link.framework, ("standards", index, "framework")
            )
            if framework is None:
                continue
            match = find_standard(framework, link.code)
            if match is None:
                place: Place = ("standards", index, "code")
                self.problems.append(
                    unknown_standard(
                        framework, self.b.frameworks.things, link.code, self.located, place
                    )
                )
                continue
            code, grades = match
            found.append(hub.StandardLink(framework, code, grades, link.role, link.skill))
        return tuple(found)

    def _contributors(self) -> tuple[tuple[taxonomy.ContributorRecord, tuple[str, ...]], ...]:
        self._no_repeats((c.id for c in self.record.contributors), "contributors", "id")
        found = []
        for index, credit in enumerate(self.record.contributors):
            person = self._one(self.b.contributors, credit.id, ("contributors", index, "id"))
            if person is not None:
                found.append((person, tuple(credit.roles)))
        return tuple(found)


class WorkshopBuilder:
    """Builds workshops; `known` holds the ids of all connections that were written."""

    def __init__(self, connections: dict[str, hub.Connection], known: frozenset[str]) -> None:
        self.connections = connections
        self.lookup = connection_lookup(connections, known)

    def build(self, written: Written[entries.WorkshopRecord]) -> tuple[hub.Workshop, list[Problem]]:
        problems: list[Problem] = []
        uses: dict[str, hub.Connection] = {}
        for index, part in enumerate(written.record.agenda):
            for number, id_ in enumerate(part.uses):
                place: Place = ("agenda", index, "uses", number)
                found = self.lookup.find(id_, written.located, place)
                if isinstance(found, Problem):
                    problems.append(found)
                elif id_ in self.connections:
                    uses[id_] = self.connections[id_]
        workshop = hub.Workshop(written.record, written.located, written.body, tuple(uses.values()))
        return workshop, problems


def connection_lookup(connections: dict[str, hub.Connection], known: Iterable[str]) -> Lookup[str]:
    """Ids of connections, those with mistakes of their own included.

    So a broken entry gives no second message where it is named.
    """
    titles = {id_: (c.title,) for id_, c in connections.items()}
    names = {id_: titles.get(id_, ()) for id_ in sorted(known)}
    return Lookup("HUB-207", "connection", {i: i for i in names}, names, "lesson_connections/")


def relations(
    connections: dict[str, hub.Connection], known: Iterable[str], located: dict[str, Located]
) -> tuple[dict[str, tuple[hub.Relation, ...]], list[Problem]]:
    """Authored links seen from both ends; a link written at both ends is shown once at each."""
    lookup = connection_lookup(connections, known)
    found: dict[str, dict[str, str]] = {id_: {} for id_ in connections}
    problems: list[Problem] = []
    for connection in connections.values():
        for index, link in enumerate(connection.record.related):
            place: Place = ("related", index, "id")
            span = located[connection.id].span(place)
            other = lookup.find(link.id, located[connection.id], place)
            if isinstance(other, Problem):
                problems.append(other)
            elif link.id == connection.id:
                what = "The entry names itself as related."
                problems.append(Problem("HUB-207", span, what, ("Remove it.",)))
            elif (
                link.id in found[connection.id]
                and index > 0
                and link.id in {earlier.id for earlier in connection.record.related[:index]}
            ):
                problems.append(twice(link.id, span))
            elif link.id in connections:
                found[connection.id][link.id] = link.why
                found[link.id].setdefault(connection.id, link.why)
    return {
        id_: tuple(hub.Relation(connections[other], why) for other, why in sorted(links.items()))
        for id_, links in found.items()
    }, problems
