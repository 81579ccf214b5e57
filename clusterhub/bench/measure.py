"""Takes the time of commands, of the steps of a build, and of a preview."""

from __future__ import annotations

import gzip
import json
import os
import re
import signal
import socket
import statistics
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from clusterhub.project import Project

_LIVE = re.compile(r"livereload\((\d+), ?(\d+)\)")
_SUMMARY = re.compile(r"(?m)^summary: .*$")
_PAUSE = 2.0
"""Seconds between two edits, beyond the time that the search index takes."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run of a command took."""

    wall: float
    cpu: float
    """Seconds of all processes that it waited for."""
    peak: float
    """MiB of the largest of these processes."""


def run(command: Sequence[str | Path], folder: Path) -> Cost:
    """Runs a command to its end (RuntimeError where it fails)."""
    began = time.monotonic()
    process = subprocess.Popen(
        [str(part) for part in command],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(process.pid, 0)
    wall = time.monotonic() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{command[1:]} ended with {process.returncode}")
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / unit)


def run_build(checkout: Project) -> tuple[Cost, dict[str, float]]:
    """Builds; what it took, and the seconds of each step."""
    steps = checkout.root / "steps.json"
    command: list[str | Path] = [
        sys.executable,
        checkout.root / "build.py",
        "build",
        "--timings",
        steps,
    ]
    cost = run(command, checkout.root)
    found: dict[str, float] = json.loads(steps.read_text())
    return cost, found


def edit(checkout: Project, mark: str) -> str:
    """Gives one synthetic connection another summary; its id."""
    file = sorted(checkout.connections.rglob("synthetic-*.md"))[0]
    text = file.read_text(encoding="utf-8")
    file.write_text(_SUMMARY.sub(f"summary: {mark}.", text, count=1), encoding="utf-8")
    return file.stem


@dataclass(frozen=True, slots=True)
class Weight:
    """What readers load."""

    page: int
    """Bytes of the median page."""
    page_packed: int
    """The same, with gzip."""
    largest_packed: int
    """Bytes of the largest page with gzip."""


def weigh(site: Path) -> Weight:
    """The weight of the pages of a site."""
    pages = [file.read_bytes() for file in sorted(site.rglob("index.html"))]
    packed = [len(gzip.compress(page, mtime=0)) for page in pages]
    middle = statistics.median_low
    return Weight(middle(len(page) for page in pages), middle(packed), max(packed))


def refresh_times(checkout: Project, edits: int, pause: float) -> list[float]:
    """Seconds from a save until the open page has been loaded again, for each of some edits."""
    with _serving(checkout) as address:
        found = []
        for number in range(edits):
            time.sleep(pause + _PAUSE)
            mark = f"Edited for the preview {number}"
            page = f"{address}connections/{edit(checkout, f'About to be {number}')}/"
            _until(page, f"About to be {number}")
            time.sleep(pause + _PAUSE)
            live = _LIVE.search(_get(page))
            if live is None:
                raise RuntimeError("the preview does not reload")
            began = time.monotonic()
            edit(checkout, mark)
            _get(f"{address}livereload/{live[1]}/{live[2]}")
            if mark not in _get(page):
                raise RuntimeError("the page is not the new one")
            found.append(time.monotonic() - began)
        return found


@contextmanager
def _serving(checkout: Project) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, checkout.root / "build.py", "serve", "--port", str(port)],
        cwd=checkout.root,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    address = f"http://127.0.0.1:{port}/"
    try:
        _until(address, "</html>")
        yield address
    finally:
        # SIGINT lets the preview tidy up; a shell may have told its jobs not to hear it.
        for sign in (signal.SIGINT, signal.SIGKILL):
            os.killpg(process.pid, sign)
            try:
                process.wait(10)
                break
            except subprocess.TimeoutExpired:
                continue


def _until(address: str, text: str) -> None:
    until = time.monotonic() + 300
    while time.monotonic() < until:
        try:
            if text in _get(address):
                return
        except OSError:
            pass
        time.sleep(0.2)
    raise RuntimeError("the preview did not answer")


def _get(address: str) -> str:
    with urllib.request.urlopen(address, timeout=300) as answer:
        return str(answer.read().decode())
