"""Every code that a message can carry; a code is permanent and never reused."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Severity(Enum):
    """What a problem means for publication."""

    ERROR = "error"
    """Publication stops until it is mended."""
    ADVICE = "advice"
    """Shown; publication goes on."""
    OURS = "ours"
    """A fault of the hub itself, not of an author."""


@dataclass(frozen=True, slots=True)
class Code:
    """What stands behind one code."""

    code: str
    title: str
    severity: Severity
    why: str
    """Why the hub asks for it, in one sentence to a teacher."""


def _codes(severity: Severity, *rows: tuple[str, str, str]) -> dict[str, Code]:
    return {code: Code(code, title, severity, why) for code, title, why in rows}


_ONE_FILE = _codes(
    Severity.ERROR,
    ("HUB-101", "File is not UTF-8", "Other encodings turn accents and quotes into noise."),
    ("HUB-102", "File is empty", "An empty file is usually one that was not saved."),
    (
        "HUB-103",
        "YAML cannot be read",
        "From this place on, nothing in the file has a sure meaning.",
    ),
    (
        "HUB-104",
        "Tab in YAML",
        "YAML counts spaces, and every editor shows a tab in another width.",
    ),
    (
        "HUB-105",
        "Same key twice",
        "Only one of the two could be used, and nobody would know which.",
    ),
    (
        "HUB-106",
        "YAML shortcut not used here",
        "Anchors, aliases and tags make a file hard to follow.",
    ),
    (
        "HUB-107",
        "Nested too deeply",
        "No file here needs so many levels; a bracket is probably left open.",
    ),
    (
        "HUB-108",
        "Front matter is missing",
        "The facts about an entry stand between two lines of three hyphens.",
    ),
    (
        "HUB-109",
        "Front matter has no end",
        "Without the second line of hyphens the text would be read as YAML.",
    ),
    ("HUB-110", "Unknown key", "A key that nothing reads is usually a slip of the keyboard."),
    ("HUB-111", "Something is missing", "The page cannot be made without it."),
    ("HUB-112", "Wrong kind of value", "A list is needed where one value stands, or the reverse."),
    (
        "HUB-113",
        "Not one of the words used here",
        "A closed list of words lets teachers filter by it.",
    ),
    (
        "HUB-114",
        "Not a number or date as used here",
        "Numbers are added up and dates are compared.",
    ),
    ("HUB-115", "Too long or too short", "It would not fit where teachers read it."),
    (
        "HUB-116",
        "File name and id differ",
        "The address of the page is the id, and people look for the file by it.",
    ),
    ("HUB-117", "File in the wrong folder", "Connections are kept in a folder per subject."),
    ("HUB-118", "Id cannot be an address", "The id becomes the address of the page."),
    (
        "HUB-130",
        "HTML in the text",
        "HTML breaks pages, and hides text from readers and from printing.",
    ),
    (
        "HUB-131",
        "Link that is not allowed",
        "Only web pages, mail addresses and pages of this hub may be linked.",
    ),
    (
        "HUB-132",
        "Section is missing",
        "Every usable connection has the same parts, so that teachers find them.",
    ),
    (
        "HUB-133",
        "Section is not one of ours",
        "Every connection has the same parts in the same order.",
    ),
    ("HUB-134", "Section is empty", "A heading without text promises something that is not there."),
    (
        "HUB-135",
        "Size and text do not match",
        "Every size has its steps, and every step belongs to a size.",
    ),
    ("HUB-136", "Minutes do not add up", "A teacher plans the bell by them."),
    ("HUB-137", "Step without minutes", "A teacher plans the bell by them."),
    (
        "HUB-138",
        "The spark needs something",
        "A spark needs no preparation, no copies and no devices.",
    ),
)

_LINKS = _codes(
    Severity.ERROR,
    ("HUB-201", "No such Cluster", "A connection leads to one of the 14 Clusters."),
    ("HUB-202", "No such Sub-Cluster in this Cluster", "Each Sub-Cluster belongs to one Cluster."),
    ("HUB-203", "No such subject", "Teachers look by subject first."),
    ("HUB-204", "No such occupation", "Title and ways in are looked up by the code."),
    ("HUB-205", "No such standard", "A teacher must be able to find the standard by its code."),
    ("HUB-206", "No such standards framework", "The same code can stand in two frameworks."),
    ("HUB-207", "No such connection", "The link would lead nowhere."),
    ("HUB-208", "Id used twice", "An id is the address of one page."),
    ("HUB-209", "Two pages at one address", "One of them would overwrite the other."),
    ("HUB-210", "Not in our lists", "Closed lists of words let teachers filter by them."),
    (
        "HUB-211",
        "Grade without a standard",
        "Every grade that is promised is covered by a standard.",
    ),
    (
        "HUB-212",
        "No way in without a four-year degree",
        "Students must see that there are several ways in.",
    ),
    (
        "HUB-213",
        "Occupations and Clusters do not meet",
        "The work must belong to the Clusters that are named.",
    ),
    ("HUB-214", "Link inside the site leads nowhere", "A reader would meet an error page."),
    ("HUB-215", "Named twice", "The same thing twice in a list is a slip of the keyboard."),
    (
        "HUB-216",
        "Related connection in the same subject",
        "Related links show the way to another subject.",
    ),
    ("HUB-217", "Writer and reader are the same", "Everyone overlooks their own slips."),
    (
        "HUB-219",
        "A project of too few subjects",
        "A project is worth planning together only if several subjects have a real part in it.",
    ),
)

_ADVICE = _codes(
    Severity.ADVICE,
    (
        "HUB-301",
        "Not yet usable",
        "It is shown as an idea until a teacher could run it as it stands.",
    ),
    (
        "HUB-302",
        "Nobody has read it yet",
        "A second pair of eyes finds what the writer cannot see.",
    ),
    ("HUB-303", "No link to another subject", "Links across subjects are what the hub is for."),
)

_OURS = _codes(
    Severity.OURS,
    ("HUB-901", "Our own fault", "The hub's program failed, not your file."),
    ("HUB-902", "The site could not be made", "The program that writes the pages failed."),
)

CATALOGUE: dict[str, Code] = _ONE_FILE | _LINKS | _ADVICE | _OURS
