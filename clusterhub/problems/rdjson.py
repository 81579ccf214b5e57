"""Problems in the Reviewdog Diagnostic Format, with replacements that it can offer.

Columns of that format count the bytes of UTF-8, and the end of a range is open.
Source: https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from clusterhub.problems.catalogue import Severity
from clusterhub.problems.fix import Edit
from clusterhub.problems.problem import Problem, Report

_SEVERITY = {Severity.ERROR: "ERROR", Severity.ADVICE: "INFO", Severity.OURS: "ERROR"}


def as_rdjson(report: Report, lines: Mapping[str, tuple[str, ...]], *, help_pages: str = "") -> str:
    """The whole report as one JSON document; `help_pages` is the web address of /help/, if any."""
    rows = [_diagnostic(p, lines.get(p.span.path, ()), help_pages) for p in report.problems]
    document = {"source": {"name": "cluster-hub"}, "diagnostics": rows}
    return json.dumps(document, ensure_ascii=False, indent=1)


def _diagnostic(problem: Problem, lines: tuple[str, ...], help_pages: str) -> dict[str, Any]:
    span = problem.span
    end = min(span.column + span.width, len(_line(lines, span.line)) + 1)
    code = {"value": problem.code}
    if help_pages:
        code["url"] = f"{help_pages}{problem.code.lower()}/"
    row: dict[str, Any] = {
        "message": "\n".join((f"{problem.title}. {problem.what}", *problem.do)),
        "location": {
            "path": span.path,
            "range": _range(lines, (span.line, span.column), (span.line, max(end, span.column))),
        },
        "severity": _SEVERITY[problem.severity],
        "code": code,
    }
    if problem.fix is not None:
        row["suggestions"] = [_suggestion(lines, problem.fix.edits)]
    return row


def _suggestion(lines: tuple[str, ...], edits: tuple[Edit, ...]) -> dict[str, Any]:
    """One replacement that covers all edits, since each suggestion is offered by itself."""
    ordered = sorted(edits)
    start, end = ordered[0].start, max(edit.end for edit in ordered)
    text, at = "", start
    for edit in ordered:
        text += _between(lines, at, edit.start) + edit.text
        at = edit.end
    return {"range": _range(lines, start, end), "text": text}


def _between(lines: tuple[str, ...], start: tuple[int, int], end: tuple[int, int]) -> str:
    if start[0] == end[0]:
        return _line(lines, start[0])[start[1] - 1 : end[1] - 1]
    middle = [_line(lines, number) for number in range(start[0] + 1, end[0])]
    head = _line(lines, start[0])[start[1] - 1 :]
    return "\n".join([head, *middle, _line(lines, end[0])[: end[1] - 1]])


def _range(
    lines: tuple[str, ...], start: tuple[int, int], end: tuple[int, int]
) -> dict[str, dict[str, int]]:
    return {"start": _position(lines, start), "end": _position(lines, end)}


def _position(lines: tuple[str, ...], place: tuple[int, int]) -> dict[str, int]:
    before = _line(lines, place[0])[: place[1] - 1]
    return {"line": place[0], "column": len(before.encode("utf-8", "surrogatepass")) + 1}


def _line(lines: tuple[str, ...], number: int) -> str:
    return lines[number - 1] if 0 < number <= len(lines) else ""
