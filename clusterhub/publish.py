"""Puts a finished work folder in the place of the site, all or nothing."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from clusterhub.project import Project

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def publish(finished: Path, site: Path) -> None:
    """`finished` becomes `site`; what was there before is removed afterwards.

    On Linux the two folders change places in one step, so that `site` is whole at every moment.
    Elsewhere two renames follow each other, and `restore` undoes the first if the second is lost.
    """
    site.parent.mkdir(parents=True, exist_ok=True)
    if not site.exists():
        finished.rename(site)
        return
    if not _exchange(finished, site):
        old = _aside(site)
        site.rename(old)
        finished.rename(site)
        finished = old
    shutil.rmtree(finished, ignore_errors=True)


def may_replace(site: Path) -> bool:
    """Whether `site` is free, empty or a site of ours, so that nothing else is lost."""
    if not site.exists():
        return True
    if not site.is_dir():
        return False
    return (site / "assets" / "css" / "clusters.css").is_file() or not any(site.iterdir())


def work_folder(site: Path) -> Path:
    """A private place on the same disk as `site`, from which it can be published by rename."""
    return site.with_name(f".{site.name}-{os.getpid()}")


def restore(site: Path) -> None:
    """Brings back a site that a killed build had moved aside, and sweeps up after it."""
    for left in site.parent.glob(f".{site.name}-*"):
        shutil.rmtree(left, ignore_errors=True)
    old = _aside(site)
    if old.exists():
        if site.exists():
            shutil.rmtree(old, ignore_errors=True)
        else:
            old.rename(site)


@contextmanager
def one_build_at_a_time(project: Project) -> Iterator[None]:
    """Waits until no other build works in this checkout; only where the system has file locks."""
    project.work.mkdir(parents=True, exist_ok=True)
    if fcntl is None:
        yield
        return
    with (project.work / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            print("Waiting for another build in this folder to end ...", flush=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _aside(site: Path) -> Path:
    return site.with_name(f"{site.name}.old")


def _exchange(one: Path, other: Path) -> bool:
    """Whether two folders have changed places in one step."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    done = rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    if done == 0:
        return True
    number = ctypes.get_errno()
    if number in {errno.EINVAL, errno.ENOSYS, errno.EXDEV}:
        return False
    raise OSError(number, os.strerror(number), str(other))
