"""Pictures for link previews."""

from __future__ import annotations

import io

from PIL import Image

from clusterhub.outputs import staged_files
from clusterhub.project import Project, Settings
from clusterhub.reading import read

PLACE = "https://example.org/hub/"


def _files(project: Project, settings: Settings) -> dict[str, bytes]:
    hub = read(project).hub
    assert hub is not None
    return staged_files(hub, project, settings)


def _pictures(files: dict[str, bytes]) -> dict[str, bytes]:
    return {path: data for path, data in files.items() if path.startswith("assets/share/")}


def test_every_page_that_is_sent_on_has_its_own(tiny: Project) -> None:
    """A connection names its picture; the picture is there, in the size of previews."""
    files = _files(tiny, Settings(site_url=PLACE))
    assert b'image: "assets/share/connections-hamlet.png"' in files["connections/hamlet/index.md"]
    assert b"image:" not in files["connections/hamlet/handout/index.md"]
    pictures = _pictures(files)
    assert len(set(pictures.values())) == len(pictures)
    for data in pictures.values():
        assert Image.open(io.BytesIO(data)).size == (1200, 630)


def test_without_an_address_there_is_none(tiny: Project) -> None:
    """A preview needs whole addresses."""
    assert _pictures(_files(tiny, Settings())) == {}


def test_they_can_be_left_out(tiny: Project) -> None:
    """With the pictures switched off, no page names one."""
    files = _files(tiny, Settings(site_url=PLACE, wants_pictures=False))
    assert _pictures(files) == {}
    assert b"image:" not in files["connections/hamlet/index.md"]


def test_same_words_same_bytes(tiny: Project) -> None:
    """Drawn twice, a picture has the same bytes."""
    settings = Settings(site_url=PLACE)
    first = _pictures(_files(tiny, settings))
    (tiny.work / "pages.pickle").unlink()
    assert _pictures(_files(tiny, settings)) == first
