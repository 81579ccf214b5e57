"""Small sites to try things on."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from clusterhub.problems import Report
from clusterhub.problems.text import as_text
from clusterhub.project import Project
from clusterhub.reading import read

ROOT = Path(__file__).resolve().parent.parent
TINY = ROOT / "tests" / "sites" / "tiny"

MakeSite = Callable[..., Project]


@pytest.fixture
def make_site(tmp_path: Path) -> MakeSite:
    """Writes the tiny site with other files over it; None removes a file."""

    def make(files: Mapping[str, str | bytes | None] | None = None, name: str = "site") -> Project:
        root = tmp_path / name
        shutil.copytree(TINY, root)
        (root / "theme").symlink_to(ROOT / "theme")
        for path, text in (files or {}).items():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            if text is None:
                file.unlink()
            else:
                file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return Project(root)

    return make


@pytest.fixture
def make_checkout(make_site: MakeSite) -> MakeSite:
    """Writes a site that has the command, and a theme of its own, beside it."""

    def make(files: Mapping[str, str | bytes | None] | None = None, name: str = "site") -> Project:
        project = make_site(files, name)
        project.theme.unlink()
        shutil.copytree(ROOT / "theme", project.theme)
        shutil.copyfile(ROOT / "build.py", project.root / "build.py")
        for shared in ("clusterhub", "requirements", ".venv"):
            (project.root / shared).symlink_to(ROOT / shared)
        return project

    return make


@pytest.fixture
def tiny(make_site: MakeSite) -> Project:
    """The tiny site as it is."""
    return make_site()


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below `folder` by its path."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def tiny_text(path: str) -> str:
    """A file of the tiny site, to change one thing in."""
    return (TINY / path).read_text()


def messages(project: Project) -> str:
    """Every error of a site as a person reads it."""
    reading = read(project)
    return "\n\n".join(as_text(p, reading.lines) for p in Report(reading.report.errors).problems)


def codes(project: Project) -> list[str]:
    """The codes of all errors of a site, in order."""
    return [problem.code for problem in read(project).report.errors]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="rewrite expected.txt of broken cases"
    )
    parser.addoption(
        "--all-mutants", action="store_true", help="try every mutant of every file, not a sample"
    )
