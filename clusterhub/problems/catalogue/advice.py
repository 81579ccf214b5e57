"""Codes for advice: shown, and nothing is held up by it."""

from __future__ import annotations

from clusterhub.problems.catalogue.code import Code, Severity

CODES = (
    Code(
        code="HUB-301",
        severity=Severity.ADVICE,
        title="Not yet usable",
        mend="Add what the message names, when you have it; then change aims_for to usable.",
        means="A usable connection has this, and here it is still missing.",
        why="It is shown as an idea until a teacher could run it as it stands.",
        wrong="aims_for: seed, without a topic",
        right="topic:\n  id: voting\n  name: Voting\n  kind: concept",
        names="/contribute/",
        alike=("HUB-111", "HUB-132"),
    ),
    Code(
        code="HUB-302",
        severity=Severity.ADVICE,
        title="Nobody has read it yet",
        mend="Ask a colleague to read it; then add who read it, and on which day.",
        means="No second reader is noted.",
        why="A second pair of eyes finds what the writer cannot see.",
        wrong="(no line)",
        right="reviewed: {by: hub-readers, on: 2026-11-22}",
        alike=("HUB-217",),
    ),
    Code(
        code="HUB-303",
        severity=Severity.ADVICE,
        title="No link to another subject",
        mend="Add a related connection in another subject, with the reason, if a natural one "
        "exists.",
        means="No connection in another subject is linked from here or links here.",
        why="Links across subjects are what the hub is for.",
        wrong="(no related connection)",
        right="related:\n  - id: count-the-votes\n    why: The same question, with numbers.",
        names="/connections/",
        alike=("HUB-216", "HUB-207"),
    ),
    Code(
        code="HUB-304",
        severity=Severity.ADVICE,
        title="Leads to something withdrawn",
        mend="Name what replaces it, or remove the link.",
        means="The entry that is named here has been withdrawn. Its page stays and says so.",
        why="A reader who follows the link finds a page that nobody should use any more.",
        wrong="- id: an-old-lesson",
        right="- id: the-lesson-that-replaces-it",
        names="/connections/",
        alike=("HUB-207",),
    ),
    Code(
        code="HUB-305",
        severity=Severity.ADVICE,
        title="Link without https",
        mend="Write https:// at its beginning, if the page opens that way.",
        means="The address begins with http://, so the page comes over an open line.",
        why="Many school networks block such pages, and others could change them on the way.",
        wrong="[the report](http://example.org/report)",
        right="[the report](https://example.org/report)",
        alike=("HUB-131",),
    ),
)
