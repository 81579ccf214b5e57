"""Starting files: a small entry that passes the check, with notes on what makes it grow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from clusterhub.model import hub
from clusterhub.sources.yaml_events import as_yaml, quoted

_SECTIONS = (
    "The connection, Before you start, In class, Talk about it, Student handout, "
    "Answers and what to look for, Supports, Check for understanding, Beyond the classroom"
)


@dataclass(frozen=True, kw_only=True)
class ConnectionAnswers:
    """What is asked for a new connection; ids are those of the taxonomy."""

    id: str
    title: str
    summary: str
    claim: str
    subject: str
    grades: tuple[str, ...]
    cluster: str
    why: str
    size: str
    minutes: int
    contributor: str


@dataclass(frozen=True, kw_only=True)
class WorkshopAnswers:
    """What is asked for a new workshop."""

    id: str
    title: str
    purpose: str
    audience: tuple[str, ...]
    minutes: int
    uses: tuple[str, ...]


def connection_file(answers: ConnectionAnswers, vocabulary: hub.Vocabulary) -> str:
    """A connection at seed level; its notes say what lifts it to usable."""
    a = answers
    lines = [
        "---",
        "# yaml-language-server: $schema=../../schemas/connection.schema.json",
        "# Lines that begin with # are notes for you; they may stay.",
        f"id: {a.id}",
        f"title: {_text(a.title)}",
        f"summary: {_text(a.summary)}",
        f"claim: {_text(a.claim)}",
        "# An idea is a seed. With everything below filled in, write usable.",
        "aims_for: seed",
        f"subject: {a.subject}",
        f"grades: [{', '.join(quoted(grade) for grade in a.grades)}]",
        "clusters:",
        f"  - cluster: {a.cluster}",
        *_sub_clusters(vocabulary.clusters[a.cluster]),
        f"    why: {_text(a.why)}",
        "sizes:",
        f"  - size: {a.size}",
        f"    minutes: {a.minutes}",
        "    tech: none",
        "    grouping: pairs",
        "contributors:",
        f"  - id: {a.contributor}",
        "    roles: [author]",
        "",
        "# What makes it usable: take the # off a line and fill it in.",
        "# topic:",
        "#   id: short-name",
        "#   name: What teachers call it",
        "#   kind: concept",
        f"# stage: {' | '.join(vocabulary.stages)}",
        *_commented(f"activity: {' | '.join(vocabulary.activities)}"),
        "# objectives:",
        "#   subject: Students can ...",
        "#   career: Students can name ...",
        "# Three occupations or more, one of them open without a four-year degree:",
        "# occupations:",
        *_occupations(vocabulary.clusters[a.cluster]),
        *_commented(f"practices: [{', '.join(vocabulary.practices)}]"),
        *_standards(vocabulary, a.subject),
        "# Both a spark and a lesson under sizes; a lesson also has prep_minutes and materials.",
        "# related:",
        "#   - id: a-connection-in-another-subject",
        "#     why: ...",
        *_counselor(a.grades),
        "# family: A question for home?",
        "# partner:",
        "#   who: Somebody in this work",
        "#   ask: What to ask them?",
        *_commented(f"And these sections, in this order: {_SECTIONS}."),
        "---",
        "",
        "## The connection",
        "",
        _paragraph(a.claim),
        "",
        _paragraph(a.why),
        "",
        "## In class",
        "",
        f"### {a.size.capitalize()}",
        "",
        f"1. **{a.minutes} min** {_paragraph(a.summary)}",
        "",
    ]
    return "\n".join(lines)


def workshop_file(answers: WorkshopAnswers) -> str:
    """A workshop in four parts that passes the check as it stands."""
    a = answers
    minutes = _parts(a.minutes)
    uses = f"    uses: [{', '.join(a.uses)}]" if a.uses else "    # uses: [id-of-a-connection]"
    lines = [
        "---",
        "# yaml-language-server: $schema=../../schemas/workshop.schema.json",
        "# Lines that begin with # are notes for you; they may stay.",
        f"id: {a.id}",
        f"title: {_text(a.title)}",
        f"purpose: {_text(a.purpose)}",
        f"audience: [{', '.join(a.audience)}]",
        "group: {min: 4, max: 30, seating: tables of four}",
        "# onsite, online or hybrid",
        "mode: onsite",
        "outcomes:",
        f"  - {_text(a.purpose)}",
        "before: [Bring one lesson that you teach soon]",
        "# Another length is a second number in every part: {90: 10, 45: 5}; 0 leaves a part out.",
        "agenda:",
        *_part("Engage", a.minutes, minutes[0], "Look at one lesson and guess who uses its skill."),
        '    say: "Who uses this on a Tuesday morning?"',
        *_part("Explore", a.minutes, minutes[1], "Read one connection as a student would."),
        '    say: "Where did the work help the subject? Where would you have stopped?"',
        uses,
        *_part("Try it", a.minutes, minutes[2], "Write one sentence for your own lesson."),
        '    say: "Say it to your neighbor. Would a person in that job agree?"',
        *_part("Close", a.minutes, minutes[3], "Fill in the exit slip."),
        '    say: "What is your first step, and on which day?"',
        "evidence:",
        "  exit_slip: My lesson, the skill, the work, my first step.",
        "  follow_up:",
        "    - day: 30",
        "      message: How did the lesson go?",
        "      look_for: One connection taught.",
        "---",
        "",
        "## Facilitator's script",
        "",
        "Write here what the facilitator needs for each part.",
        "",
    ]
    return "\n".join(lines)


def _text(text: str) -> str:
    """A text for the front matter; in quotes wherever YAML could take it for something else."""
    return as_yaml(" ".join(text.split()))


def _paragraph(text: str) -> str:
    """A text for the body: signs that Markdown would understand stay signs."""
    plain = " ".join(text.split())
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>{}#|" else sign for sign in plain)


def _commented(text: str) -> list[str]:
    """A long note, wrapped."""
    lines, line = [], "#"
    for word in text.split():
        if len(line) + len(word) > 98:
            lines.append(line)
            line = "#  "
        line += f" {word}"
    return [*lines, line]


def _sub_clusters(cluster: hub.Cluster) -> list[str]:
    ids = ", ".join(sub.id for sub in cluster.sub_clusters)
    return [f"    {line}" for line in _commented(f"sub_clusters: choose from [{ids}]")]


def _occupations(cluster: hub.Cluster) -> list[str]:
    placed = {
        p.occupation.code: p.occupation for sub in cluster.sub_clusters for p in sub.occupations
    }
    ranked = sorted(placed.values(), key=lambda o: (not o.is_open, o.code))
    lines = []
    for occupation in ranked[:4]:
        way = ", open without a four-year degree" if occupation.is_open else ""
        lines += [
            f"#   - code: {occupation.code}   # {occupation.record.title}{way}",
            "#     does: What people there do with this very skill.",
        ]
    return lines


def _standards(vocabulary: hub.Vocabulary, subject: str) -> list[str]:
    fitting = [s.id for s in vocabulary.standards.values() if subject in s.subjects]
    names = fitting or list(vocabulary.standards)
    return [
        *_commented(f"One to four standards that cover every grade ({', '.join(names)}):"),
        "# standards:",
        f"#   - framework: {names[0] if names else ''}",
        "#     code: as its publisher writes it",
        "#     role: primary",
        "#     skill: In your own plain words.",
    ]


def _counselor(grades: Sequence[str]) -> list[str]:
    if not any(grade.isdigit() and int(grade) >= 6 for grade in grades):
        return []
    return ["# counselor:", "#   prompt: A question for the learning plan?", "#   artefact: ..."]


def _parts(minutes: int) -> tuple[int, int, int, int]:
    """Minutes of the four parts of a workshop; they add up."""
    engage = max(1, minutes // 8)
    close = max(1, minutes // 10)
    explore = max(1, (minutes - engage - close) // 2)
    return engage, explore, minutes - engage - explore - close, close


def _part(name: str, length: int, minutes: int, do: str) -> list[str]:
    return [f"  - part: {name}", f"    minutes: {{{length}: {minutes}}}", f"    do: {do}"]
