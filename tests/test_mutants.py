"""Every file of the repository, cut and shuffled: only messages come of it, each in its place.

A sample of the mutants is tried in every run, and all of them with `--all-mutants`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from mutants import is_sound, mutants, read_file

from clusterhub.graph import build_hub
from clusterhub.load import Written, load
from clusterhub.model.entries import ConnectionRecord
from clusterhub.project import Project
from clusterhub.reading import read

ROOT = Path(__file__).resolve().parent.parent
FILES = sorted(
    file.relative_to(ROOT).as_posix()
    for folder, ending in (
        ("lesson_connections", "md"),
        ("content/workshops", "md"),
        ("content/projects", "md"),
        ("taxonomy", "yml"),
    )
    for file in (ROOT / folder).rglob(f"*.{ending}")
    if file.stem != "README"
)


def _chosen(path: str, *, everything: bool) -> Iterator[str]:
    """The mutants of a file, or every 97th, another set for every file."""
    step, start = (1, 0) if everything else (97, sum(path.encode()) % 97)
    lines = (ROOT / path).read_text(encoding="utf-8").split("\n")
    for number, text in enumerate(mutants(lines)):
        if number % step == start:
            yield text


@pytest.mark.parametrize("path", FILES)
def test_a_changed_file(
    path: str, request: pytest.FixtureRequest, record_property: pytest.RecordProperty
) -> None:
    """A file with one line wrong gives a record, or problems inside the file, or both."""
    tried = 0
    for text in _chosen(path, everything=request.config.getoption("--all-mutants")):
        entry, problems = read_file(path, text.encode())
        assert entry is not None or problems, text
        for problem in problems:
            assert is_sound(problem, text), (problem, text)
        tried += 1
    record_property("mutants", tried)


def test_a_changed_connection_among_the_others(tmp_path: Path) -> None:
    """One changed connection among all others is told alone: no other file is blamed for it.

    But for those that name it, when it has taken another name.
    """
    loaded = load(Project(ROOT))
    path = "lesson_connections/english-language-arts/hamlet-takes-the-stand.md"
    others = tuple(c for c in loaded.records.connections if c.path != path)
    for number, text in enumerate(_chosen(path, everything=True)):
        entry, _ = read_file(path, text.encode())
        if number % 401 or not isinstance(entry, Written):
            continue
        if not isinstance(entry.record, ConnectionRecord):
            continue
        records = loaded.records.__class__(
            **{**vars(loaded.records), "connections": (*others, entry)}
        )
        _, problems = build_hub(records)
        assert {p.span.path for p in problems} <= {path}, text


def test_exit_code_and_report_agree(tiny: Project) -> None:
    """There is an error in the report, or the hub holds every entry."""
    reading = read(tiny)
    assert reading.hub is not None
    assert not reading.report.errors
    assert len(reading.hub.connections) == 2
