"""`bench`: how fast the hub is beside plain MkDocs and Material."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from clusterhub.bench.benchmark import benchmark
from clusterhub.bench.report import report
from clusterhub.printing import print_report
from clusterhub.project import Project
from clusterhub.reading import read


def run(project: Project, *, counts: Sequence[int], runs: int) -> int:
    """Measures with each number of synthetic connections, and writes docs/benchmarks.md."""
    if not hasattr(sys, "getwindowsversion"):
        return _run(project, counts, runs)
    print("The benchmark reads memory and CPU time as Linux and macOS count them.", file=sys.stderr)
    return 2


def _run(project: Project, counts: Sequence[int], runs: int) -> int:
    reading = read(project)
    if reading.hub is None:
        print_report(reading.report, reading.lines)
        return 1
    file = project.root / "docs" / "benchmarks.md"
    results = []
    for count in sorted(set(counts)):
        results.append(
            benchmark(
                project,
                reading.hub.vocabulary,
                count=count,
                runs=max(1, runs),
                say=lambda text: print(text, flush=True),
            )
        )
        # After each size, so that an interrupted run keeps what it has.
        file.parent.mkdir(exist_ok=True)
        file.write_text(report(results), encoding="utf-8")
        print(f"{count}: written to {file.relative_to(project.root)}", flush=True)
    return 0
