"""Reads the whole checkout into records; never raises for an author's mistake."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from clusterhub.keep import Keep
from clusterhub.model import entries, taxonomy
from clusterhub.model.asking import AskingFile
from clusterhub.model.fields import Record
from clusterhub.problems import Problem, Span
from clusterhub.project import Project
from clusterhub.sources.body import Body, read_body
from clusterhub.sources.files import Source, read_tree
from clusterhub.sources.front_matter import split
from clusterhub.sources.yaml_spans import Located, read_yaml
from clusterhub.validate import validate

R = TypeVar("R", bound=Record)
E = TypeVar("E")


@dataclass(frozen=True)
class Entry(Generic[R]):
    """A record together with where it was written."""

    record: R
    located: Located

    @property
    def path(self) -> str:
        return self.located.path


@dataclass(frozen=True)
class Written(Entry[R]):
    """A record with a Markdown text."""

    body: Body
    stem: str
    folder: str


VOCABULARIES: dict[str, type[Record]] = {
    "groupings": taxonomy.GroupingsFile,
    "crosswalk-2002": taxonomy.CrosswalkFile,
    "subjects": taxonomy.SubjectsFile,
    "courses": taxonomy.CoursesFile,
    "grades": taxonomy.GradesFile,
    "stages": taxonomy.StagesFile,
    "activities": taxonomy.ActivitiesFile,
    "practices": taxonomy.PracticesFile,
    "entry-levels": taxonomy.EntryLevelsFile,
    "interests": taxonomy.InterestsFile,
    "contributors": taxonomy.ContributorsFile,
    "asking": AskingFile,
}


@dataclass(frozen=True)
class Records:
    """Everything that was written, validated file by file; ids are not yet looked up."""

    vocabularies: Mapping[str, Entry[Record]] = field(default_factory=dict)
    """By file name without ending."""
    clusters: tuple[Entry[taxonomy.ClusterRecord], ...] = ()
    occupations: tuple[Entry[taxonomy.OccupationsFile], ...] = ()
    standards: tuple[Entry[taxonomy.StandardsRecord], ...] = ()
    connections: tuple[Written[entries.ConnectionRecord], ...] = ()
    workshops: tuple[Written[entries.WorkshopRecord], ...] = ()
    projects: tuple[Written[entries.ProjectRecord], ...] = ()
    pages: tuple[Written[entries.PageRecord], ...] = ()
    unreadable: frozenset[str] = frozenset()
    """Paths of files from which no record could be made."""

    def vocabulary(self, name: str, model: type[R]) -> Entry[R] | None:
        entry = self.vocabularies.get(name)
        if entry is None or not isinstance(entry.record, model):
            return None
        return Entry(entry.record, entry.located)


@dataclass(frozen=True)
class Loaded:
    """What came of reading a checkout."""

    records: Records
    problems: tuple[Problem, ...]
    lines: Mapping[str, tuple[str, ...]]
    """Each file's lines by path, for messages."""


def load(project: Project, keep: Keep | None = None) -> Loaded:
    """Reads taxonomy/, lesson_connections/ and content/; `keep` spares what it has seen before.

    Whoever brings a `keep` saves it.
    """
    loader = _Loader(project, keep or parsed_before(project))
    records = loader.records()
    if keep is None:
        loader.keep.save()
    return Loaded(records, tuple(loader.problems), loader.lines)


def parsed_before(project: Project) -> Keep:
    """What earlier runs have parsed, by content."""
    return Keep(project.work / "parsed.pickle")


class _Loader:
    def __init__(self, project: Project, keep: Keep) -> None:
        self.project = project
        self.keep = keep
        self.problems: list[Problem] = []
        self.lines: dict[str, tuple[str, ...]] = {}
        self.unreadable: set[str] = set()

    def records(self) -> Records:
        vocabularies: dict[str, Entry[Record]] = {}
        clusters: list[Entry[taxonomy.ClusterRecord]] = []
        occupations: list[Entry[taxonomy.OccupationsFile]] = []
        standards: list[Entry[taxonomy.StandardsRecord]] = []
        for source in self._sources("taxonomy", ".yml"):
            if source.folder == "clusters":
                clusters += self._yaml(source, taxonomy.ClusterRecord)
            elif source.folder == "occupations":
                occupations += self._yaml(source, taxonomy.OccupationsFile)
            elif source.folder == "standards":
                standards += self._yaml(source, taxonomy.StandardsRecord)
            elif source.stem in VOCABULARIES:
                for entry in self._yaml(source, VOCABULARIES[source.stem]):
                    vocabularies[source.stem] = entry
            else:
                self._unknown_file(source)
        workshops: list[Written[entries.WorkshopRecord]] = []
        projects: list[Written[entries.ProjectRecord]] = []
        pages: list[Written[entries.PageRecord]] = []
        for source in self._sources("content", ".md"):
            if source.folder == "workshops":
                workshops += self._markdown(source, entries.WorkshopRecord)
            elif source.folder == "projects":
                projects += self._markdown(source, entries.ProjectRecord)
            else:
                pages += self._markdown(source, entries.PageRecord)
        connections = [
            written
            for source in self._sources("lesson_connections", ".md")
            for written in self._markdown(source, entries.ConnectionRecord)
        ]
        return Records(
            vocabularies,
            tuple(clusters),
            tuple(occupations),
            tuple(standards),
            tuple(connections),
            tuple(workshops),
            tuple(projects),
            tuple(pages),
            frozenset(self.unreadable),
        )

    def _sources(self, folder: str, suffix: str) -> tuple[Source, ...]:
        tree = read_tree(self.project.root, self.project.root / folder, suffix)
        self.problems += tree.problems
        self.unreadable |= tree.unreadable
        self.lines |= tree.lines
        return tree.sources

    def _yaml(self, source: Source, model: type[R]) -> list[Entry[R]]:
        entry, problems = self.keep.get(_key(source, model), lambda: read_entry(source, model))
        return self._taken(source, entry, problems)

    def _markdown(self, source: Source, model: type[R]) -> list[Written[R]]:
        entry, problems = self.keep.get(_key(source, model), lambda: read_written(source, model))
        return self._taken(source, entry, problems)

    def _taken(self, source: Source, entry: E | None, problems: list[Problem]) -> list[E]:
        self.problems += problems
        if entry is None:
            self.unreadable.add(source.path)
            return []
        return [entry]

    def _unknown_file(self, source: Source) -> None:
        known = ", ".join(f"{name}.yml" for name in sorted(VOCABULARIES))
        self.problems.append(
            Problem(
                "HUB-117",
                Span(source.path),
                "Nothing reads a file of this name here.",
                (
                    f"Files in taxonomy/: {known}, "
                    "and the folders clusters, occupations, standards.",
                ),
            )
        )


def _key(source: Source, model: type[Record]) -> str:
    text = hashlib.sha256(source.text.encode()).hexdigest()
    return f"{model.__name__}:{source.path}:{text}"


def read_entry(source: Source, model: type[R]) -> tuple[Entry[R] | None, list[Problem]]:
    """The record of a YAML file, and everything that is wrong with the file alone."""
    located, problems = read_yaml(source.path, source.text)
    if located is None:
        return None, problems
    record, found = validate(model, located)
    return (None if record is None else Entry(record, located)), _settled([*problems, *found])


def _settled(problems: list[Problem]) -> list[Problem]:
    """The problems without those that only follow from lines that are not indented (HUB-122)."""
    flat = {
        edit.line
        for problem in problems
        if problem.code == "HUB-122" and problem.fix is not None
        for edit in problem.fix.edits
    }
    return [p for p in problems if p.code != "HUB-105" or p.span.line not in flat]


def read_written(source: Source, model: type[R]) -> tuple[Written[R] | None, list[Problem]]:
    """The record of a Markdown file, and everything that is wrong with the file alone."""
    page, problems = split(source)
    if page is None:
        return None, problems
    body, in_body = read_body(source.path, page.body, first_line=page.body_line)
    record, in_front = validate(model, page.front)
    problems = _settled([*problems, *in_body, *in_front])
    if record is None:
        return None, problems
    return Written(record, page.front, body, source.stem, source.folder), problems
