"""`check`, `explain` and `new` as somebody at a terminal meets them: words and exit codes."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest
from conftest import MakeSite, codes, tiny_text

from clusterhub.commands import main
from clusterhub.project import Project
from clusterhub.reading import read

VOTES = "lesson_connections/mathematics/count-the-votes.md"
ANSWERS = (
    '--title=Soup: for #200 "bowls"',
    "--subject=math",
    "--grades=K-2",
    "--summary=Scale *a* soup.",
    "--cluster=Public Service and Safety",
    "--why=Cooks: buy by the pound.",
    "--claim=What grows?",
)


@pytest.fixture
def broken(make_site: MakeSite) -> Project:
    """A title that is mended by itself, with an accent before it, and a typing mistake."""
    text = tiny_text(VOTES).replace("a count.", "a caf\u00e9 count.")
    text = text.replace("title: Count", "Title: Count").replace("mathematics", "mathematic")
    return make_site({VOTES: text.replace("\n", "\r\n")})


def _run(project: Project, *arguments: str) -> int:
    return main(project.root, arguments)


def test_exit_codes(broken: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """0 where all is well, 1 where sources need mending, 2 for a path that is not there."""
    assert _run(broken, "check", str(broken.taxonomy)) == 0
    assert _run(broken, "check") == 1
    assert _run(broken, "check", "no-such-file.md") == 2
    assert _run(broken, "explain", "HUB-201") == 0
    assert _run(broken, "explain", "HUB-000") == 2
    assert "no-such-file.md" in capsys.readouterr().err


def test_only_the_files_that_were_named(
    broken: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    """Another file's mistakes neither show nor count."""
    assert _run(broken, "check", str(broken.root / "content")) == 0
    assert _run(broken, "check", str(broken.root / VOTES)) == 1


def test_reviewdog_gets_replacements(broken: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """The output is one JSON document; columns count bytes, and replacements are in it."""
    assert _run(broken, "check", "--format", "rdjson") == 1
    document = json.loads(capsys.readouterr().out)
    assert document["source"] == {"name": "cluster-hub"}
    errors = [d for d in document["diagnostics"] if d["severity"] == "ERROR"]
    (title,) = errors
    assert title["code"] == {"value": "HUB-110"}
    assert title["location"]["path"] == VOTES
    assert title["suggestions"] == [
        {
            "range": {"start": {"line": 3, "column": 1}, "end": {"line": 3, "column": 6}},
            "text": "title",
        }
    ]


def test_columns_of_reviewdog_count_bytes(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    """An accent before the place takes two."""
    hamlet = "lesson_connections/english-language-arts/hamlet.md"
    text = (
        tiny_text(hamlet)
        .replace("See [all", "Caf\u00e9 [all")
        .replace("(/occ", "(/occup/)[x](/occ")
    )
    project = make_site({hamlet: text})
    _run(project, "check", "--format", "rdjson")
    (found,) = [
        d for d in json.loads(capsys.readouterr().out)["diagnostics"] if d["severity"] == "ERROR"
    ]
    line = next(n for n in text.split("\n") if "Caf" in n)
    expected = len(line[: line.index("/occup/")].encode()) + 1
    assert found["location"]["range"]["start"]["column"] == expected


def test_help_pages_are_linked_where_the_site_has_an_address(
    broken: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    """A code in the pull request leads to its page."""
    broken.config.write_text("site_name: Hub\nsite_url: https://example.org/hub/\n")
    _run(broken, "check", "--format", "rdjson")
    found = json.loads(capsys.readouterr().out)["diagnostics"]
    assert "https://example.org/hub/help/hub-110/" in {d["code"].get("url") for d in found}


def test_the_line_is_annotated(broken: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """GitHub shows each message beside its line."""
    assert _run(broken, "check", "--format", "github") == 1
    assert f"::error file={VOTES},line=3,col=1,title=HUB-110" in capsys.readouterr().out


def test_fix_mends_and_shows(broken: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """`--fix` shows each line as it was and as it is, keeps Windows line ends, and is done."""
    before = (broken.root / VOTES).read_bytes()
    assert _run(broken, "check", "--fix") == 0
    out = capsys.readouterr().out
    assert "3 - Title: Count the votes" in out
    assert "3 + title: Count the votes" in out
    after = (broken.root / VOTES).read_bytes()
    mended = before.replace(b"Title:", b"title:").replace(b"mathematic\r", b"mathematics\r")
    assert after == mended
    _run(broken, "check", "--fix")
    assert "Mended" not in capsys.readouterr().out


def test_fix_leaves_other_files_alone(broken: Project) -> None:
    """Only files that were named are mended."""
    before = (broken.root / VOTES).read_bytes()
    _run(broken, "check", "--fix", str(broken.root / "content"))
    assert (broken.root / VOTES).read_bytes() == before


def test_a_byte_order_mark_stays(make_site: MakeSite) -> None:
    """A file that begins with one is read, mended, and keeps it."""
    text = tiny_text(VOTES).replace("title:", "Title:")
    project = make_site({VOTES: b"\xef\xbb\xbf" + text.encode()})
    _run(project, "check", "--fix")
    assert (project.root / VOTES).read_bytes() == b"\xef\xbb\xbf" + tiny_text(VOTES).encode()


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_other_line_ends_are_accepted(make_site: MakeSite, ending: str) -> None:
    """Windows and old Mac line ends are no mistake."""
    assert codes(make_site({VOTES: tiny_text(VOTES).replace("\n", ending)})) == []


def test_a_new_connection_passes(tiny: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """From options alone, whatever signs are in them, comes a seed without a mistake."""
    assert _run(tiny, "new", "connection", *ANSWERS) == 0
    path = "lesson_connections/mathematics/soup-for-200-bowls.md"
    assert (tiny.root / path).exists()
    reading = read(tiny)
    assert reading.report.errors == ()
    assert reading.hub is not None
    assert reading.hub.connections["soup-for-200-bowls"].title == 'Soup: for #200 "bowls"'
    assert any(p.code == "HUB-301" and p.span.path == path for p in reading.report.advice)


def test_a_new_workshop_passes(tiny: Project) -> None:
    """From options alone comes a workshop whose minutes add up, at any length."""
    for minutes in (4, 5, 11, 38, 45, 90, 181):
        title = f"--title=Meeting of {minutes}"
        purpose = "--purpose=Say: one thing."
        uses = "--uses=hamlet"
        assert _run(tiny, "new", "workshop", title, purpose, uses, f"--minutes={minutes}") == 0
    assert read(tiny).report.errors == ()


def test_nothing_is_overwritten(tiny: Project) -> None:
    """An id that is taken is refused, and so is a file that is there."""
    assert _run(tiny, "new", "connection", *ANSWERS) == 0
    assert _run(tiny, "new", "connection", *ANSWERS) == 2


@pytest.mark.parametrize(
    "wrong",
    [
        ("--subject=cooking",),
        ("--grades=13",),
        ("--cluster=Nowhere",),
        ("--minutes=soon",),
        ("--title=",),
        ("--id=Not An Id",),
        ("--summary=" + "x" * 300,),
    ],
)
def test_a_wrong_answer_is_explained(
    wrong: tuple[str, ...], tiny: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is named, and nothing is written."""
    before = sorted(tiny.connections.rglob("*"))
    assert _run(tiny, "new", "connection", *ANSWERS, *wrong) == 2
    assert wrong[0].split("=")[0] in capsys.readouterr().err
    assert sorted(tiny.connections.rglob("*")) == before


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_questions_are_asked_until_they_are_answered(
    tiny: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A number of the list will do, an empty answer takes what is offered."""
    answers = [
        "Soup",
        "",
        "99",
        "2",
        "9, 10",
        "Scale it.",
        "1",
        "They buy.",
        "It grows.",
        *[""] * 3,
    ]
    monkeypatch.setattr(sys, "stdin", _Terminal("\n".join(answers) + "\n"))
    assert _run(tiny, "new", "connection") == 0
    assert read(tiny).report.errors == ()
    assert "is none of" in capsys.readouterr().out


def test_what_the_readme_of_mistakes_promises(tiny: Project) -> None:
    """A file that cannot be read at all never hides another."""
    (tiny.root / VOTES).write_bytes(b"\xff\xfe\x00")
    (tiny.root / "lesson_connections/mathematics/two.md").write_text("nothing")
    assert sorted(codes(tiny)) == ["HUB-101", "HUB-108"]
    assert Path(tiny.root / VOTES).exists()
