"""The command line, from sources to a site."""

from __future__ import annotations

import pytest
from conftest import MakeSite, codes, tiny_text, tree

from clusterhub.commands import main
from clusterhub.outputs import staged_files
from clusterhub.project import Project, Settings
from clusterhub.reading import read

HAMLET = "lesson_connections/english-language-arts/hamlet.md"
SITE = "https://example.org/hub/"


def test_the_tiny_site_has_no_errors(tiny: Project) -> None:
    """All tests start from a site that is in order."""
    assert codes(tiny) == []


def test_build_then_fail_keeps_the_last_good_site(
    tiny: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    """A mistake stops publication and leaves site/ as it was, byte by byte."""
    assert main(tiny.root, ["build"]) == 0
    good = tree(tiny.root / "site")
    assert "connections/hamlet/index.html" in good
    assert "assets/find/names.json.gz" in good
    (tiny.root / HAMLET).write_text(tiny_text(HAMLET).replace("**6 min**", "**7 min**"))
    assert main(tiny.root, ["build"]) == 1
    assert tree(tiny.root / "site") == good
    assert "HUB-136" in capsys.readouterr().out


def test_without_an_address_nothing_needs_one(tiny: Project) -> None:
    """Unset, there is no canonical link, no sitemap and no edit link that leads nowhere."""
    assert main(tiny.root, ["build"]) == 0
    site = tree(tiny.root / "site")
    assert "sitemap.xml" not in site
    page = site["connections/hamlet/index.html"].decode()
    assert "canonical" not in page
    assert "Improve this page" not in page


def test_with_an_address_it_appears(tiny: Project) -> None:
    """Set, pages say where they live, and a sitemap lists them."""
    assert main(tiny.root, ["build", "--site-url", SITE]) == 0
    site = tree(tiny.root / "site")
    assert f"{SITE}connections/hamlet/" in site["sitemap.xml"].decode()
    assert f'href="{SITE}connections/hamlet/"' in site["connections/hamlet/index.html"].decode()
    assert b'href="/hub/assets/css/hub.css"' in site["404.html"]


def test_edit_link(tiny: Project) -> None:
    """With a repository, a page links to its own source."""
    hub = read(tiny).hub
    assert hub is not None
    settings = Settings(repo_url="https://example.org/us/hub")
    page = staged_files(hub, tiny, settings)["connections/hamlet/index.md"].decode()
    assert f'href="https://example.org/us/hub/edit/main/{HAMLET}"' in page


def test_no_answer_reaches_the_handout(tiny: Project) -> None:
    """What students get holds no answer and no link to one."""
    hub = read(tiny).hub
    assert hub is not None
    files = staged_files(hub, tiny, Settings())
    assert b"SECRET-ANSWER" in files["connections/hamlet/index.md"]
    handout = files["connections/hamlet/handout/index.md"]
    assert b"SECRET-ANSWER" not in handout
    assert b"href=" not in handout


def test_links_are_seen_from_both_ends(tiny: Project) -> None:
    """A related link and a workshop's use, written once, stand on both pages."""
    hub = read(tiny).hub
    assert hub is not None
    files = staged_files(hub, tiny, Settings())
    assert b"../../connections/hamlet/" in files["connections/count-the-votes/index.md"]
    assert b"../../connections/count-the-votes/" in files["connections/hamlet/index.md"]
    assert b"../../workshops/first-look/" in files["connections/hamlet/index.md"]
    assert b"../../connections/hamlet/" in files["workshops/first-look/index.md"]


def test_author_text_is_never_markup(make_site: MakeSite) -> None:
    """Signs with a meaning in HTML, Markdown or templates are shown as they are."""
    nasty = '<img src=x onerror=alert(1)> & "quotes" {{ 7*7 }} {% raw %} *a* | b'
    text = tiny_text(HAMLET).replace("title: Hamlet takes the stand", f"title: '{nasty}'")
    project = make_site({HAMLET: text})
    assert main(project.root, ["build"]) == 0
    page = (project.root / "site/connections/hamlet/index.html").read_text()
    assert "<img" not in page
    assert "&lt;img src=x onerror=alert(1)&gt;" in page
    assert "{{ 7*7 }}" in page
    assert "49" not in page.split("<h1>")[1].split("</h1>")[0]


def test_withdrawn_entries_keep_their_address(make_site: MakeSite) -> None:
    """What is withdrawn says so, with the reason and what replaces it."""
    retired = "retired: {on: 2026-11-01, why: A better one exists., replaced_by: count-the-votes}"
    text = tiny_text(HAMLET).replace("reviewed:", f"{retired}\nreviewed:")
    project = make_site({HAMLET: text})
    hub = read(project).hub
    assert hub is not None
    page = staged_files(hub, project, Settings())["connections/hamlet/index.md"].decode()
    assert "Withdrawn on November 1, 2026." in page
    assert "A better one exists." in page


@pytest.mark.parametrize(
    ("arguments", "code"), [(["check"], 0), (["check", "--format", "github"], 0)]
)
def test_check(arguments: list[str], code: int, tiny: Project) -> None:
    """`check` ends with 0 where nothing has to be mended."""
    assert main(tiny.root, arguments) == code


def test_check_of_one_file_speaks_of_that_file_only(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    """Problems elsewhere neither show nor count."""
    project = make_site({HAMLET: "no front matter"})
    assert main(project.root, ["check", str(project.root / "content")]) == 0
    assert "HUB-108" not in capsys.readouterr().out
    assert main(project.root, ["check", str(project.root / HAMLET)]) == 1


def test_wrong_usage(tiny: Project) -> None:
    """An option that does not exist is the caller's slip: exit code 2."""
    with pytest.raises(SystemExit) as stop:
        main(tiny.root, ["build", "--nonsense"])
    assert stop.value.code == 2


def test_our_own_fault_says_so(
    tiny: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fault of the program never shows as a traceback."""

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr("clusterhub.commands.build.staged_files", fail)
    assert main(tiny.root, ["build"]) == 3
    told = capsys.readouterr().err
    assert "HUB-901" in told
    assert "Traceback" not in told
