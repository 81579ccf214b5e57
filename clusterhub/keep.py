"""Keeps what was computed from bytes, so that the same bytes are not worked through twice.

Everything kept is keyed by content and by the program's own fingerprint, so a kept value can be
missing but never wrong. The folder .work/ may be deleted at any time.
"""

from __future__ import annotations

import hashlib
import pickle
import sys
from collections.abc import Callable
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

PACKAGE = Path(__file__).resolve().parent
_CHECKSUM = 32
_LIBRARIES = ("pydantic", "markdown-it-py", "PyYAML", "Jinja2")


class Keep:
    """Values by key, in one file; a file that cannot be read counts as empty."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._before = _read(file)
        self._now: dict[str, bytes] = {}
        self._objects: dict[str, object] = {}
        self._is_new = False

    def get(self, key: str, make: Callable[[], T]) -> T:
        """The value kept under `key`, else what `make` gives, which is kept from now on."""
        full = f"{program_fingerprint()}:{key}"
        packed = self._now.get(full) or self._before.get(full)
        if packed is None:
            value = make()
            packed = pickle.dumps(value, protocol=5)
            self._objects[full] = value
            self._is_new = True
        elif full not in self._objects:
            self._objects[full] = pickle.loads(packed)
        self._now[full] = packed
        found: T = self._objects[full]  # type: ignore[assignment]
        return found

    def save(self) -> None:
        """Writes what was used since the file was read, if that is news, and forgets the rest."""
        is_news = self._is_new or len(self._now) != len(self._before)
        self.forget()
        if is_news:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            written = self._file.with_suffix(".new")
            packed = pickle.dumps(self._before, protocol=5)
            written.write_bytes(hashlib.sha256(packed).digest() + packed)
            written.replace(self._file)
            self._is_new = False

    def forget(self) -> None:
        """Keeps what was used since the last time, and nothing else."""
        self._is_new = self._is_new or len(self._now) != len(self._before)
        self._objects = {key: found for key, found in self._objects.items() if key in self._now}
        self._before, self._now = self._now, {}


@cache
def program_fingerprint() -> str:
    """Of this package, its libraries and the interpreter."""
    found = hashlib.sha256(sys.version.encode())
    for library in _LIBRARIES:
        found.update(f"{library} {version(library)}".encode())
    for file in sorted(PACKAGE.rglob("*.py")):
        found.update(file.read_bytes())
    return found.hexdigest()


def _read(file: Path) -> dict[str, bytes]:
    try:
        data = file.read_bytes()
    except OSError:
        return {}
    checksum, packed = data[:_CHECKSUM], data[_CHECKSUM:]
    if hashlib.sha256(packed).digest() != checksum:
        return {}
    found: dict[str, bytes] = pickle.loads(packed)
    return found
