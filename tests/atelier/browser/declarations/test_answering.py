"""What the file of a declaration holds once its form was sent, value by value."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.atelier.browser.declarations.filling import SUBVENTION, changed, filled
from tests.conftest import ROOT
from tests.sizes import some

KINDS = sorted(ROOT.glob("variables/actes/*.yaml")) + sorted(ROOT.glob("src/actgen/*/actes/*.yaml"))


@pytest.mark.parametrize("path", some(KINDS, 4), ids=lambda path: path.stem)
def test_a_form_in_which_nothing_was_typed_changes_no_byte(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    work = filled(text)
    assert (work.text, work.unheld) == (text, ())


def test_a_field_gets_another_name_a_condition_and_a_bound_in_its_own_line() -> None:
    work = filled(
        SUBVENTION, champs__1__champs__2__nom="aide", champs__1__champs__2__minimum="100",
        champs__1__champs__2__si__champ="siret", champs__1__champs__2__si__comparaison="absent",
    )  # fmt: skip
    assert changed(SUBVENTION, work.text) == [
        '-       montant:     {type: montant, description: L’aide accordée., exemple: "1 500,00"}',
        '+       aide:     {type: montant, description: L’aide accordée., exemple: "1 500,00", minimum: 100, '
        "si: not siret}",
    ]


def test_a_choice_is_added_with_its_words_one_a_line() -> None:
    work = filled(SUBVENTION, champs__3__nom="Mode de l’aide", champs__3__type="choix")
    work = filled(work.text, champs__3__choix="en numéraire\nen nature")
    added = "  mode_aide:\n    type: choix\n    choix:\n      - en numéraire\n      - en nature\nregles:\n"
    assert added in work.text


def test_a_group_is_added_with_its_fields() -> None:
    work = filled(SUBVENTION, champs__3__nom="lots", champs__3__type="liste de groupe")
    work = filled(work.text, champs__3__champs__0__nom="prix", champs__3__champs__0__type="montant")
    assert "  lots:\n    type: liste de groupe\n    champs:\n      prix:\n        type: montant\nregles:\n" in work.text


def test_a_field_is_moved_and_taken_out_by_its_buttons() -> None:
    moved = filled(SUBVENTION, faire="descendre:champs.0").text
    assert moved.index("  exercice:") > moved.index("  aides:")
    assert sorted(moved.split("\n")) == sorted(SUBVENTION.split("\n"))
    gone = filled(SUBVENTION, faire="retirer:champs.1.champs.1").text
    assert changed(SUBVENTION, gone) == ["-       siret:       {type: siret, description: Son SIRET., facultatif: oui}"]


def test_a_rule_is_added_with_its_condition_and_its_two_examples() -> None:
    work = filled(
        SUBVENTION, regles__1__code="SUB-002", regles__1__message="Trop.", regles__1__verifie__champ="total",
        regles__1__verifie__comparaison="<=", regles__1__verifie__valeur="50 000 €", regles__1__faux="total: 60000",
    )  # fmt: skip
    assert work.text.endswith(
        "  - code: SUB-002\n    verifie: total <= 50000\n    message: Trop.\n    faux:\n      total: 60000\n"
    )


def test_an_expression_takes_the_place_of_the_three_parts_and_they_of_it() -> None:
    typed = filled(SUBVENTION, champs__0__si="objet and total > 3").text
    assert "si: objet and total > 3}" in typed
    parts = {"champs__0__si__champ": "objet", "champs__0__si__comparaison": "donné"}
    assert "si: objet}" in filled(typed, **parts).text
    assert filled(typed, champs__0__si="").text == SUBVENTION


def test_a_condition_that_is_said_twice_otherwise_is_taken_in_by_none() -> None:
    work = filled(SUBVENTION, champs__0__si="total > 3", champs__0__si__champ="objet")
    assert [one.control for one in work.unheld] == ["champs.0.si"]
    assert "de deux façons" in work.unheld[0].message
    assert work.text == SUBVENTION


def test_a_comparison_without_a_value_is_taken_in_by_none() -> None:
    work = filled(SUBVENTION, champs__0__si__champ="total", champs__0__si__comparaison=">")
    assert [(one.control, "manque la valeur" in one.message) for one in work.unheld] == [("champs.0.si.valeur", True)]
    assert work.text == SUBVENTION


def test_capacities_are_ticked_and_left() -> None:
    assert "capacites: [vote]" in filled(SUBVENTION, capacites="vote").text


@pytest.mark.parametrize(
    ("typed", "said"), [("!!", "ne peut pas se nommer"), ("", "n’a pas de nom"), ("total", "même")]
)
def test_a_name_that_no_field_can_have_is_told_and_nothing_is_taken_in(typed: str, said: str) -> None:
    work = filled(SUBVENTION, champs__0__nom=typed)
    assert [said in one.message for one in work.unheld] == [True]
    assert work.text == SUBVENTION


def test_what_is_emptied_goes() -> None:
    assert changed(SUBVENTION, filled(SUBVENTION, rang="", matiere="").text) == [
        '- matiere: "7.5"                       # @CTES : subventions ; facultatif',
        "- rang: 20                             # sa place parmi les actes qui s’envoient",
        "+ # @CTES : subventions ; facultatif",
        "+ # sa place parmi les actes qui s’envoient",
    ]
