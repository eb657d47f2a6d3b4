"""The values of the rows of a commune, held as cells until they are asked for."""

from __future__ import annotations

import pickle

from msgspec.structs import replace

from actgen.atelier.batch.gathering import rows_of
from actgen.atelier.batch.names import Column
from actgen.atelier.batch.table import row_of
from actgen.variables.yaml.plain import texts_of

INSEE = Column(0, "commune.insee", (("commune", "insee"),))
AMOUNT = Column(1, "acte.aides.montant", (("actes", "subvention", "aides", "montant"),), repeated=3)
ROWS = rows_of("t.csv", (INSEE, AMOUNT), (row_of(2, ("43001", "10")), row_of(5, ("", "20"))))
PRESENTS = Column(0, "seance.presents", (("seance", "presents"),), repeated=2, is_value=True)
MAYOR = Column(1, "maire.personne", (("maire", "personne"), ("contact", "nom")))
AID = Column(2, "acte.aides.nom", (("actes", "subvention", "aides", "nom"),), repeated=3)
COLUMNS = [PRESENTS, MAYOR, AID]


def test_the_document_is_the_same_each_time_and_nobody_shares_it() -> None:
    first, second = ROWS.document(), ROWS.document()
    assert first == second
    assert isinstance(first.data, dict)
    first.data["commune"] = {}
    first.values.clear()
    assert ROWS.document() == second


def test_its_texts_and_its_names_are_told_as_those_of_any_file() -> None:
    many = rows_of(
        "t.csv", COLUMNS, (row_of(2, ("A B\n\n C D ", "M", "x")), row_of(3, (" ", "M", "")), row_of(4, ("", "", "y")))
    )
    for rows in (ROWS, many, rows_of("t.csv", COLUMNS, [row_of(2, ("", "", ""))])):
        document = rows.document()
        assert document.told == texts_of(document.data)


def test_what_holds_values_stands_where_its_first_value_does() -> None:
    document = ROWS.document()
    assert document.data == {
        "commune": {"insee": "43001"},
        "actes": {"subvention": {"aides": [{"montant": "10"}, {"montant": "20"}]}},
    }
    held = ("actes", "subvention", "aides")
    assert [str(document.values[path]) for path in (held, (*held, 1), (*held, 1, "montant"))] == [
        "t.csv, ligne 2",
        "t.csv, ligne 5",
        "t.csv, ligne 5, colonne «\u00a0acte.aides.montant\u00a0»",
    ]


def test_what_is_said_differs_with_the_cells_and_the_columns_and_not_with_the_place() -> None:
    moved = replace(ROWS, path="u.csv", numbers=(9, 12))
    assert moved.said() == ROWS.said()
    others = [
        replace(ROWS, lines=(row_of(2, ("43001", "11")).line, ROWS.lines[1])),
        replace(ROWS, numbers=ROWS.numbers[:1], lines=ROWS.lines[:1]),
        replace(ROWS, columns=(INSEE, replace(AMOUNT, paths=(("actes", "subvention", "parts", "montant"),)))),
    ]
    assert ROWS.said() not in [other.said() for other in others]


def test_what_is_said_does_not_change_with_cells_that_give_nothing() -> None:
    wider = [row_of(2, ("43001", "", "10")), row_of(5, ("", "", "20"))]
    assert rows_of("t.csv", (INSEE, replace(AMOUNT, rank=2)), wider).said() == ROWS.said()


def test_it_goes_to_another_process() -> None:
    assert pickle.loads(pickle.dumps(ROWS)).document() == ROWS.document()


def data(*cells: tuple[str, str, str]) -> object:
    """What rows of these cells say."""
    return rows_of("t.csv", COLUMNS, tuple(row_of(2 + rank, row) for rank, row in enumerate(cells))).document().data


def test_rows_that_say_the_same_things_with_other_words_have_their_own_words() -> None:
    one, other = ("Ève A\nGuy B", "Ève A", "Club"), ("Luc C\nAnne D", "Luc C", "Chœur")
    assert [data(one), data(other), data(one)] == [
        {
            "seance": {"presents": presents.split("\n")},
            "maire": {"personne": mayor},
            "contact": {"nom": mayor},
            "actes": {"subvention": {"aides": [{"nom": aid}]}},
        }
        for presents, mayor, aid in (one, other, one)
    ]


def test_what_lacks_in_one_row_is_not_what_lacks_in_another() -> None:
    assert data(("Ève A", "", "")) == {"seance": {"presents": ["Ève A"]}}
    assert data(("", "Ève A", "")) == {"maire": {"personne": "Ève A"}, "contact": {"nom": "Ève A"}}
    assert data(("Ève A", "", ""), ("Guy B", "", "Club")) == {
        "seance": {"presents": ["Ève A", "Guy B"]},
        "actes": {"subvention": {"aides": [{"nom": "Club"}]}},
    }


def test_a_cell_of_blanks_says_that_there_is_a_list_and_an_empty_one_says_nothing() -> None:
    assert data((" \n ", "", "")) == {"seance": {"presents": []}}
    assert data(("", "", "")) == {}


def test_the_columns_of_another_table_have_layouts_of_their_own() -> None:
    row = (row_of(2, ("Ève A", "Guy B", "Club")),)
    moved = [Column(one.rank, one.heading, tuple(("x", *path) for path in one.paths)) for one in COLUMNS[1:]]
    assert rows_of("t.csv", COLUMNS[1:], row).document().data != rows_of("t.csv", moved, row).document().data


def test_each_value_stands_in_the_cell_that_gives_it() -> None:
    rows = rows_of("t.csv", COLUMNS, (row_of(7, ("Ève A\nGuy B", "", "")), row_of(9, ("Luc C", "", "Club"))))
    places = rows.document().values
    assert [str(places[path]) for path in (("seance",), ("seance", "presents"))] == ["t.csv, ligne 7"] * 2
    assert [str(places["seance", "presents", rank]) for rank in range(3)] == [
        f"t.csv, ligne {line}, colonne «\u00a0seance.presents\u00a0»" for line in (7, 7, 9)
    ]
    assert places == rows.document().keys
