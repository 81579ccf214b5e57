"""`schemas`: writes the JSON Schemas that editors use, from the model and the taxonomy."""

from __future__ import annotations

import sys

from clusterhub.project import Project
from clusterhub.reading import read
from clusterhub.schemas import editor_settings, schema_files


def run(project: Project) -> int:
    """Writes schemas/ and .vscode/settings.json; 1 where the taxonomy cannot be read."""
    hub = read(project).hub
    if hub is None:
        print("The taxonomy cannot be read; python3 build.py check says why.", file=sys.stderr)
        return 1
    files = schema_files(hub) | {".vscode/settings.json": editor_settings()}
    for path, text in files.items():
        file = project.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    print(f"{len(files)} files written")
    return 0
