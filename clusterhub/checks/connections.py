"""Rules for what stands in the front matter of connections."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from clusterhub.levels import SECTIONS, SUPPORTS, Missing, missing_for_usable
from clusterhub.load import Records, Written
from clusterhub.model.entries import ConnectionRecord
from clusterhub.model.hub import Hub
from clusterhub.problems import Problem, Span, nearest
from clusterhub.sources.located import Located, Place

_SMALL_WORDS = frozenset(
    (
        *("a", "an", "and", "are", "as", "at", "for", "from", "in", "is", "it", "of", "on", "or"),
        *("that", "the", "this", "to", "with"),
    )
)


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
        for missing in _not_renamed(written, missing_for_usable(written)):
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


def _not_renamed(
    written: Written[ConnectionRecord], missing: Iterable[Missing]
) -> Iterator[Missing]:
    """What is missing, but for sections that are there under another title (HUB-133)."""
    titles = dict.fromkeys(SECTIONS.values(), ())
    found = {
        title
        for section in written.body.sections
        if section.slug not in SECTIONS
        for title in nearest(section.title, titles)[:1]
    }
    found |= {title for title in (*SECTIONS.values(), *SUPPORTS) if title in written.body.misplaced}
    for one in missing:
        if not (one.code == "HUB-132" and any(f'"{title}"' in one.what for title in found)):
            yield one


def claims(records: Records) -> Iterator[Problem]:
    """The claim says more than the title (HUB-146): an error where the entry aims for usable."""
    for written in records.connections:
        record = written.record
        words = set(re.findall(r"[a-z]+", record.claim.lower())) - _SMALL_WORDS
        if words <= set(re.findall(r"[a-z]+", record.title.lower())):
            yield Problem(
                "HUB-146",
                written.located.span(("claim",)),
                "The claim has no word that is not in the title.",
                ("Say in one sentence why the link between the topic and the work is true.",),
                advice=record.aims_for == "seed",
            )


def retired_targets(hub: Hub) -> Iterator[Problem]:
    """Nothing leads to an entry that has been withdrawn (HUB-304)."""
    named: list[tuple[Located, Place, str]] = [
        (connection.located, ("related", index, "id"), link.id)
        for connection in hub.connections.values()
        for index, link in enumerate(connection.record.related)
    ]
    named += [
        (workshop.located, ("agenda", index, "uses", number), id_)
        for workshop in hub.workshops.values()
        for index, part in enumerate(workshop.record.agenda)
        for number, id_ in enumerate(part.uses)
    ]
    for located, place, id_ in named:
        other = hub.connections.get(id_)
        if other is None or other.record.retired is None:
            continue
        retired = other.record.retired
        do = "Remove it, or name another."
        fix = None
        if retired.replaced_by:
            do = f'Name "{retired.replaced_by}", which replaces it.'
            fix = located.replacing(place, retired.replaced_by, certain=False)
        yield Problem(
            "HUB-304",
            located.span(place),
            f'"{other.title}" was withdrawn: {retired.why}',
            (do,),
            fix=fix,
        )


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
                f"{'Only one' if fitting else 'None'} of the occupations belongs to {names}, "
                "and two have to.",
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
                (
                    "Ask a colleague to read it; then add who read it, and on which day: "
                    "reviewed: {by: hub-readers, on: 2026-11-22}",
                ),
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
