"""From a checkout to a checked hub: the steps that every command takes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from clusterhub.checks import check_hub
from clusterhub.graph import build_hub
from clusterhub.keep import Keep
from clusterhub.load import load
from clusterhub.model.hub import Hub
from clusterhub.problems import Problem, Report
from clusterhub.project import Project


@dataclass(frozen=True, slots=True)
class Reading:
    """A checkout, read and checked."""

    hub: Hub | None
    """Everything that is sound; None where the taxonomy itself cannot be read."""
    report: Report
    lines: Mapping[str, tuple[str, ...]]
    """Each file's lines by path, for messages."""


_RESTS_ON = {
    "taxonomy/clusters/": frozenset({"HUB-111", "HUB-201", "HUB-202", "HUB-213", "HUB-214"}),
    "taxonomy/occupations/": frozenset({"HUB-204", "HUB-212", "HUB-213", "HUB-218"}),
    "taxonomy/standards/": frozenset({"HUB-205", "HUB-206", "HUB-211", "HUB-214"}),
}
"""Codes that a file of the taxonomy brings up elsewhere while it cannot be read itself."""


def without_consequences(
    problems: Iterable[Problem], unreadable: Iterable[str]
) -> Iterator[Problem]:
    """The problems without those that may only follow from a broken file of the taxonomy."""
    idle = {
        code
        for folder, codes in _RESTS_ON.items()
        if any(path.startswith(folder) for path in unreadable)
        for code in codes
    }
    return (problem for problem in problems if problem.code not in idle)


def read(project: Project, keep: Keep | None = None) -> Reading:
    """Loads, links and checks everything; an entry with an error stays out of the hub."""
    loaded = load(project, keep)
    hub, problems = build_hub(loaded.records)
    if hub is None:
        told = without_consequences(problems, loaded.records.unreadable)
        return Reading(None, Report.of(loaded.problems, told), loaded.lines)
    found = [*problems, *check_hub(hub, loaded.records)]
    report = Report.of(loaded.problems, without_consequences(found, loaded.records.unreadable))
    broken = report.paths_with_errors
    if broken:
        hub, _ = build_hub(loaded.records, without=broken)
    return Reading(hub, report, loaded.lines)
