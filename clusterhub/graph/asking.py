"""Looks up what the words of taxonomy/asking.yml mean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from clusterhub.graph.lookup import Lookup, twice
from clusterhub.load import Entry
from clusterhub.model import facets, hub
from clusterhub.model.asking import AskingFile, Words
from clusterhub.problems import Problem
from clusterhub.sources.yaml_spans import Place

T = TypeVar("T")


def build_asking(
    entry: Entry[AskingFile], vocabulary: hub.Vocabulary
) -> tuple[hub.Asking, list[Problem]]:
    """What people's words mean, and every id among them that leads nowhere."""
    return _AskingBuilder(entry, vocabulary).build()


class _AskingBuilder:
    def __init__(self, entry: Entry[AskingFile], vocabulary: hub.Vocabulary) -> None:
        self.located = entry.located
        self.record = entry.record
        self.vocabulary = vocabulary
        self.problems: list[Problem] = []

    def build(self) -> tuple[hub.Asking, list[Problem]]:
        v = self.vocabulary
        places: dict[str, hub.Cluster | hub.SubCluster] = {**v.clusters, **v.sub_clusters}
        work = Lookup(
            "HUB-202",
            "Cluster or Sub-Cluster",
            places,
            {id_: (place.name,) for id_, place in places.items()},
            "taxonomy/clusters/",
        )
        wishes = tuple(self._wish(n, work) for n in range(len(self.record.wishes)))
        topics = tuple(self._topic(n, work) for n in range(len(self.record.topics)))
        words = {
            **self._words("clusters", self.record.clusters, "HUB-201", v.clusters),
            **self._words("sub_clusters", self.record.sub_clusters, "HUB-202", v.sub_clusters),
            **self._words("occupations", self.record.occupations, "HUB-204", v.occupations),
            **self._words("subjects", self.record.subjects, "HUB-203", v.subjects),
            **self._words("courses", self.record.courses, "HUB-210", v.courses),
        }
        return (
            hub.Asking(
                wishes=wishes,
                topics=topics,
                words=words,
                pages=self.record.pages,
                filters=self._filters(),
                same=self.record.same,
                passed_over=self.record.passed_over,
            ),
            self.problems,
        )

    def _wish(self, number: int, work: Lookup[hub.Cluster | hub.SubCluster]) -> hub.Wish:
        record = self.record.wishes[number]
        return hub.Wish(
            record.asks,
            record.question,
            tuple(
                hub.Way(way.say, self._all(work, way.to, ("wishes", number, "ways", index, "to")))
                for index, way in enumerate(record.ways)
            ),
        )

    def _topic(self, number: int, work: Lookup[hub.Cluster | hub.SubCluster]) -> hub.TaughtTopic:
        record = self.record.topics[number]
        subjects = self.vocabulary.subjects
        names = {s.id: (s.name, *s.words) for s in subjects.values()}
        lookup = Lookup("HUB-203", "subject", subjects, names, "taxonomy/subjects.yml")
        found = self._all(lookup, (record.subject,), ("topics", number, "subject"))
        return hub.TaughtTopic(
            record.words,
            found[0] if found else None,
            self._all(work, record.to, ("topics", number, "to")),
        )

    def _all(self, lookup: Lookup[T], ids: Iterable[str], place: Place) -> tuple[T, ...]:
        found, problems = lookup.find_all(ids, self.located, place)
        self.problems += problems
        return found

    def _words(
        self, section: str, words: Words, code: str, things: Mapping[str, object]
    ) -> dict[tuple[str, str], tuple[str, ...]]:
        lookup = Lookup(
            code, section.rstrip("s").replace("_", "-"), things, dict.fromkeys(things, ()),
            "taxonomy/",
        )  # fmt: skip
        for id_ in words:
            self._keep(lookup.find_key(id_, self.located, (section, id_)))
        return {(section, id_): found for id_, found in words.items() if id_ in things}

    def _filters(self) -> dict[tuple[str, str], tuple[str, ...]]:
        """Phrases by facet and value; a phrase means one thing only."""
        known = {
            facet.key: dict.fromkeys(facet.values, tuple(facet.values.values()))
            for facet in facets.FIXED.values()
        }
        found: dict[tuple[str, str], tuple[str, ...]] = {}
        taken: set[str] = set()
        keys = Lookup("HUB-210", "facet", known, dict.fromkeys(known, ()), "model/facets.py")
        for key, values in self.record.filters.items():
            facet = keys.find_key(key, self.located, ("filters", key))
            if isinstance(facet, Problem):
                self.problems.append(facet)
                continue
            lookup = Lookup("HUB-210", key, facet, dict.fromkeys(facet, ()), "model/facets.py")
            for value, phrases in values.items():
                place: Place = ("filters", key, value)
                self._keep(lookup.find_key(value, self.located, place))
                for index, phrase in enumerate(phrases):
                    if phrase in taken:
                        self.problems.append(twice(phrase, self.located.span((*place, index))))
                    taken.add(phrase)
                found[key, value] = phrases
        return found

    def _keep(self, found: object) -> None:
        if isinstance(found, Problem):
            self.problems.append(found)
