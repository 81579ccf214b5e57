"""What can be wrong with a source, where, and what to do about it."""

from clusterhub.problems.catalogue import CATALOGUE, Code, Severity
from clusterhub.problems.fix import Edit, Fix, apply_fixes, replace
from clusterhub.problems.problem import Problem, Report, Span
from clusterhub.problems.suggest import Guess, did_you_mean, meant, named, nearest, suggestion

__all__ = [
    "CATALOGUE",
    "Code",
    "Edit",
    "Fix",
    "Guess",
    "Problem",
    "Report",
    "Severity",
    "Span",
    "apply_fixes",
    "did_you_mean",
    "meant",
    "named",
    "nearest",
    "replace",
    "suggestion",
]
