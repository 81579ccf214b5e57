"""Applies the certain fixes to the files on disk, and nothing else."""

from __future__ import annotations

import codecs
from collections.abc import Callable

from clusterhub.problems import Fix, Report, apply_fixes
from clusterhub.project import Project

_ROUNDS = 20
"""A mended line can bring the next mistake to light; a file needs a handful of rounds at most."""


def mend(project: Project, report: Callable[[], Report]) -> list[tuple[str, str, str]]:
    """Mends until nothing certain is left; each changed file with its text before and after.

    `report` reads and checks anew. A second run on the result changes nothing.
    """
    before: dict[str, str] = {}
    after: dict[str, str] = {}
    for _ in range(_ROUNDS):
        fixes: dict[str, list[Fix]] = {}
        for problem in report().certain_fixes:
            if problem.fix is not None:
                fixes.setdefault(problem.span.path, []).append(problem.fix)
        changed = False
        for path, found in sorted(fixes.items()):
            old, new = _mend_file(project, path, found)
            if old != new:
                changed = True
                before.setdefault(path, old)
                after[path] = new
        if not changed:
            break
    return [(path, before[path], after[path]) for path in sorted(after)]


def _mend_file(project: Project, path: str, fixes: list[Fix]) -> tuple[str, str]:
    file = project.root / path
    data = file.read_bytes()
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    old = data[len(mark) :].decode("utf-8")
    new, _ = apply_fixes(old, fixes)
    if new != old:
        file.write_bytes(mark + new.encode("utf-8"))
    return old, new
