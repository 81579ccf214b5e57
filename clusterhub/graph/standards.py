"""Finds a standard by its code, in the forms that people type."""

from __future__ import annotations

import re
from collections.abc import Mapping

from clusterhub.model.taxonomy import StandardsRecord
from clusterhub.problems import Problem, did_you_mean, meant
from clusterhub.sources.located import Located, Place
from clusterhub.sources.yaml_events import as_yaml


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


def unknown_standard(
    framework: StandardsRecord,
    others: Mapping[str, StandardsRecord],
    code: str,
    located: Located,
    place: Place,
) -> Problem:
    """What to say about a code that the framework does not have (HUB-205)."""
    span = located.span(place)
    look = (
        f"Look it up at {framework.page}, and compare with "
        f"taxonomy/standards/{framework.id.lower()}.yml."
    )
    same = [known for known in framework.codes if _letters(known) == _letters(code)]
    if len(same) == 1:
        what = f'{framework.name} writes this code in another way than "{code}".'
        fix = located.replacing(place, as_yaml(same[0]))
        return Problem("HUB-205", span, what, (f"Write {same[0]}.",), fix=fix)
    home = [id_ for id_, other in others.items() if find_standard(other, code) is not None]
    if home and framework.id not in home:
        what = f'"{code}" is a code of {" and ".join(home)}, not of {framework.id}.'
        does = (f"Write framework: {home[0]}, or another code. {look}",)
        return Problem("HUB-205", span, what, does)
    guess = meant(code, dict.fromkeys(framework.codes, ()))
    fix = None
    if len(guess.ids) == 1:
        fix = located.replacing(place, as_yaml(guess.ids[0]), certain=False)
    what = f'{framework.name} has no standard "{code}" in our list.'
    names: dict[str, tuple[str, ...]] = dict.fromkeys(framework.codes, ())
    return Problem("HUB-205", span, what, (*did_you_mean(code, names), look), fix=fix)


def _letters(code: str) -> str:
    """A code without what people leave out or add: dots, dashes, spaces, case."""
    return re.sub(r"[^A-Za-z0-9]", "", code).lower()
