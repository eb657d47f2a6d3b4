"""Received documents, typed in every way, brought in: roles, words, the Word file, its text, and acts made of them."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from docx import Document as open_docx

from actgen.atelier.importing.bringing import Brought
from actgen.atelier.plans.text_view import template_text
from actgen.core.errors import InputFault
from actgen.fill.compiled import compile_template
from tests.atelier.importing.bringing import brought, key
from tests.atelier.importing.sources import DOCUMENTS, Document, expected, made
from tests.conftest import Actgen
from tests.document.building import word_file
from tests.sizes import some

MARGINS = ("header", "footer", "footnote text")
_SOME = some(DOCUMENTS, 6)
#: What a typing changes of its text: Word counts « Article 1 » for « 1er »; a plain text and Markdown have no pages.
CHANGED = {
    ("docx", "numeros"): {("Article", "article 1er objet de la convention"): "article 1 objet de la convention"},
    ("md", "gras"): {("Partie en page neuve", "annexe 1 écoles inscrites"): "Partie"},
    ("txt", "gras"): {("Partie en page neuve", "annexe 1 écoles concernées"): "Partie"},
}


@cache
def bring(document: Document, *, place: bool = False) -> Brought:
    name, content = made(document)
    return brought(content, name, place=place)


@pytest.mark.parametrize("name", ["recu.txt", "recu.md"])
def test_a_sign_that_no_word_file_holds_is_told_where(name: str) -> None:
    with pytest.raises(InputFault) as caught:
        brought(b"Convention\n\nLe conseil est rend\x08u compte.\n", name)
    (fault,) = caught.value.diagnostics
    assert (fault.code, str(fault.place)) == ("MOD-012", f"{name}:3:20")
    assert fault.message == "Le caractère invisible U+0008 ne peut pas entrer dans un fichier Word."
    assert fault.hint == "Supprimez-le, ou tapez la ligne de nouveau."


def test_a_line_ends_where_a_word_processor_ended_it_in_its_text() -> None:
    made = brought(b"Convention\n\nLe conseil est rendu\x0bcompte.\n", "recu.txt")
    assert made.text.endswith("[Corps] Le conseil est rendu\n[Corps] compte.\n")


@pytest.mark.parametrize("document", _SOME, ids=str)
def test_each_paragraph_has_the_role_that_a_reader_sees(document: Document) -> None:
    changed = CHANGED.get((document.kind, document.typing.headings), {})
    wanted = Counter((style, key(text)) for style, text in expected(document.text))
    found = bring(document).reading.paragraphs()
    got = Counter((one.style, key(one.text)) for one in found if one.style not in MARGINS)
    assert set(wanted - got) <= set(changed)
    assert sum((wanted - got).values()) <= 1


@pytest.mark.parametrize("document", _SOME, ids=str)
def test_no_word_is_lost_and_none_is_gained(document: Document) -> None:
    comparison = bring(document, place=True).comparison
    assert comparison.count > 130
    assert (comparison.lost, comparison.gained) == ((), ())


@pytest.mark.parametrize("document", _SOME, ids=str)
def test_the_template_compiles_and_its_text_reads_as_the_same_paragraphs(document: Document) -> None:
    done = bring(document, place=True)
    assert compile_template(done.docx, "essai").label == "essai"
    assert done.text == template_text(done.docx, "essai")
    if not done.source.notes:  # only Word can hold a note
        again = word_file(done.text)
        assert template_text(again, "essai") == done.text


@pytest.mark.parametrize("document", _SOME, ids=str)
def test_python_docx_reads_the_template(document: Document) -> None:
    done = bring(document, place=True)
    opened = open_docx(io.BytesIO(done.docx))
    styles = {paragraph.style.name for paragraph in opened.paragraphs if paragraph.style}
    assert "Normal" not in styles
    assert "Titre de l’acte" in styles


@pytest.mark.long
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_every_template(tmp_path: Path) -> None:
    for number, document in enumerate(DOCUMENTS):
        (tmp_path / f"{number}.docx").write_bytes(bring(document, place=True).docx)
    files = [str(tmp_path / f"{number}.docx") for number in range(len(DOCUMENTS))]
    profile = f"-env:UserInstallation=file://{tmp_path}/profil"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *files]
    subprocess.run(command, check=True, capture_output=True)
    assert len(list(tmp_path.glob("*.pdf"))) == len(DOCUMENTS)


@pytest.mark.parametrize("document", _SOME, ids=str)
def test_the_same_file_gives_the_same_bytes(document: Document) -> None:
    name, content = made(document)
    assert brought(content, name).docx == bring(document, place=True).docx


def test_headings_that_word_numbers_are_typed() -> None:
    numbered = next(one for one in DOCUMENTS if one.typing.headings == "numeros")
    done = bring(numbered)
    headings = [one.text for one in done.reading.paragraphs() if one.style in ("Article", "Sous-article")]
    assert headings[:4] == [
        "Article 1 – Objet de la convention",
        "Article 2 – Périmètre",
        "Article 3 – Engagements de l’académie",
        "3.1 – Mise à disposition du service",
    ]


def test_signatures_that_tabs_part_stand_side_by_side() -> None:
    tabbed = next(one for one in DOCUMENTS if one.typing.signatures == "tabulations")
    assert bring(tabbed).text.endswith(
        "[Signature] Fait en deux exemplaires, à Dijon, le ……………………\n"
        "[Signatures]\n"
        "[Signature] Pour la collectivité,\n"
        "[Signature] Le maire,\n"
        "||\n"
        "[Signature] Pour l’académie,\n"
        "[Signature] La rectrice,\n"
        "[fin]\n"
    )


def test_the_report_tells_the_changes_that_were_accepted() -> None:
    tracked = next(one for one in DOCUMENTS if "commentaires" in one.typing.extras)
    assert bring(tracked).source.remarks == [
        "Suivi des modifications\u00a0: 9 insertions acceptées.",
        "Suivi des modifications\u00a0: 9 suppressions acceptées\u00a0: "
        "«\u00a0ancienne rédaction\u00a0» (9\u00a0fois).",
        "Commentaire de J. Martin, non repris\u00a0: «\u00a0À revoir avec le service juridique.\u00a0».",
    ]


COMPLETED = (
    ("convention-limoges", "nantes/convention@2031", "ancenis-saint-gereon"),
    ("convention-dijon", "nantes/convention@2033", "chateaubriant"),
    ("convention-rennes", "nantes/convention@2035", "chateaubriant"),
    ("convention-lille", "nantes/convention@2036", "ancenis-saint-gereon"),
    ("convention-grenoble", "nantes/convention@2037", "chateaubriant"),
    ("convention-normandie", "montpellier/convention@2038", "villeneuve-la-riviere"),
    ("avenant-nantes", "nantes/convention@2032", "ancenis-saint-gereon"),
    ("deliberation-exemple", "nantes/deliberation@2031", "chateaubriant"),
    ("deliberation-vote", "nantes/deliberation@2032", "chateaubriant"),
    ("deliberation-articles", "nantes/deliberation@2033", "ancenis-saint-gereon"),
    ("decision-longue", "montpellier/decision@2032", "villeneuve-la-riviere"),
    ("annexe-engagement", "nantes/annexe-engagement@2031", "chateaubriant"),
)


@pytest.mark.parametrize(("text", "name", "commune"), some(COMPLETED, 12))
def test_a_text_whose_proposals_are_all_accepted_makes_an_act(
    text: str, name: str, commune: str, project: Path, actgen: Actgen
) -> None:
    file, content = made(next(one for one in DOCUMENTS if one.text == text and one.kind == "docx"))
    (project / file).write_bytes(content)
    answer = actgen("templates", "new", name, "--from", file, "--toutes-variables")
    assert (answer.code, "aucun mot perdu" in answer.out) == (0, True), answer.err
    acte, _, version = name.partition("/")[2].partition("@")
    answer = actgen("render", acte, "--commune", commune, "--version", version, "--projet", "--format", "docx,txt")
    assert answer.code == 0, answer.err
    shown = (project / "out" / commune / f"{acte}.txt").read_text(encoding="utf-8")
    assert "{{" not in shown
    assert commune.split("-", maxsplit=1)[0] in shown.casefold().replace("â", "a")
