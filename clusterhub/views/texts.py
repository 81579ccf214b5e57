"""Texts whose headings are free: workshops and projects."""

from __future__ import annotations

from clusterhub.sources.body import Body, slugify
from clusterhub.views.connections import BodyPart, BodySection


def sections_of(body: Body) -> tuple[BodySection, ...]:
    """Every section with its parts; the address of a part names its section, too."""
    return tuple(
        BodySection(
            section.title,
            section.slug,
            section.html,
            tuple(
                BodyPart(p.title, f"{section.slug}-{slugify(p.title)}", p.html, 0)
                for p in section.parts
            ),
            "",
        )
        for section in body.sections
    )
