"""Finds the word that was meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher, get_close_matches


def _plain(word: str) -> str:
    """The word as people mix it up: no case, "&" as "and", no hyphens, commas or plural s."""
    words = re.findall(r"[a-z0-9]+", word.lower().replace("&", " and "))
    return " ".join(w.rstrip("s") for w in words if w != "and")


def nearest(word: str, names: Mapping[str, Iterable[str]], most: int = 3) -> tuple[str, ...]:
    """Ids whose id or one of whose names is nearest to `word`, best first.

    `names` maps each id to its other spellings (title, aliases).
    An exact match after dropping case, hyphens, "and" and plural s comes alone.
    """
    spellings: dict[str, str] = {}
    for id_, others in names.items():
        for spelling in (id_, *others):
            spellings.setdefault(_plain(spelling), id_)
    wanted = _plain(word)
    if wanted in spellings:
        return (spellings[wanted],)
    close = get_close_matches(wanted, spellings, n=most * 3, cutoff=0.6)
    contained = [s for s in spellings if len(wanted) > 3 and f" {wanted} " in f" {s} "]
    ranked = sorted(
        {*close, *contained},
        key=lambda s: (-SequenceMatcher(None, wanted, s).ratio(), s),
    )
    return tuple(dict.fromkeys(spellings[s] for s in ranked))[:most]


def did_you_mean(word: str, names: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """A "Did you mean" line with the nearest ids, or nothing where none is near."""
    found = nearest(word, names)
    if not found:
        return ()
    shown = [f'"{id_}"' + _gloss(id_, names) for id_ in found]
    return (f"Did you mean {_either(shown)}?",)


def _gloss(id_: str, names: Mapping[str, Iterable[str]]) -> str:
    title = next(iter(names[id_]), "")
    return f" ({title})" if title and title.lower() != id_ else ""


def _either(words: list[str]) -> str:
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " or " + words[-1]
