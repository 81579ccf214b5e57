"""Rules for PD workshops."""

from __future__ import annotations

from collections.abc import Iterator

from clusterhub.model.hub import Hub
from clusterhub.problems import Problem


def agenda_minutes(hub: Hub) -> Iterator[Problem]:
    """Minutes add up at every length, and every part names every length (HUB-136)."""
    for workshop in hub.workshops.values():
        agenda = workshop.record.agenda
        for length in workshop.lengths:
            missing = [index for index, part in enumerate(agenda) if length not in part.minutes]
            for index in missing:
                yield Problem(
                    "HUB-136",
                    workshop.located.span(("agenda", index, "minutes")),
                    f"Other parts say how long they take in {length} minutes; this one does not.",
                    (f'Add "{length}: ..."; 0 leaves the part out.',),
                )
            total = sum(part.minutes.get(length, 0) for part in agenda)
            if not missing and total != length:
                parts = " + ".join(str(part.minutes[length]) for part in agenda)
                yield Problem(
                    "HUB-136",
                    workshop.located.key_span(("agenda",)),
                    f"The parts of the {length}-minute workshop take {parts} = {total} minutes.",
                    (f"Change parts until they add up to {length}.",),
                )
