"""The only place where an address on the site is spelled; all end with a slash.

An address is permanent once published: a change needs a redirect.
"""

from __future__ import annotations

from urllib.parse import quote

from clusterhub.model.hub import Hub
from clusterhub.problems import CATALOGUE

HOME = "/"
CLUSTERS = "/clusters/"
CONNECTIONS = "/connections/"
SUBJECTS = "/subjects/"
GRADES = "/grades/"
PRACTICES = "/practices/"
STANDARDS = "/standards/"
OCCUPATIONS = "/occupations/"
WORKSHOPS = "/workshops/"
PROJECTS = "/projects/"
FRAMEWORK = "/framework/"
TEN_MINUTES = "/ten-minutes/"
FIND = "/find/"
COMPONENTS = "/about/components/"
COVERAGE = "/about/coverage/"
CONTRIBUTE = "/contribute/"
HELP = "/help/"


def grouping(id_: str) -> str:
    return f"/groupings/{id_}/"


def cluster(id_: str) -> str:
    return f"/clusters/{id_}/"


def sub_cluster(cluster_id: str, id_: str) -> str:
    return f"/clusters/{cluster_id}/{id_}/"


def connection(id_: str) -> str:
    return f"/connections/{id_}/"


def handout(id_: str) -> str:
    return f"/connections/{id_}/handout/"


def subject(id_: str) -> str:
    return f"/subjects/{id_}/"


def subject_band(subject_id: str, band_id: str) -> str:
    return f"/subjects/{subject_id}/{band_id}/"


def subject_cluster(subject_id: str, cluster_id: str) -> str:
    return f"/subjects/{subject_id}/{cluster_id}/"


def ten_minutes(subject_id: str = "") -> str:
    return f"/subjects/{subject_id}/ten-minutes/" if subject_id else TEN_MINUTES


def course(id_: str) -> str:
    return f"/courses/{id_}/"


def band(id_: str) -> str:
    return f"/grades/{id_}/"


def practice(id_: str) -> str:
    return f"/practices/{id_}/"


def standards(framework_id: str) -> str:
    return f"/standards/{framework_id.lower()}/"


def occupation(code: str) -> str:
    """An occupation's place in the A-Z."""
    return f"{OCCUPATIONS}#{code.replace('.', '-')}"


def workshop(id_: str) -> str:
    return f"/workshops/{id_}/"


def project(id_: str) -> str:
    return f"/projects/{id_}/"


def help_page(code: str) -> str:
    return f"{HELP}{code.lower()}/"


def of_source(path: str) -> str:
    """Where the page of a source file stands, or would stand; the start page if it has none."""
    stem = path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    if path.startswith("lesson_connections/"):
        return connection(stem)
    if path.startswith("content/workshops/"):
        return workshop(stem)
    if path.startswith("content/projects/"):
        return project(stem)
    if path.startswith("content/"):
        return text(path)
    if path.startswith("taxonomy/clusters/"):
        return cluster(stem)
    return HOME


def text(path: str) -> str:
    """content/about/credits.md stands at /about/credits/, content/index.md at /."""
    name = path.removeprefix("content/").removesuffix(".md").removesuffix("index").strip("/")
    return f"/{name}/" if name else HOME


def all_pages(hub: Hub) -> tuple[tuple[str, str], ...]:
    """Every page of the site: its address, and the source that brings it there.

    Two pages can meet at one address, so this is a list of pairs.
    """
    v = hub.vocabulary
    generated = "one of the hub's own pages"
    pages = [
        (address, generated)
        for address in (
            CLUSTERS, CONNECTIONS, SUBJECTS, GRADES, PRACTICES, STANDARDS, OCCUPATIONS,
            WORKSHOPS, PROJECTS, FRAMEWORK, FIND, COMPONENTS, COVERAGE, HELP,
        )
    ]  # fmt: skip
    pages += [(grouping(id_), "taxonomy/groupings.yml") for id_ in v.groupings]
    for c in v.clusters.values():
        pages.append((cluster(c.id), f"taxonomy/clusters/{c.id}.yml"))
        pages += [
            (sub_cluster(c.id, s.id), f"taxonomy/clusters/{c.id}.yml") for s in c.sub_clusters
        ]
    pages += [(subject(id_), "taxonomy/subjects.yml") for id_ in v.subjects]
    pages += [(band(id_), "taxonomy/grades.yml") for id_ in v.bands]
    pages += [(practice(id_), "taxonomy/practices.yml") for id_ in v.practices]
    pages += [(standards(id_), f"taxonomy/standards/{id_.lower()}.yml") for id_ in v.standards]
    i = hub.indexes
    pages += [(subject_band(*pair), generated) for pair in i.subject_band]
    pages += [(subject_cluster(*pair), generated) for pair in i.subject_cluster]
    pages += [(course(id_), generated) for id_ in i.course]
    pages += [(ten_minutes(id_), generated) for id_ in i.short]
    pages += [(TEN_MINUTES, generated)] * bool(i.short)
    for k in hub.connections.values():
        pages.append((connection(k.id), k.path))
        if k.body.section("student-handout") is not None:
            pages.append((handout(k.id), k.path))
    pages += [(workshop(w.id), w.located.path) for w in hub.workshops.values()]
    pages += [(project(p.id), p.located.path) for p in hub.projects.values()]
    pages += [(text(p.path), p.path) for p in hub.pages]
    pages += [(help_page(code), generated) for code in CATALOGUE]
    return tuple(pages)


def propose(**known: str) -> str:
    """Where a missing connection is proposed; `known` says what the reader was looking for."""
    query = "&".join(f"{key}={quote(value)}" for key, value in sorted(known.items()))
    return f"{CONTRIBUTE}?{query}" if query else CONTRIBUTE
