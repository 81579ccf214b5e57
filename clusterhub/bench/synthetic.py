"""Makes connections for measuring: every field, about 600 words, always the same."""

from __future__ import annotations

import random
from collections.abc import Iterator

from clusterhub.levels import SECTIONS
from clusterhub.model.hub import Cluster, Vocabulary
from clusterhub.model.taxonomy import StandardsRecord

_VOCABULARY = """
students compare measure explain crew record evidence table claim reason line price water
engine field garden bridge number story map signal patient customer recipe light sound
pattern shift order route case question answer change small large early late first second
careful quick shared local before after between under every other same new old clear
"""
_WORDS = _VOCABULARY.split()


def synthetic_connections(vocabulary: Vocabulary, count: int) -> Iterator[tuple[str, str]]:
    """`count` usable connections as (path, text), spread over subjects, Clusters and grades."""
    ids = [f"synthetic-{number:05}" for number in range(count)]
    subjects = list(vocabulary.subjects)
    of_subject = {
        subject: [s for s in vocabulary.standards.values() if subject in s.subjects and s.codes]
        for subject in subjects
    }
    fallback = vocabulary.standards["CCSS-ELA"]
    clusters = [c for c in vocabulary.clusters.values() if _open_codes(vocabulary, c)]
    for number, id_ in enumerate(ids):
        chance = random.Random(number)
        subject = subjects[number % len(subjects)]
        cluster = clusters[number // len(subjects) % len(clusters)]
        framework = chance.choice(of_subject[subject] or [fallback])
        # Related connections are of different subjects, even where the circle closes.
        step = 1 if (number + 1) % count % len(subjects) != number % len(subjects) else 2
        other = ids[(number + step) % count]
        yield (
            f"lesson_connections/{subject}/{id_}.md",
            _front_matter(
                vocabulary=vocabulary,
                chance=chance,
                id_=id_,
                subject=subject,
                cluster=cluster,
                framework=framework,
                related=other,
            )
            + _body(chance, id_),
        )


def _open_codes(vocabulary: Vocabulary, cluster: Cluster) -> list[str]:
    codes = {p.occupation.code for s in cluster.sub_clusters for p in s.occupations}
    return sorted(code for code in codes if vocabulary.occupations[code].is_open)


def _front_matter(  # noqa: PLR0913  one argument per thing that an entry names
    *,
    vocabulary: Vocabulary,
    chance: random.Random,
    id_: str,
    subject: str,
    cluster: Cluster,
    framework: StandardsRecord,
    related: str,
) -> str:
    code = chance.choice([c for c, grades in framework.codes.items() if grades])
    grades = ", ".join(f'"{grade}"' for grade in framework.codes[code])
    sub = chance.choice(cluster.sub_clusters)
    placed = sorted({p.occupation.code for s in cluster.sub_clusters for p in s.occupations})
    jobs = [chance.choice(_open_codes(vocabulary, cluster))]
    jobs += [job for job in chance.sample(placed, min(4, len(placed))) if job not in jobs][:3]
    activity = chance.choice(list(vocabulary.activities))
    practices = ", ".join(chance.sample(list(vocabulary.practices), 2))
    topic = " ".join(chance.sample(_WORDS, 2))
    number = id_.rsplit("-", 1)[-1]
    lines = [
        "---",
        f"id: {id_}",
        f"title: {topic.capitalize()} {number}",
        f"summary: {_sentence(chance, 18)}",
        f"claim: {_sentence(chance, 14)}",
        "aims_for: usable",
        f"subject: {subject}",
        "topic:",
        f"  id: {topic.replace(' ', '-')}",
        f"  name: {topic.capitalize()}",
        "  kind: concept",
        f"grades: [{grades}]",
        "stage: exploration",
        f"activity: {activity}",
        "objectives:",
        f"  subject: {_sentence(chance, 12)}",
        f"  career: {_sentence(chance, 12)}",
        "clusters:",
        f"  - cluster: {cluster.id}",
        f"    sub_clusters: [{sub.id}]",
        f"    why: {_sentence(chance, 14)}",
        "occupations:",
    ]
    for job in jobs:
        lines += [f"  - code: {job}", f"    does: {_sentence(chance, 10)}"]
    lines += [
        f"practices: [{practices}]",
        "standards:",
        f"  - framework: {framework.id}",
        f'    code: "{code}"',
        "    role: primary",
        f"    skill: {_sentence(chance, 10)}",
        "sizes:",
        "  - {size: spark, minutes: 10, tech: none, grouping: pairs}",
        "  - size: lesson",
        "    minutes: 50",
        "    prep_minutes: 10",
        "    tech: none",
        "    grouping: groups of four",
        "    materials:",
        "      - {item: Handout, count: 1, per: student}",
        "related:",
        f"  - id: {related}",
        f"    why: {_sentence(chance, 10)}",
        "counselor:",
        f"  prompt: {_sentence(chance, 10)}",
        "  artefact: The finished page",
        f"family: {_sentence(chance, 12)}",
        "partner:",
        "  who: Somebody from a local company",
        f"  ask: {_sentence(chance, 9)}",
        "contributors:",
        "  - id: hub-editors",
        "    roles: [author]",
        "---",
        "",
    ]
    return "\n".join(lines)


def _body(chance: random.Random, id_: str) -> str:
    texts = {slug: f"{_paragraph(chance)}\n" for slug in SECTIONS}
    texts["in-class"] = (
        f"### Spark\n\n1. **4 min** {_sentence(chance, 14)}\n\n    > {_sentence(chance, 10)}\n\n"
        f"2. **6 min** {_sentence(chance, 14)}\n\n"
        f"### Lesson\n\n1. **20 min** {_paragraph(chance)}\n2. **30 min** {_paragraph(chance)}\n"
    )
    texts["supports"] = "".join(
        f"### {part}\n\n{_sentence(chance, 20)}\n\n"
        for part in ("Multilingual learners", "Access", "Stretch")
    )
    texts["student-handout"] = (
        f"### Handout: {id_} (lesson)\n\n| What | How much |\n| --- | --- |\n"
        + "".join(f"| {chance.choice(_WORDS)} | {chance.randint(1, 99)} |\n" for _ in range(6))
        + "\n____________________\n"
    )
    return "\n".join(f"## {title}\n\n{texts[slug]}" for slug, title in SECTIONS.items())


def _paragraph(chance: random.Random) -> str:
    return " ".join(_sentence(chance, chance.randint(8, 14)) for _ in range(3))


def _sentence(chance: random.Random, words: int) -> str:
    return " ".join(chance.choice(_WORDS) for _ in range(words)).capitalize() + "."
