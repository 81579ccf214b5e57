"""`serve`: a preview that refreshes while you write."""

from __future__ import annotations

import subprocess
import sys

from clusterhub.hosts import host_environment
from clusterhub.project import Project


def run(project: Project, *, port: int) -> int:
    """Serves the site on this machine until it is stopped."""
    project.staged.mkdir(exist_ok=True)  # MkDocs wants the folder that mkdocs.yml names
    print(f"Preview at http://127.0.0.1:{port}/ (stop it with Ctrl+C)", flush=True)
    done = subprocess.run(
        [
            sys.executable, "-m", "mkdocs", "serve", "--dirty", "--quiet",
            "-f", str(project.config), "-a", f"127.0.0.1:{port}",
        ],
        cwd=project.root,
        env=host_environment(),
        check=False,
    )  # fmt: skip
    return done.returncode
