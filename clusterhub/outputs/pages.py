"""Pages: every view rendered once, and never again while the view and the theme are the same."""

from __future__ import annotations

import hashlib
import io
import pickle
from collections.abc import Iterable
from pathlib import Path

from clusterhub.keep import Keep
from clusterhub.outputs.pictures import picture_path
from clusterhub.render import look_of, render_page
from clusterhub.views import Page


def pages(
    views: Iterable[Page], theme: Path, keep: Keep, *, site_url: str, with_pictures: bool
) -> dict[str, bytes]:
    """The staged page of every view, by path."""
    look = look_of(theme)
    found: dict[str, bytes] = {}
    for view in views:
        picture = picture_path(view) if with_pictures else ""
        key = f"page:{look}:{site_url}:{picture}:{_digest(view)}"
        found[page_path(view.address)] = keep.get(
            key,
            lambda view=view, picture=picture: render_page(  # type: ignore[misc]
                theme, view, look, site_url=site_url, picture=picture
            ).encode(),
        )
    return found


def page_path(address: str) -> str:
    """/clusters/construction/ is staged as clusters/construction/index.md."""
    return f"{address.strip('/')}/index.md".lstrip("/")


def _digest(view: Page) -> str:
    """Of what the view says, whichever objects say it."""
    packed = io.BytesIO()
    pickler = pickle.Pickler(packed, protocol=5)
    # Without a memo equal views give equal bytes, whether they share their strings or not.
    pickler.fast = True
    pickler.dump(view)
    return hashlib.sha256(packed.getvalue()).hexdigest()
