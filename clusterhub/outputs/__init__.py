"""What is staged: paths and bytes, computed from the hub and the theme."""

from __future__ import annotations

from pathlib import Path

from clusterhub.model.hub import Hub, Vocabulary
from clusterhub.outputs.sitemap import sitemap
from clusterhub.project import Project, Settings
from clusterhub.render import render_page
from clusterhub.views import all_views


def staged_files(hub: Hub, project: Project, settings: Settings) -> dict[str, bytes]:
    """Every staged file by its path below the staged folder."""
    files = {
        page_path(view.address): render_page(project.theme, view).encode()
        for view in all_views(hub, settings)
    }
    files |= _assets(project.theme)
    files["assets/css/clusters.css"] = cluster_colours(hub.vocabulary).encode()
    return dict(sorted(files.items()))


def site_files(hub: Hub, settings: Settings) -> dict[str, bytes]:
    """What goes into the finished site beside the pages, by path."""
    return sitemap(hub, settings)


def page_path(address: str) -> str:
    """/clusters/construction/ is staged as clusters/construction/index.md."""
    return f"{address.strip('/')}/index.md".lstrip("/")


def cluster_colours(vocabulary: Vocabulary) -> str:
    """The hue of every Cluster and grouping in both palettes."""
    hues = [(c.id, c.record.colour) for c in vocabulary.clusters.values()]
    hues += [(g.record.id, g.record.colour) for g in vocabulary.groupings.values()]
    light = "".join(f'[data-cluster="{id_}"]{{--hub-hue:{hue.light}}}\n' for id_, hue in hues)
    dark = "".join(
        f':root[data-palette="dark"] [data-cluster="{id_}"]{{--hub-hue:{hue.dark}}}\n'
        for id_, hue in hues
    )
    return f"{light}@media screen{{\n{dark}}}\n"


def _assets(theme: Path) -> dict[str, bytes]:
    folder = theme / "assets"
    return {
        "assets/" + file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.relative_to(folder).parts[0] != "icons"
    }
