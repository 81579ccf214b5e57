"""`test`: the whole test suite."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence

from clusterhub.project import Project


def run(project: Project, arguments: Sequence[str]) -> int:
    """Runs pytest with `arguments`; its exit code."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *arguments], cwd=project.root, check=False
    )
    return done.returncode
