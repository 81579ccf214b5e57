"""Writes only the pages that changed, and proves that the rest is still what it was.

A staged page is the whole dependency of its HTML but for the chrome. So a page is written again
when its staged bytes differ, and all pages when the chrome's fingerprint differs, when the state
cannot be read, or when a kept page is not byte for byte what was written.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from clusterhub.hosts.config import derived
from clusterhub.hosts.programs import EPOCH, Host
from clusterhub.project import Project, Settings


@dataclass(frozen=True, slots=True)
class Built:
    """What a host wrote."""

    site: Path
    """Kept for the next build; copy it, do not change it."""
    is_full: bool
    """Every page was written anew."""
    changed: tuple[str, ...]
    """Staged paths that were new or different."""


def build_pages(
    project: Project, settings: Settings, host: Host, files: Mapping[str, bytes]
) -> Built:
    """Brings the kept site of `host` up to date with the staged `files` (HostError)."""
    folder = project.work / host.name
    site = folder / "site"
    state_file = folder / "state.json"
    fingerprint = _fingerprint(project, settings, host)
    staged = {path: _digest(data) for path, data in files.items()}
    before = _read_state(state_file, fingerprint, site) if host.can_skip else None
    # Gone while the site is in flux: a build that is killed is followed by a full one.
    state_file.unlink(missing_ok=True)
    if before is None:
        changed = tuple(staged)
        shutil.rmtree(site, ignore_errors=True)
        host.run(project, settings, site, files, full=True)
    else:
        changed = tuple(path for path, digest in staged.items() if before.get(path) != digest)
        gone = tuple(path for path in before if path not in staged)
        if changed or gone:
            for path in (*changed, *gone):
                _remove(site, output_path(path))
            _touch(site)
            host.run(project, settings, site, files, full=False)
    written = {"fingerprint": fingerprint, "staged": staged, "site": _digests(site)}
    state_file.write_text(json.dumps(written), encoding="utf-8")
    return Built(site, before is None, changed)


def output_path(staged: str) -> str:
    """clusters/construction/index.md is written to clusters/construction/index.html."""
    return staged.removesuffix(".md") + ".html" if staged.endswith(".md") else staged


def _read_state(state_file: Path, fingerprint: str, site: Path) -> dict[str, str] | None:
    """Digests of what was staged last time; None where the kept site cannot be relied on."""
    try:
        state = json.loads(state_file.read_text(encoding="utf-8"))
        staged = {str(path): str(digest) for path, digest in state["staged"].items()}
        if state["fingerprint"] != fingerprint or state["site"] != _digests(site):
            return None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return staged


def _fingerprint(project: Project, settings: Settings, host: Host) -> str:
    """Of everything beside the staged pages that decides what a host writes."""
    found = hashlib.sha256()
    config = derived(
        project, settings, staged=project.staged, overrides=Path("overrides"), site=Path("site")
    )
    found.update(json.dumps([config, host.versions, sys.version, EPOCH]).encode())
    overrides = project.theme / "overrides"
    for file in sorted(overrides.rglob("*")):
        if file.is_file():
            found.update(file.relative_to(overrides).as_posix().encode() + b"\0")
            found.update(file.read_bytes() + b"\0")
    return found.hexdigest()


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _digests(site: Path) -> dict[str, str]:
    return {
        file.relative_to(site).as_posix(): _digest(file.read_bytes())
        for file in sorted(site.rglob("*"))
        if file.is_file()
    }


def _remove(site: Path, path: str) -> None:
    file = site / path
    file.unlink(missing_ok=True)
    for folder in file.parents:
        if folder == site or not folder.is_dir() or any(folder.iterdir()):
            break
        folder.rmdir()


def _touch(site: Path) -> None:
    """MkDocs skips a page whose output is not older than its source."""
    now = time.time()
    for file in site.rglob("*.html"):
        os.utime(file, (now, now))
