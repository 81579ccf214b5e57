"""From a checkout to a checked hub: the steps that every command takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from clusterhub.checks import check_hub
from clusterhub.graph import build_hub
from clusterhub.keep import Keep
from clusterhub.load import load
from clusterhub.model.hub import Hub
from clusterhub.problems import Report
from clusterhub.project import Project


@dataclass(frozen=True, slots=True)
class Reading:
    """A checkout, read and checked."""

    hub: Hub | None
    """Everything that is sound; None where the taxonomy itself cannot be read."""
    report: Report
    lines: Mapping[str, tuple[str, ...]]
    """Each file's lines by path, for messages."""


def read(project: Project, keep: Keep | None = None) -> Reading:
    """Loads, links and checks everything; an entry with an error stays out of the hub."""
    loaded = load(project, keep)
    hub, problems = build_hub(loaded.records)
    if hub is None:
        return Reading(None, Report.of(loaded.problems, problems), loaded.lines)
    report = Report.of(loaded.problems, problems, check_hub(hub, loaded.records))
    broken = report.paths_with_errors
    if broken:
        hub, _ = build_hub(loaded.records, without=broken)
    return Reading(hub, report, loaded.lines)
