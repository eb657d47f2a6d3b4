"""A value, or an act, left empty in a sheet is told."""

from __future__ import annotations

import pytest

from tests.conftest import ANNEXE
from tests.variables.sheets import (
    EMPTY_HINT,
    changed,
    finding,
)


@pytest.mark.parametrize(
    ("old", "name", "meant"),
    [
        ("  convention: {}", "convention", "Écrivez «\u00a0convention: {}\u00a0» pour n’en rien préciser"),
        (
            ANNEXE.rstrip("\n"),
            "annexe_engagement",
            "Écrivez «\u00a0annexe_engagement: {}\u00a0» pour n’en rien préciser",
        ),
        (
            "  convention: {}",
            "decision",
            "Écrivez dessous, en retrait, «\u00a0numero: …\u00a0», «\u00a0date: …\u00a0», «\u00a0delegation: …\u00a0» "
            "et «\u00a0budget: …\u00a0»",
        ),
    ],
)
def test_an_act_left_empty_is_told_how_it_is_made(old: str, name: str, meant: str) -> None:
    _, code, message, hint = finding(changed((old, f"  {name}:")))
    assert (code, message) == ("VAR-003", f"actes.{name}\u00a0: cette valeur est vide.")
    assert hint == f"{meant}\u00a0; sans cette ligne, l’acte ne serait pas fait."


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ("  nom: Ancenis-Saint-Géréon", "  nom:", "commune.nom"),
        ("  site: ancenis-saint-gereon.fr", "  site:", "commune.site"),
        ("  site: ancenis-saint-gereon.fr", "  site: ''", "commune.site"),
        ("    type: maternelle", "    type:", "ecoles[4].type"),
        ("    type: maternelle", "    type: ''", "ecoles[4].type"),
        ("    - Mireille LOIRAT\n", "    -\n", "seance.presents[2]"),
        ("      arrivee: 20:11", "      arrivee:", "seance.presents[7].arrivee"),
        ("  excuses:\n", "  absents:\n  excuses:\n", "seance.absents"),
    ],
)
def test_a_value_left_empty_is_told_even_where_it_may_be_left_out(old: str, new: str, name: str) -> None:
    _, code, message, hint = finding(changed((old, new)))
    assert (code, message, hint) == ("VAR-003", f"{name}\u00a0: cette valeur est vide.", EMPTY_HINT)


@pytest.mark.parametrize("word", ["null", "~"])
def test_a_word_that_stands_for_no_value_is_named(word: str) -> None:
    _, code, message, hint = finding(changed(("    numero: 2025-132", f"    numero: {word}")))
    told = f"actes.deliberation.numero\u00a0: en YAML, «\u00a0{word}\u00a0» veut dire que la valeur est vide."
    assert (code, message, hint) == ("VAR-003", told, EMPTY_HINT)
