"""Rules for addresses on the site and links inside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from posixpath import dirname, normpath

from clusterhub import urls
from clusterhub.load import Records
from clusterhub.model.hub import Hub
from clusterhub.problems import Fix, Problem, Span, did_you_mean, meant, replace, suggestion
from clusterhub.sources.body import Body, Link
from clusterhub.sources.markdown import ALLOWED

_FIXED = {"care", "goals", "work", "standards", "elsewhere", "workshops", "outcomes", "uses"}
"""Parts that the templates of connections and workshops add to what was written."""


def shared_addresses(hub: Hub) -> Iterator[Problem]:
    """No two sources bring a page to one address (HUB-209)."""
    first: dict[str, str] = {}
    for address, path in urls.all_pages(hub):
        if address in first:
            yield Problem(
                "HUB-209",
                Span(path),
                f"This file's page would stand at {address}, which is taken by {first[address]}.",
                ("Give one of the two another name.",),
            )
        first.setdefault(address, path)


def broken_links(hub: Hub, records: Records) -> Iterator[Problem]:
    """Every link inside the site leads to a page, and to a part of it (HUB-131, 214, 218).

    The page of a source with mistakes of its own counts: nothing that links to it is blamed.
    """
    sources = {entry.path for entry in records.connections} | records.unreadable
    sources |= {entry.path for entry in records.workshops}
    sources |= {entry.path for entry in records.projects}
    known = {address for address, _ in urls.all_pages(hub)}
    known |= {urls.of_source(path) for path in sources} | {urls.HOME}
    written = [(e.path, e.body) for e in records.connections]
    written += [(e.path, e.body) for e in records.workshops]
    written += [(e.path, e.body) for e in records.projects]
    written += [(e.path, e.body) for e in records.pages]
    anchors = {urls.of_source(path): _anchors(body) for path, body in written}
    anchors[urls.OCCUPATIONS] = {
        urls.occupation(code).partition("#")[2] for code in hub.vocabulary.occupations
    } | {f"letter-{letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
    for path, body in written:
        own = urls.of_source(path)
        for link in body.links:
            yield from _judge(link, path, own, known, anchors)


def _judge(
    link: Link, path: str, own: str, known: set[str], anchors: Mapping[str, set[str]]
) -> Iterator[Problem]:
    rest, _, anchor = link.target.partition("#")
    target = rest.partition("?")[0]
    if target and not target.startswith("/"):
        if not ALLOWED.match(target):
            yield _relative(link, path, target, known)
        return
    page = target or own
    if page not in known:
        meant_page = next((p for p in (f"{page}/", f"/{page.strip('/')}/") if p in known), None)
        guess = meant(page, dict.fromkeys(known, ()))
        fix = None
        if meant_page or len(guess.ids) == 1:
            instead = link.target.replace(target, meant_page or guess.ids[0], 1)
            fix = _fix(link, instead, certain=meant_page is not None or guess.certain)
        yield Problem(
            "HUB-214",
            link.span,
            f'There is no page at "{target}".',
            (
                *suggestion(guess, dict.fromkeys(known, ())),
                "Addresses begin and end with a slash.",
            ),
            fix=fix,
        )
    elif anchor and page in anchors and anchor not in anchors[page]:
        names = dict.fromkeys(sorted(anchors[page]), ())
        guess = meant(anchor, names)
        fix = None
        if len(guess.ids) == 1:
            instead = f"{link.target.partition('#')[0]}#{guess.ids[0]}"
            fix = _fix(link, instead, certain=guess.certain)
        where = "this text" if page == own else page
        yield Problem(
            "HUB-218",
            link.span,
            f'Nothing in {where} is called "#{anchor}".',
            did_you_mean(anchor, names)
            or ("Write its heading in small letters with hyphens, or remove the # and the rest.",),
            fix=fix,
        )


def _relative(link: Link, path: str, target: str, known: set[str]) -> Problem:
    """A link to a file, or an address without its beginning."""
    file = normpath(f"{dirname(path)}/{target}")
    candidates = [f"/{target.strip('./')}/", urls.of_source(file)]
    candidates += [urls.connection(_stem(target)), urls.workshop(_stem(target))]
    found = next((c for c in candidates if c in known and c != urls.HOME), None)
    looks_like_web = re.match(r"^(www\.|[\w-]+\.(com|org|gov|edu|net)\b)", target)
    fix, do = (
        None,
        (
            "Write the whole address (https://...), or the page's address in this hub "
            "beginning with a slash (/connections/hamlet-takes-the-stand/)."
        ),
    )
    if looks_like_web:
        do = f"Write the whole address: https://{link.target}"
        fix = _fix(link, f"https://{link.target}", certain=True)
    elif found:
        anchor = "#" + link.target.partition("#")[2] if "#" in link.target else ""
        do = f"Write the address of the page: {found}{anchor}"
        fix = _fix(link, f"{found}{anchor}", certain=True)
    return Problem(
        "HUB-131",
        link.span,
        f'"{target}" is neither a whole web address nor the address of a page of this hub.',
        (do,),
        fix=fix,
    )


def _fix(link: Link, target: str, *, certain: bool) -> Fix | None:
    """The fix that gives a link another address, where its address stands on the line."""
    span = link.span
    if span.width != len(link.target):
        return None
    return replace(span.line, span.column, span.width, target, certain=certain)


def _stem(target: str) -> str:
    return target.rstrip("/").rsplit("/", 1)[-1].split(".")[0]


def _anchors(body: Body) -> set[str]:
    """What a link can lead to on the page of an entry."""
    found = {section.slug for section in body.sections}
    found |= {part.slug for section in body.sections for part in section.parts}
    return found | _FIXED
