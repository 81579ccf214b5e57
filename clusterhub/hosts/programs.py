"""The hosts: how each is called, and what it leaves behind that we do not publish."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from clusterhub.hosts.config import derived
from clusterhub.project import Project, Settings
from clusterhub.stage import stage

EPOCH = "315532800"
"""1980-01-01: hosts stamp sitemaps and archives with it, so that the day does not change bytes."""

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
    can_skip: bool
    """Whether it can leave pages alone that have not changed."""

    @property
    def versions(self) -> dict[str, str]:
        """The installed version of each of its packages."""
        return {name: version(name) for name in self.packages}

    def run(
        self,
        project: Project,
        settings: Settings,
        site: Path,
        files: Mapping[str, bytes],
        *,
        full: bool,
    ) -> None:
        """Writes the pages of the staged `files` into `site` (HostError).

        A full run stops at every warning; one that skips pages cannot.
        """
        if self.name == "zensical":
            self._run_zensical(project, settings, site, files)
        else:
            self._run_mkdocs(project, settings, site, full=full)
        tidy(site)

    def _run_mkdocs(self, project: Project, settings: Settings, site: Path, *, full: bool) -> None:
        config = project.work / self.name / "mkdocs.yml"
        config.parent.mkdir(parents=True, exist_ok=True)
        overrides = project.theme / "overrides"
        config.write_text(
            derived(project, settings, staged=project.staged, overrides=overrides, site=site),
            encoding="utf-8",
        )
        how = ["--strict", "--clean"] if full else ["--dirty"]
        self._call([self.name, "build", *how, "-f", str(config)], project.root)

    def _run_zensical(
        self, project: Project, settings: Settings, site: Path, files: Mapping[str, bytes]
    ) -> None:
        # Zensical takes only folders below its configuration, so it works in a room of its own.
        room = project.work / self.name / "room"
        stage(room / "staged", files)
        overrides = project.theme / "overrides"
        stage(
            room / "overrides",
            {
                file.relative_to(overrides).as_posix(): file.read_bytes()
                for file in sorted(overrides.rglob("*"))
                if file.is_file()
            },
        )
        (room / "mkdocs.yml").write_text(
            derived(
                project,
                settings,
                staged=Path("staged"),
                overrides=Path("overrides"),
                site=Path("site"),
            ),
            encoding="utf-8",
        )
        shutil.rmtree(room / "site", ignore_errors=True)
        self._call(
            ["zensical", "build", "--strict", "--clean", "-f", str(room / "mkdocs.yml")], room
        )
        shutil.rmtree(site, ignore_errors=True)
        (room / "site").rename(site)

    def _call(self, arguments: list[str], folder: Path) -> None:
        done = subprocess.run(
            [sys.executable, "-m", *arguments],
            capture_output=True,
            text=True,
            env=host_environment(),
            cwd=folder,
            check=False,
        )
        if done.returncode:
            raise HostError((done.stderr + done.stdout).strip())


HOSTS = {
    host.name: host
    for host in (
        Host("mkdocs", ("mkdocs", "mkdocs-material", "Markdown", "Jinja2"), can_skip=True),
        Host("properdocs", ("properdocs", "mkdocs-material", "Markdown", "Jinja2"), can_skip=True),
        Host("zensical", ("zensical",), can_skip=False),
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


def tidy(site: Path) -> None:
    """Removes what a host writes and we do not publish."""
    for unused in _UNUSED:
        shutil.rmtree(site / unused, ignore_errors=True)
    for file in _NOT_PUBLISHED:
        (site / file).unlink(missing_ok=True)
