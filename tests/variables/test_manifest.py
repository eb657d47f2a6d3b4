"""The manifest of a template."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from actgen.kinds.manifest import Manifeste
from actgen.variables import manifest
from actgen.variables.fiche import Fiche
from actgen.variables.manifest import Faits, Fenetre, Periode
from tests.variables.sheets import finding

HEAD = "titre: Convention\netat: publie\n"
WINDOW = "fenetre: {du: 2025-09-01}\n"
MODELS = [model for model in Fiche.__subclasses__() if model.__module__ == manifest.__name__]


@pytest.mark.parametrize(
    ("day", "holds"),
    [
        (date(2025, 8, 31), False),
        (date(2025, 9, 1), True),
        (date(2026, 1, 24), True),
        (date(2026, 1, 25), False),
    ],
)
def test_a_window_holds_its_first_and_its_last_day(day: date, holds: bool) -> None:
    assert Fenetre(du=date(2025, 9, 1), au=date(2026, 1, 24)).holds(day) is holds


def test_a_window_without_end_holds_every_later_day() -> None:
    window = Fenetre(du=date(2025, 9, 1), au=None)
    assert window.holds(date(9999, 12, 31))
    assert str(window) == "à partir du 01/09/2025"
    assert str(Fenetre(du=date(2025, 9, 1), au=date(2026, 1, 24))) == "du 01/09/2025 au 24/01/2026"


@pytest.mark.parametrize(
    ("begin", "end", "years"),
    [
        (date(2026, 7, 19), date(2030, 7, 19), "2026/2027 à 2029/2030"),
        (date(2022, 7, 19), date(2026, 7, 19), "2022/2023 à 2025/2026"),
        (date(2026, 9, 1), date(2027, 8, 31), "2026/2027"),
        (date(2026, 9, 1), date(2026, 12, 31), "2026/2027"),
        (date(2026, 1, 1), date(2026, 12, 31), "2025/2026 à 2026/2027"),
        (date(2026, 8, 1), date(2030, 7, 31), "2026/2027 à 2029/2030"),
        (date(2026, 7, 19), date(2026, 8, 1), "2026/2027"),
    ],
)
def test_a_period_covers_school_years(begin: date, end: date, years: str) -> None:
    assert Periode(entree_en_vigueur=begin, fin=end).annees_scolaires == years


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEAD + "fenetre:\n  du: 2025-09-01\n  au: 2025-08-31\n",
         ("4:3", "VAR-003", "fenetre\u00a0: le dernier jour (31/08/2025) est avant le premier (01/09/2025).",
          "Corrigez du ou au.")),
        (HEAD + WINDOW + "faits:\n  periode: {entree_en_vigueur: 2026-07-19, fin: 2026-07-19}\n",
         ("5:12", "VAR-003",
          "faits.periode\u00a0: la fin (19/07/2026) n’est pas après le début (19/07/2026).",
          "Corrigez entree_en_vigueur ou fin.")),
        (HEAD + WINDOW + "remplace: la précédente\n",
         ("4:11", "VAR-003", "remplace\u00a0: «\u00a0la précédente\u00a0» n’est pas le nom d’un modèle.",
          "Exemple\u00a0: mairie/arrete@2026.")),
        (HEAD + WINDOW + "approuve: La Convention\n",
         ("4:11", "VAR-003", "approuve\u00a0: «\u00a0La Convention\u00a0» n’est pas le nom d’un acte.",
          "Exemple\u00a0: arrete.")),
        (HEAD + WINDOW + "source: []\n",
         ("4:1", "VAR-002", "«\u00a0source\u00a0» n’est pas un nom de variable connu.",
          "Vouliez-vous dire «\u00a0sources\u00a0»\u202f?")),
        (HEAD, ("", "VAR-001", "Il manque «\u00a0fenetre\u00a0» dans ce fichier.",
                "Ajoutez une ligne «\u00a0fenetre: …\u00a0». Quand un acte peut être fait avec ce modèle.")),
        (HEAD + WINDOW + "journal:\n  - date: 2025-09-01\n",
         ("5:5", "VAR-001", "Il manque «\u00a0texte\u00a0» dans «\u00a0journal[1]\u00a0».",
          "Ajoutez une ligne «\u00a0texte: …\u00a0». Ce qui a changé, et pourquoi.")),
        (HEAD + WINDOW + "faits:\n  dates: [2025-09-01]\n",
         ("5:10", "VAR-003", "faits.dates\u00a0: des lignes «\u00a0nom: valeur\u00a0» sont attendues.",
          "Écrivez-les sous cette ligne, en retrait.")),
    ],
)  # fmt: skip
def test_each_fault_of_a_manifest_is_told(text: str, expected: tuple[str, str, str, str]) -> None:
    assert finding(text, Manifeste) == expected


@pytest.mark.parametrize("model", MODELS, ids=str)
def test_every_field_is_described_by_a_french_sentence(model: type[Fiche]) -> None:
    for name, field in model.model_fields.items():
        assert (field.description or "").endswith("."), name


# Months


@pytest.mark.parametrize(
    ("nombres", "message"),
    [
        ({"duree_periode_mois": 100_000}, "Le nombre duree_periode_mois fait plus de 1\u202f200 mois, soit un siècle."),
        ({"preavis_mois": 1201}, "Le nombre preavis_mois fait plus de 1\u202f200 mois, soit un siècle."),
        (
            {"duree_periode_mois": 24, "reconductions": 999_999},
            "Le nombre duree_periode_mois fait plus de 1\u202f200 mois, reconductions comprises, soit un siècle.",
        ),
    ],
)
def test_no_convention_lasts_more_than_a_century(nombres: dict[str, int], message: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        Faits(nombres=nombres)
    assert message in str(refusal.value)


def test_other_numbers_may_be_as_great_as_they_are() -> None:
    assert Faits(nombres={"duree_periode_mois": 1200, "cout_total": 999_999_999}).nombres["cout_total"] == 999_999_999
