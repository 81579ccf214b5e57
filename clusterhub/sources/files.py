"""Finds and decodes source files; the only place that reads them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from clusterhub.problems import Problem, Span


@dataclass(frozen=True, slots=True)
class Source:
    """The text of one file."""

    path: str
    """From the repository root, with forward slashes."""
    text: str
    """Line ends are LF, whatever the file has."""

    @property
    def stem(self) -> str:
        return self.path.rsplit("/", 1)[-1].rsplit(".", 1)[0]

    @property
    def folder(self) -> str:
        """Name of the folder that holds the file."""
        return self.path.split("/")[-2] if "/" in self.path else ""


@dataclass(frozen=True, slots=True)
class Tree:
    """What was found below one folder."""

    sources: tuple[Source, ...]
    problems: tuple[Problem, ...]
    lines: Mapping[str, tuple[str, ...]]
    """Each file's lines by path, for messages; bytes that are no text show as a sign for that."""


def read_tree(root: Path, folder: Path, suffix: str) -> Tree:
    """Every `*suffix` file below `folder` in the order of paths, and what could not be read.

    Hidden files and files named README are passed over.
    """
    sources: list[Source] = []
    problems: list[Problem] = []
    lines: dict[str, tuple[str, ...]] = {}
    for file in sorted(folder.rglob(f"*{suffix}"), key=lambda f: f.relative_to(root).as_posix()):
        parts = file.relative_to(folder).parts
        if any(part.startswith(".") for part in parts) or file.stem.upper() == "README":
            continue
        if not file.is_file():
            continue
        path = file.relative_to(root).as_posix()
        data = file.read_bytes()
        source = decode(path, data)
        if isinstance(source, Problem):
            problems.append(source)
            lines[path] = tuple(data.decode("utf-8", "replace").splitlines() or ("",))
        else:
            sources.append(source)
            lines[path] = tuple(source.text.split("\n"))
    return Tree(tuple(sources), tuple(problems), lines)


def decode(path: str, data: bytes) -> Source | Problem:
    """The text of a file, or why it cannot be read (HUB-101, HUB-102)."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = error.start - (before.rfind(b"\n") + 1) + 1
        return Problem(
            "HUB-101",
            Span(path, line, column),
            "This file is saved in another encoding than UTF-8.",
            ('Save it again with "UTF-8" as its encoding (in most editors: Save As, Encoding).',),
        )
    if not text.strip():
        return Problem(
            "HUB-102",
            Span(path),
            "There is nothing in this file.",
            ("Write the entry into it, or delete the file.",),
        )
    return Source(path, text.replace("\r\n", "\n").replace("\r", "\n"))
