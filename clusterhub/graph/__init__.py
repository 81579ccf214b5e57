"""Records become one hub: ids become objects, with an index from every end."""

from __future__ import annotations

from clusterhub.graph.asking import build_asking
from clusterhub.graph.connections import ConnectionBuilder, WorkshopBuilder, relations
from clusterhub.graph.indexes import build_indexes
from clusterhub.graph.projects import ProjectBuilder
from clusterhub.graph.vocabulary import build_vocabulary, id_twice
from clusterhub.load import Records, Written
from clusterhub.model import hub
from clusterhub.model.asking import AskingFile
from clusterhub.model.entries import PageRecord
from clusterhub.problems import Problem

__all__ = ["build_hub"]


def build_hub(
    records: Records, *, without: frozenset[str] = frozenset()
) -> tuple[hub.Hub | None, list[Problem]]:
    """The hub of all records whose path is not in `without`, and every id that leads nowhere.

    None where the taxonomy itself cannot be read.
    A connection with a mistake of its own stays out, and nothing that names it is blamed.
    """
    vocabulary, problems = build_vocabulary(records)
    if vocabulary is None:
        return None, problems
    builder = ConnectionBuilder(vocabulary)
    connections: dict[str, hub.Connection] = {}
    known = {entry.stem for entry in records.connections} | {
        path.rsplit("/", 1)[-1].split(".")[0]
        for path in records.unreadable
        if path.startswith("lesson_connections/")
    }
    for written in sorted(records.connections, key=lambda w: w.record.id):
        known.add(written.record.id)
        connection, found = builder.build(written)
        problems += found
        if written.record.id in connections:
            first = connections[written.record.id].path
            problems.append(id_twice(written.record.id, written.located.span(("id",)), first))
        elif connection is not None and written.path not in without:
            connections[connection.id] = connection
    related, found = relations(
        connections, known, {id_: c.located for id_, c in connections.items()}
    )
    problems += found
    workshops: dict[str, hub.Workshop] = {}
    workshop_builder = WorkshopBuilder(connections, frozenset(known))
    for entry in sorted(records.workshops, key=lambda w: w.record.id):
        workshop, found = workshop_builder.build(entry)
        problems += found
        if workshop.id in workshops:
            first = workshops[workshop.id].located.path
            problems.append(id_twice(workshop.id, entry.located.span(("id",)), first))
        elif not found and entry.path not in without:
            workshops[workshop.id] = workshop
    projects: dict[str, hub.InterdisciplinaryProject] = {}
    project_builder = ProjectBuilder(builder, connections, frozenset(known))
    for plan in sorted(records.projects, key=lambda p: p.record.id):
        project, found = project_builder.build(plan)
        problems += found
        if project.id in projects:
            first = projects[project.id].located.path
            problems.append(id_twice(project.id, plan.located.span(("id",)), first))
        elif not found and plan.path not in without:
            projects[project.id] = project
    pages = tuple(_page(p) for p in records.pages if p.path not in without)
    indexes = build_indexes(connections, workshops, projects, vocabulary.grades)
    asking = hub.Asking()
    words = records.vocabulary("asking", AskingFile)
    if words is not None:
        asking, found = build_asking(words, vocabulary)
        problems += found
    return (
        hub.Hub(vocabulary, connections, workshops, projects, asking, pages, related, indexes),
        problems,
    )


def _page(written: Written[PageRecord]) -> hub.HandWrittenPage:
    return hub.HandWrittenPage(written.record, written.located, written.body, written.path)
