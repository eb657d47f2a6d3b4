"""All that is wrong in the kinds of acts of a project."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.facts.checking.kind_checks import faults_met_by, kinds_faults
from actgen.facts.checking.rule_examples import example_dossier
from tests.kinds.subvention import changed, kinds_with
from tests.kinds_of_acts import KINDS


def test_the_kinds_of_the_project_are_sound() -> None:
    assert kinds_faults(KINDS) == ()


def test_so_is_a_kind_whose_examples_show_its_rule(tmp_path: Path) -> None:
    assert kinds_faults(kinds_with(tmp_path)) == ()


#: An example of a rule that its kind refuses: the fault is of the declarations, not of any file.
WRONG = changed(('montant: "30000", convention: oui}]}', 'montant: "30000"}]}'))
LETTER = "nom: lettre\ncapacites: [date]\n"
CITING = f"{LETTER}champs:\n  suites:\n    type: liste de groupe\n    description: Les suites.\n    facultatif: oui\n"


@pytest.mark.parametrize(
    ("letter", "codes"),
    [
        (LETTER, []),
        (f"{LETTER}approuve: subvention\n", ["DCL-010"]),
        (f"{CITING}    champs:\n      aide: {{type: acte de subvention, description: La sienne.}}\n", ["DCL-010"]),
    ],
    ids=["of another kind", "which approves one", "which cites one in a group"],
)
def test_an_act_meets_the_faults_of_the_kinds_that_it_can_read(letter: str, codes: list[str], tmp_path: Path) -> None:
    kinds_with(tmp_path, WRONG)
    kinds = kinds_with(tmp_path, letter, "lettre")
    dossier = example_dossier(kinds, kinds["lettre"])
    assert [one.code for one in faults_met_by(dossier, dossier.actes())] == codes


def test_an_act_meets_the_faults_of_its_own_kind_and_of_a_paper_that_is_asked_for(tmp_path: Path) -> None:
    kinds_with(tmp_path, LETTER, "lettre")
    kinds = kinds_with(tmp_path, WRONG)
    dossier = example_dossier(kinds, kinds["subvention"])
    assert faults_met_by(dossier, dossier.actes()) == kinds_faults(kinds) != ()
    letter = example_dossier(kinds, kinds["lettre"])
    assert faults_met_by(letter, ("lettre", "subvention")) == kinds_faults(kinds)
