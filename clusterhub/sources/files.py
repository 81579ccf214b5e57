"""Finds and decodes source files; the only place that reads them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from clusterhub.problems import Problem, Span
from clusterhub.sources.characters import is_plain, same_width, unseen

_LEFTOVERS = re.compile(r"^(~\$.*|.*~|#.*#|Thumbs\.db|desktop\.ini)$", re.IGNORECASE)
"""What editors and operating systems leave behind."""

_MERGE = re.compile(r"^(<{7}|>{7}|\|{7}|={7})( |$)")


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
    unreadable: frozenset[str]
    """Paths of files that gave no source."""


def read_tree(root: Path, folder: Path, suffix: str) -> Tree:
    """Every `*suffix` file below `folder` in the order of paths, and what could not be read.

    Hidden files and files named README are passed over; any other file is HUB-128.
    """
    sources: list[Source] = []
    problems: list[Problem] = []
    lines: dict[str, tuple[str, ...]] = {}
    for file in sorted(folder.rglob("*"), key=lambda f: f.relative_to(root).as_posix()):
        parts = file.relative_to(folder).parts
        hidden = any(part.startswith(".") for part in parts)
        if hidden or file.stem.upper() == "README" or not file.is_file():
            continue
        path = file.relative_to(root).as_posix()
        if file.suffix != suffix:
            if not _LEFTOVERS.match(file.name):
                problems.append(_wrong_kind(path, file.name, suffix))
                lines[path] = ("",)
            continue
        data = file.read_bytes()
        source, found = decode(path, data)
        problems += found
        if source is None:
            text = "" if _foreign(data) else data.decode("utf-8", "replace")
            lines[path] = tuple(text.splitlines() or ("",))
        else:
            sources.append(source)
            lines[path] = tuple(source.text.split("\n"))
    unreadable = frozenset(lines) - {source.path for source in sources}
    return Tree(tuple(sources), tuple(problems), lines, unreadable)


def _wrong_kind(path: str, name: str, suffix: str) -> Problem:
    stem, _, ending = name.rpartition(".")
    stem = stem or name
    ending = ending.lower()
    stem = stem.removesuffix(suffix)
    wanted = f"{stem}{suffix}"
    if ending in {"docx", "doc", "odt", "pages", "rtf", "pdf"}:
        what = "This is a file of a word processor, and only plain text can be read here."
        do = f'Copy its text into a plain text file called "{wanted}".'
    elif ending in {"md", "markdown", "mdown", "txt", "text", "yaml", "yml"}:
        what = f'The name of this file does not end in "{suffix}", so it would be passed over.'
        do = f'Rename it to "{wanted}".'
    else:
        what = f'Only files that end in "{suffix}" are read here.'
        do = f'Move the file elsewhere; if it is an entry, rename it to "{wanted}".'
    return Problem("HUB-128", Span(path), what, (do,))


def decode(path: str, data: bytes) -> tuple[Source | None, list[Problem]]:
    """The text of a file, and what is wrong with its characters (HUB-101, 102, 120, 127)."""
    foreign = _foreign(data)
    if foreign:
        what, do = foreign
        return None, [Problem("HUB-101", Span(path), what, (do,))]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = error.start - (before.rfind(b"\n") + 1) + 1
        return None, [
            Problem(
                "HUB-101",
                Span(path, line, column),
                "This file is saved in another encoding than UTF-8.",
                (
                    'Save it again with "UTF-8" as its encoding '
                    "(in most editors: Save As, Encoding).",
                ),
            )
        ]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "<<<<<<< " in text:
        lines = text.split("\n")
        merge = next((n for n, line in enumerate(lines) if _MERGE.match(line)), None)
        if merge is not None and any(line.startswith("<<<<<<< ") for line in lines):
            return None, [_merge(path, merge, lines)]
    problems = []
    if not is_plain(text):
        silent = unseen(path, text)
        problems = [silent] if silent else []
        text = same_width(text)
    if not text.strip():
        empty = Problem(
            "HUB-102",
            Span(path),
            "There is nothing in this file.",
            ("Write the entry into it, or delete the file.",),
        )
        return None, [empty]
    return Source(path, text), problems


def _foreign(data: bytes) -> tuple[str, str] | None:
    """What the file is where it is plainly not UTF-8, and what to do."""
    again = 'Save it again with "UTF-8" as its encoding (in most editors: Save As, Encoding).'
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or (
        len(data) > 3 and data.count(0) > len(data) // 4
    ):
        return 'This file is saved as UTF-16 (some programs call that "Unicode").', again
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"{\\rtf")):
        copy = "Copy its text into a plain text file; renaming the file is not enough."
        return "This is a file of a word processor, not plain text.", copy
    return None


def _merge(path: str, number: int, lines: list[str]) -> Problem:
    return Problem(
        "HUB-127",
        Span(path, number + 1, 1, len(lines[number])),
        "Two people changed these lines, and both versions are still here.",
        (
            "Keep one version: delete the other, and the lines that begin with <<<<<<<, ======= "
            "and >>>>>>>.",
        ),
    )
