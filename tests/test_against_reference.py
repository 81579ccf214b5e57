"""The taxonomy against its sources: names, codes, titles, entry facts, placement, standards.

The sources are not part of the repository (one of them may not be published).
Set CLUSTER_HUB_REFERENCE to their folder, or keep them in ../shared/reference; elsewhere
these checks are skipped. Run them alone with: python3 build.py test tests/test_against_reference.py
"""

from __future__ import annotations

import csv
import os
from pathlib import Path
from typing import Any

import pytest
import yaml

from clusterhub.model.hub import Vocabulary
from clusterhub.project import Project
from clusterhub.reading import read

ROOT = Path(__file__).resolve().parent.parent
SOURCES = Path(os.environ.get("CLUSTER_HUB_REFERENCE", ROOT.parent / "shared" / "reference"))

pytestmark = pytest.mark.skipif(
    not SOURCES.is_dir(), reason="the reference files are not on this machine"
)

AGGREGATES = {
    "13-1020": ("13-1021", "13-1022", "13-1023"),
    "13-2020": ("13-2022", "13-2023"),
    "21-1018": ("21-1011", "21-1014"),
    "25-2052": ("25-2055", "25-2056"),
    "25-9045": ("25-9042", "25-9043", "25-9049"),
    "29-2010": ("29-2011", "29-2012"),
    "31-1120": ("31-1121", "31-1122"),
    "39-7010": ("39-7011", "39-7012"),
    "47-4090": ("47-4091", "47-4099"),
    "51-2028": ("51-2022", "51-2023"),
    "51-2090": ("51-2092", "51-2099"),
    "53-1047": ("53-1041", "53-1042", "53-1043", "53-1044", "53-1049"),
}
"""SOC codes of the Bureau of Labor Statistics that stand for several detailed ones (SOC 2018)."""


def _rows(name: str) -> list[dict[str, str]]:
    with (SOURCES / name).open(encoding="utf-8") as file:
        lines = [line for line in file if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    """The taxonomy of the repository."""
    hub = read(Project(ROOT)).hub
    assert hub is not None
    return hub.vocabulary


@pytest.fixture(scope="module")
def facts() -> dict[str, Any]:
    """The facts about the framework."""
    loaded = yaml.safe_load((SOURCES / "framework-facts.yml").read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded


@pytest.fixture(scope="module")
def placed() -> set[tuple[str, str]]:
    """Sub-Cluster name and detailed SOC code, as the framework's steward places them."""
    found = set()
    for row in _rows("cluster-soc-crosswalk.tsv"):
        for code in AGGREGATES.get(row["soc_code"], (row["soc_code"],)):
            found.add((row["sub_cluster"], code))
    return found


def test_names(vocabulary: Vocabulary, facts: dict[str, Any]) -> None:
    """Every name is the framework's to the letter, and stands where the framework has it."""
    for grouping in facts["groupings"]:
        own = vocabulary.groupings[grouping["id"]]
        assert own.record.name == grouping["name"]
        assert [c.id for c in own.clusters] == [c["id"] for c in grouping["clusters"]]
        for cluster in grouping["clusters"]:
            mine = vocabulary.clusters[cluster["id"]]
            assert mine.name == cluster["name"]
            assert mine.record.cross_cutting == cluster["cross_cutting"]
            assert mine.record.onet_code == cluster["onet_cluster_code"]
            subs = [(s.id, s.name) for s in mine.sub_clusters]
            assert subs == [(s["id"], s["name"]) for s in cluster["sub_clusters"]]
            for sub, theirs in zip(mine.sub_clusters, cluster["sub_clusters"], strict=True):
                assert set(theirs.get("aliases", [])) <= set(sub.record.aliases)


def test_official_pages(vocabulary: Vocabulary, facts: dict[str, Any]) -> None:
    """A Cluster's own page is linked only where its address was read; else the framework's."""
    for grouping in facts["groupings"]:
        for cluster in grouping["clusters"]:
            sure = cluster["official_url_confidence"] == "verified"
            wanted = cluster["official_url"] if sure else facts["framework"]["official_url"]
            assert vocabulary.clusters[cluster["id"]].record.official_page == wanted


def test_crosswalk_of_2002(vocabulary: Vocabulary, facts: dict[str, Any]) -> None:
    """Each of the 16 Clusters of 2002 leads where the facts say, marked where that is inferred."""
    names = {c.id: c.name for c in vocabulary.clusters.values()}
    old = {o.name: o for o in vocabulary.old_clusters}
    for row in facts["crosswalk_from_2002"]:
        mine = old[row["from"]]
        assert mine.inferred == (row["confidence"] == "inferred")
        if row["to"]:
            assert [names[id_] for id_ in mine.to] == row["to"]


def test_practices(vocabulary: Vocabulary, facts: dict[str, Any]) -> None:
    """The 2012 wordings are to the letter; of the 2024 ones only those that could be read."""
    theirs = facts["career_ready_practices"]
    mine = list(vocabulary.practices.values())
    assert [p.wording_2012 for p in mine] == theirs["names_2012_superseded"]
    read_2024 = {row["name"] for row in theirs["names_2024"]}
    assert {p.wording_2024 for p in mine if p.wording_2024} == read_2024


def test_occupations(vocabulary: Vocabulary) -> None:
    """Titles, Job Zones, interest letters and education figures are O*NET's to the letter."""
    titles = {row["code"]: row["title"] for row in _rows("onet-soc-occupations.tsv")}
    entry = {row["code"]: row for row in _rows("onet-entry-levels.tsv")}
    letters = {row["code"]: row["riasec_29_3"] for row in _rows("onet-interests.tsv")}
    for code, occupation in vocabulary.occupations.items():
        record = occupation.record
        assert record.title == titles[code]
        assert (record.interests or "") == letters.get(code, ""), code
        row = entry.get(code, {})
        assert str(record.job_zone or "") == row.get("job_zone", ""), code
        assert (record.education or "") == row.get("modal_education", ""), code
        share = record.below_bachelor_share
        assert ("" if share is None else str(share)) == row.get("below_bachelor_share", ""), code
        if share is not None:
            assert record.low_precision == (row["suppress"] == "Y"), code
            assert record.as_of == row["as_of"], code


def test_everyday_names(vocabulary: Vocabulary) -> None:
    """Everyday job names are chosen from O*NET's lists, none invented."""
    titles = {row["code"]: row for row in _rows("onet-job-titles.tsv")}
    for code, occupation in vocabulary.occupations.items():
        row = titles[code]
        known = f"{row['reported']}|{row['alternate']}|{occupation.record.title}".lower()
        for name in occupation.record.names:
            assert name.lower() in known, (code, name)


def test_placement(vocabulary: Vocabulary, placed: set[tuple[str, str]]) -> None:
    """An occupation stands where the steward has it; our own choices are marked as ours."""
    anywhere = {code for _, code in placed}
    for sub in vocabulary.sub_clusters.values():
        for item in sub.occupations:
            soc = item.occupation.code[:7]
            if item.ours:
                free = soc not in anywhere or sub.id == "unmanned-vehicle-technology"
                assert free, (sub.id, item.occupation.code)
            else:
                assert (sub.name, soc) in placed, (sub.id, item.occupation.code)


def test_standards(vocabulary: Vocabulary) -> None:
    """Codes and grades are those of the lists, none missing and none invented."""
    theirs: dict[str, set[str]] = {}
    for row in _rows("standards-codes.tsv"):
        theirs.setdefault(row["framework"], set()).add(row["code"])
    assert {f: set(s.codes) for f, s in vocabulary.standards.items()} == theirs
