"""HTML and script in values: no page and no report that the program writes makes an element of them."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

import actgen
from actgen.atelier.lint.annotate import annotated
from actgen.atelier.lint.linting import lint_file
from actgen.pages import rendering
from tests.conftest import COMMUNE, Actgen
from tests.ooxml.word import p, word_file

SOURCE = Path(actgen.__file__).parent
PAGES = sorted((SOURCE / "pages").glob("*.html"))
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)> \"' & {{ 7 * 7 }}"


class _Live(HTMLParser):
    """The elements that run or fetch, and the handlers of events."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        if tag in ("script", "iframe", "object", "embed", "form", "base", "link"):
            self.found.append(tag)
        self.found += [name for name in held if name.startswith("on")]
        address = held.get("src") or ""
        self.found += [address] if address and not address.startswith("data:image/") else []
        self.found += [href for href in [held.get("href") or ""] if href.strip().casefold().startswith("javascript")]


def live(page: str) -> list[str]:
    reader = _Live()
    reader.feed(page)
    return reader.found


def test_what_is_live_is_seen() -> None:
    assert live(HOSTILE) == ["script", "onerror", "x"]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_no_template_of_a_page_takes_a_value_for_markup(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"\|\s*safe\b|autoescape|Markup", text)
    assert not re.search(r"""(?:href|src)=(?!["'])\s*\{\{""", text)


def test_only_known_rooms_say_that_a_text_is_markup_already() -> None:
    found = {
        path.relative_to(SOURCE).as_posix()
        for path in SOURCE.rglob("*.py")
        if re.search(r"\bMarkup\(", path.read_text(encoding="utf-8"))
    }
    assert found <= {
        "pages/rendering.py",
        "fill/docxtpl_world.py",
        "fill/printing.py",
        "expressions/texts.py",
        "atelier/goldens/report.py",
        "atelier/browser/frame/rendering.py",
        "writers/bordereau.py",
    }
    assert Path(rendering.__file__).is_file()


@pytest.fixture
def hostile(project: Path) -> Path:
    """The project, the act of one commune about hostile words."""
    path = project / "variables/communes" / f"{COMMUNE}.yaml"
    said = path.read_text(encoding="utf-8")
    text, count = re.subn(r"(?m)^    objet:(?: .*)?\n(?: {6,}.*\n)*", f"    objet: {_QUOTED}\n", said, count=1)
    assert count == 1
    path.write_text(text, encoding="utf-8")
    return project


_SAFE = "<script>alert(1)</script><img src=x onerror=alert(1)> & fin"
_QUOTED = f"'{_SAFE}'"


def test_the_page_of_an_act_and_the_report_of_goldens_make_words_of_it(hostile: Path, actgen: Actgen) -> None:
    made = actgen("render", "deliberation", "--commune", COMMUNE, "--format", "html,txt")
    assert made.code == 0, made.err
    page = (hostile / "out" / COMMUNE / "deliberation.html").read_text(encoding="utf-8")
    assert live(page) == []
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    actgen("golden", "check", "--commune", COMMUNE, "--sans-pages", "--report", "rapport.html")
    report = Path("rapport.html").read_text(encoding="utf-8")
    assert live(report) == []
    assert "alert(1)" in report


def test_the_report_of_what_is_brought_in_makes_words_of_it(project: Path, actgen: Actgen) -> None:
    Path("recue.txt").write_text(f"CONVENTION\n\nEntre la commune {_SAFE} et l’académie.\n" * 3, encoding="utf-8")
    made = actgen("templates", "new", "nantes/convention@2031", "--from", "recue.txt")
    assert made.code == 0, made.err
    pages = list(Path("templates/nantes/convention").glob("2031*.html"))
    assert len(pages) == 1
    assert live(pages[0].read_text(encoding="utf-8")) == []
    assert "alert(1)" in pages[0].read_text(encoding="utf-8")


def test_the_page_of_a_difference_makes_words_of_it(project: Path, actgen: Actgen) -> None:
    for name, words in (("a", "Un mot."), ("b", f"Un mot {_SAFE}.")):
        Path(f"{name}.docx").write_bytes(word_file(p(words)))
    assert actgen("templates", "diff", "a.docx", "b.docx", "--html", "ecart.html").code in (0, 1)
    page = Path("ecart.html").read_text(encoding="utf-8")
    assert live(page) == []
    assert "alert(1)" in page


def test_a_comment_of_lint_is_text(project: Path) -> None:
    docx = word_file(p(f"{{{{ inconnu }}}} {_SAFE.replace('<', '&lt;').replace('&', '&amp;')}"))
    made = annotated(docx, "essai.docx", lint_file(None, docx, "essai.docx"))
    assert b"<script" not in made


def test_no_table_for_a_spreadsheet_is_written() -> None:
    """A cell that begins with = + - @ would be a formula there: the day one is written, it needs a row of its own."""
    texts = {path: path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py")}
    assert [
        str(path) for path, text in texts.items() if re.search(r"csv\.(?:Dict)?[wW]riter|Workbook\(|xlsxwriter", text)
    ] == []
