"""Rules for interdisciplinary projects, and for the files of workshops and projects."""

from __future__ import annotations

from collections.abc import Iterator

from clusterhub.model.hub import Hub, InterdisciplinaryProject, Workshop
from clusterhub.problems import Problem

FEWEST = 3
"""Connections of a project, and subjects that they come from."""


def several_subjects(hub: Hub) -> Iterator[Problem]:
    """A project brings three connections of three subjects together (HUB-219)."""
    for project in hub.projects.values():
        subjects = {c.connection.subject.id: c.connection.subject for c in project.contributions}
        if len(subjects) >= FEWEST or len(project.contributions) < len(project.record.connections):
            continue
        names = ", ".join(subject.name for subject in subjects.values())
        yield Problem(
            "HUB-219",
            project.located.key_span(("connections",)),
            f"Its {len(project.contributions)} connections come from: {names}.",
            (f"Name at least {FEWEST} connections, from {FEWEST} subjects.",),
        )


def named_after_ids(hub: Hub) -> Iterator[Problem]:
    """The file of a workshop or project is named after its id (HUB-116)."""
    led: list[Workshop | InterdisciplinaryProject] = [*hub.workshops.values()]
    led += hub.projects.values()
    for thing in led:
        stem = thing.located.path.rsplit("/", 1)[-1].removesuffix(".md")
        if stem != thing.id:
            yield Problem(
                "HUB-116",
                thing.located.span(("id",)),
                f'The file is called "{stem}.md" and the id is "{thing.id}".',
                (f'Rename the file to "{thing.id}.md", or change the id if it is new.',),
            )
