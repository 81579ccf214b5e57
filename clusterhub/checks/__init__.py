"""Rules across fields and across entries, one function each."""

from __future__ import annotations

from clusterhub.checks.addresses import broken_links, shared_addresses
from clusterhub.checks.bodies import sections, sizes_and_steps
from clusterhub.checks.connections import (
    claims,
    cross_links,
    file_names,
    grades_covered,
    occupations_fit,
    retired_targets,
    review,
    usable,
)
from clusterhub.checks.projects import named_after_ids, several_subjects
from clusterhub.checks.wording import standard_wording
from clusterhub.checks.workshops import agenda_minutes
from clusterhub.load import Records
from clusterhub.model.hub import Hub
from clusterhub.problems import Problem

_RULES = (
    file_names,
    grades_covered,
    occupations_fit,
    cross_links,
    retired_targets,
    review,
    agenda_minutes,
    named_after_ids,
    several_subjects,
    shared_addresses,
)

_RECORD_RULES = (usable, sections, sizes_and_steps, claims, standard_wording)
"""Rules that see entries which stay out of the hub, too."""


def check_hub(hub: Hub, records: Records) -> list[Problem]:
    """Everything that the rules find, in no particular order."""
    found = [problem for rule in _RULES for problem in rule(hub)]
    return [
        *found,
        *(problem for rule in _RECORD_RULES for problem in rule(records)),
        *broken_links(hub, records),
    ]
