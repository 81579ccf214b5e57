"""Splits a Markdown file into its front matter and its body, keeping the file's line numbers."""

from __future__ import annotations

from dataclasses import dataclass

from clusterhub.problems import Problem, Span
from clusterhub.sources.files import Source
from clusterhub.sources.yaml_spans import Located, read_yaml

_FENCE = "---"


@dataclass(frozen=True, slots=True)
class Page:
    """A Markdown file taken apart."""

    source: Source
    front: Located
    body: str
    body_line: int
    """The file's line on which `body` begins."""


def split(source: Source) -> tuple[Page | None, list[Problem]]:
    """Reads the front matter of a Markdown file (HUB-108, HUB-109, and what YAML can bring)."""
    lines = source.text.split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if lines[first].rstrip() != _FENCE:
        return None, [
            Problem(
                "HUB-108",
                Span(source.path, first + 1, 1, max(1, len(lines[first]))),
                "The file does not begin with a line of three hyphens.",
                (
                    'Begin the file with a line "---", then the facts (id, title, ...), '
                    'then a second line "---", then the text.',
                ),
            )
        ]
    end = next(
        (n for n in range(first + 1, len(lines)) if lines[n].rstrip() == _FENCE),
        None,
    )
    if end is None:
        return None, [
            Problem(
                "HUB-109",
                Span(source.path, first + 1, 1, 3),
                "The front matter begins here, and no second line of three hyphens ends it.",
                ('Put a line "---" after the last fact, before the text begins.',),
            )
        ]
    yaml_text = "\n".join(lines[first + 1 : end])
    front, problems = read_yaml(source.path, yaml_text, first_line=first + 2)
    if front is None:
        return None, problems
    return Page(source, front, "\n".join(lines[end + 1 :]), end + 2), problems
