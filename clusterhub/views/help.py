"""Help for the codes of messages: a page for each, and a list of all."""

from __future__ import annotations

from dataclasses import dataclass

from clusterhub import urls
from clusterhub.problems import CATALOGUE, Code, Severity
from clusterhub.views import parts

_WEIGHT = {
    Severity.ERROR: "Stops publication",
    Severity.ADVICE: "Advice: nothing is held up by it",
    Severity.OURS: "A fault of ours, not of yours",
}
_GROUPS = (
    ("HUB-1", "One file", "one-file"),
    ("HUB-2", "Names and links", "names-and-links"),
    ("HUB-3", "Advice", "advice"),
    ("HUB-9", "Our own faults", "our-own-faults"),
)


@dataclass(frozen=True)
class HelpPage(parts.Page):
    """What went wrong, and what do I type?"""

    code: str
    name: str
    weight: str
    fix: str
    """The first sentence: what to do."""
    more: str
    wrong: tuple[str, ...]
    """Lines of the example."""
    right: tuple[str, ...]
    means: str
    why: str
    names: str
    """Address of the page with the names to choose from; empty where there is none."""
    alike: tuple[parts.Link, ...]
    explain: str


@dataclass(frozen=True)
class HelpRow:
    code: str
    link: parts.Link
    fix: str


@dataclass(frozen=True)
class HelpGroup:
    title: str
    anchor: str
    rows: tuple[HelpRow, ...]


@dataclass(frozen=True)
class HelpIndexPage(parts.Page):
    """Which message did I get?"""

    groups: tuple[HelpGroup, ...]


def help_page(code: Code) -> HelpPage:
    fix, _, more = code.mend.partition(". ")
    return HelpPage(
        address=urls.help_page(code.code),
        title=f"{code.code}: {code.title}",
        description=code.mend,
        code=code.code,
        name=code.title,
        weight=_WEIGHT[code.severity],
        fix=fix.rstrip(".") + ".",
        more=more,
        wrong=_lines(code.wrong),
        right=_lines(code.right),
        means=code.means,
        why=code.why,
        names=code.names,
        alike=tuple(_link(CATALOGUE[other]) for other in code.alike),
        explain=f"python3 build.py explain {code.code}",
    )


def help_index() -> HelpIndexPage:
    return HelpIndexPage(
        address=urls.HELP,
        title="What a message means",
        description="Every message of the check, by its code: what to do, a wrong and a right "
        "example, and why we ask.",
        groups=tuple(
            HelpGroup(
                title,
                anchor,
                tuple(
                    HelpRow(
                        c.code,
                        parts.Link(c.title, urls.help_page(c.code)),
                        c.mend.partition(". ")[0].rstrip(".") + ".",
                    )
                    for c in CATALOGUE.values()
                    if c.code.startswith(prefix)
                ),
            )
            for prefix, title, anchor in _GROUPS
        ),
    )


def _lines(example: str) -> tuple[str, ...]:
    return tuple(example.split("\n")) if example else ()


def _link(code: Code) -> parts.Link:
    return parts.Link(f"{code.code} {code.title}", urls.help_page(code.code))
