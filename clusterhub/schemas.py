"""JSON Schemas of the source files, so that editors complete and check while somebody types."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from clusterhub.load import VOCABULARIES
from clusterhub.model import entries, taxonomy
from clusterhub.model.fields import Record
from clusterhub.model.hub import Hub

FOLDER = "schemas"
DIALECT = "http://json-schema.org/draft-07/schema#"
"""The newest that the YAML support of common editors understands in full."""

_FILES: dict[str, type[Record]] = {
    "connection": entries.ConnectionRecord,
    "workshop": entries.WorkshopRecord,
    "project": entries.ProjectRecord,
    "page": entries.PageRecord,
    "cluster": taxonomy.ClusterRecord,
    "occupations": taxonomy.OccupationsFile,
    "standards": taxonomy.StandardsRecord,
}

Names = Mapping[str, str]
"""Ids with their titles."""


def schema_files(hub: Hub) -> dict[str, str]:
    """Every schema as text by its path; closed lists are filled in from the taxonomy."""
    lists = _lists(hub)
    models = _FILES | VOCABULARIES
    return {
        f"{FOLDER}/{name}.schema.json": _schema(name, model, lists)
        for name, model in sorted(models.items())
    }


def editor_settings() -> str:
    """.vscode/settings.json: which schema belongs to which file of the taxonomy."""
    single = {
        f"./{FOLDER}/{name}.schema.json": [f"taxonomy/{name}.yml"] for name in sorted(VOCABULARIES)
    }
    folders = {
        f"./{FOLDER}/cluster.schema.json": ["taxonomy/clusters/*.yml"],
        f"./{FOLDER}/occupations.schema.json": ["taxonomy/occupations/*.yml"],
        f"./{FOLDER}/standards.schema.json": ["taxonomy/standards/*.yml"],
    }
    settings = {
        "files.encoding": "utf8",
        "files.eol": "\n",
        "files.insertFinalNewline": True,
        "yaml.schemas": folders | single,
        "[yaml]": {"editor.insertSpaces": True, "editor.tabSize": 2},
        "[markdown]": {"editor.insertSpaces": True, "editor.tabSize": 2, "editor.wordWrap": "on"},
    }
    return json.dumps(settings, indent=2) + "\n"


def _schema(name: str, model: type[Record], lists: Mapping[tuple[str, str], Names]) -> str:
    schema = model.model_json_schema()
    definitions: dict[str, Any] = schema.get("$defs", {})
    for title, definition in [(model.__name__, schema), *definitions.items()]:
        for key, prop in definition.get("properties", {}).items():
            prop.pop("title", None)
            names = lists.get((title, key))
            if names is not None:
                _fill(prop, names)
        definition.pop("title", None)
    head = {"$schema": DIALECT, "title": f"Cluster Hub: {name}"}
    return json.dumps(head | schema, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def _fill(prop: dict[str, Any], names: Names) -> None:
    """Gives a value, or the items of a list, the names that it may have."""
    for inner in (prop, prop.get("items"), *prop.get("anyOf", ())):
        if isinstance(inner, dict) and inner.get("type") == "string":
            inner.pop("minLength", None)
            inner["enum"] = list(names)
            if any(names.values()):
                inner["markdownEnumDescriptions"] = list(names.values())


def _lists(hub: Hub) -> dict[tuple[str, str], Names]:
    """The names that each key may hold, by record and key."""
    v = hub.vocabulary
    clusters = {c.id: c.name for c in v.clusters.values()}
    subs = {s.id: s.name for s in v.sub_clusters.values()}
    subjects = {s.id: s.name for s in v.subjects.values()}
    grades = _plain(v.grades)
    occupations = {code: o.record.title for code, o in v.occupations.items()}
    practices = {p.id: p.name for p in v.practices.values()}
    people = {c.id: c.name for c in v.contributors.values()}
    return {
        ("ConnectionRecord", "subject"): subjects,
        ("ConnectionRecord", "courses"): {c.id: c.name for c in v.courses.values()},
        ("ConnectionRecord", "grades"): grades,
        ("ConnectionRecord", "stage"): {s.id: s.meaning for s in v.stages.values()},
        ("ConnectionRecord", "activity"): {a.id: a.meaning for a in v.activities.values()},
        ("ConnectionRecord", "practices"): practices,
        ("ClusterLinkRecord", "cluster"): clusters,
        ("ClusterLinkRecord", "sub_clusters"): subs,
        ("OccupationLinkRecord", "code"): occupations,
        ("StandardLinkRecord", "framework"): {s.id: s.name for s in v.standards.values()},
        ("CreditRecord", "id"): people,
        ("ReviewRecord", "by"): people,
        ("ProjectRecord", "grades"): grades,
        ("GroupingRecord", "clusters"): clusters,
        ("NeighbourRecord", "cluster"): clusters,
        ("NearbyRecord", "sub_cluster"): subs,
        ("SubClusterRecord", "occupations"): occupations,
        ("OldClusterRecord", "to"): clusters,
        ("CourseRecord", "subject"): subjects,
        ("StandardsRecord", "subjects"): subjects,
        ("BandRecord", "grades"): grades,
    }


def _plain(ids: Iterable[str]) -> Names:
    return dict.fromkeys(ids, "")
