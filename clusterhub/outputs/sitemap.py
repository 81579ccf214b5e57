"""The sitemap: whole addresses, so it exists only where the site knows its own."""

from __future__ import annotations

from xml.sax.saxutils import escape

from clusterhub import urls
from clusterhub.model.hub import Hub
from clusterhub.project import Settings


def sitemap(hub: Hub, settings: Settings) -> dict[str, bytes]:
    """sitemap.xml of all pages but handouts; nothing without a site address."""
    if not settings.site_url:
        return {}
    handouts = {urls.handout(id_) for id_ in hub.connections}
    addresses = sorted({address for address, _ in urls.all_pages(hub)} | {urls.HOME})
    rows = "".join(
        f"<url><loc>{escape(settings.site_url.rstrip('/') + address)}</loc></url>\n"
        for address in addresses
        if address not in handouts
    )
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"{rows}</urlset>\n"
    )
    return {"sitemap.xml": text.encode()}
