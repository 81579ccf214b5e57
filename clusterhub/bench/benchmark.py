"""One benchmark: our build and plain MkDocs with Material, in turn, on the same collection."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from clusterhub.bench.checkout import (
    forget,
    make_checkout,
    plain_from_sources,
    plain_from_staged,
)
from clusterhub.bench.measure import Cost, Weight, edit, refresh_times, run, run_build, weigh
from clusterhub.model.hub import Vocabulary
from clusterhub.project import Project

LARGE = 5000
"""From here on everything is measured once; a run takes minutes."""

_EDITS = 5


@dataclass(frozen=True, slots=True)
class Round:
    """What one round measured; ratios are taken within a round, where the machine is the same."""

    cold: Cost
    steps: dict[str, float]
    """Seconds of each step of the cold build."""
    again: Cost
    """The second build, after one edit."""
    again_steps: dict[str, float]
    same_pages: Cost
    """Plain MkDocs and Material on the same staged pages."""
    sources: Cost
    """Plain MkDocs and Material on what authors wrote."""


@dataclass(frozen=True, slots=True)
class Result:
    """What was measured with so many synthetic connections."""

    count: int
    pages: int
    rounds: tuple[Round, ...]
    refreshes: tuple[float, ...]
    """Seconds from a save to the refreshed page in the preview."""
    weight: Weight
    plain_weight: Weight
    """Of the plain site of the same staged pages."""
    size: float
    """MiB of the whole site."""


def benchmark(
    project: Project,
    vocabulary: Vocabulary,
    *,
    count: int,
    runs: int,
    say: Callable[[str], None],
) -> Result:
    """Measures with `count` synthetic connections; `say` is told how far it is."""
    room = project.work / "bench"
    shutil.rmtree(room, ignore_errors=True)
    try:
        checkout = make_checkout(project, vocabulary, room / "hub", count)
        say(f"{count}: a first build, not counted")
        run_build(checkout)
        same_pages = plain_from_staged(checkout, room / "same-pages")
        sources = plain_from_sources(checkout, room / "sources")
        rounds = []
        for number in range(runs if count < LARGE else 1):
            say(f"{count}: round {number + 1}")
            forget(checkout)
            cold, steps = run_build(checkout)
            plain_sources = _plain(sources)
            edit(checkout, f"Edited in round {number}")
            again, again_steps = run_build(checkout)
            rounds.append(Round(cold, steps, again, again_steps, _plain(same_pages), plain_sources))
        say(f"{count}: preview")
        site = checkout.root / "site"
        return Result(
            count=count,
            pages=sum(1 for _ in site.rglob("*.html")),
            rounds=tuple(rounds),
            refreshes=tuple(refresh_times(checkout, _EDITS, rounds[-1].steps["search"])),
            weight=weigh(site),
            plain_weight=weigh(same_pages.parent / "site"),
            size=sum(f.stat().st_size for f in site.rglob("*") if f.is_file()) / 1024**2,
        )
    finally:
        shutil.rmtree(room, ignore_errors=True)


def _plain(configuration: Path) -> Cost:
    command: list[str | Path] = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--quiet",
        "-f",
        configuration,
    ]
    return run(command, configuration.parent)
