"""Makes checkouts to measure in: our taxonomy and theme, with synthetic connections added."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import yaml

from clusterhub.bench.synthetic import synthetic_connections
from clusterhub.model.hub import Vocabulary
from clusterhub.project import Project
from clusterhub.render import CLOSING, OPENING

_COPIED = ("content", "lesson_connections", "taxonomy", "theme")
_SHARED = ("clusterhub", "requirements")

_PLAIN = {
    "site_name": "Plain",
    "theme": {"name": "material", "font": False},
    "plugins": ["search"],
    "nav": [{"Home": "index.md"}],
    "not_in_nav": "*",
    "validation": {"nav": {"omitted_files": "ignore"}},
}
"""MkDocs and Material as they come, with their own search."""


def make_checkout(project: Project, vocabulary: Vocabulary, folder: Path, count: int) -> Project:
    """A checkout in `folder` whose connections are ours and `count` synthetic ones."""
    folder.mkdir(parents=True)
    for name in _COPIED:
        shutil.copytree(project.root / name, folder / name)
    for name in ("build.py", "mkdocs.yml"):
        shutil.copyfile(project.root / name, folder / name)
    for name in _SHARED:
        (folder / name).symlink_to(project.root / name)
    (folder / ".venv").symlink_to(Path(sys.prefix))
    for path, text in synthetic_connections(vocabulary, count):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return Project(folder)


def forget(checkout: Project) -> None:
    """Removes everything that a build makes, so that the next one is cold."""
    for folder in (checkout.work, checkout.staged, checkout.root / "site"):
        shutil.rmtree(folder, ignore_errors=True)


def plain_from_staged(checkout: Project, folder: Path) -> Path:
    """A plain site of the same staged pages, their HTML out of its comment; its configuration.

    Inside the comment Material would find nothing to search in.
    """
    pages = folder / "pages"
    shutil.copytree(checkout.staged, pages)
    for file in sorted(pages.rglob("*.md")):
        text = file.read_text(encoding="utf-8")
        file.write_text(
            text.replace(f"{OPENING}\n", "").replace(f"\n{CLOSING}\n", "\n"), encoding="utf-8"
        )
    return _configuration(folder)


def plain_from_sources(checkout: Project, folder: Path) -> Path:
    """A plain site of what authors wrote, one page for each connection; its configuration."""
    pages = folder / "pages"
    shutil.copytree(checkout.connections, pages)
    (pages / "index.md").write_text("# Plain\n", encoding="utf-8")
    return _configuration(folder)


def _configuration(folder: Path) -> Path:
    file = folder / "mkdocs.yml"
    file.write_text(yaml.safe_dump(_PLAIN | {"docs_dir": "pages", "site_dir": "site"}))
    return file
