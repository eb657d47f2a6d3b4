"""What is wrong in the declaration of a field: attributes that do not meet, examples that it would refuse itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.kinds.subvention import changed, faults_with, told

EXERCICE = '  exercice: {type: nombre, description: L’exercice budgétaire., exemple: "2026"}'


def fault_of(folder: Path, declaration: str) -> tuple[str, str, str]:
    (fault,) = faults_with(folder, changed((EXERCICE, f"  champ: {declaration}")))
    code, _, message, hint = told(fault)
    return code, message, hint


@pytest.mark.parametrize(
    ("declaration", "message"),
    [
        ("{type: groupe}", "un groupe réunit des champs, et celui-ci n’en a aucun."),
        ("{type: ligne, champs: {a: {type: ligne}}}", "le type « ligne » n’a pas de champs."),
        (
            "{type: nombre, calcul: exercice, defaut: 3}",
            "un champ se calcule, ou a une valeur par défaut, non les deux.",
        ),
        ("{type: ligne, minimum: 3}", "« minimum » ne va pas avec le type « ligne »."),
        ("{type: nombre, minimum: 5, maximum: 2}", "le minimum, 5, dépasse le maximum, 2."),
        ("{type: choix}", "« choix » manque : c’est la liste des mots admis."),
    ],
)
def test_a_declaration_that_cannot_be_is_told(declaration: str, message: str, tmp_path: Path) -> None:
    code, said, hint = fault_of(tmp_path, declaration)
    assert (code, said) == ("DCL-001", f"« champ » : {message}")
    assert hint.endswith(".")


@pytest.mark.parametrize("attribute", ["exemple", "defaut"])
def test_a_field_reads_its_own_values(attribute: str, tmp_path: Path) -> None:
    assert fault_of(tmp_path, f"{{type: montant, {attribute}: '1.500'}}") == (
        "DCL-002",
        f"« champ » refuse sa propre valeur « {attribute} » : « 1.500 » est douteux : le point y sépare des milliers, "
        "ou des décimales.",
        "Corrigez cette valeur, ou le type du champ.",
    )


@pytest.mark.parametrize(
    "declaration",
    ["{type: nombre, minimum: 100}", "{type: ligne, motif: '[A-Z]{2}', motif_dit: deux lettres}"],
)
def test_an_example_is_asked_for_where_that_of_the_type_does_not_fit(declaration: str, tmp_path: Path) -> None:
    assert fault_of(tmp_path, declaration) == (
        "DCL-002",
        "« champ » n’a pas d’exemple, et celui de son type n’y convient pas.",
        "Ajoutez « exemple: … ».",
    )


def test_a_default_with_tags_is_a_text_to_be_filled(tmp_path: Path) -> None:
    text = changed((EXERCICE, "  champ: {type: ligne, defaut: 'Aide {{ acte.numero }}', raison: C’est l’usage.}"))
    assert faults_with(tmp_path, text) == []


def test_the_example_of_a_list_is_that_of_each_of_its_elements(tmp_path: Path) -> None:
    text = changed((EXERCICE, "  champ: {type: liste de ligne, minimum: 2, exemple: Lot A}"))
    assert faults_with(tmp_path, text) == []
