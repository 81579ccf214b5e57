"""Pages print well: no empty sheet, nothing that only a screen needs, no answers for students."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.pages import CLUSTER, HAMLET, HANDOUT
from clusterhub.outputs import staged_files
from clusterhub.project import Project, Settings
from clusterhub.reading import read


def _sheets(page: Page, tmp_path: Path) -> list[str]:
    """The words on each sheet of paper."""
    if shutil.which("pdftotext") is None:
        pytest.skip("no pdftotext: install poppler-utils")
    paper = tmp_path / "page.pdf"
    page.pdf(path=paper, format="Letter", prefer_css_page_size=True)
    done = subprocess.run(
        ["pdftotext", "-layout", str(paper), "-"], capture_output=True, text=True, check=True
    )
    return done.stdout.removesuffix("\f").split("\f")


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize("address", [HAMLET, HANDOUT, CLUSTER])
def test_no_empty_sheet(address: str, page: Page, tmp_path: Path) -> None:
    """Every sheet holds words."""
    page.goto(address)
    sheets = _sheets(page, tmp_path)
    assert [number for number, words in enumerate(sheets, 1) if not words.strip()] == []


def test_no_empty_sheet_in_a_workshop(workshop: str, page: Page, tmp_path: Path) -> None:
    """A printed workshop ends where its words end."""
    test_no_empty_sheet(workshop, page, tmp_path)


def test_the_handout_holds_no_answers(page: Page, tmp_path: Path) -> None:
    """Of the teacher's sections nothing is on the sheets for students."""
    page.goto(HAMLET)
    answers = page.locator("section[aria-labelledby='answers-and-what-to-look-for'] p").first
    secret = _squeezed(answers.inner_text())[:40]
    assert secret in _squeezed(" ".join(_sheets(page, tmp_path)))
    page.goto(HANDOUT)
    handout = _squeezed(" ".join(_sheets(page, tmp_path)))
    assert "The record" in handout
    assert secret not in handout
    assert "Answers" not in handout


def test_each_sheet_of_the_handout_begins_a_page(page: Page, tmp_path: Path) -> None:
    """A teacher can copy one sheet without the others."""
    page.goto(HANDOUT)
    names = page.locator(".hub-sheet > h2").all_text_contents()[1:]
    starts = [_squeezed(words.lstrip()) for words in _sheets(page, tmp_path)]
    assert names == [name for start in starts for name in names if start.startswith(name)]


@pytest.mark.parametrize("address", [HAMLET, HANDOUT, CLUSTER])
def test_what_only_a_screen_needs_stays_off_paper(address: str, page: Page) -> None:
    """Header, footer and buttons are not printed."""
    page.goto(address)
    page.emulate_media(media="print")
    for part in ("banner", "contentinfo", "search", "button"):
        for element in page.get_by_role(part).all():
            expect(element).to_be_hidden()


def test_folds_are_open_on_paper(page: Page, tmp_path: Path) -> None:
    """What is folded away on the screen is printed in full."""
    page.goto(CLUSTER)
    title = page.locator(".hub-fold .hub-job__title a").last.text_content() or ""
    assert _squeezed(title) in _squeezed(" ".join(_sheets(page, tmp_path)))


def test_dark_readers_print_black_on_white(page: Page) -> None:
    """The dark palette is for screens; ink and paper stay as they are."""
    page.emulate_media(color_scheme="dark", media="print")
    page.goto(HAMLET)
    body = page.locator("body")
    expect(body).to_have_css("background-color", "rgb(255, 255, 255)")
    expect(body).to_have_css("color", "rgb(27, 31, 42)")


def test_the_print_button_prints(page: Page) -> None:
    """The button does what it says."""
    page.add_init_script("window.print = () => { document.title = 'printed' }")
    page.goto(HAMLET)
    page.get_by_role("button", name="Print this plan").click()
    expect(page).to_have_title("printed")


def test_the_code_on_paper_leads_to_the_page(page: Page, tiny: Project, tmp_path: Path) -> None:
    """Where the site knows its address, a phone that scans a printed page opens that page."""
    if shutil.which("zbarimg") is None:
        pytest.skip("no zbarimg: install zbar-tools")
    hub = read(tiny).hub
    assert hub is not None
    files = staged_files(hub, tiny, Settings(site_url="https://example.org/hub/"))
    for address in ("connections/hamlet/", "connections/hamlet/handout/"):
        staged = files[f"{address}index.md"].decode()
        drawing = re.search(r"<svg.*?</svg>", staged[staged.index("hub-printed__code") :], re.S)
        assert drawing
        page.set_content(drawing[0].replace("<svg", "<svg width=300 height=300", 1))
        page.locator("svg").screenshot(path=tmp_path / "code.png")
        done = subprocess.run(
            ["zbarimg", "--raw", "--quiet", str(tmp_path / "code.png")],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        assert done.stdout.strip() == f"https://example.org/hub/{address}"
