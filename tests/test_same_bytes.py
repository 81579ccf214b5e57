"""The same input gives the same bytes, wherever, whenever and in whatever order it is read."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import MakeSite, tree

from clusterhub.commands import main
from clusterhub.project import Project

_BUILD = """
import sys, time
from datetime import datetime
from pathlib import Path

root, order, day = Path(sys.argv[1]), sys.argv[2], float(sys.argv[3])
sys.path.insert(0, sys.argv[4])
from clusterhub.commands import main

if order == "reversed":
    found = Path.rglob
    Path.rglob = lambda self, pattern: iter(list(found(self, pattern))[::-1])
now = time.time
time.time = lambda: now() + day * 86400
sys.exit(main(root, ["build"]))
"""
"""A build in another process, with files found in another order and on another day."""


def _built(project: Project, *, seed: str, order: str, day: int) -> dict[str, bytes]:
    package = str(Path(__file__).resolve().parent.parent)
    done = subprocess.run(
        [sys.executable, "-c", _BUILD, str(project.root), order, str(day), package],
        env=os.environ | {"PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return tree(project.root / "site")


@pytest.fixture
def expected(make_site: MakeSite) -> dict[str, bytes]:
    """What one build gave."""
    return _built(make_site(name="first"), seed="0", order="as found", day=0)


@pytest.mark.parametrize(
    ("seed", "order", "day"),
    [("0", "as found", 0), ("1", "as found", 0), ("0", "reversed", 0), ("0", "as found", 400)],
    ids=["folder", "hash seed", "order of files", "day"],
)
def test_same_input_same_bytes(
    seed: str, order: str, day: int, make_site: MakeSite, expected: dict[str, bytes]
) -> None:
    """Another folder, hash seed, order of files or day changes nothing in the pages."""
    project = make_site(name="another folder")
    assert _built(project, seed=seed, order=order, day=day) == expected


def test_copied_files_of_another_age(make_site: MakeSite, expected: dict[str, bytes]) -> None:
    """When files were written, and in what order, changes nothing in the pages."""
    project = make_site(name="old")
    files = sorted((f for f in project.root.rglob("*.md")), reverse=True)
    for number, file in enumerate(files):
        shutil.copyfile(file, file.with_suffix(".copy"))
        file.unlink()
        file.with_suffix(".copy").rename(file)
        os.utime(file, (1_000_000 + number, 1_000_000 + number))
    assert main(project.root, ["build"]) == 0
    assert tree(project.root / "site") == expected
