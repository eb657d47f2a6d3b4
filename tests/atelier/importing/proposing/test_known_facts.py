"""What the project knows already."""

from __future__ import annotations

from actgen.core.names import parse_template_name
from tests.atelier.importing.bringing import facts


def test_its_communes_its_academy_and_the_departements_are_known() -> None:
    known = facts()
    assert known.academie == "Nantes"
    assert known.departements
    assert "Ancenis-Saint-Géréon" in {one.nom for one in known.communes}


def test_a_template_of_the_town_hall_needs_no_academy() -> None:
    assert not facts(parse_template_name("mairie/arrete@2031")).is_academic
