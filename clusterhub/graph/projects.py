"""Builds interdisciplinary projects: connections, occupations and grades become objects."""

from __future__ import annotations

from clusterhub.graph.connections import ConnectionBuilder, connection_lookup
from clusterhub.graph.lookup import twice
from clusterhub.load import Written
from clusterhub.model import entries, hub
from clusterhub.problems import Problem
from clusterhub.sources.located import Place


class ProjectBuilder:
    """Builds projects; `known` holds the ids of all connections that were written."""

    def __init__(
        self,
        words: ConnectionBuilder,
        connections: dict[str, hub.Connection],
        known: frozenset[str],
    ) -> None:
        self.words = words
        self.connections = connections
        self.lookup = connection_lookup(connections, known)

    def build(
        self, written: Written[entries.ProjectRecord]
    ) -> tuple[hub.InterdisciplinaryProject, list[Problem]]:
        """The project of what could be found, and a problem for each id that leads nowhere."""
        record, located = written.record, written.located
        problems: list[Problem] = []
        contributions: dict[str, hub.Contribution] = {}
        named: set[str] = set()
        for index, part in enumerate(record.connections):
            span = located.span(("connections", index, "id"))
            found = self.lookup.find(part.id, located, ("connections", index, "id"))
            if part.id in named:
                problems.append(twice(part.id, span))
            elif isinstance(found, Problem):
                problems.append(found)
            elif part.id in self.connections:
                connection = self.connections[part.id]
                contributions[part.id] = hub.Contribution(connection, part.brings)
            named.add(part.id)
        for index, step in enumerate(record.calendar):
            for number, id_ in enumerate(step.uses):
                place: Place = ("calendar", index, "uses", number)
                span = located.span(place)
                found = self.lookup.find(id_, located, place)
                if isinstance(found, Problem):
                    problems.append(found)
                elif id_ not in named:
                    what = f'"{id_}" is used here, and is not among the connections of the project.'
                    problems.append(
                        Problem("HUB-207", span, what, ("Add it there, or leave it out here.",))
                    )
        roles = []
        for index, role in enumerate(record.roles):
            occupation = self.words.occupations.find(role.code, located, ("roles", index, "code"))
            if isinstance(occupation, Problem):
                problems.append(occupation)
            else:
                roles.append(hub.OccupationLink(occupation, role.does))
        grades, found_in_grades = self.words.grades.find_all(record.grades, located, ("grades",))
        project = hub.InterdisciplinaryProject(
            record, located, written.body, grades, tuple(contributions.values()), tuple(roles)
        )
        return project, [*problems, *found_in_grades]
