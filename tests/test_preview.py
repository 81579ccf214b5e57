"""The preview: one rebuild for one save, messages in the browser, and a way back."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import ROOT, MakeSite, tiny_text

from clusterhub.preview import QUIET
from clusterhub.project import Project

HAMLET = "lesson_connections/english-language-arts/hamlet.md"
VOTES = "lesson_connections/mathematics/count-the-votes.md"
PATIENCE = 30.0

_LIVE = re.compile(r"livereload\((\d+), ?(\d+)\)")


class _Reader:
    """A browser that has one page open: it asks for a newer one, and gets it when there is one."""

    def __init__(self, port: int) -> None:
        self.address = f"http://127.0.0.1:{port}/"

    def get(self, path: str) -> str:
        with urllib.request.urlopen(self.address + path, timeout=PATIENCE) as answer:
            return str(answer.read().decode())

    def version(self) -> str:
        """The number of the last rebuild."""
        found = _LIVE.search(self.get("about/"))
        assert found
        return found[1]

    def after(self, change: Callable[[], object]) -> str:
        """Makes a change, and waits until the open page is told to load again."""
        version = self.version()
        change()
        told = self.get(f"livereload/{version}/1")
        assert int(told) > int(version)
        return told


@pytest.fixture
def preview(make_checkout: MakeSite) -> Iterator[tuple[Project, _Reader]]:
    """The tiny site, served by the real command with the hooks and folders of the real settings."""
    ours = (ROOT / "mkdocs.yml").read_text()
    project = make_checkout({"mkdocs.yml": ours})
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = (project.root / "log.txt").open("w")
    run = subprocess.Popen(
        [sys.executable, project.root / "build.py", "serve", "--port", str(port)],
        cwd=project.root,
        stdout=log,
        stderr=log,
        start_new_session=True,
    )
    reader = _Reader(port)
    try:
        _wait(lambda: "Cluster" in reader.get(""))
        yield project, reader
    finally:
        os.killpg(run.pid, signal.SIGINT)
        try:
            run.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            os.killpg(run.pid, signal.SIGKILL)
        log.close()


pytestmark = pytest.mark.skipif(
    os.name == "nt", reason="stopping a group of processes is for POSIX"
)


def _wait(is_there: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            if is_there():
                return
        except OSError:
            pass
        assert time.monotonic() < until, "the preview did not answer"
        time.sleep(0.1)


def _edit(project: Project, path: str, old: str, new: str) -> Callable[[], object]:
    file = project.root / path
    text = file.read_text()
    assert old in text
    return lambda: file.write_text(text.replace(old, new, 1))


def test_a_save_refreshes_every_page_that_mentions_it(preview: tuple[Project, _Reader]) -> None:
    """The page, the pages that name it, and no rebuild after that one."""
    project, reader = preview
    pages = ("connections/hamlet/", "connections/count-the-votes/", "workshops/first-look/")
    version = reader.after(_edit(project, HAMLET, "Hamlet takes the stand", "Hamlet in court"))
    for path in (*pages, "connections/", "subjects/english-language-arts/"):
        assert "Hamlet in court" in reader.get(path), path
    time.sleep(QUIET + 3)
    assert reader.version() == version, "one save made more than one rebuild"
    assert "Hamlet in court" in reader.get("connections/hamlet/handout/")


def test_a_broken_file_shows_its_message_and_comes_back(preview: tuple[Project, _Reader]) -> None:
    """A mistake has its message in the browser; the rest of the preview goes on."""
    project, reader = preview
    reader.after(_edit(project, HAMLET, "**6 min**", "**7 min**"))
    broken = reader.get("connections/hamlet/")
    assert "This page needs fixing" in broken
    assert "HUB-136" in broken
    assert "count-the-votes/" in reader.get("connections/")
    reader.after(_edit(project, VOTES, "Students check a count.", "Students check it twice."))
    assert "Students check it twice." in reader.get("connections/count-the-votes/")
    reader.after(lambda: (project.root / HAMLET).write_text(tiny_text(HAMLET)))
    assert "A lawyer argues from words on record." in reader.get("connections/hamlet/")


def test_a_broken_taxonomy_shows_on_the_start_page(preview: tuple[Project, _Reader]) -> None:
    """Where nothing can be linked, the last pages stay."""
    project, reader = preview
    path = "taxonomy/subjects.yml"
    good = (project.root / path).read_text()
    reader.after(lambda: (project.root / path).write_text("subjects: [\n"))
    assert "This page needs fixing" in reader.get("")
    assert "A lawyer argues from words on record." in reader.get("connections/hamlet/")
    reader.after(lambda: (project.root / path).write_text(good))
    assert "This page needs fixing" not in reader.get("")


def test_pages_come_and_go(preview: tuple[Project, _Reader]) -> None:
    """A new file is a new page, and a deleted one is not found any more."""
    project, reader = preview
    new = (project.root / VOTES).with_name("count-again.md")
    text = tiny_text(VOTES).replace("count-the-votes", "count-again").replace("Count", "Recount")
    reader.after(lambda: new.write_text(text))
    assert "Recount the votes" in reader.get("connections/count-again/")
    assert "Recount the votes" in reader.get("connections/")
    reader.after(new.unlink)
    assert "Recount the votes" not in reader.get("connections/")
    with pytest.raises(OSError, match="404"):
        reader.get("connections/count-again/")


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("theme/pages/connection_page.html", "{% call frame", "<p>Newly said</p>{% call frame"),
        ("theme/components/card.html", "<article", "<p>Newly said</p><article"),
        ("theme/overrides/main.html", "</main>", "<p>Newly said</p></main>"),
        ("mkdocs.yml", "site_name: Cluster Hub", "site_name: Newly said"),
    ],
    ids=["template", "component", "document", "settings"],
)
def test_how_it_looks_is_followed_too(
    path: str, old: str, new: str, preview: tuple[Project, _Reader]
) -> None:
    """Templates, the document around pages and the settings are seen without a new start."""
    project, reader = preview
    reader.after(_edit(project, path, old, new))
    assert "Newly said" in reader.get("connections/hamlet/")


@pytest.mark.parametrize("template", ["pages/connection_page.html", "overrides/main.html"])
def test_a_broken_template_does_not_end_the_preview(
    template: str, preview: tuple[Project, _Reader]
) -> None:
    """Who works on the theme reads the fault in the terminal, and goes on."""
    project, reader = preview
    file = project.theme / template
    good = file.read_text()
    file.write_text("{% if %}")
    _wait(lambda: "until this is mended" in (project.root / "log.txt").read_text())
    assert "A lawyer argues" in reader.get("connections/hamlet/")
    reader.after(lambda: file.write_text(good + "<p>Repaired</p>"))
    assert "Repaired" in reader.get("connections/hamlet/")


def test_it_leaves_nothing_in_the_checkout(preview: tuple[Project, _Reader]) -> None:
    """A preview neither publishes nor stages."""
    project, _ = preview
    assert not (project.root / "site").exists()
    assert not list(Path(project.staged).glob("*"))
