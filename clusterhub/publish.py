"""Puts a finished work folder in the place of the site, all or nothing."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
from pathlib import Path

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


def restore(site: Path) -> None:
    """Brings back a site that a killed build had moved aside."""
    old = _aside(site)
    if old.exists():
        if site.exists():
            shutil.rmtree(old, ignore_errors=True)
        else:
            old.rename(site)


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
