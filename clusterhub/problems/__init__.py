"""What can be wrong with a source, where, and what to do about it."""

from clusterhub.problems.catalogue import CATALOGUE, Code, Severity
from clusterhub.problems.problem import Problem, Report, Span
from clusterhub.problems.suggest import did_you_mean, nearest

__all__ = [
    "CATALOGUE",
    "Code",
    "Problem",
    "Report",
    "Severity",
    "Span",
    "did_you_mean",
    "nearest",
]
