"""The index of the search: what stands in it, from a site small enough to know by heart."""

from __future__ import annotations

import gzip
import json
from typing import Any

import pytest
from conftest import MakeSite, tiny_text

from clusterhub.keep import Keep
from clusterhub.outputs.finding import finding_files
from clusterhub.project import Project
from clusterhub.reading import read

COUNT = "lesson_connections/mathematics/count-the-votes.md"


def _index(project: Project) -> dict[str, Any]:
    hub = read(project).hub
    assert hub is not None
    files = finding_files(hub, Keep(project.work / "words.pickle"))
    return {
        path.rsplit("/", 1)[-1].removesuffix(".json.gz"): json.loads(gzip.decompress(data))
        for path, data in files.items()
    }


def test_a_row_for_each_connection(tiny: Project) -> None:
    """Title, topic and summary are there, in the same order everywhere."""
    index = _index(tiny)
    rows = index["connections"]
    assert rows["id"] == ["count-the-votes", "hamlet"]
    assert rows["topic"][1].startswith("Hamlet|William Shakespeare")
    assert len(index["cards-0"]) == 2


def test_values_are_places_in_their_facet(tiny: Project) -> None:
    """A number in a row leads back to the id that the author wrote."""
    index = _index(tiny)
    subjects = index["names"]["facets"]["subject"]
    rows = index["connections"]["values"]["subject"]
    assert [subjects[row[0]] for row in rows] == ["mathematics", "english-language-arts"]


def test_a_size_holds_its_values_together(tiny: Project) -> None:
    """A spark takes ten minutes and needs nothing; a lesson with copies does not promise both."""
    facets = _index(tiny)["names"]["facets"]
    sizes = _index(tiny)["connections"]["sizes"][1]
    ten = 1 << facets["minutes"].index("10")
    no_copies = 1 << (len(facets["minutes"]) + facets["needs"].index("no-copies"))
    assert sizes[0] & ten
    assert sizes[0] & no_copies
    assert not any(size & ten and not size & no_copies for size in sizes)


@pytest.mark.parametrize("word", ["lawyer", "lawyers"])
def test_words_of_a_text_lead_to_it(word: str, tiny: Project) -> None:
    """A word of the text is in the file that the alphabet says, and only words that are used."""
    index = _index(tiny)
    shards = index["connections"]["shards"]
    number = sum(first <= word for first in shards) - 1
    assert (word in index[f"words-{max(number, 0)}"]) == (word == "lawyer")


def test_all_files_are_of_one_build(make_site: MakeSite) -> None:
    """The two files that a search begins with name the same build, and another after a change."""
    first = _index(make_site())
    changed = tiny_text(COUNT).replace("title: ", "title: A new ")
    second = _index(make_site({COUNT: changed}, name="changed"))
    assert first["names"]["build"] == first["connections"]["build"]
    assert first["names"]["build"] != second["names"]["build"]


def test_a_list_is_found_where_it_holds_something(tiny: Project) -> None:
    """No empty list is in the index."""
    lists = _index(tiny)["names"]["kinds"]["list"]["path"]
    assert "subjects/mathematics/digital-technology" not in lists or all(lists)
    assert "ten-minutes" in lists
