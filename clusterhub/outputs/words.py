"""Text as the words by which it is found; theme/assets/js/find/words.js does the same."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[a-z0-9]+")
_SHORTEST = 3


def plain(text: str) -> str:
    """Text in lower case, without accents and apostrophes."""
    flat = unicodedata.normalize(
        "NFKD", text.lower().replace("&", " and ").replace("'", "").replace("\u2019", "")
    )
    return "".join(c for c in flat if not unicodedata.combining(c))


def stem(word: str) -> str:
    """A word without the ending of its plural."""
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    return word[:-1]


def words_of(text: str) -> list[str]:
    """The words of a text in their order, without the shortest."""
    return [stem(word) for word in _WORD.findall(plain(text)) if len(word) >= _SHORTEST]
