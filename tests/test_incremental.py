"""A second build writes only what changed, and gives what a full build gives, byte for byte."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import MakeSite, tiny_text, tree

from clusterhub.commands import main
from clusterhub.hosts import HOSTS, Built, build_pages, is_installed, read_settings
from clusterhub.outputs import staged_files
from clusterhub.project import Project
from clusterhub.reading import read
from clusterhub.stage import stage

HAMLET = "lesson_connections/english-language-arts/hamlet.md"
VOTES = "lesson_connections/mathematics/count-the-votes.md"
WORKSHOP = "content/workshops/first-look.md"
CLUSTER = "taxonomy/clusters/digital-technology.yml"

Change = Callable[[Path], None]


def _build(project: Project, host: str = "mkdocs") -> Built:
    hub = read(project).hub
    assert hub is not None
    settings = read_settings(project)
    files = staged_files(hub, project, settings)
    stage(project.staged, files)
    return build_pages(project, settings, HOSTS[host], files)


def _full(project: Project, host: str = "mkdocs") -> dict[str, bytes]:
    """What a build gives that remembers nothing."""
    shutil.rmtree(project.work)
    shutil.rmtree(project.staged)
    built = _build(project, host)
    assert built.is_full
    return tree(built.site)


def _replace(path: str, old: str, new: str) -> Change:
    def change(root: Path) -> None:
        text = (root / path).read_text()
        assert old in text
        (root / path).write_text(text.replace(old, new, 1))

    return change


def _appended(path: str, text: str) -> Change:
    def change(root: Path) -> None:
        (root / path).write_text((root / path).read_text() + text)

    return change


def _together(*changes: Change) -> Change:
    def change(root: Path) -> None:
        for one in changes:
            one(root)

    return change


def _add(root: Path) -> None:
    text = tiny_text(VOTES).replace("count-the-votes", "count-again")
    (root / VOTES).with_name("count-again.md").write_text(text.replace("Count", "Recount"))


def _move(path: str, name: str) -> Change:
    return lambda root: (root / path).rename((root / path).with_name(name))


def _delete(path: str) -> Change:
    return lambda root: (root / path).unlink()


_RENAMED = HAMLET.replace("hamlet.md", "hamlet-in-court.md")

CHANGES: dict[str, Change] = {
    "nothing": Path.exists,
    "a text is edited": _replace(HAMLET, "Mark the lines.", "Mark the strongest lines."),
    "a title is edited": _replace(HAMLET, "Hamlet takes the stand", "Hamlet in court"),
    "a connection is added": _add,
    "a connection is renamed": _together(
        _move(HAMLET, "hamlet-in-court.md"),
        _replace(_RENAMED, "id: hamlet\ntitle", "id: hamlet-in-court\ntitle"),
        _replace(WORKSHOP, "[hamlet]", "[hamlet-in-court]"),
    ),
    "a connection is deleted": _together(
        _replace(HAMLET, "  - id: count-the-votes\n    why: The same", "  []\n#"),
        _delete(VOTES),
    ),
    "a Cluster's definition is edited": _replace(
        CLUSTER, "Building and keeping the systems", "Making and mending the systems"
    ),
    "a Cluster's color is edited": _replace(CLUSTER, "#03617e", "#03617f"),
    "a page template is edited": _appended("theme/pages/connection_page.html", "<p>New</p>\n"),
    "a component is edited": _replace("theme/components/card.html", "<article", '<article id="x"'),
    "a script is edited": _appended("theme/assets/js/hub.js", "window.isNew = true;\n"),
    "the document around pages is edited": _replace(
        "theme/overrides/main.html", '<main id="content"', '<main class="new" id="content"'
    ),
    "the name of the site is edited": _replace("mkdocs.yml", "Tiny Hub", "Small Hub"),
    "an address is set": _appended("mkdocs.yml", "site_url: https://example.org/x/\n"),
}
"""What people do between two builds."""

CHROME = {
    "the document around pages is edited", "the name of the site is edited", "an address is set",
}  # fmt: skip
"""What stands on every page."""


@pytest.mark.parametrize("change", CHANGES)
def test_a_second_build_is_a_full_build(change: str, make_checkout: MakeSite) -> None:
    """After any change the kept pages and the new ones are what a full build gives."""
    project = make_checkout()
    before = tree(_build(project).site)
    CHANGES[change](project.root)
    second = _build(project)
    assert second.is_full is (change in CHROME)
    after = tree(second.site)
    assert (after == before) is (change == "nothing")
    assert after == _full(project)


def test_changes_one_after_another(make_checkout: MakeSite) -> None:
    """Many changes in a row, with a build after each, leave nothing behind."""
    project = make_checkout()
    _build(project)
    for name in (
        "a text is edited", "a connection is added", "a connection is deleted",
        "a page template is edited", "a Cluster's definition is edited",
    ):  # fmt: skip
        CHANGES[name](project.root)
        assert not _build(project).is_full
    after = tree(project.work / "mkdocs" / "site")
    assert after == _full(project)


@pytest.mark.parametrize("host", ["properdocs", "zensical"])
def test_every_host_writes_only_what_changed(host: str, make_checkout: MakeSite) -> None:
    """What holds for MkDocs holds for the hosts that may follow it."""
    if not is_installed(HOSTS[host]):
        pytest.skip(f"{host} is not installed")
    project = make_checkout()
    _build(project, host)
    CHANGES["a title is edited"](project.root)
    second = _build(project, host)
    assert not second.is_full
    assert 0 < len(second.changed) < len(list(project.staged.rglob("*.md")))
    assert tree(second.site) == _full(project, host)


def test_only_pages_that_mention_it_are_written(tiny: Project) -> None:
    """An edited text is written on its own page; an edited title wherever it stands."""
    _build(tiny)
    CHANGES["a text is edited"](tiny.root)
    assert _build(tiny).changed == ("connections/hamlet/index.md",)
    CHANGES["a title is edited"](tiny.root)
    changed = _build(tiny).changed
    for page in ("connections/count-the-votes", "workshops/first-look", "clusters", "subjects"):
        assert any(path.startswith(page) for path in changed), page
    assert "about/index.md" not in changed


def _foreign(state: Path) -> None:
    other = json.loads(state.read_text())
    other["fingerprint"] = "of another checkout"
    state.write_text(json.dumps(other))


def _lying(state: Path) -> None:
    other = json.loads(state.read_text())
    other["site"]["connections/hamlet/index.html"] = "0" * 64
    state.write_text(json.dumps(other))


def _escaping(state: Path) -> None:
    other = json.loads(state.read_text())
    other["staged"]["../../../mkdocs.yml"] = "0" * 64
    state.write_text(json.dumps(other))


DAMAGE: dict[str, Change] = {
    "is gone": lambda state: state.unlink(),
    "is empty": lambda state: state.write_text(""),
    "is cut short": lambda state: state.write_bytes(state.read_bytes()[:-9]),
    "is no text": lambda state: state.write_bytes(b"\xff\x00\xfe"),
    "is of another form": lambda state: state.write_text('["a", "b"]'),
    "has another field": lambda state: state.write_text('{"fingerprint": "", "pages": {}}'),
    "is of another checkout": _foreign,
    "does not fit the kept pages": _lying,
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_state_that_cannot_be_relied_on(damage: str, tiny: Project) -> None:
    """Then a full build follows, and never a wrong one."""
    good = tree(_build(tiny).site)
    DAMAGE[damage](tiny.work / "mkdocs" / "state.json")
    again = _build(tiny)
    assert again.is_full
    assert tree(again.site) == good


def test_a_state_reaches_no_file_elsewhere(tiny: Project) -> None:
    """A path that leads out of the kept site is not followed."""
    good = tree(_build(tiny).site)
    _escaping(tiny.work / "mkdocs" / "state.json")
    assert tree(_build(tiny).site) == good
    assert tiny.config.is_file()


KEPT: dict[str, Change] = {
    "edited": _appended("connections/hamlet/index.html", "<!-- mine -->"),
    "deleted": lambda site: (site / "connections/hamlet/index.html").unlink(),
    "added": lambda site: (site / "mine.html").write_text("mine"),
}


@pytest.mark.parametrize("change", KEPT)
def test_a_kept_page_that_somebody_touched(change: str, tiny: Project) -> None:
    """Kept pages are compared with what was written; another byte means a full build."""
    good = tree(_build(tiny).site)
    KEPT[change](tiny.work / "mkdocs" / "site")
    again = _build(tiny)
    assert again.is_full
    assert tree(again.site) == good


@pytest.mark.parametrize("file", ["parsed.pickle", "pages.pickle"])
def test_damaged_memory_counts_as_none(file: str, tiny: Project) -> None:
    """Values that were kept in a file that has suffered are computed again."""
    good = tree(_build(tiny).site)
    whole = (tiny.work / file).read_bytes()
    middle = len(whole) // 2
    for damaged in (
        b"", b"text", whole[:-1], whole[:middle], whole[:middle] + b"?" + whole[middle + 1 :],
    ):  # fmt: skip
        (tiny.work / file).write_bytes(damaged)
        assert tree(_build(tiny).site) == good
        assert len((tiny.work / file).read_bytes()) == len(whole)


def test_the_command_builds_the_same_twice(make_checkout: MakeSite) -> None:
    """From the command line, too: edit, build, and compare with a build in a fresh checkout."""
    project = make_checkout()
    assert main(project.root, ["build"]) == 0
    fresh = make_checkout(name="fresh")
    for checkout in (project, fresh):
        CHANGES["a connection is renamed"](checkout.root)
        assert main(checkout.root, ["build"]) == 0
    found = tree(project.root / "site")
    assert "connections/hamlet/index.html" not in found
    assert found == tree(fresh.root / "site")
