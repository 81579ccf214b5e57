"""Codes for faults of the hub itself."""

from __future__ import annotations

from clusterhub.problems.catalogue.code import Code, Severity

CODES = (
    Code(
        code="HUB-901",
        severity=Severity.OURS,
        title="Our own fault",
        mend="Report it with the text of the message; your files are as they were.",
        means="The hub's program stopped at something that it does not expect.",
        why="It is the program that failed, not your file.",
    ),
    Code(
        code="HUB-902",
        severity=Severity.OURS,
        title="The site could not be made",
        mend="Report it with the text of the message; the last good site is as it was.",
        means="The program that writes the pages failed.",
        why="It is the program that failed, not your file.",
    ),
)
