"""Finds the word that was meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher, get_close_matches
from typing import NamedTuple


class Guess(NamedTuple):
    """Ids that may have been meant, best first."""

    ids: tuple[str, ...]
    certain: bool = False
    """The word is the one id or title, but for case, hyphens, "and" for "&" or a plural s."""
    is_other_name: bool = False
    """The word is another name of the ids, such as "math"."""


def _plain(word: str) -> str:
    """The word as people mix it up: no case, "&" as "and", no hyphens, commas or plural s."""
    words = re.findall(r"[a-z0-9]+", word.lower().replace("&", " and "))
    return " ".join(w.rstrip("s") or w for w in words if w != "and")


def meant(word: str, names: Mapping[str, Iterable[str]], most: int = 3) -> Guess:
    """What `word` stands for; `names` maps each id to its other spellings, the title first.

    An exact match after dropping case, hyphens, "and" and plural s leaves all others out.
    """
    titles: dict[str, set[str]] = {}
    spellings: dict[str, set[str]] = {}
    for id_, others in names.items():
        for number, spelling in enumerate((id_, *others)):
            plain = _plain(spelling)
            spellings.setdefault(plain, set()).add(id_)
            if number < 2:
                titles.setdefault(plain, set()).add(id_)
    wanted = _plain(word)
    if not wanted:
        return Guess(())
    if len(titles.get(wanted, ())) == 1:
        return Guess(tuple(titles[wanted]), certain=True)
    if wanted in spellings:
        return Guess(tuple(sorted(spellings[wanted]))[:most], is_other_name=True)
    if len(wanted) < 3:
        return Guess(())
    close = get_close_matches(wanted, spellings, n=most * 3, cutoff=0.6)
    parts = set(wanted.split())
    contained = [
        s
        for s in spellings
        if len(wanted) > 3 and (f" {wanted} " in f" {s} " or parts < set(s.split()))
    ]
    ranked = sorted(
        {*close, *contained},
        key=lambda s: (-SequenceMatcher(None, wanted, s).ratio(), s),
    )
    found = dict.fromkeys(id_ for s in ranked for id_ in sorted(spellings[s]))
    return Guess(tuple(found)[:most])


def nearest(word: str, names: Mapping[str, Iterable[str]], most: int = 3) -> tuple[str, ...]:
    """Ids whose id or one of whose names is nearest to `word`, best first."""
    return meant(word, names, most).ids


def did_you_mean(word: str, names: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """A line with the nearest ids, or nothing where none is near."""
    return suggestion(meant(word, names), names)


def suggestion(guess: Guess, names: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """The line that tells what was meant: "Write ..." where that is certain; empty if unknown."""
    if not guess.ids:
        return ()
    if guess.certain:
        return (f"Write {guess.ids[0]}{_gloss(guess.ids[0], names)}.",)
    return (f"Did you mean {named(guess.ids, names)}?",)


def named(ids: Iterable[str], names: Mapping[str, Iterable[str]]) -> str:
    """Ids in quotes with their titles, joined by "or"."""
    return _either([f'"{id_}"' + _gloss(id_, names) for id_ in ids])


def _gloss(id_: str, names: Mapping[str, Iterable[str]]) -> str:
    title = next(iter(names[id_]), "")
    return f" ({title})" if title and title.lower() != id_.lower() else ""


def _either(words: list[str]) -> str:
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " or " + words[-1]
