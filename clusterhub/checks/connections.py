"""Rules for what stands in the front matter of connections."""

from __future__ import annotations

from collections.abc import Iterator

from clusterhub.levels import missing_for_usable
from clusterhub.load import Records
from clusterhub.model.hub import Hub
from clusterhub.problems import Problem, Span


def file_names(hub: Hub) -> Iterator[Problem]:
    """The file is named after the id and lies in its subject's folder (HUB-116, HUB-117)."""
    for connection in hub.connections.values():
        folder, stem = connection.path.removesuffix(".md").rsplit("/", 1)
        if stem != connection.id:
            yield Problem(
                "HUB-116",
                connection.located.span(("id",)),
                f'The file is called "{stem}.md" and the id is "{connection.id}".',
                (f'Rename the file to "{connection.id}.md", or change the id if it is new.',),
            )
        wanted = f"lesson_connections/{connection.subject.id}"
        if folder != wanted:
            yield Problem(
                "HUB-117",
                connection.located.span(("subject",)),
                f'The subject is "{connection.subject.id}" and the file lies in {folder}/.',
                (f"Move the file to {wanted}/, or correct the subject.",),
            )


def usable(records: Records) -> Iterator[Problem]:
    """What a connection lacks to be usable: an error where it aims for that, else HUB-301."""
    for written in records.connections:
        if written.record.retired is not None:
            continue
        for missing in missing_for_usable(written):
            if missing.place:
                span = written.located.span(missing.place)
                if missing.place not in written.located.values:
                    span = written.located.span(("aims_for",))
            else:
                last = written.body.sections[-1].span if written.body.sections else None
                span = last or Span(written.path)
            if written.record.aims_for == "usable":
                yield Problem(missing.code, span, missing.what, (missing.do,))
            else:
                yield Problem("HUB-301", span, missing.what, (missing.do,))


def grades_covered(hub: Hub) -> Iterator[Problem]:
    """Every listed grade is covered by one of the standards (HUB-211)."""
    for connection in hub.connections.values():
        covered = {grade for standard in connection.standards for grade in standard.grades}
        if not covered:
            continue
        for index, grade in enumerate(connection.record.grades):
            if grade not in covered:
                codes = ", ".join(
                    f"{s.code} (grades {', '.join(s.grades)})" for s in connection.standards
                )
                yield Problem(
                    "HUB-211",
                    connection.located.span(("grades", index)),
                    f"No standard that is named here covers grade {grade}.",
                    (f"Add a standard for it, or remove the grade. Named are: {codes}.",),
                )


def occupations_fit(hub: Hub) -> Iterator[Problem]:
    """Two occupations or more belong to a named Cluster, one or more is open (HUB-212, HUB-213)."""
    for connection in hub.connections.values():
        links = connection.occupations
        if len(links) < 3:
            continue
        span = connection.located.key_span(("occupations",))
        if not any(link.occupation.is_open for link in links):
            yield Problem(
                "HUB-212",
                span,
                "Every occupation here is one that most people enter with a four-year degree.",
                ("Add one that most people enter without; see the Cluster's page for some.",),
            )
        placed = {
            p.occupation.code
            for link in connection.clusters
            for sub in link.cluster.sub_clusters
            for p in sub.occupations
        }
        fitting = [link for link in links if link.occupation.code in placed]
        if len(fitting) < 2:
            names = ", ".join(link.cluster.name for link in connection.clusters)
            yield Problem(
                "HUB-213",
                span,
                f"Only {len(fitting)} of the occupations stands in {names}.",
                ("Choose two or more from there, or name the Cluster where they stand.",),
            )


def cross_links(hub: Hub) -> Iterator[Problem]:
    """Related entries are in another subject, and there is one (HUB-216, HUB-303)."""
    for connection in hub.connections.values():
        for index, link in enumerate(connection.record.related):
            other = hub.connections.get(link.id)
            if other is not None and other.subject.id == connection.subject.id:
                yield Problem(
                    "HUB-216",
                    connection.located.span(("related", index, "id")),
                    f'"{other.title}" is in {other.subject.name} too.',
                    ("Name one in another subject; entries of one subject are listed anyway.",),
                )
        if not hub.related.get(connection.id) and len(hub.connections) > 1:
            yield Problem(
                "HUB-303",
                connection.located.span(("id",)),
                "No connection in another subject is linked from here or links here.",
                ('Add "related:" with an id and a reason, if a natural one exists.',),
            )


def review(hub: Hub) -> Iterator[Problem]:
    """Somebody else than the author alone has read the entry (HUB-217, HUB-302)."""
    for connection in hub.connections.values():
        reviewed = connection.record.reviewed
        if reviewed is None:
            yield Problem(
                "HUB-302",
                connection.located.span(("id",)),
                "No second reader is noted.",
                ('After one, add "reviewed: {by: ..., on: ...}".',),
            )
            continue
        authors = {c.id for c, roles in connection.contributors if "author" in roles}
        if authors == {reviewed.by}:
            yield Problem(
                "HUB-217",
                connection.located.span(("reviewed", "by")),
                f'"{reviewed.by}" wrote this entry alone and cannot be its only reader.',
                ("Name somebody else, or remove the line.",),
            )
