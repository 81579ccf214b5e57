"""Pictures for link previews: the title of a page on a card, in the hue of its Cluster."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from clusterhub.keep import Keep
from clusterhub.views import Page

SIZE = (1200, 630)
"""Pixels, as Open Graph previews are cut."""

_TYPEFACE = "assets/fonts/atkinson-hyperlegible-next-700.woff2"
_INK, _MUTED, _PAPER, _PLAIN = "#1b1f2a", "#4d5568", "#ffffff", "#1a4fb4"
_LEFT, _WIDTH = 110, 980


def picture_path(page: Page) -> str:
    """Where the picture of a page stands; empty for pages that nobody sends to others."""
    if not page.kind:
        return ""
    name = page.address.strip("/").replace("/", "-") or "home"
    return f"assets/share/{name}.png"


def pictures(
    pages: Iterable[Page], *, site_name: str, hues: dict[str, str], theme: Path, keep: Keep
) -> dict[str, bytes]:
    """A PNG for each page that has one, by path; `hues` are light hues by Cluster id."""
    face = (theme / _TYPEFACE).read_bytes()
    of_face = hashlib.sha256(face).hexdigest()
    found = {}
    for page in pages:
        path = picture_path(page)
        if not path:
            continue
        plate = getattr(page, "plate", None)
        words = (site_name, plate.name if plate else page.kind, page.title)
        hue = hues[plate.id] if plate else _PLAIN
        found[path] = keep.get(
            f"picture:{of_face}:{hue}:{words!r}",
            lambda words=words, hue=hue: _draw(face, *words, hue=hue),  # type: ignore[misc]
        )
    return found


def _draw(face: bytes, site_name: str, over: str, title: str, *, hue: str) -> bytes:
    image = Image.new("RGB", SIZE, _PAPER)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, 40, SIZE[1]), fill=hue)
    draw.text((_LEFT, 90), over, font=_font(face, 40), fill=hue)
    for size in (84, 72, 60, 48):
        lines = _wrapped(title, _font(face, size))
        if len(lines) * size * 1.2 <= 300:
            break
    draw.multiline_text(
        (_LEFT, 165), "\n".join(lines), font=_font(face, size), fill=_INK, spacing=size * 0.15
    )
    draw.text((_LEFT, 520), site_name, font=_font(face, 40), fill=_MUTED)
    packed = io.BytesIO()
    image.quantize(32).save(packed, "PNG", optimize=True)
    return packed.getvalue()


@lru_cache(maxsize=8)
def _font(face: bytes, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(io.BytesIO(face), size)


def _wrapped(text: str, font: ImageFont.FreeTypeFont) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) <= _WIDTH or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
