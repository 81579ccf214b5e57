"""Looks an occupation up by its code, and offers codes where a job title stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from clusterhub.graph.lookup import Lookup
from clusterhub.model import hub
from clusterhub.problems import Problem, meant
from clusterhub.sources.located import Located, Place
from clusterhub.sources.yaml_events import as_yaml

_CODE = re.compile(r"^(\d\d)[-. \u2013\u2014]?(\d{4})(?:[. ]?(\d\d?))?$")


@dataclass(frozen=True, slots=True)
class OccupationLookup(Lookup[hub.Occupation]):
    """Occupations by O*NET-SOC code; their titles and everyday names lead to codes."""

    def unknown(self, word: str, located: Located, place: Place) -> Problem:
        match = _CODE.match(word.strip())
        if match is not None:
            return self._unknown_code(word, match, located, place)
        guess = meant(word, self.names, most=4)
        offered = tuple(f"  {code}  {self.things[code].record.title}" for code in guess.ids)
        if offered:
            does = ("Put the code that fits in its place:", *offered)
        else:
            does = ("Look for the work, under another name perhaps, and take its code.",)
        fix = None
        if len(guess.ids) == 1:
            fix = located.replacing(place, as_yaml(guess.ids[0]), certain=guess.certain)
        return Problem(
            self.code,
            located.span(place),
            f'"{word}" is the name of a job, and a code belongs here.',
            (*does, f"All of them: {self.where}"),
            fix=fix,
        )

    def _unknown_code(
        self, word: str, match: re.Match[str], located: Located, place: Place
    ) -> Problem:
        code = f"{match[1]}-{match[2]}.{(match[3] or '00').ljust(2, '0')}"
        moved = [c for c, o in self.things.items() if code in o.record.formerly]
        family = [c for c in self.things if c[:6] == code[:6]] or [
            c for c in self.things if c[:5] == code[:5]
        ]
        fix = None
        if code in self.things:
            what = f'A code is written like 23-1011.00, and here stands "{word}".'
            does: tuple[str, ...] = (f"Write {code} ({self.things[code].record.title}).",)
            fix = located.replacing(place, code)
        elif moved:
            what = f'"{word}" is a code of an earlier edition.'
            does = tuple(f"Now it is {c} ({self.things[c].record.title})." for c in moved)
            if len(moved) == 1:
                fix = located.replacing(place, moved[0])
        else:
            what = f'There is no occupation with the code "{word}" in our list.'
            near = tuple(f"  {c}  {self.things[c].record.title}" for c in family[:4])
            does = ("The nearest in our list:", *near) if near else ()
        where = f"All of them, and how to add one: {self.where}"
        return Problem(self.code, located.span(place), what, (*does, where), fix=fix)


def occupation_lookup(occupations: Mapping[str, hub.Occupation]) -> OccupationLookup:
    """Occupations by O*NET-SOC code."""
    names = {code: (o.record.title, *o.record.names) for code, o in occupations.items()}
    return OccupationLookup("HUB-204", "occupation", occupations, names, "taxonomy/occupations/")
