"""Addresses: what is announced is what is staged, and every link leads somewhere."""

from __future__ import annotations

import re
from pathlib import Path
from posixpath import normpath

import pytest

from clusterhub import urls
from clusterhub.outputs import page_path, staged_files
from clusterhub.project import Project, Settings
from clusterhub.reading import read

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def staged() -> dict[str, bytes]:
    """The staged files of the real site."""
    project = Project(ROOT)
    hub = read(project).hub
    assert hub is not None
    return staged_files(hub, project, Settings())


def test_every_announced_page_is_staged(staged: dict[str, bytes]) -> None:
    """`urls.all_pages` and the views speak of the same pages."""
    hub = read(Project(ROOT)).hub
    assert hub is not None
    announced = {page_path(address) for address, _ in urls.all_pages(hub)} | {"index.md"}
    assert announced == {path for path in staged if path.endswith(".md")}


def test_every_link_leads_to_a_page(staged: dict[str, bytes]) -> None:
    """No staged page links to a page or an anchor that is not there."""
    pages = {path: data.decode() for path, data in staged.items() if path.endswith(".md")}
    anchors = {path: set(re.findall(r' id="([^"]+)"', text)) for path, text in pages.items()}
    for path, text in pages.items():
        for href in re.findall(r'href="([^"]*)"', text):
            if re.match(r"https?:|mailto:", href):
                continue
            target, _, anchor = href.partition("#")
            target = target.split("?")[0]
            folder = path.rpartition("/")[0]
            found = normpath(f"{folder}/{target}").strip("/") if target else folder
            page = page_path(f"/{found}/" if found not in {"", "."} else "/")
            assert page in pages, f"{path}: {href}"
            assert not anchor or anchor in anchors[page], f"{path}: {href}"


def test_no_page_is_staged_with_a_blank_line_in_it(staged: dict[str, bytes]) -> None:
    """A host that follows CommonMark would end the block of HTML there."""
    for path, data in staged.items():
        if path.endswith(".md"):
            body = data.decode().split("\n---\n\n", 1)[1].rstrip("\n")
            assert "\n\n" not in body, path
            assert not re.search(r"^ {4}", body, re.MULTILINE), path


def test_nothing_comes_from_another_origin(staged: dict[str, bytes]) -> None:
    """Pages load nothing but their own files."""
    for path, data in staged.items():
        assert not re.search(rb'(src|action)="(https?:)?//', data), path
