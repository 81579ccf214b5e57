"""The JSON Schemas are current, and agree with the check about what is there."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator

from clusterhub.project import Project
from clusterhub.reading import read
from clusterhub.schemas import editor_settings, schema_files

ROOT = Path(__file__).resolve().parent.parent
SCHEMAS = sorted((ROOT / "schemas").glob("*.json"))
FOLDERS = {"clusters": "cluster", "occupations": "occupations", "standards": "standards"}


class _Editor(yaml.SafeLoader):
    """YAML as editors read it: dates are text, and so are on and no."""


_Editor.yaml_implicit_resolvers = {
    first: [(tag, regex) for tag, regex in resolvers if not tag.endswith(("timestamp", "bool"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Editor.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), ["t", "f"])


def _faults(name: str, text: str) -> list[str]:
    schema = json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text())
    value = yaml.load(text, Loader=_Editor)
    return [f"{list(e.path)}: {e.message}" for e in Draft7Validator(schema).iter_errors(value)]


def test_schemas_are_current() -> None:
    """`python3 build.py schemas` would change nothing."""
    hub = read(Project(ROOT)).hub
    assert hub is not None
    wanted = schema_files(hub) | {".vscode/settings.json": editor_settings()}
    there = {path: (ROOT / path).read_text() for path in wanted if (ROOT / path).exists()}
    assert there == wanted
    assert {f"schemas/{file.name}" for file in SCHEMAS} == set(wanted) - {".vscode/settings.json"}


@pytest.mark.parametrize("file", SCHEMAS, ids=lambda file: file.name)
def test_a_schema_is_one(file: Path) -> None:
    """Each is a JSON Schema itself, and every key of a connection has a description."""
    schema = json.loads(file.read_text())
    Draft7Validator.check_schema(schema)
    if file.name == "connection.schema.json":
        assert all("description" in prop for prop in schema["properties"].values())
        assert len(schema["properties"]["subject"]["enum"]) == 9


@pytest.mark.parametrize(
    "file", sorted((ROOT / "taxonomy").rglob("*.yml")), ids=lambda file: file.name
)
def test_the_taxonomy_agrees(file: Path) -> None:
    """What the check accepts, an editor does not underline."""
    assert _faults(FOLDERS.get(file.parent.name, file.stem), file.read_text()) == []


@pytest.mark.parametrize(
    ("folder", "name"),
    [("lesson_connections", "connection"), ("content/workshops", "workshop")],
)
def test_entries_agree(folder: str, name: str) -> None:
    """The same for the facts at the top of every entry."""
    for file in sorted((ROOT / folder).rglob("*.md")):
        facts = file.read_text().split("\n---\n")[0].removeprefix("---\n")
        assert _faults(name, facts) == [], file.name


def test_an_editor_underlines_what_the_check_refuses() -> None:
    """A wrong Cluster, an unknown key and a missing one are seen while typing."""
    text = "id: x\ntitel: X\nsubject: cooking\nclusters: [{cluster: nowhere, why: x}]\n"
    told = "\n".join(_faults("connection", text))
    for word in ("titel", "cooking", "nowhere", "'summary' is a required property"):
        assert word in told
