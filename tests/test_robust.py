"""Nothing that an author can do to a file brings down the program."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import tiny_text
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mutants import is_sound, read_file

from clusterhub.mending import mend
from clusterhub.project import Project
from clusterhub.reading import read

FILES = (
    "lesson_connections/english-language-arts/hamlet.md",
    "content/workshops/first-look.md",
    "taxonomy/clusters/public-service-safety.yml",
    "taxonomy/groupings.yml",
)

ROOT = Path(__file__).resolve().parent.parent
OURS = sorted(
    file.relative_to(ROOT).as_posix()
    for pattern in ("lesson_connections/*/*.md", "content/workshops/*.md", "taxonomy/*.yml")
    for file in ROOT.glob(pattern)
)


def _check(project: Project, path: str, data: bytes) -> None:
    (project.root / path).write_bytes(data)
    reading = read(project)
    for problem in reading.report.problems:
        lines = reading.lines.get(problem.span.path, ("",))
        assert 1 <= problem.span.line <= len(lines), problem
        assert problem.span.column >= 1
        assert problem.what
        assert problem.do


@pytest.mark.parametrize("path", FILES)
def test_without_any_one_line(path: str, tiny: Project) -> None:
    """A good file without one of its lines gives problems inside the files, or none."""
    lines = tiny_text(path).split("\n")
    for number in range(len(lines)):
        _check(tiny, path, "\n".join(lines[:number] + lines[number + 1 :]).encode())


@pytest.mark.parametrize("path", FILES)
def test_cut_anywhere(path: str, tiny: Project) -> None:
    """A good file cut short gives problems inside the files, or none."""
    data = tiny_text(path).encode()
    for end in range(0, len(data), 13):
        _check(tiny, path, data[:end])


def test_mending_anything(tiny: Project) -> None:
    """Whatever line is missing or cut: mending ends, and a second run changes nothing."""
    path = FILES[0]
    lines = tiny_text(path).split("\n")
    for number in range(0, len(lines), 3):
        short = lines[number][: len(lines[number]) // 2]
        text = "\n".join([*lines[:number], short, *lines[number + 1 :]])
        (tiny.root / path).write_text(text)
        mend(tiny, lambda: read(tiny).report)
        assert mend(tiny, lambda: read(tiny).report) == []


@settings(max_examples=400, deadline=None)
@given(data=st.data())
def test_noise_in_any_file(data: st.DataObject) -> None:
    """Bytes thrown into a file of the repository give a record, or problems in their places."""
    path = data.draw(st.sampled_from(OURS))
    good = (ROOT / path).read_bytes()
    at = data.draw(st.integers(0, min(len(good), 6000)))
    noise = data.draw(
        st.one_of(st.binary(min_size=1, max_size=8), st.text(max_size=4).map(str.encode))
    )
    changed = good[:at] + noise + good[at:]
    entry, problems = read_file(path, changed)
    assert entry is not None or problems
    text = changed.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    for problem in problems:
        assert is_sound(problem, text) or problem.code == "HUB-101", problem


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_noise(tiny: Project, data: st.DataObject) -> None:
    """Bytes thrown into a good file give problems inside the files, or none."""
    path = data.draw(st.sampled_from(FILES))
    good = tiny_text(path).encode()
    at = data.draw(st.integers(0, len(good)))
    noise = data.draw(st.binary(min_size=1, max_size=8))
    _check(tiny, path, good[:at] + noise + good[at:])
    (tiny.root / path).write_bytes(good)
