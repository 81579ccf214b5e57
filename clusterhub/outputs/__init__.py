"""What is staged: paths and bytes, computed from the hub and the theme."""

from __future__ import annotations

from pathlib import Path

from clusterhub.keep import Keep
from clusterhub.model.hub import Hub, Vocabulary
from clusterhub.outputs.finding import finding_files
from clusterhub.outputs.pages import page_path, pages
from clusterhub.outputs.pictures import pictures
from clusterhub.outputs.scripts import published
from clusterhub.outputs.sitemap import sitemap
from clusterhub.project import Project, Settings
from clusterhub.views import all_views

__all__ = ["page_path", "rendered_before", "site_files", "staged_files"]


def staged_files(
    hub: Hub, project: Project, settings: Settings, keep: Keep | None = None
) -> dict[str, bytes]:
    """Every staged file by its path below the staged folder; `keep` spares known pages.

    Whoever brings a `keep` saves it.
    """
    known = keep or rendered_before(project)
    views = tuple(all_views(hub, settings))
    files = pages(
        views,
        project.theme,
        known,
        site_url=settings.site_url,
        with_pictures=settings.shows_pictures,
    )
    if settings.shows_pictures:
        files |= pictures(
            views,
            site_name=settings.site_name,
            hues=_hues(hub.vocabulary, dark=False),
            theme=project.theme,
            keep=known,
        )
    if keep is None:
        known.save()
    files |= _assets(project.theme)
    files["assets/css/clusters.css"] = cluster_colours(hub.vocabulary).encode()
    return dict(sorted(files.items()))


def rendered_before(project: Project) -> Keep:
    """The pages that earlier runs have rendered, by what they say."""
    return Keep(project.work / "pages.pickle")


def site_files(hub: Hub, project: Project, settings: Settings) -> dict[str, bytes]:
    """What goes into the finished site beside the pages, by path: the index and the sitemap."""
    keep = Keep(project.work / "words.pickle")
    files = finding_files(hub, keep) | sitemap(hub, settings)
    keep.save()
    return files


def cluster_colours(vocabulary: Vocabulary) -> str:
    """The hue of every Cluster and grouping in both palettes."""
    light = "".join(
        f'[data-cluster="{id_}"]{{--hub-hue:{hue}}}\n'
        for id_, hue in _hues(vocabulary, dark=False).items()
    )
    dark = "".join(
        f':root[data-palette="dark"] [data-cluster="{id_}"]{{--hub-hue:{hue}}}\n'
        for id_, hue in _hues(vocabulary, dark=True).items()
    )
    return f"{light}@media screen{{\n{dark}}}\n"


def _hues(vocabulary: Vocabulary, *, dark: bool) -> dict[str, str]:
    """The hue of every Cluster and grouping by id."""
    pairs = {c.id: c.record.colour for c in vocabulary.clusters.values()}
    pairs |= {g.record.id: g.record.colour for g in vocabulary.groupings.values()}
    return {id_: pair.dark if dark else pair.light for id_, pair in pairs.items()}


def _assets(theme: Path) -> dict[str, bytes]:
    folder = theme / "assets"
    return {
        "assets/" + file.relative_to(folder).as_posix(): _published(file)
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.relative_to(folder).parts[0] != "icons"
    }


def _published(file: Path) -> bytes:
    if file.suffix == ".js":
        return published(file.read_text(encoding="utf-8")).encode()
    return file.read_bytes()
