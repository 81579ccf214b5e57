"""Rules for wording that is not ours."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clusterhub.checks.wording_marks import marked
from clusterhub.load import Records
from clusterhub.problems import Problem
from clusterhub.sources.located import Place

_TYPICAL = re.compile(
    r"\[?clarification statement|\[?assessment boundary|students who demonstrate understanding can"
    r"|CCSS\.(ELA|MATH)",
    re.IGNORECASE,
)


def standard_wording(records: Records) -> Iterator[Problem]:
    """No text repeats the official wording of a standard (HUB-144)."""
    for written in records.connections:
        record = written.record
        texts: list[tuple[Place, str]] = [
            (("standards", index, "skill"), link.skill)
            for index, link in enumerate(record.standards)
        ]
        texts += [(("summary",), record.summary), (("claim",), record.claim)]
        if record.objectives is not None:
            texts += [(("objectives", "subject"), record.objectives.subject)]
        for place, text in texts:
            if _TYPICAL.search(text) or marked(text):
                yield Problem(
                    "HUB-144",
                    written.located.span(place),
                    "This repeats the official wording of a standard.",
                    (
                        "Say in your own plain words what students can do. "
                        "The code leads to the official text.",
                    ),
                )
