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

_previews: list[Any] = []
"""The preview while there is one; MkDocs gives hooks no other place to remember."""


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
    """Begins a preview; a build stages before MkDocs starts."""
    if command == "serve":
        from clusterhub.preview import Preview
        from clusterhub.project import Project

        _previews.append(Preview(Project(ROOT)))


def on_config(config: Any) -> Any:
    """Shows MkDocs the pages that it is to write, and no others."""
    for preview in _previews:
        config["docs_dir"] = str(preview.pages)
        # Live reload is an inline script, which the policy of a published page forbids.
        config["extra"]["preview"] = True
    return config


def on_pre_build(*, config: Any) -> None:
    """Stages again before every rebuild of the preview."""
    for preview in _previews:
        preview.restage(Path(config["site_dir"]))


def on_post_build(*, config: Any) -> None:
    """Lets the search index follow the pages."""
    for preview in _previews:
        preview.follow(Path(config["site_dir"]))


def on_serve(server: Any, *, config: Any, builder: Any) -> Any:
    """Watches what authors write, not what is staged, so that one save is one rebuild."""
    from watchdog.observers.polling import PollingObserver

    from clusterhub.preview import living_on

    for path in (config["docs_dir"], config["config_file_path"]):
        server.unwatch(path)
    # MkDocs looks every half second.
    server.observer = PollingObserver(timeout=0.2)
    server.watch(config["config_file_path"])
    server.builder = living_on(builder)
    return server


def on_shutdown() -> None:
    """Ends the preview."""
    while _previews:
        _previews.pop().end()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
