"""What each page shows: one frozen view per page kind, built from the hub."""

from __future__ import annotations

from collections.abc import Iterator

from clusterhub.model.hub import Hub
from clusterhub.problems import CATALOGUE
from clusterhub.project import Settings
from clusterhub.views import (
    clusters,
    components,
    connections,
    coverage,
    help,
    lists,
    occupations,
    projects,
    site,
    subjects,
    workshops,
)
from clusterhub.views.parts import Page

__all__ = ["Page", "all_views"]


def all_views(hub: Hub, settings: Settings) -> Iterator[Page]:
    """The view of every page of the site."""
    v = hub.vocabulary
    yield site.home_page(hub)
    yield site.find_page(hub)
    yield clusters.clusters_page(hub)
    yield clusters.framework_page(hub)
    yield from (clusters.grouping_page(hub, g) for g in v.groupings.values())
    yield from (clusters.cluster_page(hub, c) for c in v.clusters.values())
    yield from (clusters.sub_cluster_page(hub, s) for s in v.sub_clusters.values())
    yield subjects.subjects_page(hub)
    yield from (subjects.subject_page(hub, s) for s in v.subjects.values())
    yield subjects.grades_page(hub)
    yield from (subjects.band_page(hub, b) for b in v.bands.values())
    yield subjects.practices_page(hub)
    yield from (subjects.practice_page(hub, p) for p in v.practices.values())
    yield subjects.standards_index(hub)
    yield from (subjects.standards_page(hub, s) for s in v.standards.values())
    yield occupations.occupations_page(hub)
    every = lists.connection_lists(hub)
    yield from (lists.list_page(hub, made, every) for made in every)
    yield connections.connections_page(hub)
    for connection in hub.connections.values():
        yield connections.connection_page(hub, connection, settings)
        handout = connections.handout_page(connection)
        if handout is not None:
            yield handout
    yield workshops.workshops_page(hub)
    yield from (workshops.workshop_page(hub, w, settings) for w in hub.workshops.values())
    yield projects.projects_page(hub)
    yield from (projects.project_page(hub, p, settings) for p in hub.projects.values())
    yield coverage.coverage_page(hub)
    yield components.components_page(hub, settings)
    yield from (site.text_page(p, settings) for p in hub.pages)
    yield help.help_index()
    yield from (help.help_page(code) for code in CATALOGUE.values())
