"""Every code that a message can carry; a code is permanent and never reused.

1xx speak of one file, 2xx of names and links, 3xx are advice, 9xx are our own fault.
Messages, `build.py explain` and the help pages of the site are all made from here.
"""

from __future__ import annotations

from clusterhub.problems.catalogue import advice, facts, files, links, ours, texts
from clusterhub.problems.catalogue.code import Code, Severity

__all__ = ["CATALOGUE", "Code", "Severity"]

CATALOGUE: dict[str, Code] = {
    code.code: code
    for module in (files, facts, texts, links, advice, ours)
    for code in sorted(module.CODES, key=lambda code: code.code)
}
