"""Runs the program that turns the staged folder into a site; the only module that knows it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

from clusterhub.project import Project, Settings

EPOCH = "315532800"
"""1980-01-01: hosts stamp sitemaps and archives with it, so that the day does not change bytes."""

_UNUSED = ("assets/javascripts", "assets/stylesheets", "assets/images")
"""What Material brings and our pages do not load."""


class HostError(Exception):
    """The host failed; the text is what it printed."""


def read_settings(project: Project, *, site_url: str = "") -> Settings:
    """What mkdocs.yml says that our pages need; `site_url` on the command line wins."""
    config = _config(project)
    address = site_url or str(config.get("site_url") or "")
    return Settings(
        site_name=str(config.get("site_name") or "Cluster Hub"),
        site_url=address.rstrip("/") + "/" if address else "",
        repo_url=str(config.get("repo_url") or "").rstrip("/"),
        edit_branch=str((config.get("extra") or {}).get("edit_branch") or "main"),
    )


def build_site(project: Project, settings: Settings, into: Path) -> None:
    """Builds the staged folder into `into` with MkDocs (HostError).

    Every warning of the host stops the build.
    """
    config_file = project.work / "mkdocs.yml"
    config_file.parent.mkdir(parents=True, exist_ok=True)
    config_file.write_text(
        yaml.safe_dump(_derived(project, settings, into), sort_keys=True, allow_unicode=True)
    )
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(config_file)],
        capture_output=True,
        text=True,
        env=host_environment(),
        cwd=project.root,
        check=False,
    )
    if done.returncode:
        raise HostError((done.stderr + done.stdout).strip())
    _tidy(into, settings)


def host_environment() -> dict[str, str]:
    """The environment in which a host runs."""
    # Material 9.8 prints a notice about another project on every start.
    return os.environ | {"SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1"}


def _config(project: Project) -> dict[str, Any]:
    loaded = yaml.safe_load(project.config.read_text(encoding="utf-8"))
    return loaded if isinstance(loaded, dict) else {}


def _derived(project: Project, settings: Settings, into: Path) -> dict[str, Any]:
    """mkdocs.yml for one build: absolute folders, and no hooks, which only the preview needs."""
    config = _config(project)
    config.pop("hooks", None)
    config.pop("watch", None)
    config["docs_dir"] = str(project.staged)
    config["site_dir"] = str(into)
    theme = dict(config["theme"])
    theme["custom_dir"] = str(project.root / theme["custom_dir"])
    config["theme"] = theme
    if settings.site_url:
        config["site_url"] = settings.site_url
    return config


def _tidy(site: Path, settings: Settings) -> None:
    for unused in _UNUSED:
        shutil.rmtree(site / unused, ignore_errors=True)
    if not settings.site_url:
        for file in ("sitemap.xml", "sitemap.xml.gz"):
            (site / file).unlink(missing_ok=True)
