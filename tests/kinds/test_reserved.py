"""The names that a declaration may not take."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.kinds.reserved import OWN, ROOTS, taken_by
from actgen.variables.capacities import CAPACITIES
from tests.kinds.faulty import fault_of
from tests.kinds.subvention import SUBVENTION, line_of

_PRECISE = "Précisez-le d’un mot : « {}_… »"


_ROOT = "les modèles de tous les actes lisent déjà ce nom."


_OR_ROOT = " ; ou retirez-le, un modèle lit {} sans qu’il soit déclaré."


@pytest.mark.parametrize(
    ("name", "by", "advice"),
    [
        ("seance", _ROOT, _OR_ROOT),
        ("commune", _ROOT, _OR_ROOT),
        ("inscription", _ROOT, _OR_ROOT),
        ("acte", "les modèles et les règles nomment ainsi l’acte lui-même.", "."),
        ("element", "une règle nomme ainsi l’élément de la liste qu’elle parcourt, ou son rang.", "."),
        ("oui", "c’est une valeur, celle d’un champ oui_non.", "."),
        (
            "parties",
            "c’est celui de la capacité « parties ».",
            " ; ou retirez-le et ajoutez parties à « capacites », dans la sorte d’acte.",
        ),
    ],
)
def test_a_reserved_name_is_refused_with_what_has_it(name: str, by: str, advice: str, tmp_path: Path) -> None:
    code, place, message, hint = fault_of(tmp_path, ("  exercice:", f"  {name}:"))
    assert (code, place) == ("DCL-003", "9:3")
    assert message == f"Un champ ne peut pas se nommer « {name} » : {by}"
    assert hint == _PRECISE.format(name) + advice.format(name)


def test_each_reserved_name_says_what_has_it() -> None:
    assert [name for name in (*ROOTS, *OWN, *CAPACITIES) if not taken_by(name)] == []


def test_the_letters_of_the_program_are_no_code_of_a_rule(tmp_path: Path) -> None:
    code, place, message, hint = fault_of(tmp_path, ("code: SUB-001", "code: VAR-001"))
    assert (code, place) == ("DCL-007", f"{line_of(SUBVENTION, '- code')}:11")
    assert (message, hint) == ("Les codes VAR sont ceux du programme.", "Prenez d’autres lettres : SUB-001.")
