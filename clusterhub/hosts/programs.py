"""The hosts: how each is called, and what it leaves behind that we do not publish."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from clusterhub.hosts.config import derived
from clusterhub.project import Project, Settings
from clusterhub.stage import lend

EPOCH = "315532800"
"""1980-01-01: hosts stamp sitemaps and archives with it, so that the day does not change bytes."""

START = "index.md"
"""The one page in the navigation: every run needs it."""

_WORTH_A_PROCESS = 150
"""So many pages take a host about as long as starting it."""

_MOST_PROCESSES = 2
"""Of hosts at once; each holds its pages in memory."""

_UNUSED = ("assets/javascripts", "assets/stylesheets", "assets/images", "assets/external")
"""What the installed theme brings and our pages do not load."""

_NOT_PUBLISHED = ("sitemap.xml", "sitemap.xml.gz", "search.json", "objects.inv")
"""What hosts write that we write ourselves, or not at all."""


class HostError(Exception):
    """The host failed; the text is what it printed."""


@dataclass(frozen=True, slots=True)
class Host:
    """A program that writes pages from the staged folder."""

    name: str
    packages: tuple[str, ...]
    """Distributions whose versions decide what it writes."""

    @property
    def versions(self) -> dict[str, str]:
        """The installed version of each of its packages."""
        return {name: version(name) for name in self.packages}

    def write(
        self, project: Project, settings: Settings, paths: Sequence[str], site: Path
    ) -> tuple[str, ...]:
        """Writes the staged files `paths` into `site`; returns what it wrote (HostError).

        A staged page says everything that its HTML depends on, so the host is shown only these
        pages, and many pages are shared out among processes. Every warning stops the build.
        """
        folder = project.work / self.name
        for left in folder.glob("room-*"):
            shutil.rmtree(left, ignore_errors=True)
        # A room of its own: a host that outlives a killed build must not write into the next one.
        rooms = [
            _Room(folder / f"room-{os.getpid()}-{number}", self.name)
            for number in range(_processes(paths))
        ]
        try:
            for number, room in enumerate(rooms):
                room.furnish(project, settings, paths[number :: len(rooms)])
            for run in [room.start() for room in rooms]:
                printed, _ = run.communicate()
                if run.returncode:
                    raise HostError(printed.strip())
            return tuple(sorted({path for room in rooms for path in room.hand_over(site)}))
        finally:
            for room in rooms:
                shutil.rmtree(room.folder, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class _Room:
    """Where one run of a host finds its pages and leaves its site.

    Zensical takes only folders below its configuration.
    """

    folder: Path
    host: str

    def furnish(self, project: Project, settings: Settings, paths: Sequence[str]) -> None:
        """Puts the pages, the document around them and the configuration in."""
        for path in {*paths, START}:
            lend(project.staged / path, self.folder / "staged" / path)
        shutil.copytree(project.theme / "overrides", self.folder / "overrides")
        self._config.write_text(
            derived(
                project,
                settings,
                staged=Path("staged"),
                overrides=Path("overrides"),
                site=Path("site"),
            ),
            encoding="utf-8",
        )

    def start(self) -> subprocess.Popen[str]:
        """The host at work."""
        return subprocess.Popen(
            [sys.executable, "-m", self.host, "build", "--strict", "--clean", "-f", self._config],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env=host_environment(),
            cwd=self.folder,
        )

    def hand_over(self, site: Path) -> list[str]:
        """Moves what was written into `site`; returns the paths there."""
        written = self.folder / "site"
        _tidy(written)
        moved = []
        for file in written.rglob("*"):
            if file.is_file():
                path = file.relative_to(written)
                (site / path).parent.mkdir(parents=True, exist_ok=True)
                file.replace(site / path)
                moved.append(path.as_posix())
        return moved

    @property
    def _config(self) -> Path:
        return self.folder / "mkdocs.yml"


HOSTS = {
    host.name: host
    for host in (
        Host("mkdocs", ("mkdocs", "mkdocs-material", "Markdown", "Jinja2")),
        Host("properdocs", ("properdocs", "mkdocs-material", "Markdown", "Jinja2")),
        Host("zensical", ("zensical",)),
    )
}


def is_installed(host: Host) -> bool:
    """Whether all packages of the host are there."""
    try:
        return bool(host.versions)
    except PackageNotFoundError:
        return False


def host_environment() -> dict[str, str]:
    """The environment in which a host runs."""
    # Material 9.8 prints a notice about another project on every start.
    return os.environ | {"SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1"}


def _processes(paths: Sequence[str]) -> int:
    pages = sum(path.endswith(".md") for path in paths)
    return max(1, min(_MOST_PROCESSES, os.cpu_count() or 1, pages // _WORTH_A_PROCESS))


def _tidy(site: Path) -> None:
    """Removes what a host writes and we do not publish."""
    for unused in _UNUSED:
        shutil.rmtree(site / unused, ignore_errors=True)
    for file in _NOT_PUBLISHED:
        (site / file).unlink(missing_ok=True)
