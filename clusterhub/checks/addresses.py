"""Rules for addresses on the site and links inside it."""

from __future__ import annotations

from collections.abc import Iterator

from clusterhub import urls
from clusterhub.load import Records
from clusterhub.model.hub import Hub
from clusterhub.problems import Problem, Span, did_you_mean
from clusterhub.sources.body import Body


def shared_addresses(hub: Hub) -> Iterator[Problem]:
    """No two sources bring a page to one address (HUB-209)."""
    first: dict[str, str] = {}
    for address, path in urls.all_pages(hub):
        if address in first:
            yield Problem(
                "HUB-209",
                Span(path),
                f"This file's page would stand at {address}, where the page of "
                f"{first[address]} stands.",
                ("Give one of the two another name.",),
            )
        first.setdefault(address, path)


def broken_links(hub: Hub, records: Records) -> Iterator[Problem]:
    """Every link inside the site leads to a page (HUB-214).

    The page of a source with mistakes of its own counts: nothing that links to it is blamed.
    """
    sources = {entry.path for entry in records.connections} | records.unreadable
    sources |= {entry.path for entry in records.workshops}
    sources |= {entry.path for entry in records.projects}
    known = {address for address, _ in urls.all_pages(hub)}
    known |= {urls.of_source(path) for path in sources} | {urls.HOME}
    bodies: list[Body] = [c.body for c in hub.connections.values()]
    bodies += [w.body for w in hub.workshops.values()]
    bodies += [p.body for p in hub.projects.values()]
    bodies += [p.body for p in hub.pages]
    for body in bodies:
        for link in body.links:
            target = link.target.split("#")[0].split("?")[0]
            if target.startswith("/") and target not in known:
                yield Problem(
                    "HUB-214",
                    link.span,
                    f'There is no page at "{target}".',
                    (
                        *did_you_mean(target, dict.fromkeys(known, ())),
                        "Addresses begin and end with a slash.",
                    ),
                )
