"""The index of the search, as small files that the browser loads when somebody asks.

`names` holds what the taxonomy brings, `connections` one row per connection; `cards-N` holds what
results show of 64 connections, `texts` and `texts-KIND` what they show of everything else, and
`words-N` which connection uses which word, cut by the alphabet.
All are JSON packed with gzip, so that they are as small on a host that does not compress.
theme/assets/js/find/load.js reads them.
"""

from __future__ import annotations

import gzip
import hashlib
import html
import json
import re
from collections.abc import Iterator, Mapping, Sequence

from clusterhub.keep import Keep
from clusterhub.model import facets as fixed
from clusterhub.model.entries import SizeRecord
from clusterhub.model.hub import Cluster, Connection, Hub, SubCluster
from clusterhub.outputs.words import words_of
from clusterhub.views.facets import connection_values, facets
from clusterhub.views.finding import Thing, things
from clusterhub.views.lists import list_things

FOLDER = "assets/find"
CARDS = 64
"""Connections whose cards share a file."""
_SHARD = 16_000
"""Bytes of JSON in a file of words, before packing."""
_CROWD = 100
"""A kind with more things than this has its texts in a file of its own."""
_COMMON = 0.4
"""A word in more of the connections than this tells none of them apart."""
_MANY = 50
"""Connections from which on common words are left out."""

_TAGS = re.compile(r"<[^>]+>")


def finding_files(hub: Hub, keep: Keep) -> dict[str, bytes]:
    """Every file of the index by its staged path."""
    connections = tuple(hub.connections.values())
    ids = {facet.key: [value.id for value in facet.values] for facet in facets(hub)}
    shards = list(_shards(_postings(connections, keep)))
    by_kind: dict[str, list[Thing]] = {}
    for thing in (*things(hub), *list_things(hub)):
        by_kind.setdefault(thing.kind, []).append(thing)
    names = _names(hub, by_kind, ids)
    rows = _rows(hub, connections, ids) | {"shards": [shard[0][0] for shard in shards]}
    files: dict[str, object] = {"names": names, "connections": rows}
    for number, shard in enumerate(shards):
        files[f"words-{number}"] = dict(shard)
    texts = {kind: [thing.text for thing in found] for kind, found in by_kind.items()}
    many = sorted(kind for kind, found in texts.items() if len(found) > _CROWD)
    files["texts"] = {kind: found for kind, found in texts.items() if kind not in many}
    files |= {f"texts-{kind}": texts[kind] for kind in many}
    for first in range(0, len(connections), CARDS):
        files[f"cards-{first // CARDS}"] = [
            c.record.summary for c in connections[first : first + CARDS]
        ]
    # Numbers in one file count places in another, so all must be of one build.
    build = hashlib.sha256(b"".join(_json(files[name]) for name in ("names", "connections")))
    files["names"] = {"build": build.hexdigest()[:12], **names}
    files["connections"] = {"build": build.hexdigest()[:12], **rows}
    return {
        f"{FOLDER}/{name}.json.gz": gzip.compress(_json(data), 9, mtime=0)
        for name, data in files.items()
    }


def _json(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def _names(
    hub: Hub, by_kind: Mapping[str, Sequence[Thing]], ids: Mapping[str, Sequence[str]]
) -> dict[str, object]:
    places = {
        (kind, thing.id): number
        for kind, found in by_kind.items()
        for number, thing in enumerate(found)
    }

    def place(work: Cluster | SubCluster) -> list[object]:
        kind = "cluster" if isinstance(work, Cluster) else "sub-cluster"
        return [kind, places[kind, work.id]]

    asking = hub.asking
    old = hub.vocabulary.old_clusters
    clusters = hub.vocabulary.clusters
    return {
        "facets": ids,
        "kinds": {kind: _kind(found, ids) for kind, found in by_kind.items()},
        "wishes": [
            [wish.asks, wish.question, [[way.say, [place(w) for w in way.to]] for way in wish.ways]]
            for wish in asking.wishes
        ]
        + [
            [[o.name, *o.words], o.note, [["", [place(clusters[id_]) for id_ in o.to]]]]
            for o in old
            if o.is_spread
        ],
        "topics": [
            [
                topic.words,
                places["subject", topic.subject.id] if topic.subject else -1,
                [place(w) for w in topic.to],
            ]
            for topic in asking.topics
        ],
        "filters": [[*key, phrases] for key, phrases in asking.filters.items()],
        "grades": [[b.id, b.grades] for b in hub.vocabulary.bands.values()],
        "codes": [
            [s.id, s.prefixes, sorted({_head(code) for code in s.codes})]
            for s in hub.vocabulary.standards.values()
        ],
        "crowds": sorted(kind for kind, found in by_kind.items() if len(found) > _CROWD),
        "same": asking.same,
        "over": asking.passed_over,
    }


def _head(code: str) -> str:
    """What a code begins with before its last number, such as "RL.11-12" of "RL.11-12.1"."""
    return re.sub(r"[.\-:]?\d+[a-z]?$", "", code) or code


def _kind(found: Sequence[Thing], ids: Mapping[str, Sequence[str]]) -> dict[str, object]:
    keys = [key for key in ids if any(thing.values.get(key) for thing in found)]
    column: dict[str, object] = {
        "id": [thing.id for thing in found],
        "title": [thing.title for thing in found],
        "path": [thing.address.strip("/") for thing in found],
        "words": ["|".join(thing.words) for thing in found],
        "more": [thing.more for thing in found],
    }
    return column | {
        "values": {key: [_numbers(ids[key], t.values.get(key, ())) for t in found] for key in keys}
    }


def _numbers(known: Sequence[str], ids: Sequence[str]) -> list[int]:
    """Places of ids in a facet; one that no connection uses has none."""
    return [known.index(id_) for id_ in ids if id_ in known]


def _rows(
    hub: Hub, connections: Sequence[Connection], ids: Mapping[str, Sequence[str]]
) -> dict[str, object]:
    codes = sorted({s.code for c in connections for s in c.standards})
    code_places = {code: number for number, code in enumerate(codes)}
    jobs = {code: number for number, code in enumerate(hub.vocabulary.occupations)}
    grades = hub.vocabulary.grades
    values = [connection_values(c) for c in connections]
    return {
        "id": [c.id for c in connections],
        "title": [c.title for c in connections],
        "topic": [_topic(c) for c in connections],
        "values": {key: [_numbers(ids[key], row[key]) for row in values] for key in values[0]}
        if values
        else {},
        "grades": [sum(1 << grades.index(g) for g in c.grades) for c in connections],
        "sizes": [[_size(size, ids) for size in c.record.sizes] for c in connections],
        "minutes": [[size.minutes for size in c.record.sizes] for c in connections],
        "occupations": [[jobs[o.occupation.code] for o in c.occupations] for c in connections],
        "codes": codes,
        "standards": [sorted({code_places[s.code] for s in c.standards}) for c in connections],
        "withdrawn": [n for n, c in enumerate(connections) if c.record.retired],
    }


def _topic(connection: Connection) -> str:
    topic = connection.record.topic
    if topic is None:
        return ""
    return f"{topic.name}|{topic.creator or ''}|{topic.part or ''}".rstrip("|")


def _size(size: SizeRecord, ids: Mapping[str, Sequence[str]]) -> int:
    """A size as one number: a bit per value of the facets that hold for sizes."""
    found = fixed.size_values(size)
    bits = 0
    shift = 0
    for key in ("minutes", "needs", "tech"):
        for number in _numbers(ids[key], found[key]):
            bits |= 1 << (shift + number)
        shift += len(ids[key])
    return bits


def _postings(connections: Sequence[Connection], keep: Keep) -> dict[str, list[int]]:
    """Who uses each word: twice the number of the connection, plus 1 where it weighs more."""
    found: dict[str, list[int]] = {}
    for number, connection in enumerate(connections):
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


def _shards(postings: Mapping[str, Sequence[int]]) -> Iterator[list[tuple[str, list[int]]]]:
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
