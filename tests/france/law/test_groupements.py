"""What the law asks of the EPCI and the syndicats."""

from __future__ import annotations

from datetime import date

import pytest

from actgen.france.law import delays, groupements, publicity
from tests.france.building import dossier_of
from tests.intercommunality import OF_A_SYNDICAT, OF_AN_OPEN_ONE, OF_THE_CC, intercommunality

DAY = date(2026, 9, 24)


@pytest.mark.parametrize(
    ("lines", "large", "electronic", "transmits", "substitutes"),
    [
        (OF_THE_CC, True, True, True, True),
        ('  siren: "244400404"\n', True, True, True, False),
        (OF_A_SYNDICAT, True, False, False, True),
        (OF_AN_OPEN_ONE, False, None, False, True),
    ],
)
def test_each_sort_has_its_rules(
    lines: str, large: bool, electronic: bool | None, transmits: bool, substitutes: bool
) -> None:
    fiche = intercommunality((OF_THE_CC, lines)).fiche
    assert delays.is_large(fiche, DAY) is large
    assert publicity.is_electronic_only(fiche, DAY) is electronic
    assert publicity.transmits_electronically(fiche, DAY) is transmits
    assert groupements.has_substitutes(fiche) is substitutes


def test_five_clear_days_are_asked_since_march_2020() -> None:
    fiche = intercommunality().fiche
    assert not delays.is_large(fiche, date(2020, 2, 29))
    assert delays.is_large(fiche, date(2020, 3, 1))


def test_no_epci_has_the_delay_of_the_first_sitting_of_a_commune() -> None:
    assert not delays.has_first_delay(intercommunality(("date: 2026-09-24", "date: 2026-03-27")))


def test_a_commune_has_none_of_these_rules() -> None:
    fiche = dossier_of("ancenis-saint-gereon").fiche
    assert not groupements.has_own_taxation(fiche)
    assert not groupements.has_substitutes(fiche)
    assert publicity.with_its_inhabitants(fiche) == "une commune de 11\u202f600 habitants"
