"""Reads mkdocs.yml, and derives from it the configuration of one build."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from clusterhub.project import Project, Settings


def read_settings(project: Project, *, site_url: str = "", pictures: bool = True) -> Settings:
    """What mkdocs.yml says that our pages need; the command line wins."""
    config = _config(project)
    address = site_url or str(config.get("site_url") or "")
    extra = config.get("extra") or {}
    return Settings(
        site_name=str(config.get("site_name") or "Cluster Hub"),
        site_url=address.rstrip("/") + "/" if address else "",
        repo_url=str(config.get("repo_url") or "").rstrip("/"),
        edit_branch=str(extra.get("edit_branch") or "main"),
        wants_pictures=pictures and bool(extra.get("share_pictures", True)),
    )


def derived(
    project: Project, settings: Settings, *, staged: Path, overrides: Path, site: Path
) -> str:
    """mkdocs.yml for one build, as text: other folders, and no hooks, which the preview needs."""
    config = _config(project)
    for key in ("hooks", "watch"):
        config.pop(key, None)
    config["docs_dir"] = staged.as_posix()
    config["site_dir"] = site.as_posix()
    config["theme"] = dict(config["theme"]) | {"custom_dir": overrides.as_posix()}
    if settings.site_url:
        config["site_url"] = settings.site_url
    return yaml.safe_dump(config, sort_keys=True, allow_unicode=True)


def _config(project: Project) -> dict[str, Any]:
    loaded = yaml.safe_load(project.config.read_text(encoding="utf-8"))
    return loaded if isinstance(loaded, dict) else {}
