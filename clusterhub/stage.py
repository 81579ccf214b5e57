"""Writes the staged files: only what changed, and nothing that is no longer expected."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Changes:
    """What staging did, by path below the staged folder."""

    written: tuple[str, ...]
    removed: tuple[str, ...]


def stage(folder: Path, files: Mapping[str, bytes]) -> Changes:
    """Makes `folder` hold exactly `files`."""
    written = [path for path, data in files.items() if _write(folder / path, data)]
    removed = []
    for file in sorted(folder.rglob("*"), reverse=True):
        path = file.relative_to(folder).as_posix()
        if file.is_dir() and not file.is_symlink():
            if not any(file.iterdir()):
                file.rmdir()
        elif path not in files:
            file.unlink()
            removed.append(path)
    return Changes(tuple(written), tuple(sorted(removed)))


def stage_more(folder: Path, files: Mapping[str, bytes]) -> None:
    """Writes `files` into `folder` and leaves everything else there."""
    for path, data in files.items():
        _write(folder / path, data)


def lend(file: Path | str, place: Path | str) -> None:
    """Gives `file` a second name where the disk can do that, else copies it.

    For files that are replaced and never written into.
    """
    Path(place).parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(file, place)
    except OSError:
        shutil.copyfile(file, place)


def _write(file: Path, data: bytes) -> bool:
    """Whether the file had to be written."""
    if file.is_file() and file.read_bytes() == data:
        return False
    if file.is_dir():
        _remove_tree(file)
    for parent in reversed(file.parents):
        if parent.is_file():
            parent.unlink()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)  # the bytes may be lent to another name
    file.write_bytes(data)
    return True


def _remove_tree(folder: Path) -> None:
    for inner in sorted(folder.rglob("*"), reverse=True):
        if inner.is_dir():
            inner.rmdir()
        else:
            inner.unlink()
    folder.rmdir()
