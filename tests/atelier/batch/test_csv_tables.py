"""A table saved by a spreadsheet of any language, or by a machine, and what cannot be read of it."""

from __future__ import annotations

import tracemalloc

import pytest

from actgen.atelier.batch import table as module
from actgen.atelier.batch.csv_tables import read_csv
from actgen.core.errors import InputFault


def told(content: bytes) -> list[str]:
    with pytest.raises(InputFault) as caught:
        read_csv(content, "t.csv")
    return [f"{one.code} {one.place} {one.message}" for one in caught.value.diagnostics]


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_the_separator_is_that_of_the_first_line(separator: str) -> None:
    text = f'nom{separator}prix\r\n"Le Bourg{separator} haut"{separator}"1 250"\r\n'
    table = read_csv(text.encode(), "t.csv")
    assert table.headings == ("nom", "prix")
    assert [row.cells for row in table.rows] == [(f"Le Bourg{separator} haut", "1 250")]


def test_one_column_needs_no_separator() -> None:
    assert [row.cells for row in read_csv(b"commune.insee\n44036\n", "t.csv").rows] == [("44036",)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_the_encoding_is_found_and_an_old_one_is_told(encoding: str) -> None:
    table = read_csv("nom;école\nLe Brignon;Élémentaire\n".encode(encoding), "t.csv")
    assert table.headings == ("nom", "école")
    assert table.rows[0].cells == ("Le Brignon", "Élémentaire")
    assert len(table.remarks) == (encoding in ("cp1252", "utf-16"))


def test_a_row_has_the_number_that_a_spreadsheet_gives_it_whatever_lines_its_cells_have() -> None:
    table = read_csv(b'a;b\n"un\ndeux";x\n\nz;y\n', "t.csv")
    assert [(row.number, row.cells) for row in table.rows] == [(2, ("un\ndeux", "x")), (4, ("z", "y"))]


def test_a_row_that_is_too_short_lacks_its_last_cells() -> None:
    assert read_csv(b"a;b;c\n1\n", "t.csv").rows[0].cells == ("1", "", "")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "LOT-001 t.csv Cette table est vide."),
        (b"\n;;\n", "LOT-001 t.csv Cette table est vide."),
        (b"a;b\n", "LOT-001 t.csv Cette table n’a que sa ligne d’en-têtes."),
        (b"a;b;a\n1;2;3\n", "LOT-001 t.csv, ligne 1, colonne «\u00a0a\u00a0» Deux colonnes ont le même en-tête."),
        (
            b'a;b\n"1;2\n',
            "LOT-001 t.csv, ligne 2 Un guillemet s’ouvre dans cette ligne et ne se ferme pas comme il faut.",
        ),
        (
            b"a\n\x9d\x81\n",
            "LOT-001 t.csv L’encodage de ce fichier ne se devine pas\u00a0: ses lettres accentuées seraient fausses.",
        ),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(content: bytes, message: str) -> None:
    assert told(content) == [message]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"a;b\n1;2\n1;2;3\n", "LOT-001 t.csv, ligne 3 La cellule 3 de cette ligne n’est sous aucun en-tête."),
        (b"a;;c\n1;;3\n1;2;3\n", "LOT-001 t.csv, ligne 3 La cellule 2 de cette ligne n’est sous aucun en-tête."),
    ],
)
def test_a_cell_without_heading_spoils_its_row_alone(content: bytes, message: str) -> None:
    table = read_csv(content, "t.csv")
    assert [f"{one.code} {one.place} {one.message}" for one in table.faults] == [message]
    assert table.spoiled == {3}


OTHER = "Les lettres accentuées de cette cellule sont d’un autre encodage que le reste du fichier."


@pytest.mark.parametrize(("most", "other"), [("utf-8", "cp1252"), ("cp1252", "utf-8")])
def test_a_row_in_another_encoding_than_most_is_told_with_what_it_meant(most: str, other: str) -> None:
    content = "commune;école\nÉtel;Élysée\n".encode(most) + "Agnat;Fête d’été\n".encode(other)
    table = read_csv(content, "t.csv")
    assert table.headings == ("commune", "école")
    assert table.rows[0].cells == ("Étel", "Élysée")
    assert [(str(one.place), one.message, one.hint) for one in table.faults] == [
        (
            "t.csv, ligne 3, colonne «\u00a0école\u00a0»",
            OTHER,
            "Tapez-la de nouveau, sans doute «\u00a0Fête d’été\u00a0», puis enregistrez en «\u00a0CSV UTF-8\u00a0».",
        )
    ]


def test_a_cell_that_was_converted_twice_is_told() -> None:
    table = read_csv("a;b\nÉtel;1\nFÃªte;2\n".encode(), "t.csv")
    assert [(one.message, one.hint[:43]) for one in table.faults] == [
        (OTHER, "Tapez-la de nouveau, sans doute «\u00a0Fête\u00a0», p")
    ]


@pytest.mark.parametrize("content", [b"a\n" + b"1\n" * 3, b"a\r" + b"1\r" * 3])
def test_a_table_without_end_is_refused(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(module, "MAX_ROWS", 3)
    assert told(content) == ["LOT-001 t.csv Cette table a plus de 3\u00a0lignes."]


def test_empty_rows_do_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_ROWS", 3)
    assert [row.number for row in read_csv(b"a\n\n\n1\n;\n2\n", "t.csv").rows] == [4, 6]


def test_what_is_too_long_is_refused_in_the_memory_of_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_ROWS", 20_000)
    content = b"commune.insee;acte.objet\n" + b"43001;Subventions aux associations\n" * 21_000
    tracemalloc.start()
    try:
        assert told(content) == ["LOT-001 t.csv Cette table a plus de 20\u202f000\u00a0lignes."]
        assert tracemalloc.get_traced_memory()[1] < 3 * len(content)
    finally:
        tracemalloc.stop()
