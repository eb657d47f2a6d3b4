"""A period, an act that is cited, an act of another sitting."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter

from actgen.values.groups import ActeAilleurs, ActeCite, ActeDAilleurs, Periode, PeriodeEcrite
from tests.values.hands import read, refused

DECEMBER = Periode(du="2025-12-01", au="2025-12-15")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "typed",
    [
        "du 1er au 15 décembre 2025",
        "du premier au quinze décembre deux mille vingt-cinq",
        "du 01/12/2025 au 15/12/2025",
        {"du": "1er décembre 2025", "au": "15/12/2025"},
        DECEMBER,
    ],
)
def test_a_period_is_typed_on_one_line_or_on_two(typed: Any) -> None:
    assert read(PeriodeEcrite, typed) == DECEMBER


def test_a_period_of_one_day_is_one() -> None:
    assert read(PeriodeEcrite, {"du": "2025-12-01", "au": "2025-12-01"}).au == date(2025, 12, 1)


def test_a_sentence_says_a_period_as_french_does() -> None:
    assert str(DECEMBER) == "du 1er au 15\u00a0décembre 2025"


@pytest.mark.parametrize(
    ("typed", "message", "hint"),
    [
        (
            {"du": "2025-12-15", "au": "2025-12-01"},
            "Le 1er\u00a0décembre 2025 vient avant le 15\u00a0décembre 2025.",
            "Écrivez le premier jour, puis le dernier.",
        ),
        (
            "du 15 au 1er décembre 2025",
            "Le 1er\u00a0décembre 2025 vient avant le 15\u00a0décembre 2025.",
            "Écrivez le premier jour, puis le dernier.",
        ),
        (
            "décembre",
            "«\u00a0décembre\u00a0» ne se lit pas comme une période.",
            "Écrivez-la ainsi\u00a0: du 1er au 15 décembre 2025, ou en deux lignes, du et au.",
        ),
        (
            "du 1er au 15 décembre 1825",
            "L’année 1825 n’est celle d’aucun acte.",
            "Donnez une année de 1900 à 2200.",
        ),
    ],
)
def test_a_period_that_is_none_says_why(typed: Any, message: str, hint: str) -> None:
    assert refused(PeriodeEcrite, typed) == (message, hint)


def test_an_act_that_is_cited_has_a_number() -> None:
    assert read(ActeCite, {"numero": "2021-153"}) == ActeCite(numero="2021-153", date=None, objet=None)
    whole = read(ActeCite, {"numero": "2021-153", "date": "15 décembre 2021", "objet": "Tarifs"})
    assert (whole.date, whole.objet) == (date(2021, 12, 15), "Tarifs")


@pytest.mark.parametrize(
    "typed", ["2025-12-15/tarifs", "15/12/2025/tarifs", ActeAilleurs(date(2025, 12, 15), "tarifs")]
)
def test_an_act_of_another_sitting_is_named_by_its_day_and_its_name(typed: Any) -> None:
    found = read(ActeDAilleurs, typed)
    assert found == ActeAilleurs(date(2025, 12, 15), "tarifs")
    assert TypeAdapter(ActeDAilleurs).dump_python(found) == "2025-12-15/tarifs"


@pytest.mark.parametrize("typed", ["tarifs", "2025-12-15", "2025-12-15/Les tarifs", "2025-12-15/", "/"])
def test_what_names_no_act_of_another_sitting_says_how_to(typed: str) -> None:
    assert refused(ActeDAilleurs, typed) == (
        f"«\u00a0{typed}\u00a0» ne nomme pas un acte d’une autre séance.",
        "Écrivez la date de la séance, une barre et le nom de l’acte\u00a0: 2025-12-15/tarifs.",
    )


def test_the_day_of_that_sitting_exists() -> None:
    assert refused(ActeDAilleurs, "2025-02-30/tarifs") == (
        "Le 30\u00a0février 2025 n’existe pas\u00a0: février 2025 a 28 jours.",
        "Corrigez le jour ou le mois.",
    )
