"""A file is laid out once for all the rows in which the same cells say something."""

from __future__ import annotations

from actgen.atelier.batch.gathering import Rows
from actgen.atelier.batch.layouts import NOTHING, layout_of
from actgen.atelier.batch.names import Column
from actgen.atelier.batch.table import Row

PRESENTS = Column(0, "seance.presents", (("seance", "presents"),), repeated=2, is_value=True)
MAYOR = Column(1, "maire.personne", (("maire", "personne"), ("contact", "nom")))
AID = Column(2, "acte.aides.nom", (("actes", "subvention", "aides", "nom"),), repeated=3)
COLUMNS = [PRESENTS, MAYOR, AID]


def data(*cells: tuple[str, str, str]) -> object:
    """What rows of these cells say."""
    return Rows("t.csv", COLUMNS, tuple(Row(2 + rank, row) for rank, row in enumerate(cells))).document().data


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
    assert [layout_of(COLUMNS, 1, (count, NOTHING, NOTHING)).data for count in (0, NOTHING)] == [
        {"seance": {"presents": []}},
        {},
    ]


def test_the_columns_of_another_table_have_layouts_of_their_own() -> None:
    row = (Row(2, ("Ève A", "Guy B", "Club")),)
    moved = [Column(one.rank, one.heading, tuple(("x", *path) for path in one.paths)) for one in COLUMNS[1:]]
    assert Rows("t.csv", COLUMNS[1:], row).document().data != Rows("t.csv", moved, row).document().data


def test_each_value_stands_in_the_cell_that_gives_it() -> None:
    rows = Rows("t.csv", COLUMNS, (Row(7, ("Ève A\nGuy B", "", "")), Row(9, ("Luc C", "", "Club"))))
    places = rows.document().values
    assert [str(places[path]) for path in (("seance",), ("seance", "presents"))] == ["t.csv, ligne 7"] * 2
    assert [str(places["seance", "presents", rank]) for rank in range(3)] == [
        f"t.csv, ligne {line}, colonne «\u00a0seance.presents\u00a0»" for line in (7, 7, 9)
    ]
    assert places == rows.document().keys
