"""What is wrong in the expressions and the texts of a kind of act, told without any file of a collectivité."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.facts.checking.declarations import declaration_faults
from tests.kinds.subvention import SUBVENTION, changed, kinds_with, line_of, told

EXERCICE = 'exemple: "2026"}'
TOTAL = "calcul: \"aides | somme('montant')\"}"
VERIFIE = '"element.montant <= 23000 or element.convention"'


def faults(folder: Path, *pairs: tuple[str, str]) -> list[tuple[str, str, str, str]]:
    kinds = kinds_with(folder, changed(*pairs))
    return [told(fault) for fault in declaration_faults(kinds, kinds["subvention"])]


def test_a_sound_kind_has_no_fault(tmp_path: Path) -> None:
    assert faults(tmp_path) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "message", "hint"),
    [
        (
            VERIFIE, '"element.association <= 23000"', "verifie",
            "« element.association <= 23000 » ne se compare pas : « element.association » est un texte, « 23000 » est "
            "un nombre.", "Comparez deux valeurs de même sorte",
        ),
        (VERIFIE, '"element.montant <= "', "verifie", "Cette expression est mal écrite", "Écrivez par exemple"),
        (
            "pour: acte.aides", "pour: acte.aide", "pour", "La variable « acte.aide » n’existe pas.",
            "Vouliez-vous dire « acte.aides » ?",
        ),
        (
            "pour: acte.aides", "pour: acte.exercice", "pour",
            "« acte.exercice » n’est pas une liste : la règle n’y trouve aucun élément.", "Nommez une liste de l’acte.",
        ),
        (
            "{{ element.association }}", "{{ element.assoc }}", "message",
            "La variable « element.assoc » n’existe pas.",
            "Vouliez-vous dire « element.association » ?",
        ),
        (
            "somme('montant')", "somme('association')", "total",
            "Le filtre « somme » attend un nombre, et « association » est un texte.",
            "Nommez un champ qui s’additionne",
        ),
        (
            TOTAL, "calcul: objet}", "total", "Ce calcul donne un texte, non un montant en euros.",
            "Corrigez le calcul, ou le type du champ.",
        ),
        (
            TOTAL, "calcul: 'Total {{ acte.totale }}'}", "total", "La variable « acte.totale » n’existe pas.",
            "Vouliez-vous dire « acte.total »",
        ),
        (
            EXERCICE, f'si: "exercices > 0", {EXERCICE}', "exercice", "La variable « exercices » n’existe pas.",
            "Vouliez-vous dire « exercice » ?",
        ),
    ],
)  # fmt: skip
def test_an_expression_that_cannot_hold_is_told(
    old: str, new: str, line: str, message: str, hint: str, tmp_path: Path
) -> None:
    ((code, place, said, advice),) = faults(tmp_path, (old, new))
    assert (code, place.split(":")[0]) == ("DCL-008", str(line_of(SUBVENTION, line)))
    assert said.startswith(message)
    assert advice.startswith(hint)


@pytest.mark.parametrize(
    ("pairs", "message"),
    [
        ([(TOTAL, 'calcul: "total + 1"}')], "« total » se calcule d’après lui-même."),
        (
            [(TOTAL, 'calcul: "reste + 1"}\n  reste: {type: montant, calcul: "acte.total - 1"}')],
            "Ces valeurs se calculent l’une par l’autre : reste, total, reste.",
        ),
        (
            [('exemple: "1 500,00"', 'calcul: "total / 2"')],
            "Ces valeurs se calculent l’une par l’autre : aides.montant, total, aides.montant.",
        ),
    ],
)
def test_calculations_in_a_circle_are_told_once(pairs: list[tuple[str, str]], message: str, tmp_path: Path) -> None:
    assert [(code, said) for code, _, said, _ in faults(tmp_path, *pairs)] == [("DCL-009", message)]


def test_a_calculation_may_read_what_another_computes(tmp_path: Path) -> None:
    assert faults(tmp_path, (TOTAL, f'{TOTAL}\n  moitie: {{type: montant, calcul: "total / 2"}}')) == []


def test_a_text_may_go_through_a_list(tmp_path: Path) -> None:
    text = "{% for aide in acte.aides %}{{ aide.association }} {% endfor %}"
    assert faults(tmp_path, ("conseil: Signez une convention.", f'conseil: "{text}"')) == []
