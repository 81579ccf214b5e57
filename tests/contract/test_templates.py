"""Every view has a template of its name, and the two agree on the fields."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from jinja2 import nodes

from clusterhub.render import environment, template_name
from clusterhub.views import (
    Page,
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

THEME = Path(__file__).resolve().parents[2] / "theme"
MODULES = (
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
VIEWS: list[type[Page]] = sorted(
    {
        thing
        for module in MODULES
        for thing in vars(module).values()
        if isinstance(thing, type) and issubclass(thing, Page) and thing is not Page
    },
    key=lambda view: view.__name__,
)
FRAME = {"address", "title", "description"}
"""Fields that the frame around every page uses."""


def _used(view: type[Page]) -> set[str]:
    env = environment(THEME)
    source = (THEME / template_name(view)).read_text()
    return {
        node.attr
        for node in env.parse(source).find_all(nodes.Getattr)
        if isinstance(node.node, nodes.Name) and node.node.name == "page"
    }


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.__name__)
def test_template_and_view_agree(view: type[Page]) -> None:
    """A template asks for no field that its view lacks, and a view has no field in vain."""
    fields = {field.name for field in dataclasses.fields(view)}
    assert _used(view) - fields == set()
    assert fields - _used(view) - FRAME == set()


def test_no_template_in_vain() -> None:
    """Every page template belongs to a view."""
    files = {f"pages/{file.name}" for file in (THEME / "pages").glob("*.html")}
    assert files == {template_name(view) for view in VIEWS}
