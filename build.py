"""The one door: `python3 build.py --help` says what it can do.

It is also the hook file of the preview: MkDocs calls the functions that begin with `on_`.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent
# MkDocs puts the path back after it has loaded a hook; a later import would then fail.
sys.path.insert(0, str(ROOT))

_serving = False


def main(arguments: list[str]) -> int:
    """Sets up what is needed, then runs the command; returns the exit code."""
    from clusterhub import bootstrap

    python = bootstrap.ensure(ROOT, for_tests=arguments[:1] == ["test"])
    if python is None:
        return bootstrap.OURS
    code = bootstrap.hand_over(python, Path(__file__), arguments)
    if code is not None:
        return code
    from clusterhub import commands

    return commands.main(ROOT, arguments)


def on_startup(*, command: str, dirty: bool) -> None:
    """Remembers whether this is the preview; a build stages before MkDocs starts."""
    global _serving  # noqa: PLW0603  MkDocs gives hooks no other place to remember
    _serving = command == "serve"


def on_pre_build(*, config: Any) -> None:
    """Stages again before every rebuild of the preview."""
    if _serving:
        from clusterhub.preview import restage
        from clusterhub.project import Project

        restage(Project(ROOT))


def on_serve(server: Any, *, config: Any, builder: Any) -> Any:
    """Watches what authors write, not what is staged, so that one save is one rebuild."""
    server.unwatch(config["docs_dir"])
    return server


def on_post_build(*, config: Any) -> None:
    """Makes the search index of the preview."""
    if _serving:
        from clusterhub.preview import index_in_background

        index_in_background(Path(config["site_dir"]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
