"""Makes the search index; with theme/assets/js/engine.js the only place that knows the engine."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

FOLDER = "pagefind"

_UNUSED = ("*-ui.js", "*-ui.css", "pagefind-highlight.js", "playground")
"""Pagefind's own interfaces; ours is theme/assets/js/find.js."""


class SearchError(Exception):
    """The indexer failed; the text is what it printed."""


def index_site(site: Path) -> None:
    """Indexes the pages of `site` into its folder `pagefind` (SearchError)."""
    folder = site / FOLDER
    _remove(folder)
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pagefind_bin",
            "--site",
            str(site),
            "--output-subdir",
            FOLDER,
            "--quiet",
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode or not (folder / "pagefind.js").is_file():
        raise SearchError((done.stderr + done.stdout).strip() or "The index was not written.")
    for pattern in _UNUSED:
        for path in folder.glob(pattern):
            _remove(path)


def _remove(path: Path) -> None:
    if path.is_dir():
        for inner in path.iterdir():
            _remove(inner)
        path.rmdir()
    else:
        path.unlink(missing_ok=True)
