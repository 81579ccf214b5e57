"""Finds a standard by its code, in the forms that people type."""

from __future__ import annotations

import re

from clusterhub.model.taxonomy import StandardsRecord


def find_standard(framework: StandardsRecord, code: str) -> tuple[str, tuple[str, ...]] | None:
    """The code without its framework's prefix and the grades that it covers; None if unknown.

    A partial list also accepts the forms of code that its patterns describe.
    """
    bare = code.strip()
    for prefix in framework.prefixes:
        if bare.startswith(prefix):
            bare = bare.removeprefix(prefix).strip()
            break
    if bare in framework.codes:
        return bare, framework.codes[bare]
    for pattern in framework.patterns:
        match = re.fullmatch(pattern.regex, bare)
        if match is None:
            continue
        group = match.group(pattern.grade_group) if pattern.grade_group else ""
        return bare, pattern.grade_map.get(group or "", ())
    return None
