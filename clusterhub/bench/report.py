"""The measurements as a page for docs/: medians, spreads and ratios."""

from __future__ import annotations

import os
import platform
import statistics
from collections.abc import Callable, Iterable, Sequence

from clusterhub.bench.benchmark import Result, Round
from clusterhub.bench.measure import Cost

_PAGE_STEPS = ("read", "render", "stage", "host", "copy", "publish")
"""Everything but the search index."""


def report(results: Sequence[Result]) -> str:
    """The whole page, in Markdown."""
    return (
        "\n\n".join(
            (
                _INTRO.format(machine=_machine()),
                "## Whole builds\n\n" + _builds(results),
                "## Ratios\n\n" + _ratios(results),
                "## Steps of the cold build\n\n" + _steps(results),
                "## After one edit\n\n" + _edits(results),
                "## What readers load\n\n" + _weights(results),
            )
        )
        + "\n"
    )


_INTRO = """# Benchmarks

Measured by `python3 build.py bench`, which writes this page.
The machine: {machine}.
Seconds are wall time unless a column says otherwise: the median, and the smallest and largest.
They drift with the machine, so ratios are taken within a round, where all builds follow each other,
and those of CPU time are the steadier ones.

- **Cluster Hub**: `build` on our own connections and the synthetic ones,
  with everything removed that an earlier build made.
- **Plain, same pages**: MkDocs and Material as they come, with their own search, on the same
  staged pages as HTML in Markdown files, and no entry in the navigation.
- **Plain, sources**: the same on the files that authors wrote: one page for each connection,
  without lists, handouts, pages of Clusters, and links between all of these.

Synthetic connections have every field and about 600 words.
Peak memory is that of the largest single process."""


def _builds(results: Iterable[Result]) -> str:
    rows = []
    for result in results:
        for name, cost in (
            ("Cluster Hub, cold", lambda r: r.cold),
            ("Cluster Hub, after one edit", lambda r: r.again),
            ("Plain, same pages", lambda r: r.same_pages),
            ("Plain, sources", lambda r: r.sources),
        ):
            rows.append(_build_row(result, name, cost))
    return _table(("Connections", "Build", "Seconds", "CPU seconds", "Peak MiB"), rows)


def _build_row(result: Result, name: str, cost: Callable[[Round], Cost]) -> tuple[str, ...]:
    costs = [cost(one) for one in result.rounds]
    return (
        f"{result.count:,}",
        name,
        _spread([c.wall for c in costs]),
        _spread([c.cpu for c in costs]),
        f"{statistics.median(c.peak for c in costs):.0f}",
    )


def _ratios(results: Sequence[Result]) -> str:
    rows = [
        (
            f"{r.count:,}",
            _spread([one.cold.wall / one.same_pages.wall for one in r.rounds], 2),
            _spread([one.cold.cpu / one.same_pages.cpu for one in r.rounds], 2),
            _spread([one.cold.wall / one.sources.wall for one in r.rounds], 2),
            _spread([one.cold.cpu / one.sources.cpu for one in r.rounds], 2),
            _spread([_pages(one.again_steps) / _pages(one.steps) for one in r.rounds], 2),
        )
        for r in results
    ]
    table = _table(
        (
            "Connections", "Cold / plain, same pages", "in CPU time",
            "Cold / plain, sources", "in CPU time", "Pages after one edit / pages cold",
        ),
        rows,
    )  # fmt: skip
    by_count = {r.count: statistics.median(one.cold.wall for one in r.rounds) for r in results}
    if by_count.keys() >= {1000, 5000}:
        times = by_count[5000] / by_count[1000]
        table += f"\n\nFive times the connections (1,000 to 5,000) take {times:.1f} times as long."
    return table


def _steps(results: Sequence[Result]) -> str:
    names = list(results[0].rounds[0].steps)
    rows = []
    for result in results:
        whole = statistics.median(sum(one.steps.values()) for one in result.rounds)
        middles = {n: statistics.median(one.steps[n] for one in result.rounds) for n in names}
        rows.append(
            (
                f"{result.count:,}",
                f"{result.pages:,}",
                *(f"{middles[n]:.2f} ({middles[n] / whole:.0%})" for n in names),
            )
        )
    return _table(("Connections", "Pages", *names), rows)


def _edits(results: Iterable[Result]) -> str:
    rows = [
        (
            f"{r.count:,}",
            _spread([_pages(one.again_steps) for one in r.rounds]),
            _spread([one.again_steps["search"] for one in r.rounds]),
            _spread(list(r.refreshes), 2),
        )
        for r in results
    ]
    return _table(("Connections", "Pages", "Search index", "Save to refreshed page"), rows)


def _weights(results: Iterable[Result]) -> str:
    rows = [
        (
            f"{r.count:,}",
            f"{r.size:.0f}",
            *(
                f"{size / 1024:.1f}"
                for size in (
                    r.weight.page, r.weight.page_packed, r.weight.largest_packed,
                    r.plain_weight.page, r.plain_weight.page_packed,
                )
            ),
        )
        for r in results
    ]  # fmt: skip
    return _table(
        (
            "Connections", "Whole site, MiB", "Median page, KiB", "with gzip", "Largest, with gzip",
            "Plain, median page, KiB", "with gzip",
        ),
        rows,
    )  # fmt: skip


def _pages(steps: dict[str, float]) -> float:
    return sum(steps[name] for name in _PAGE_STEPS)


def _spread(values: Sequence[float], digits: int = 1) -> str:
    middle = f"{statistics.median(values):.{digits}f}"
    if len(values) == 1:
        return middle
    return f"{middle} ({min(values):.{digits}f} to {max(values):.{digits}f})"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _machine() -> str:
    cores = os.cpu_count() or 1
    return (
        f"{cores} {'core' if cores == 1 else 'cores'}, {_memory()}{platform.system()}, "
        f"Python {platform.python_version()}"
    )


def _memory() -> str:
    try:
        total = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):
        return ""
    return f"{round(total / 1024**3)} GiB of memory, "
