"""What a connection still lacks to be usable."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from clusterhub.load import Written
from clusterhub.model.entries import ConnectionRecord
from clusterhub.sources.yaml_spans import Place

SECTIONS = {
    "the-connection": "The connection",
    "before-you-start": "Before you start",
    "in-class": "In class",
    "talk-about-it": "Talk about it",
    "student-handout": "Student handout",
    "answers-and-what-to-look-for": "Answers and what to look for",
    "supports": "Supports",
    "check-for-understanding": "Check for understanding",
    "beyond-the-classroom": "Beyond the classroom",
}
"""Second-level headings of a usable connection, in their order, by anchor."""

SUPPORTS = ("Multilingual learners", "Access", "Stretch")

_KEYS = {
    "topic": "what is taught, so that teachers find it",
    "stage": "awareness, exploration or planning",
    "activity": "what students do, so that teachers can filter by it",
    "objectives": "what students can do afterwards, in the subject and about the work",
    "practices": "one or more Career Ready Practices",
    "standards": "one to four standards",
    "family": "what a family may ask at home",
    "partner": "who could be asked, and what",
}


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that a connection lacks to be usable."""

    code: str
    place: Place
    """Place in the front matter; empty for the text."""
    what: str
    do: str


def missing_for_usable(written: Written[ConnectionRecord]) -> tuple[Missing, ...]:
    """Everything that the guide asks of a usable connection and that is not there."""
    return (*_missing_keys(written.record), *_missing_sections(written))


def _missing_keys(record: ConnectionRecord) -> Iterator[Missing]:
    for key, what in _KEYS.items():
        if not getattr(record, key):
            yield Missing("HUB-111", (key,), f'"{key}" is missing: {what}.', f'Add "{key}:".')
    if len(record.occupations) < 3:
        yield Missing(
            "HUB-111",
            ("occupations",),
            "A usable connection names three occupations or more, "
            f"and here are {len(record.occupations)}.",
            "Add others, and among them one that most people enter without a four-year degree.",
        )
    sizes = {size.size for size in record.sizes}
    for needed in ("spark", "lesson"):
        if needed not in sizes:
            yield Missing(
                "HUB-111",
                ("sizes",),
                f"A usable connection has a spark and a lesson, and there is no {needed}.",
                f'Add "- size: {needed}" with its minutes below "sizes:".',
            )
    if record.counselor is None and any(
        grade in {"6", "7", "8", "9", "10", "11", "12"} for grade in record.grades
    ):
        yield Missing(
            "HUB-111",
            ("counselor",),
            '"counselor" is missing: a prompt for the learning plan, and what to file.',
            'Add "counselor:" with "prompt:" and "artefact:".',
        )


def _missing_sections(written: Written[ConnectionRecord]) -> Iterator[Missing]:
    present = {section.slug for section in written.body.sections}
    for slug, title in SECTIONS.items():
        if slug not in present:
            yield Missing(
                "HUB-132",
                (),
                f'The section "{title}" is missing.',
                f'Add a heading "## {title}" in its place, with text below it.',
            )
    supports = written.body.section("supports")
    if supports is not None:
        parts = {part.title for part in supports.parts}
        for title in SUPPORTS:
            if title not in parts:
                yield Missing(
                    "HUB-132",
                    (),
                    f'The part "{title}" is missing in "Supports".',
                    f'Add a heading "### {title}" with text below it.',
                )
