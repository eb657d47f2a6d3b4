"""What is wrong in the declaration of a field: attributes that do not meet, examples that it would refuse itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.kinds.faulty_fields import fault_of


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
