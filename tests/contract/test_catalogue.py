"""Every code says what to do, has a case that shows it, and a page that explains it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from clusterhub import urls
from clusterhub.outputs import page_path, staged_files
from clusterhub.problems import CATALOGUE, Code, Severity
from clusterhub.problems.text import as_explanation
from clusterhub.project import Project, Settings
from clusterhub.reading import read
from clusterhub.views.finding import things

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "clusterhub"
CASES = {case.name[:7] for case in (ROOT / "tests" / "broken").iterdir()}

each = pytest.mark.parametrize("code", CATALOGUE.values(), ids=lambda c: c.code)


def test_codes_stand_in_their_hundreds() -> None:
    """1xx and 2xx are errors, 3xx advice, 9xx ours, in order, and each is listed once."""
    hundreds = {"1": Severity.ERROR, "2": Severity.ERROR, "3": Severity.ADVICE, "9": Severity.OURS}
    assert all(code.severity is hundreds[code.code[4]] for code in CATALOGUE.values())
    written = re.findall(
        r'code="(HUB-\d{3})"',
        "".join(f.read_text() for f in sorted((PACKAGE / "problems/catalogue").glob("*.py"))),
    )
    assert sorted(written) == sorted(CATALOGUE)


@each
def test_a_code_is_whole(code: Code) -> None:
    """Title, what to do, what it means, why; a wrong and a right example that differ."""
    assert re.fullmatch(r"HUB-\d{3}", code.code)
    assert code.title[0].isupper()
    assert not code.title.endswith(".")
    for text in (code.mend, code.means, code.why):
        assert text[0].isupper(), text
        assert text[-1] in ".:)<", text
    if code.severity is not Severity.OURS:
        assert code.wrong
        assert code.right
        assert code.wrong != code.right
    assert set(code.alike) <= set(CATALOGUE) - {code.code}


@each
def test_no_word_of_the_trade(code: Code) -> None:
    """No word that only a programmer knows stands where a teacher reads."""
    words = re.findall(r"[a-z]+", f"{code.title} {code.mend} {code.means} {code.why}".lower())
    trade = {"invalid", "parse", "parser", "syntax", "string", "integer", "boolean", "schema"}
    assert trade & set(words) == set()


@each
def test_a_code_has_a_case(code: Code) -> None:
    """A code that nobody has seen fire may not work."""
    assert code.code in CASES or code.severity is Severity.OURS


@each
def test_a_code_is_used(code: Code) -> None:
    """No entry of the catalogue is in vain."""
    sources = [f for f in PACKAGE.rglob("*.py") if "catalogue" not in f.parts]
    assert any(code.code in file.read_text() for file in sources)


@each
def test_explain_says_all_of_it(code: Code) -> None:
    """`explain` has the title, what to do, and both examples."""
    said = " ".join(as_explanation(code).split())
    for text in (code.title, code.mend, code.why, code.wrong, code.right):
        assert " ".join(text.split()) in said


@pytest.fixture(scope="module")
def staged() -> dict[str, bytes]:
    """The staged files of the real site."""
    hub = read(Project(ROOT)).hub
    assert hub is not None
    return staged_files(hub, Project(ROOT), Settings())


@each
def test_a_code_has_a_page(code: Code, staged: dict[str, bytes]) -> None:
    """Its page has the fix as its first sentence, and the list of all codes leads to it."""
    page = staged[page_path(urls.help_page(code.code))].decode()
    assert code.title in page.replace("&#39;", "'")
    assert f"{code.code.lower()}/" in staged[page_path(urls.HELP)].decode()


def test_the_find_page_knows_every_kind() -> None:
    """A kind of page without a name in the results would stop the search."""
    hub = read(Project(ROOT)).hub
    assert hub is not None
    script = (ROOT / "theme/assets/js/find/shown.js").read_text()
    kinds = {thing.kind for thing in things(hub)}
    known = re.findall(r'^  "?([a-z-]+)"?: \["[^"]+", "[a-z]+"\],$', script, re.MULTILINE)
    assert kinds - set(known) == set()
