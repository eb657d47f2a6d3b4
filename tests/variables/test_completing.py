"""What the official list adds to the lines of a commune, and what it leaves as typed."""

from __future__ import annotations

from typing import Any

import pytest

from actgen.variables.commune import Commune
from actgen.variables.completing import completed
from tests.variables.sheets import SHEET, changed, findings, read_sheet

CHATEAUBRIANT = {"insee": "44036", "nom": "Châteaubriant", "siren": "214400368", "population": 12_260, "elision": False}


def test_the_code_alone_is_enough() -> None:
    assert completed({"insee": "44036"}) == CHATEAUBRIANT
    commune = Commune.model_validate({"insee": "44036"})
    assert (commune.nom, commune.siren, commune.population) == ("Châteaubriant", "214400368", 12_260)


def test_what_is_typed_is_never_replaced() -> None:
    typed = {"insee": "44036", "nom": "Chateaubriant", "siren": "1", "population": "2"}
    assert completed(typed) == typed


def test_a_typed_name_that_is_the_official_one_takes_its_elision() -> None:
    assert completed({"insee": "83069", "nom": " Hyères "})["elision"] is True
    assert completed({"insee": "62041", "nom": "Hénin-sur-Arras"}).get("elision") is None
    assert completed({"insee": "83069", "elision": "non"})["elision"] == "non"


def test_a_name_with_an_article_needs_no_elision() -> None:
    assert "elision" not in completed({"insee": "76351"})


def test_a_commune_of_the_pacific_has_no_siren_to_add() -> None:
    assert completed({"insee": "98735"}) == {"insee": "98735", "nom": "Papeete", "population": 26_654}


@pytest.mark.parametrize("typed", [None, "44036", ["44036"], {}, {"insee": ["44036"]}, {"insee": "44999"}])
def test_lines_that_name_no_commune_of_the_list_come_back_as_they_are(typed: Any) -> None:
    assert completed(typed) is typed


def test_the_real_sheet_says_the_same_without_what_the_list_knows() -> None:
    full = read_sheet(SHEET)
    shortened = changed(
        ("  nom: Ancenis-Saint-Géréon\n", ""),
        ('  siren: "200083228"\n', ""),
        ("  population: 11600\n", ""),
    )
    assert read_sheet(shortened) == full


OR_NAME = " Pour une commune que la liste officielle n’a pas, ajoutez «\u00a0nom: …\u00a0»."


@pytest.mark.parametrize(
    ("insee", "message", "hint"),
    [
        (
            "44999",
            "commune\u00a0: le code INSEE «\u00a044999\u00a0» n’existe pas.",
            "Les codes les plus proches\u00a0: Soudan (44199) et Moisdon-la-Rivière (44099).",
        ),
        (
            "44630",
            "commune\u00a0: 44630 n’est pas un code INSEE\u00a0: c’est le code postal de Plessé (44128).",
            "Écrivez 44128, le code INSEE de cette commune.",
        ),
        (
            "01144",
            "commune\u00a0: 01144 est le code de Dommartin, commune déléguée\u00a0: la commune est aujourd’hui "
            "Bâgé-Dommartin (01025).",
            "Écrivez 01025, le code INSEE de cette commune.",
        ),
        (
            "75107",
            "commune\u00a0: 75107 est le code de Paris 7e Arrondissement\u00a0: la commune est Paris (75056).",
            "Écrivez 75056, le code INSEE de cette commune.",
        ),
        (
            "20003",
            "commune\u00a0: le code INSEE «\u00a020003\u00a0» n’existe pas\u00a0: «\u00a020\u00a0» n’est le numéro "
            "d’aucun département.",
            "",
        ),
    ],
)
def test_an_unknown_code_without_a_name_says_what_it_is(insee: str, message: str, hint: str) -> None:
    (found,) = findings(changed(("  nom: Ancenis-Saint-Géréon\n", ""), ('insee: "44003"', f'insee: "{insee}"')))
    assert found[1:] == ("VAR-003", message, (hint + OR_NAME).strip())
