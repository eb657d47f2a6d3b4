"""A Word file that is not to be signed: every page says so, and its title."""

from __future__ import annotations

import pytest

from actgen.atelier.plans.building import build_template
from actgen.atelier.plans.outline import read_outline
from actgen.document.model import Act
from actgen.document.paragraphs import HEADER, lines, pictures, texts
from actgen.document.reading import read_act
from actgen.ooxml.marking import with_mark
from actgen.ooxml.packing.package import MAIN_PART, read_package
from actgen.ooxml.xml import R, w
from tests.atelier.lint.spoiling import Parts, spoiled
from tests.document.building import METADATA
from tests.pictures import inline, png
from tests.word.making import PAGE, p, refer
from tests.word.pictured import Pictured

PLAN = "# Convention d’essai\n\nVU le code ;\n\nLe maire signe."
LINE = "PROJET – ACTE À NE PAS SIGNER"


def made(plan: str) -> bytes:
    return build_template(read_outline(plan, "essai.plan.txt"), "essai")


def marked(docx: bytes) -> bytes:
    return with_mark(docx, "essai", "PROJET", LINE)


def read(docx: bytes) -> Act:
    return read_act(docx, "essai", METADATA)


def header_of(act: Act) -> list[str]:
    return [line.text.strip() for line in lines(act) if line.part == HEADER]


def on_the_first_page(parts: Parts) -> None:
    """Word’s « Première page différente », with nothing at its top, and other even pages."""
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"</w:sectPr>", b"<w:titlePg/></w:sectPr>")


def without_a_section(parts: Parts) -> None:
    xml = parts["word/document.xml"].decode()
    start, end = xml.index("<w:sectPr"), xml.index("</w:sectPr>") + len("</w:sectPr>")
    parts["word/document.xml"] = (xml[:start] + xml[end:]).encode()


@pytest.mark.parametrize("change", [lambda parts: None, on_the_first_page, without_a_section])
def test_a_file_without_a_header_gets_one_on_every_page(change: object) -> None:
    act = read(marked(spoiled(made(PLAN), change)))  # type: ignore[arg-type]
    assert header_of(act) == [LINE]
    assert act.title == "PROJET – Convention d’essai"


def test_the_header_of_a_file_keeps_its_words_under_the_mark() -> None:
    plain = made(f"[en-tête de page]\nMairie d’Essai\n[fin]\n{PLAN}")
    assert header_of(read(marked(plain))) == [LINE, "Mairie d’Essai"]


def test_every_section_refers_to_the_mark_for_every_kind_of_page() -> None:
    package = read_package(marked(made(PLAN)), "essai")
    for section in package.xml(MAIN_PART).iter(w("sectPr")):
        references = section.findall(w("headerReference"))
        assert [one.get(w("type")) for one in references] == ["default", "first", "even"]
        assert len({one.get(f"{{{R}}}id") for one in references}) == 1


def test_a_file_without_a_title_is_marked_at_its_first_words() -> None:
    act = read(marked(made("VU le code,\n\nLe maire signe.")))
    assert next(line.text for line in lines(act) if line.part != HEADER) == "PROJET – VU le code,"


def test_nothing_else_changes() -> None:
    before, after = (list(lines(read(docx))) for docx in (made(PLAN), marked(made(PLAN))))
    kept = [(line.kind, line.text.removeprefix("PROJET – ")) for line in after if line.part != HEADER]
    assert kept == [(line.kind, line.text) for line in before]
    assert marked(made(PLAN)) == marked(made(PLAN))


def test_the_header_of_a_first_page_keeps_its_picture_under_the_mark() -> None:
    first = refer("header7").replace("default", "first")
    docx = Pictured(
        p("Un."),
        section=f"{first}{PAGE}<w:titlePg/>",
        repeated={"header7": p(inline("a.png", "Armes"), style="page-haut")},
        pictures={"a.png": png()},
    ).docx()
    (sheet,) = read(marked(docx)).sheets
    assert sheet.first is not None
    assert [one.alternative for one in pictures(sheet.first.header)] == ["Armes"]
    assert next(iter(texts(sheet.first.header))).strip() == LINE
    assert [text.strip() for text in texts(sheet.usual.header)] == [LINE]
