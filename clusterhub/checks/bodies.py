"""Rules for the text of connections."""

from __future__ import annotations

from collections.abc import Iterator

from clusterhub.levels import SECTIONS
from clusterhub.load import Records, Written
from clusterhub.model.entries import ConnectionRecord, SizeRecord
from clusterhub.problems import Fix, Problem, did_you_mean, meant, replace
from clusterhub.sources.body import Part, Section
from clusterhub.sources.located import Place


def sections(records: Records) -> Iterator[Problem]:
    """Sections are ours, in our order, with text in them (HUB-133, HUB-134)."""
    for connection in records.connections:
        order = list(SECTIONS)
        furthest = -1
        for section in connection.body.sections:
            if section.level == 1:
                continue  # HUB-141 has said so
            if section.slug not in SECTIONS:
                titles = dict.fromkeys(SECTIONS.values(), ())
                yield Problem(
                    "HUB-133",
                    section.span,
                    f'"{section.title}" is not a section of a connection.',
                    did_you_mean(section.title, titles)
                    or (
                        "Use a third-level heading (###) inside one of: "
                        f"{', '.join(SECTIONS.values())}.",
                    ),
                    fix=_title_fix(section),
                )
                continue
            position = order.index(section.slug)
            if position <= furthest:
                before = SECTIONS[order[furthest]]
                yield Problem(
                    "HUB-133",
                    section.span,
                    f'"{section.title}" stands after "{before}", and belongs before it.'
                    if position < furthest
                    else f'"{section.title}" stands here for the second time.',
                    ("Move the whole section." if position < furthest else "Join the two.",),
                )
            furthest = max(furthest, position)
            if section.is_empty:
                yield Problem(
                    "HUB-134",
                    section.span,
                    f'Nothing stands below "{section.title}".',
                    ("Write the section, or remove its heading.",),
                )


def _title_fix(section: Section) -> Fix | None:
    """The fix that gives a section the title which was meant, where one alone is near."""
    guess = meant(section.title, dict.fromkeys(SECTIONS.values(), ()))
    if len(guess.ids) != 1:
        return None
    span = section.span
    return replace(span.line, span.column, span.width, f"## {guess.ids[0]}", certain=guess.certain)


def sizes_and_steps(records: Records) -> Iterator[Problem]:
    """Every size has steps whose minutes add up, and a spark needs nothing (HUB-135 to HUB-138)."""
    for connection in records.connections:
        section = connection.body.section("in-class")
        parts = {part.slug: part for part in section.parts} if section else {}
        sizes = {size.size: (index, size) for index, size in enumerate(connection.record.sizes)}
        for name, (index, size) in sizes.items():
            if size.size == "spark":
                yield from _spark(connection, index, size)
            if section is None:
                continue
            if name not in parts:
                yield Problem(
                    "HUB-135",
                    connection.located.span(("sizes", index, "size")),
                    f'There is no "### {name.capitalize()}" below "In class".',
                    (f'Add the heading "### {name.capitalize()}" with numbered steps.',),
                )
                continue
            yield from _minutes(size, parts[name])
        for part in parts.values():
            if part.slug in {"spark", "lesson", "project"} and part.slug not in sizes:
                yield Problem(
                    "HUB-135",
                    part.span,
                    f'"sizes:" at the top of the file does not list a {part.slug}.',
                    (f'Add "- size: {part.slug}" with its minutes, or remove this part.',),
                )


def _minutes(size: SizeRecord, part: Part) -> Iterator[Problem]:
    without = [step for step in part.steps if step.minutes is None]
    for step in without:
        yield Problem(
            "HUB-137",
            step.span,
            "This step does not begin with its minutes.",
            (_bold_minutes(step.fix),),
            fix=step.fix,
        )
    if without:
        return
    total = sum(step.minutes or 0 for step in part.steps)
    if total != size.minutes:
        steps = " + ".join(str(step.minutes) for step in part.steps) or "no steps"
        yield Problem(
            "HUB-136",
            part.span,
            f"The steps of the {size.size} take {steps} = {total} minutes, "
            f"and the top of the file says {size.minutes}.",
            ("Change the minutes of a step, or of the size, so that both are the same.",),
        )


def _bold_minutes(fix: Fix | None) -> str:
    if fix is not None:
        return f"Write the minutes in bold: {fix.edits[0].text.strip()} ..."
    return 'Begin it with them in bold: "1. **5 min** Read the lines aloud."'


def _spark(
    connection: Written[ConnectionRecord], index: int, size: SizeRecord
) -> Iterator[Problem]:
    found: list[tuple[Place, str]] = []
    if size.prep_minutes:
        found.append((("prep_minutes",), f"{size.prep_minutes} minutes of preparation"))
    if size.tech != "none":
        found.append((("tech",), f'technology ("{size.tech}")'))
    if size.materials:
        found.append((("materials",), "materials"))
    for place, what in found:
        yield Problem(
            "HUB-138",
            connection.located.span(("sizes", index, *place)),
            f"A spark needs nothing but a voice, and here it needs {what}.",
            ("Change the spark so that it can start at once, or move this to the lesson.",),
        )
