"""Which acts of a dossier a word means."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.core.errors import UsageFault
from actgen.core.project import Project
from actgen.kinds.selecting import select_actes
from tests.kinds.dossiers import SLUG, bare, load
from tests.variables.sheets import SHEET, changed


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return bare(tmp_path)


def test_the_acts_are_chosen_one_by_one_or_all(project: Project) -> None:
    dossier = load(project)
    assert select_actes(dossier, "dossier") == ("deliberation", "convention", "annexe-engagement")
    assert select_actes(dossier, "convention") == ("convention",)


def test_an_act_that_the_sheet_does_not_hold_is_told(project: Project) -> None:
    dossier = load(project, changed(("\n  convention: {}", "")))
    with pytest.raises(UsageFault) as caught:
        select_actes(dossier, "convention")
    assert caught.value.message == f"La commune «\u00a0{SLUG}\u00a0» n’a pas d’acte «\u00a0convention\u00a0»."
    assert caught.value.hint == "Son fichier contient\u00a0: deliberation, annexe-engagement."


def test_a_sheet_without_any_act_makes_none_and_says_so(project: Project) -> None:
    dossier = load(project, SHEET[: SHEET.index("actes:")] + "actes: {}\n")
    with pytest.raises(UsageFault) as caught:
        select_actes(dossier, "dossier")
    assert caught.value.message == f"Le fichier de la commune «\u00a0{SLUG}\u00a0» ne contient aucun acte."
    assert caught.value.hint == (
        "Ajoutez-en un sous «\u00a0actes\u00a0»\u00a0: deliberation, decision, convention, annexe-engagement "
        "ou certificat-adhesion."
    )
    with pytest.raises(UsageFault) as caught:
        select_actes(dossier, "convention")
    assert caught.value.hint == "Son fichier n’en contient aucun."


@pytest.mark.parametrize(
    ("wanted", "shown", "hint"),
    [
        ("deliberations", "deliberations", "Vouliez-vous dire «\u00a0deliberation\u00a0»\u202f?"),
        (
            "arrêté\n",
            "arrêté ",
            "Les actes sont\u00a0: deliberation, decision, convention, annexe-engagement, certificat-adhesion, "
            "ou dossier pour tous.",
        ),
    ],
)
def test_an_act_that_does_not_exist_is_told(project: Project, wanted: str, shown: str, hint: str) -> None:
    with pytest.raises(UsageFault) as caught:
        select_actes(load(project), wanted)
    assert caught.value.message == f"L’acte «\u00a0{shown}\u00a0» n’existe pas."
    assert caught.value.hint == hint
