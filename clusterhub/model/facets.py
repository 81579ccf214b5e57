"""The facets whose values are fixed, and what a connection must have for each."""

from __future__ import annotations

from dataclasses import dataclass

from clusterhub.model.entries import SizeRecord


@dataclass(frozen=True, slots=True)
class FixedFacet:
    """A facet with values that no vocabulary holds; `values` maps an id to its name."""

    key: str
    name: str
    values: dict[str, str]


MINUTES = FixedFacet(
    "minutes",
    "Time you have",
    {"10": "10 minutes", "lesson": "One lesson (up to 60)", "longer": "More than 60 minutes"},
)
NEEDS = FixedFacet(
    "needs",
    "What it asks of you",
    {"no-prep": "No preparation", "no-copies": "No copies", "no-devices": "No technology"},
)
TECH = FixedFacet(
    "tech",
    "Technology",
    {
        "none": "None",
        "projector": "A projector",
        "shared-devices": "Shared devices",
        "one-each": "A device each",
    },
)
WAY_IN = FixedFacet("way-in", "Way in", {"open": "Without a four-year degree"})
STATE = FixedFacet("state", "How far it is", {"ready": "Ready to use", "idea": "Idea"})
KIND = FixedFacet(
    "kind",
    "Kind of page",
    {
        "connection": "Connection",
        "cluster": "Cluster",
        "sub-cluster": "Sub-Cluster",
        "occupation": "Occupation",
        "workshop": "Workshop",
        "project": "Project",
        "list": "List",
        "guide": "Guide",
        "help": "Help",
    },
)
FIXED = {facet.key: facet for facet in (MINUTES, NEEDS, TECH, WAY_IN, STATE, KIND)}

SHORT = 15
"""The longest that somebody with ten minutes has patience for."""
ONE_LESSON = 60


def minutes_value(minutes: int) -> str:
    """The value of `MINUTES` that holds a size of this many minutes."""
    if minutes <= SHORT:
        return "10"
    return "lesson" if minutes <= ONE_LESSON else "longer"


def is_copied(item: str) -> bool:
    """Whether a material has to be copied for class, by what writers call it."""
    words = item.lower().split()
    return words[0].startswith("handout") or words[-1] in _COPIED


_COPIED = {"sheet", "sheets", "brief", "briefs", "form", "forms", "checklist", "rubric"}


def size_values(size: SizeRecord) -> dict[str, tuple[str, ...]]:
    """What one size has of the facets that hold for a size and not for a whole connection."""
    needs = {
        "no-prep": not size.prep_minutes,
        "no-copies": not any(is_copied(material.item) for material in size.materials),
        "no-devices": size.tech == "none",
    }
    return {
        "minutes": (minutes_value(size.minutes),),
        "needs": tuple(key for key, holds in needs.items() if holds),
        "tech": (size.tech,),
    }
