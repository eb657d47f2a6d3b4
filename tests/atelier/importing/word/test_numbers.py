"""The numbers that Word computes before a paragraph are typed."""

from __future__ import annotations

from tests.atelier.importing.bringing import brought
from tests.atelier.importing.messy import with_margins
from tests.ooxml.word import p, tbl, tc, tr, word_parts

NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def numbered_file(*blocks: str, **others: list[str]) -> bytes:
    from actgen.ooxml.xml import W

    parts = word_parts(*blocks, **others)
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    parts["word/numbering.xml"] = (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    ).encode()
    return with_margins(parts)


def numbered(text: str = "") -> str:
    return p(*([text] if text else []), properties=NUMBERED)


def test_a_numbered_list_in_a_cell_keeps_its_numbers() -> None:
    table = tbl(tr(tc("La commune"), tc(numbered("Tenir les comptes"), numbered("Payer"))))
    done = brought(numbered_file(p("Les tâches sont les suivantes."), table), place=False)
    assert [one.text for one in done.reading.paragraphs()][2:] == ["1. Tenir les comptes", "2. Payer"]


def test_a_column_that_counts_its_rows_keeps_its_numbers() -> None:
    table = tbl(tr(tc(numbered()), tc("Exemple")), tr(tc(numbered()), tc("Modèle")))
    done = brought(numbered_file(p("Les écoles sont les suivantes."), table), place=False)
    assert [one.text for one in done.reading.paragraphs()][1:] == ["1.", "Exemple", "2.", "Modèle"]


def test_an_empty_numbered_line_counts_as_it_does_in_word_and_is_told() -> None:
    done = brought(numbered_file(p("Texte."), numbered("Payer"), numbered(), numbered("Tenir")), place=False)
    assert [one.text for one in done.reading.paragraphs()][1:] == ["1. Payer", "3. Tenir"]
    assert done.source.doubts == [
        "Word numérotait un paragraphe vide\u00a0: un numéro manque dans la suite, vérifiez-la."
    ]


def test_numbers_in_a_footer_and_in_a_note_are_kept() -> None:
    done = brought(numbered_file(p("Texte de l’acte."), footer=[numbered("Mairie")]), place=False)
    assert [one.text for one in done.reading.paragraphs()] == ["Texte de l’acte.", "1. Mairie"]
