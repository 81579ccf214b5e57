"""`new`: a starting file that passes the check, from answers or options."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from clusterhub.graph.grades import range_of_grades
from clusterhub.meanings import number, slug
from clusterhub.model import hub
from clusterhub.problems import meant, named
from clusterhub.project import Project
from clusterhub.reading import read
from clusterhub.starting import (
    ConnectionAnswers,
    WorkshopAnswers,
    connection_file,
    workshop_file,
)

USAGE = 2
T = TypeVar("T")
OPTIONS = {
    "connection": {
        "title": "what the page is called, short and concrete",
        "id": "its address: small letters and hyphens (made from the title)",
        "subject": "the subject",
        "grades": "grades, such as 9-12 or K, 1",
        "summary": "what students do, in one sentence",
        "cluster": "the Cluster where the skill is used",
        "why": "what people there do with this very skill",
        "claim": "why the link is true, in one sentence",
        "size": "spark, lesson or project (spark)",
        "minutes": "minutes of class time (10, 50 or 200)",
        "contributor": "who writes, from taxonomy/contributors.yml (hub-editors)",
    },
    "workshop": {
        "title": "what the page is called",
        "id": "its address: small letters and hyphens (made from the title)",
        "purpose": "what everybody leaves with, in one sentence",
        "audience": "teacher, counselor, administrator, partner (teacher)",
        "minutes": "how long it takes (45)",
        "uses": "ids of connections that are used (none)",
    },
}
"""Every question by the kind of entry, in the order in which it is asked."""

_MINUTES = {"spark": 10, "lesson": 50, "project": 200}
_AUDIENCE = ("teacher", "counselor", "administrator", "partner")


class NotAnsweredError(Exception):
    """An answer that cannot be used; its text says why and what to do."""


def run(project: Project, kind: str, given: Mapping[str, str]) -> int:
    """Writes the file and says what to do next; 2 where an answer is missing or cannot be used."""
    h = read(project).hub
    if h is None:
        print("The taxonomy has to be mended first: python3 build.py check", file=sys.stderr)
        return 1
    asking = _Asking(h, given, may_ask=sys.stdin.isatty())
    try:
        path, text = asking.connection() if kind == "connection" else asking.workshop()
    except NotAnsweredError as error:
        print(error, file=sys.stderr)
        return USAGE
    file = project.root / path
    if file.exists():
        print(f"{path} exists already, and is left as it is. Choose another id.", file=sys.stderr)
        return USAGE
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
    print(f"Written: {path}")
    print(f"Open it in an editor, and see what is missing: python3 build.py check {path}")
    return 0


class _Asking:
    """Asks for what was not given, and takes only answers that will pass the check."""

    def __init__(self, h: hub.Hub, given: Mapping[str, str], *, may_ask: bool) -> None:
        self.hub = h
        self.given = given
        self.may_ask = may_ask

    def connection(self) -> tuple[str, str]:
        v = self.hub.vocabulary
        title = self._text("connection", "title", 80)
        id_ = self._id("connection", title, self.hub.connections)
        subjects = {s.id: (s.name, *s.words) for s in v.subjects.values()}
        subject = self._one("connection", "subject", subjects)
        grades = self._ask("connection", "grades", "", self._grades)
        summary = self._text("connection", "summary", 240)
        names = {c.id: (c.name, *c.record.aliases) for c in v.clusters.values()}
        cluster = self._one("connection", "cluster", names)
        why = self._text("connection", "why", 400)
        claim = self._text("connection", "claim", 240)
        size = self._one("connection", "size", dict.fromkeys(_MINUTES, ()), "spark")
        minutes = self._ask("connection", "minutes", str(_MINUTES[size]), _minutes)
        people = {c.id: (c.name,) for c in v.contributors.values()}
        default = next(iter(people), "")
        contributor = self._one("connection", "contributor", people, default)
        answers = ConnectionAnswers(
            id=id_,
            title=title,
            summary=summary,
            claim=claim,
            subject=subject,
            grades=grades,
            cluster=cluster,
            why=why,
            size=size,
            minutes=minutes,
            contributor=contributor,
        )
        return f"lesson_connections/{subject}/{id_}.md", connection_file(answers, v)

    def workshop(self) -> tuple[str, str]:
        title = self._text("workshop", "title", 80)
        id_ = self._id("workshop", title, self.hub.workshops)
        purpose = self._text("workshop", "purpose", 240)
        audience = self._several("workshop", "audience", dict.fromkeys(_AUDIENCE, ()), "teacher")
        minutes = self._ask("workshop", "minutes", "45", _minutes)
        if minutes < 4:
            raise NotAnsweredError("A workshop has four parts; give it four minutes or more.")
        known = {c.id: (c.title,) for c in self.hub.connections.values()}
        uses = self._several("workshop", "uses", known, "")
        answers = WorkshopAnswers(
            id=id_, title=title, purpose=purpose, audience=audience, minutes=minutes, uses=uses
        )
        return f"content/workshops/{id_}.md", workshop_file(answers)

    def _ask(self, kind: str, key: str, default: str, take: Callable[[str], T]) -> T:
        """The answer as `take` understands it; asks again at a terminal until it does."""
        given = self.given.get(key)
        while True:
            answer = given
            if answer is None and self.may_ask:
                hint = f" [{default}]" if default else ""
                answer = input(f"{key}: {OPTIONS[kind][key]}{hint}\n> ").strip() or default
            elif answer is None:
                answer = default
            try:
                return take(answer)
            except NotAnsweredError as error:
                if given is not None or not self.may_ask:
                    raise NotAnsweredError(f"--{key}: {error}") from None
                print(error)

    def _text(self, kind: str, key: str, most: int) -> str:
        def take(answer: str) -> str:
            text = " ".join(answer.split())
            if not text:
                raise NotAnsweredError(f"Say {OPTIONS[kind][key]}.")
            if len(text) > most:
                raise NotAnsweredError(f"{most} characters fit, and these are {len(text)}.")
            return text

        return self._ask(kind, key, "", take)

    def _id(self, kind: str, title: str, taken: Iterable[str]) -> str:
        def take(answer: str) -> str:
            if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", answer) or len(answer) > 60:
                raise NotAnsweredError("Use small letters, digits and hyphens, 60 at most.")
            if answer in set(taken):
                raise NotAnsweredError(f'"{answer}" is taken; choose another.')
            return answer

        return self._ask(kind, "id", slug(title)[:60].strip("-"), take)

    def _one(
        self, kind: str, key: str, names: Mapping[str, Iterable[str]], default: str = ""
    ) -> str:
        if self.may_ask and key not in self.given:
            for number_, (id_, others) in enumerate(names.items(), start=1):
                print(f"  {number_:>2}  {next(iter(others), '') or id_}")
        return self._ask(kind, key, default, lambda answer: _choice(answer, names))

    def _several(
        self, kind: str, key: str, names: Mapping[str, Iterable[str]], default: str
    ) -> tuple[str, ...]:
        def take(answer: str) -> tuple[str, ...]:
            parts = [part.strip() for part in answer.split(",") if part.strip()]
            return tuple(dict.fromkeys(_choice(part, names) for part in parts))

        return self._ask(kind, key, default, take)

    def _grades(self, answer: str) -> tuple[str, ...]:
        found: list[str] = []
        for part in (part.strip() for part in answer.split(",")):
            grades = range_of_grades(part) or (part.upper(),)
            if any(grade not in self.hub.vocabulary.grades for grade in grades):
                raise NotAnsweredError("Write grades as 9-12, or K, 1, 2.")
            found += grades
        return tuple(sorted(set(found), key=self.hub.vocabulary.grades.index))


def _choice(answer: str, names: Mapping[str, Iterable[str]]) -> str:
    """The id that an answer names: by its number in the list, its id, or its title."""
    ids = list(names)
    if answer in ids:
        return answer
    if answer.isdigit() and 1 <= int(answer) <= len(ids):
        return ids[int(answer) - 1]
    guess = meant(answer, names)
    if guess.certain or (guess.is_other_name and len(guess.ids) == 1):
        return guess.ids[0]
    near = f" Did you mean {named(guess.ids, names)}?" if guess.ids else ""
    raise NotAnsweredError(f'"{answer}" is none of: {", ".join(ids)}.{near}')


def _minutes(answer: str) -> int:
    meaning = number(answer)
    if meaning is None or int(meaning.text) < 1:
        raise NotAnsweredError("Write minutes in digits, such as 50.")
    return int(meaning.text)
