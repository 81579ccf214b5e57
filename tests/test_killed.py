"""Publishing is all or nothing: killed at any moment, site/ is the old one or the new one, whole.

CLUSTER_HUB_KILLS sets how often the real command is killed.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest
from conftest import ROOT, MakeSite, tree

from clusterhub.project import Project

KILLS = int(os.environ.get("CLUSTER_HUB_KILLS", "24"))
SWAPS = 150
HAMLET = "lesson_connections/english-language-arts/hamlet.md"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")


def _start(project: Project) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, project.root / "build.py"],
        cwd=project.root,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _write(project: Project, title: str) -> None:
    text = (ROOT / "tests/sites/tiny" / HAMLET).read_text()
    (project.root / HAMLET).write_text(text.replace("Hamlet takes the stand", title))


def _built(project: Project, title: str) -> dict[str, bytes]:
    _write(project, title)
    assert _start(project).wait() == 0
    return tree(project.root / "site")


def test_killed_at_many_moments(make_checkout: MakeSite) -> None:
    """The real command gets a real SIGKILL; its hosts and indexers go on for a while, as they do.

    Half of the moments are in the last fifth of the run, where the site is published.
    """
    project = make_checkout()
    site = project.root / "site"
    expected = {title: _built(project, title) for title in ("Old", "New")}
    assert expected["Old"] != expected["New"]
    began = time.monotonic()
    _built(project, "Old")
    whole_run = time.monotonic() - began
    shown = "Old"
    seen: Counter[str] = Counter()
    for number in range(KILLS):
        before = tree(site)
        title = "New" if shown == "Old" else "Old"
        _write(project, title)
        run = _start(project)
        share = number // 2 / (KILLS / 2)
        time.sleep(whole_run * (0.8 + 0.25 * share if number % 2 else 0.8 * share))
        finished = run.poll() is not None
        run.send_signal(signal.SIGKILL)
        run.wait()
        pages = tree(site)
        if pages == expected[title]:
            shown = title
            seen["finished before" if finished else "new"] += 1
        else:
            assert tree(site) == before, f"kill {number}: neither the old site nor the new one"
            seen["old"] += 1
    print(f"{KILLS} kills: {dict(seen)}")
    assert seen["old"]
    assert _built(project, "New") == expected["New"]
    assert not list(project.root.glob(".site-*"))
    assert not list(project.work.glob("*/room-*"))


_SWAP = """
import shutil, sys
from pathlib import Path

sys.path.insert(0, sys.argv[2])
from clusterhub.publish import publish, restore, work_folder

folder = Path(sys.argv[1])
site = folder / "site"
restore(site)
print("ready", flush=True)
number = 0
while True:
    number += 1
    work = work_folder(site)
    shutil.copytree(folder / ("even" if number % 2 else "odd"), work)
    publish(work, site)
"""


@pytest.mark.parametrize("exchanges", [True, False], ids=["exchange", "two renames"])
def test_killed_while_publishing(exchanges: bool, tmp_path: Path) -> None:
    """Sites swapped as fast as possible, and killed: one of the two is there, whole.

    Where folders cannot be exchanged in one step, it is there once the next build has begun.
    """
    for name in ("even", "odd"):
        for number in range(20):
            file = tmp_path / name / f"folder-{number}" / "index.html"
            file.parent.mkdir(parents=True)
            file.write_text(name * 50)
    wholes = [tree(tmp_path / name) for name in ("even", "odd")]
    shutil.copytree(tmp_path / "odd", tmp_path / "site")
    program = _SWAP
    if not exchanges:
        program = program.replace(
            "folder =", "import clusterhub.publish as p; p._exchange = lambda a, b: False\nfolder ="
        )
    missing = 0
    for number in range(SWAPS):
        run = subprocess.Popen(
            [sys.executable, "-S", "-c", program, str(tmp_path), str(ROOT)],
            stdout=subprocess.PIPE,
        )
        assert run.stdout is not None
        assert run.stdout.readline() == b"ready\n"
        time.sleep(0.0001 * number)
        run.kill()
        run.wait()
        run.stdout.close()
        if exchanges:
            assert tree(tmp_path / "site") in wholes
        elif not (tmp_path / "site").is_dir():
            missing += 1
            assert tree(tmp_path / "site.old") in wholes
    print(f"{SWAPS} kills, {missing} between two renames")
