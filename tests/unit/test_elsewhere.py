"""Where a connection leads on to, however many there are."""

from __future__ import annotations

from conftest import MakeSite, tiny_text

from clusterhub.reading import read
from clusterhub.views.elsewhere import Elsewhere, elsewhere
from clusterhub.views.parts import FEW

FOLDER = "lesson_connections/mathematics"
HAMLET = "hamlet"
SUB_CLUSTER = "    sub_clusters: [judicial-systems]\n    why: Clerks"


def _of_hamlet(make_site: MakeSite, grades: list[str]) -> Elsewhere:
    """With as many connections of mathematics for the same Sub-Cluster, each for one grade."""
    text = tiny_text(f"{FOLDER}/count-the-votes.md").replace("    why: Clerks", SUB_CLUSTER)
    files = {
        f"{FOLDER}/count-{number}.md": text.replace("count-the-votes", f"count-{number}")
        .replace("Count the votes", f"Count {number}")
        .replace('["9"]', f'["{grade}"]')
        for number, grade in enumerate(grades)
    }
    hub = read(make_site(files)).hub
    assert hub is not None
    return elsewhere(hub, hub.connections[HAMLET])


def _same_work(found: Elsewhere) -> list[str]:
    return [card.title for card in found.cards if card.why.startswith("Also leads to")]


def test_few_of_many_are_shown_and_a_list_has_them_all(make_site: MakeSite) -> None:
    """A page does not grow with the collection, and hides nothing."""
    found = _of_hamlet(make_site, ["9"] * (FEW + 3))
    assert len(_same_work(found)) == FEW
    (more,) = found.more
    assert more.href == "/clusters/public-service-safety/judicial-systems/"
    assert more.count == FEW + 3 + 1


def test_where_all_are_shown_nothing_leads_to_more(make_site: MakeSite) -> None:
    """As many as fit are all of them."""
    found = _of_hamlet(make_site, ["9"] * FEW)
    assert len(_same_work(found)) == FEW
    assert not found.more


def test_grades_in_common_come_first(make_site: MakeSite) -> None:
    """Two teachers of one school may meet."""
    found = _of_hamlet(make_site, ["5"] * FEW + ["10"])
    assert _same_work(found)[0] == f"Count {FEW}"
