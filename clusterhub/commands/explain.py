"""`explain`: what a code means and how to mend it."""

from __future__ import annotations

import sys

from clusterhub.problems import CATALOGUE, did_you_mean
from clusterhub.problems.text import as_explanation

USAGE = 2


def run(word: str) -> int:
    """Prints what the catalogue says about `word`; all titles where it is empty; 2 if unknown."""
    if not word:
        for entry in CATALOGUE.values():
            print(f"{entry.code}  {entry.title}")
        return 0
    code = _as_code(word)
    if code in CATALOGUE:
        print(as_explanation(CATALOGUE[code]))
        return 0
    names = {entry.code: (entry.title,) for entry in CATALOGUE.values()}
    lines = (
        f'There is no code "{word}".',
        *did_you_mean(word, names),
        "All of them: python3 build.py explain",
    )
    print("\n".join(lines), file=sys.stderr)
    return USAGE


def _as_code(word: str) -> str:
    """`201`, `hub201` and `hub-201` all mean HUB-201."""
    digits = word.strip().upper().removeprefix("HUB").lstrip("-_ ")
    return f"HUB-{digits}"
