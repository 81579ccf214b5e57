"""Nothing that an author can do to a file brings down the program."""

from __future__ import annotations

import pytest
from conftest import tiny_text
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clusterhub.project import Project
from clusterhub.reading import read

FILES = (
    "lesson_connections/english-language-arts/hamlet.md",
    "content/workshops/first-look.md",
    "taxonomy/clusters/public-service-safety.yml",
    "taxonomy/groupings.yml",
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
