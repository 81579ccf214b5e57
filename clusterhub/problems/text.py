"""Writes problems for people at a terminal and for the pull-request page."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping

from clusterhub.problems.catalogue import Code, Severity
from clusterhub.problems.problem import Problem, Report, Span

_WIDTH = 100


def as_text(problem: Problem, lines: Mapping[str, tuple[str, ...]]) -> str:
    """The message with its line and a caret; `lines` holds each file's lines by path."""
    span = problem.span
    mark = "  (advice)" if problem.severity is Severity.ADVICE else ""
    head = f"{span.path}:{span.line}:{span.column}   {problem.code}  {problem.title}{mark}"
    parts = [head]
    file_lines = lines.get(span.path, ())
    if 0 < span.line <= len(file_lines):
        source, before = _window(file_lines[span.line - 1].replace("\t", " "), span)
        parts.append(f"{span.line:>5} | {source}".rstrip())
        if source.strip():
            width = max(1, min(span.width, len(source) - before))
            parts.append(f"{'':>5} | {' ' * before}{'^' * width}")
    parts += [f"  {line}" for line in (problem.what, *problem.do)]
    return "\n".join(parts)


def _window(source: str, span: Span) -> tuple[str, int]:
    """The part of a long line around the span, and how many characters stand before the span."""
    before = span.column - 1
    if len(source) <= _WIDTH:
        return source, before
    start = max(0, min(before - _WIDTH // 4, len(source) - _WIDTH))
    head = "... " if start else ""
    tail = " ..." if start + _WIDTH < len(source) else ""
    return head + source[start : start + _WIDTH] + tail, before - start + len(head)


def as_github(problem: Problem) -> str:
    """A workflow command that annotates the line on the pull request."""
    span = problem.span
    level = "notice" if problem.severity is Severity.ADVICE else "error"
    message = "\n".join((problem.what, *problem.do))
    return (
        f"::{level} file={_property(span.path)},line={span.line},col={span.column},"
        f"title={_property(f'{problem.code} {problem.title}')}::{_message(message)}"
    )


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")


def as_explanation(code: Code) -> str:
    """Everything that the catalogue says about a code, for a terminal."""
    parts = [f"{code.code}  {code.title}", "", *_wrapped(code.mend)]
    for label, example in (("Wrong", code.wrong), ("Right", code.right)):
        if example:
            parts += ["", f"  {label}:", *(f"    {line}".rstrip() for line in example.split("\n"))]
    parts += ["", *_wrapped(code.means), *_wrapped(f"Why we ask: {code.why}")]
    if code.severity is Severity.ADVICE:
        parts += ["", *_wrapped("This is advice: nothing is held up by it.")]
    if code.names:
        parts += ["", *_wrapped(f"The names to choose from stand on the site's page {code.names}")]
    if code.alike:
        parts += ["", *_wrapped(f"Easily taken for it: {', '.join(code.alike)}.")]
    return "\n".join(parts)


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(
        text, 78, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False
    )


def closing_line(report: Report) -> str:
    """One sentence on the whole run, and one more where something mends itself."""
    errors, advice = len(report.errors), len(report.advice)
    if not errors and not advice:
        return "Everything is in order."
    found = f"{_count(errors, 'thing')} to mend" if errors else "Nothing to mend"
    line = f"{found}, {_count(advice, 'piece')} of advice." if advice else f"{found}."
    if errors:
        line += f" More on a code: python3 build.py explain {report.errors[0].code}"
    certain = len(report.certain_fixes)
    if certain:
        line += f"\n{certain} of these can be mended for you: python3 build.py check --fix"
    return line


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
