"""What is wrong alike in many rows, acts or files is told once, with where."""

from __future__ import annotations

import pytest

from actgen.atelier.batch.alike import as_one, grouped, together
from actgen.core.diagnostics import CellPlace, Diagnostic, FilePlace, WordPlace, error


def of_row(line: int, heading: str = "", message: str = "Il manque «\u00a0acte.objet\u00a0».") -> Diagnostic:
    return error("VAR-001", CellPlace("t.csv", line, 3, "", heading), message, "Ajoutez-la.")


def of_act(name: str, paragraph: int) -> Diagnostic:
    return error("REV-006", WordPlace(f"subvention de {name}", "corps du texte", paragraph, "a  b"), "Deux espaces.")


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        (range(2, 1002), "2 à 1001"),
        ((2, 5, 6, 9), "2, 5, 6 et 9"),
        ((*range(2, 40), *range(41, 62)), "2 à 39 et 41 à 61"),
        ((9, 2, 4, 3, 2), "2 à 4 et 9"),
        (range(2, 2002, 2), "2, 4, 6 et 997\u00a0autres"),
        ((2, 5, 9, *range(20, 3000)), "2, 5, 9 et 20 à 2999"),
        ((2, 5, 9, 11, *range(20, 3020)), "2, 5, 9 et 3\u202f001\u00a0autres"),
    ],
)
def test_the_rows_that_lack_the_same_are_told_once_from_one_to_another(lines: list[int], rows: str) -> None:
    (one,) = together([of_row(line) for line in lines])
    assert str(one.place) == f"t.csv, lignes {rows}"
    assert one.message == "Il manque «\u00a0acte.objet\u00a0»."


def test_cells_of_one_column_name_it() -> None:
    (one,) = together([of_row(line, "acte.objet") for line in (2, 5, 6, 9)])
    assert str(one.place) == "t.csv, lignes 2, 5, 6 et 9, colonne «\u00a0acte.objet\u00a0»"


def test_three_rows_are_told_one_by_one() -> None:
    rows = [of_row(line) for line in (2, 3, 4)]
    assert together(rows) == rows


def test_faults_that_differ_stay_apart_in_the_order_of_the_first() -> None:
    mixed = [
        of_row(2),
        error("LOT-001", FilePlace("t.csv"), "Cette table est vide."),
        of_row(2, message="Autre."),
        *(of_row(line) for line in (3, 4, 5)),
        of_row(6, "x"),
    ]
    assert [str(one.place) for one in together(mixed)] == [
        "t.csv, lignes 2 à 5", "t.csv", "t.csv, ligne 2", "t.csv, ligne 6, colonne «\u00a0x\u00a0»",
    ]  # fmt: skip


def test_a_template_that_stops_every_act_is_told_once_as_it_is() -> None:
    broken = error("MOD-001", WordPlace("mairie/subvention@2026", "corps du texte", 3, "VU"), "Ce fichier est abîmé.")
    assert together([broken] * 2) == [broken]


def test_acts_that_say_the_same_are_told_once_with_how_many() -> None:
    (one,) = together([of_act(name, 14) for name in ("agnat", "blesle", "cayres", "cerzat")])
    assert str(one.place) == "subvention de agnat, corps du texte, paragraphe 14, et 3\u00a0autres endroits"
    assert one.place.excerpt == ""


def test_one_act_or_one_file_that_says_the_same_in_many_places_shows_each() -> None:
    of_file = [error("VAR-003", FilePlace("agnat.yaml", line, 3, "a: "), "Valeur vide.") for line in range(2, 9)]
    assert together(of_file) == of_file
    of_acts = [of_act("agnat", number) for number in range(5)]
    assert together(of_acts) == of_acts


def test_what_carries_a_fault_is_grouped_by_it() -> None:
    carried = [(line, of_row(line)) for line in (2, 3, 4, 5)] + [(2, of_row(2, message="Autre."))]
    assert [[line for line, _ in same] for same in grouped(carried, lambda one: one[1])] == [[2, 3, 4, 5], [2]]


def test_one_is_as_it_is() -> None:
    assert as_one([of_row(2)]) == of_row(2)
