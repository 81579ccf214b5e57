"""Staging and publishing touch only what they must."""

from __future__ import annotations

from pathlib import Path

import pytest

from clusterhub.problems import nearest
from clusterhub.publish import publish, restore
from clusterhub.stage import stage


def test_stage_writes_only_what_changed(tmp_path: Path) -> None:
    """A file with the same bytes is not written again."""
    stage(tmp_path, {"a.md": b"1", "b/c.md": b"2"})
    changes = stage(tmp_path, {"a.md": b"1", "b/c.md": b"3"})
    assert (changes.written, changes.removed) == (("b/c.md",), ())


def test_stage_prunes_what_is_no_longer_expected(tmp_path: Path) -> None:
    """Old pages and empty folders go, and a file may take the place of a folder."""
    stage(tmp_path, {"a/b.md": b"1", "c.md": b"1"})
    stage(tmp_path, {"a": b"2", "c.md/d.md": b"3"})
    found = {f.relative_to(tmp_path).as_posix() for f in tmp_path.rglob("*") if f.is_file()}
    assert found == {"a", "c.md/d.md"}


def test_publish_replaces_the_whole_site(tmp_path: Path) -> None:
    """What stood there before is gone, and nothing is left over beside it."""
    site, work = tmp_path / "site", tmp_path / "work"
    site.mkdir()
    (site / "old.html").write_text("old")
    work.mkdir()
    (work / "new.html").write_text("new")
    publish(work, site)
    assert [f.name for f in site.iterdir()] == ["new.html"]
    assert [f.name for f in tmp_path.iterdir()] == ["site"]


def test_publish_by_renames_where_folders_cannot_be_exchanged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Systems without the one-step exchange get the same result."""
    monkeypatch.setattr("clusterhub.publish._exchange", lambda *_: False)
    test_publish_replaces_the_whole_site(tmp_path)


def test_a_site_moved_aside_comes_back(tmp_path: Path) -> None:
    """A build that was killed between two renames loses nothing."""
    (tmp_path / "site.old").mkdir()
    (tmp_path / "site.old" / "page.html").write_text("x")
    restore(tmp_path / "site")
    assert (tmp_path / "site" / "page.html").is_file()


def test_nearest_forgives_the_usual_slips() -> None:
    """Titles, "and", spaces, singular and misspellings lead to the id."""
    names = {"public-service-safety": ("Public Service & Safety",), "education": ("Education",)}
    for word in ("Public Service and Safety", "public service safety", "public-servce-saftey"):
        assert nearest(word, names) == ("public-service-safety",)
    assert nearest("zebra", names) == ()
