"""Writes only the pages that changed, and proves that the rest is still what it was.

A staged page is the whole dependency of its HTML but for the chrome. So a page is written again
when its staged bytes differ, and all pages when the chrome's fingerprint differs, when the state
cannot be read, or when a kept page is not byte for byte what was written.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from clusterhub.hosts.config import derived
from clusterhub.hosts.programs import EPOCH, Host
from clusterhub.keep import program_fingerprint
from clusterhub.project import Project, Settings


@dataclass(frozen=True, slots=True)
class Built:
    """What a host wrote."""

    site: Path
    """Kept for the next build; copy or lend it, do not write into its files."""
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
    before = _read_state(state_file, fingerprint, site)
    # Gone while the site is in flux: a build that is killed is followed by a full one.
    state_file.unlink(missing_ok=True)
    if before is None:
        shutil.rmtree(site, ignore_errors=True)
        site.mkdir(parents=True)
    known = before or _State(fingerprint, {}, {})
    changed = tuple(path for path, digest in staged.items() if known.staged.get(path) != digest)
    gone = {output_path(path) for path in known.staged if path not in staged} & known.site.keys()
    for path in gone:
        _remove(site, path)
    kept = {path: digest for path, digest in known.site.items() if path not in gone}
    written = host.write(project, settings, changed, site) if changed else ()
    kept |= {path: _digest((site / path).read_bytes()) for path in written}
    state = _State(fingerprint, staged, kept)
    state_file.write_text(json.dumps(asdict(state)), encoding="utf-8")
    return Built(site, before is None, changed)


@dataclass(frozen=True, slots=True)
class _State:
    """What stands beside the kept site, and says what it was made from."""

    fingerprint: str
    staged: dict[str, str]
    """Digests of what was staged, by path."""
    site: dict[str, str]
    """Digests of what came of it, by path."""


def output_path(staged: str) -> str:
    """clusters/construction/index.md is written to clusters/construction/index.html."""
    return staged.removesuffix(".md") + ".html" if staged.endswith(".md") else staged


def _read_state(state_file: Path, fingerprint: str, site: Path) -> _State | None:
    """What is known about the kept site; None where it cannot be relied on."""
    try:
        state = _State(**json.loads(state_file.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    is_sound = (
        state.fingerprint == fingerprint
        and isinstance(state.staged, dict)
        and state.site == _digests(site)
    )
    return state if is_sound else None


def _fingerprint(project: Project, settings: Settings, host: Host) -> str:
    """Of everything beside the staged pages that decides what a host writes."""
    known = json.dumps([program_fingerprint(), host.versions, EPOCH])
    return hashlib.sha256(known.encode() + chrome(project, settings).encode()).hexdigest()


def chrome(project: Project, settings: Settings) -> str:
    """A fingerprint of the settings and the document around every page."""
    folders = {name: Path(name) for name in ("staged", "overrides", "site")}
    found = hashlib.sha256(derived(project, settings, **folders).encode())
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
