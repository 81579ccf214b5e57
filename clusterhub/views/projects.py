"""Pages of interdisciplinary projects."""

from __future__ import annotations

from dataclasses import dataclass

from clusterhub import urls
from clusterhub.model import entries, hub, taxonomy
from clusterhub.project import Settings
from clusterhub.views import parts
from clusterhub.views.connections import BodySection, in_words
from clusterhub.views.texts import sections_of


@dataclass(frozen=True)
class CalendarStep:
    when: str
    do: str
    uses: tuple[parts.Link, ...]


@dataclass(frozen=True)
class ProjectPage(parts.Page):
    """What would we do together, and who does what when?"""

    kind = "Project"
    is_handed_out = True

    question: str
    summary: str
    grades: str
    subjects: tuple[parts.Link, ...]
    product: str
    contributions: tuple[parts.Card, ...]
    """Each card says why it stands here: what its class brings."""
    calendar: tuple[CalendarStep, ...]
    roles: tuple[parts.OccupationRow, ...]
    care: tuple[entries.CareRecord, ...]
    sections: tuple[BodySection, ...]
    edit: str
    reviewed: str
    share: parts.Share


@dataclass(frozen=True)
class ProjectRow:
    link: parts.Link
    question: str
    facts: str


@dataclass(frozen=True)
class ProjectsPage(parts.Page):
    """Which question could our team share?"""

    kind = "Overview"

    rows: tuple[ProjectRow, ...]


def project_page(
    h: hub.Hub, project: hub.InterdisciplinaryProject, settings: Settings
) -> ProjectPage:
    record = project.record
    subjects = _subjects(project)
    return ProjectPage(
        address=urls.project(record.id),
        title=record.title,
        description=record.summary,
        question=record.question,
        summary=record.summary,
        grades=parts.grades_in_words(project.grades),
        subjects=tuple(parts.Link(s.name, urls.subject(s.id)) for s in subjects),
        product=record.product,
        contributions=tuple(parts.card(c.connection, c.brings) for c in project.contributions),
        calendar=tuple(
            CalendarStep(
                step.when,
                step.do,
                tuple(
                    parts.Link(h.connections[id_].title, urls.connection(id_))
                    for id_ in step.uses
                    if id_ in h.connections
                ),
            )
            for step in record.calendar
        ),
        roles=tuple(parts.occupation_row(r.occupation, does=r.does) for r in project.roles),
        care=record.care,
        sections=sections_of(project.body),
        edit=settings.edit_url(project.located.path),
        reviewed=in_words(record.reviewed.on) if record.reviewed else "",
        share=parts.share(urls.project(record.id), record.title, settings.site_url),
    )


def projects_page(h: hub.Hub) -> ProjectsPage:
    return ProjectsPage(
        address=urls.PROJECTS,
        title="Projects across subjects",
        description="Questions that teachers of several subjects work on together, with a "
        "calendar, a shared product and roles from real work.",
        rows=tuple(
            ProjectRow(
                parts.Link(p.title, urls.project(p.id)),
                p.record.question,
                f"{parts.grades_in_words(p.grades)} · {', '.join(s.name for s in _subjects(p))}",
            )
            for p in h.projects.values()
        ),
    )


def _subjects(project: hub.InterdisciplinaryProject) -> tuple[taxonomy.SubjectRecord, ...]:
    found = {c.connection.subject.id: c.connection.subject for c in project.contributions}
    return tuple(found.values())
