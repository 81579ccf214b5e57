"""Which connection uses which word, in files cut by the alphabet."""

from __future__ import annotations

import hashlib
import html
import re
from collections.abc import Iterator, Mapping, Sequence

from clusterhub.keep import Keep
from clusterhub.model.hub import Connection
from clusterhub.outputs.words import words_of

_SHARD = 16_000
"""Bytes of JSON in a file of words, before packing."""
_COMMON = 0.4
"""A word in more of the connections than this tells none of them apart."""
_MANY = 50
"""Connections from which on common words are left out."""

_TAGS = re.compile(r"<[^>]+>")


def postings(
    others: Sequence[str], connections: Sequence[Connection], keep: Keep
) -> dict[str, list[int]]:
    """Who uses each word: twice the number of the item, plus 1 where the word weighs more.

    `others` are the texts of the items that stand before the connections.
    """
    found: dict[str, list[int]] = {}
    for number, text in enumerate(others):
        for word in dict.fromkeys(words_of(text)):
            found.setdefault(word, []).append(2 * number + 1)
    for number, connection in enumerate(connections, start=len(others)):
        strong, plain = keep.get(
            f"words:{_digest(connection)}",
            lambda connection=connection: _words(connection),  # type: ignore[misc]
        )
        for word in strong:
            found.setdefault(word, []).append(2 * number + 1)
        for word in plain - strong:
            found.setdefault(word, []).append(2 * number)
    most = len(connections) * _COMMON if len(connections) >= _MANY else len(connections) + 1
    return {word: sorted(places) for word, places in found.items() if len(places) <= most}


def _digest(connection: Connection) -> str:
    """Of what a connection says."""
    said = [connection.record.model_dump_json()]
    for section in connection.body.sections:
        said += [
            section.html,
            *(text for part in section.parts for text in (part.title, part.html)),
        ]
    return hashlib.sha256("\0".join(said).encode()).hexdigest()


def _words(connection: Connection) -> tuple[frozenset[str], frozenset[str]]:
    """The words of its summary and claim, and of its text."""
    record = connection.record
    strong = [record.claim, record.summary, *(s.skill for s in connection.standards)]
    if record.objectives:
        strong += [record.objectives.subject, record.objectives.career]
    strong += [link.why for link in connection.clusters]
    plain = [link.does for link in connection.occupations]
    for section in connection.body.sections:
        plain.append(section.html)
        plain += [text for part in section.parts for text in (part.title, part.html)]
    text = html.unescape(_TAGS.sub(" ", " ".join(plain)))
    return frozenset(words_of(" ".join(strong))), frozenset(words_of(text))


def shards(postings: Mapping[str, Sequence[int]]) -> Iterator[list[tuple[str, list[int]]]]:
    """Words in their order, cut where a file is full; places as steps from one to the next."""
    shard: list[tuple[str, list[int]]] = []
    size = 0
    for word in sorted(postings):
        places = postings[word]
        steps = [place - before for before, place in zip((0, *places), places, strict=False)]
        shard.append((word, steps))
        size += len(word) + 4 + sum(len(str(step)) + 1 for step in steps)
        if size > _SHARD:
            yield shard
            shard, size = [], 0
    if shard:
        yield shard
