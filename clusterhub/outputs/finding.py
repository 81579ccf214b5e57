"""The index of the search, as small files that the browser loads when somebody asks.

`names` holds what the taxonomy brings, `connections` one row per connection; `cards-N` holds what
results show of 64 connections, `texts` and `texts-KIND` what they show of everything else, and
`words-N` who uses which word, cut by the alphabet.
All are JSON packed with gzip, so that they are as small on a host that does not compress.
theme/assets/js/find/load.js reads them.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Mapping, Sequence

from clusterhub.keep import Keep
from clusterhub.model import facets as fixed
from clusterhub.model.entries import SizeRecord
from clusterhub.model.hub import Cluster, Connection, Hub, SubCluster
from clusterhub.outputs.postings import postings, shards
from clusterhub.views.facets import connection_values, facets
from clusterhub.views.finding import Thing, things
from clusterhub.views.lists import list_things

FOLDER = "assets/find"
CARDS = 64
"""Connections whose cards share a file."""
_CROWD = 100
"""A kind with more things than this has its texts in a file of its own."""


def finding_files(hub: Hub, keep: Keep) -> dict[str, bytes]:
    """Every file of the index by its staged path."""
    connections = tuple(hub.connections.values())
    ids = {facet.key: [value.id for value in facet.values] for facet in facets(hub)}
    by_kind: dict[str, list[Thing]] = {}
    for thing in (*things(hub), *list_things(hub)):
        by_kind.setdefault(thing.kind, []).append(thing)
    names = _names(hub, by_kind, ids)
    others = [thing.more for found in by_kind.values() for thing in found]
    words = list(shards(postings(others, connections, keep)))
    rows = _rows(hub, connections, ids) | {"shards": [shard[0][0] for shard in words]}
    files: dict[str, object] = {"names": names, "connections": rows}
    for number, shard in enumerate(words):
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
