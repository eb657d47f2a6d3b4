"""The text of a template as Git shows it."""

from __future__ import annotations

import io

import docx
import pytest

from actgen.atelier.plans.outline import read_outline
from actgen.atelier.plans.outline_writing import write_outline
from actgen.atelier.plans.text_view import template_text
from actgen.core.errors import InputFault
from actgen.core.names import parse_template_name
from actgen.core.project import Project
from actgen.library.catalogue import list_templates
from actgen.ooxml.packing.package import read_package
from actgen.ooxml.packing.zipping import pack, stored
from actgen.ooxml.xml import W
from tests.document.building import word_file
from tests.library.projects import ROOT
from tests.pictures import inline, png
from tests.word.making import PAGE, p, refer
from tests.word.pictured import Pictured

PROJECT = Project(ROOT)
NOTES = f"""<w:footnotes xmlns:w="{W}">
<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:t>--</w:t></w:r></w:p></w:footnote>
<w:footnote w:id="2"><w:p><w:pPr><w:pStyle w:val="note-2"/></w:pPr>
<w:r><w:t>Source : {{{{ so</w:t></w:r><w:r><w:t>urce }}}}</w:t></w:r>
<w:del><w:r><w:delText>barré</w:delText></w:r></w:del></w:p></w:footnote>
</w:footnotes>"""


@pytest.mark.parametrize("name", [str(name) for name in list_templates(PROJECT)])
def test_the_text_beside_each_template_is_current(name: str) -> None:
    parsed = parse_template_name(name)
    content = PROJECT.template_file(parsed, ".docx").read_bytes()
    assert template_text(content, name) == PROJECT.template_file(parsed, ".txt").read_text(encoding="utf-8")


def test_the_words_of_footnotes_are_shown() -> None:
    entries = list(read_package(word_file("Voir"), "x").entries)
    body = next(entry for entry in entries if entry.name == "word/document.xml")
    text = body.content().decode().replace("Voir</w:t>", 'Voir</w:t><w:footnoteReference w:id="2"/>')
    parts = [entry for entry in entries if entry is not body]
    content = pack([*parts, stored(body.name, text.encode()), stored("word/footnotes.xml", NOTES.encode())])
    assert template_text(content, "x") == (
        "[note 2]\n[footnote text] Source : {{ source }}\n[fin]\n\n[Corps] Voir‹note 2›\n"
    )


def test_a_style_that_is_not_of_the_house_is_shown_by_its_name() -> None:
    document = docx.Document()
    document.add_paragraph("Libre", style="List Bullet")
    stream = io.BytesIO()
    document.save(stream)
    assert template_text(stream.getvalue(), "x") == "[List Bullet] Libre\n"


def test_what_is_no_word_file_is_refused() -> None:
    with pytest.raises(InputFault, match=r"Ce n’est pas un fichier Word \(\.docx\)\."):
        template_text(b"bonjour", "nantes/convention@2026")


def test_a_picture_is_a_remark_that_the_plan_does_not_hold() -> None:
    made = Pictured(
        p("Un.", inline("a.png", "Blason {{ commune.logo }}")),
        section=refer("header7") + PAGE,
        repeated={"header7": p("Haut", inline("a.png", size=(10, 5)), style="page-haut")},
        pictures={"a.png": png()},
    )
    text = template_text(made.docx(), "essai")
    assert text.endswith(
        "%% image de 30 × 15 mm (corps du texte)\u00a0: Blason {{ commune.logo }}\n"
        "%% image de 10 × 5 mm (en-tête de page)\u00a0: sans texte de remplacement\n"
    )
    assert write_outline(read_outline(text, "essai")) == text.partition("%%")[0]
