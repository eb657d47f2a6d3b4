"""The passages that tell before which court an act may be contested."""

from __future__ import annotations

from msgspec import structs

from actgen.france.reading_acts.remedies import DELAY, court_of, names_court, remedies
from tests.france.building import dossier_of, from_lines, of_commune

REMEDY = "[Formalité] Un recours peut être formé devant le tribunal administratif de Nantes dans un délai de deux mois."
ACT = from_lines(REMEDY, "deliberation")


def test_the_passage_is_found_with_its_delay() -> None:
    (passage,) = remedies(ACT)
    found = DELAY.search(passage.plain)
    assert found is not None
    assert found["months"] == "deux"


def test_the_court_is_that_of_the_departement() -> None:
    assert court_of(ACT) == "tribunal administratif de Nantes"
    (passage,) = remedies(ACT)
    assert names_court(passage.plain, passage.plain.index("tribunal"), "tribunal administratif de Nantes")
    assert not names_court(passage.plain, passage.plain.index("tribunal"), "tribunal administratif de Rennes")


def test_no_court_is_known_of_a_code_of_no_departement() -> None:
    assert court_of(structs.replace(ACT, dossier=of_commune(dossier_of("ancenis-saint-gereon"), "00000"))) is None
