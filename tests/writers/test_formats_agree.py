"""Four formats of one act are one act: their words are the same sequence, read by programs that are not ours."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from actgen.document.words import words
from actgen.writers import ENGINES, WRITERS, writers_of
from tests.document.building import FILLED_ACTS, filled_act, filled_word_file, read_lines, word_file
from tests.writers.reading_back import docx_words, html_words, pdf_words, text_words

HARD_WORDS = "\n".join(
    [
        "# Titre & suite <1>",
        "Recherche & Développement, seuil < 40 000 €, «\u00a0annexe\u00a0», l’œuvre, n°\u202f12, 1^{er}, mot\u2011clé.",
        "- Ancenis-Saint-Géréon, " * 12 + "fin.",
        "| École | Élèves |",
        "|---|---|",
        "| Mme de Sévigné⏎maternelle | 12 |",
        "[Signatures]",
        "Le Maire",
        "||",
        "Le recteur",
        "[fin]",
    ]
)


@pytest.mark.parametrize("name", FILLED_ACTS)
def test_the_four_formats_of_a_filled_act_say_the_same_words(name: str, tmp_path: Path) -> None:
    act, docx = filled_act(name), filled_word_file(name)
    written = {format_name: writer.write(act, docx) for format_name, writer in WRITERS.items()}
    for format_name, content in written.items():  # kept under tmp_path, to be compared when they differ
        tmp_path.joinpath(f"acte{WRITERS[format_name].extension}").write_bytes(content)
    wanted = words(act)
    assert len(wanted) > 500
    assert docx_words(written["docx"]) == wanted
    assert html_words(written["html"].decode()) == wanted
    assert text_words(written["txt"].decode()) == wanted
    assert pdf_words(tmp_path / "acte.pdf") == wanted


def test_the_four_formats_agree_on_signs_that_formats_write_otherwise(tmp_path: Path) -> None:
    act, docx = read_lines(HARD_WORDS), word_file(HARD_WORDS)
    path = tmp_path / "acte.pdf"
    path.write_bytes(WRITERS["pdf"].write(act, docx))
    wanted = words(act)
    assert docx_words(docx) == wanted
    assert html_words(WRITERS["html"].write(act, docx).decode()) == wanted
    assert text_words(WRITERS["txt"].write(act, docx).decode()) == wanted
    assert pdf_words(path) == wanted


def test_the_table_of_formats() -> None:
    assert {name: writer.extension for name, writer in WRITERS.items()} == {
        "docx": ".docx",
        "pdf": ".pdf",
        "html": ".html",
        "txt": ".txt",
    }


LONG = "anticonstitutionnellement" * 12
LONG_WORDS = "\n".join(
    [
        "# Titre",
        f"[pied de page]\n[footer] {LONG}\n[fin]",
        f"Le mot {LONG} tient.",
        f"- {LONG}",
        "| Nom | Valeur |",
        "|---|---|",
        f"| Ligne | {LONG} |",
        f"[Colonnes]\n[En-tête d’acte] {LONG}\n||\n[En-tête d’acte] Autre\n[fin]",
    ]
)


@pytest.mark.parametrize("engine", ENGINES)
def test_a_word_longer_than_a_line_leaves_no_letter_outside_the_page(engine: str, tmp_path: Path) -> None:
    path = tmp_path / "acte.pdf"
    path.write_bytes(writers_of(["pdf"], engine)["pdf"].write(read_lines(LONG_WORDS), b""))
    said = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True).stdout
    assert "".join(said.split()).count(LONG) == 5
