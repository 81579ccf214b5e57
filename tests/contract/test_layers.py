"""The package keeps its direction: a module imports only lower layers or its own folder."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "clusterhub"

LAYERS = (
    {"problems", "project", "bootstrap", "meanings"},
    {"sources", "keep"},
    {"model", "wrong_values"},
    {"validate"},
    {"load"},
    {"levels"},
    {"graph"},
    {"coverage", "repeats"},
    {"urls"},
    {"checks"},
    {"reading"},
    {"schemas", "starting"},
    {"views"},
    {"render"},
    {"outputs"},
    {"stage", "publish"},
    {"hosts"},
    {"printing"},
    {"mending"},
    {"preview"},
    {"bench"},
    {"commands"},
)
EFFECTS = {
    "bench", "bootstrap", "commands", "hosts", "keep", "mending", "outputs", "preview", "printing",
    "publish", "render", "sources.files", "stage",
}  # fmt: skip
"""The only modules that may touch the disk, the terminal or other processes."""

MODULES = sorted(PACKAGE.rglob("*.py"))


def _name(file: Path) -> str:
    parts = file.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def _layer(name: str) -> int:
    top = name.partition(".")[0]
    return next(number for number, layer in enumerate(LAYERS) if top in layer)


def _imports(file: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module == "clusterhub":
            found |= {f"clusterhub.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


@pytest.mark.parametrize("file", MODULES, ids=_name)
def test_imports_point_down(file: Path) -> None:
    """A module never imports a higher layer, nor a sibling of its own layer."""
    name = _name(file)
    if not name:
        return
    for module in _imports(file):
        if not module.startswith("clusterhub."):
            continue
        other = module.removeprefix("clusterhub.")
        same_folder = other.split(".")[0] == name.split(".")[0]
        assert same_folder or _layer(other) < _layer(name), f"{name} imports {other}"


@pytest.mark.parametrize("file", MODULES, ids=_name)
def test_effects_stay_in_their_rooms(file: Path) -> None:
    """Disk, processes and printing are met only in the modules that are named for it."""
    name = _name(file)
    if any(name == room or name.startswith(f"{room}.") for room in EFFECTS):
        return
    imported = _imports(file)
    assert not imported & {"os", "subprocess", "shutil", "sys"}, name
    called = {
        node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.Call)
    }
    assert not called & {"open", "print", "read_text", "read_bytes", "write_text", "write_bytes"}


def test_the_host_is_known_in_one_place() -> None:
    """Only hosts/, the command line and what we are measured by name the programs."""
    naming = {
        _name(file)
        for file in MODULES
        if any(
            isinstance(node, ast.Constant) and node.value == "mkdocs"
            for node in ast.walk(ast.parse(file.read_text()))
        )
    }
    assert naming == {"bench.benchmark", "commands", "commands.serve", "hosts.programs"}
