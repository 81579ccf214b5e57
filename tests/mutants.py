"""Files with one thing wrong, and what must hold for whatever comes of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clusterhub.load import VOCABULARIES, Entry, Written, read_entry, read_written
from clusterhub.model import entries, taxonomy
from clusterhub.model.fields import Record
from clusterhub.problems import CATALOGUE, Problem, apply_fixes
from clusterhub.sources.files import decode

FOLDERS: dict[str, type[Record]] = {
    "taxonomy/clusters/": taxonomy.ClusterRecord,
    "taxonomy/occupations/": taxonomy.OccupationsFile,
    "taxonomy/standards/": taxonomy.StandardsRecord,
    "content/workshops/": entries.WorkshopRecord,
    "content/projects/": entries.ProjectRecord,
    "content/": entries.PageRecord,
    "lesson_connections/": entries.ConnectionRecord,
}


def mutants(lines: Sequence[str]) -> Iterator[str]:
    """A text cut at every line, and with each line removed, doubled, or swapped with the next."""
    for n in range(len(lines)):
        yield "\n".join(lines[:n])
        yield "\n".join(lines[:n]) + "\n" + lines[n][: len(lines[n]) // 2]
        yield "\n".join([*lines[:n], *lines[n + 1 :]])
        yield "\n".join([*lines[: n + 1], *lines[n:]])
        if n + 1 < len(lines):
            yield "\n".join([*lines[:n], lines[n + 1], lines[n], *lines[n + 2 :]])


def record_type(path: str) -> type[Record]:
    """What the file at `path` holds."""
    for folder, model in FOLDERS.items():
        if path.startswith(folder):
            return model
    return VOCABULARIES[path.removeprefix("taxonomy/").removesuffix(".yml")]


def read_file(
    path: str, data: bytes
) -> tuple[Entry[Record] | Written[Record] | None, list[Problem]]:
    """What comes of a file alone: its record, if any, and its problems."""
    source, problems = decode(path, data)
    if source is None:
        return None, problems
    reader = read_written if path.endswith(".md") else read_entry
    entry, found = reader(source, record_type(path))
    return entry, [*problems, *found]


def is_sound(problem: Problem, text: str) -> bool:
    """Whether a problem points into its text, says what and what to do, and its fix fits."""
    lines = text.split("\n")
    span = problem.span
    return (
        problem.code in CATALOGUE
        and 1 <= span.line <= len(lines)
        and 1 <= span.column <= len(lines[span.line - 1]) + 1
        and span.width >= 1
        and bool(problem.what)
        and bool(problem.do)
        and all(problem.do)
        and (problem.fix is None or len(apply_fixes(text, [problem.fix])[1]) == 1)
    )
