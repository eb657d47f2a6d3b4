"""What the form of a manifest is made for."""

from __future__ import annotations

from actgen.atelier.browser.models.manifest_sheet import completed, sheet_of_manifest
from actgen.core.names import parse_template_name
from actgen.core.project import Project


def test_the_other_versions_and_the_kinds_are_chosen(place: Project) -> None:
    sheet = sheet_of_manifest(place, parse_template_name("nantes/convention@2026"))({})
    assert ("nantes/convention@2022", "nantes/convention@2022") in sheet.offered("remplace")[0][1]
    assert ("nantes/convention@2026", "nantes/convention@2026") not in sheet.offered("remplace")[0][1]
    assert ("deliberation", "deliberation") in sheet.offered("approuve")[0][1]
    assert sheet.offered("titre") == ()


def test_conditions_read_the_fields_of_the_kind(place: Project) -> None:
    sheet = sheet_of_manifest(place, parse_template_name("mairie/subvention@2026"))({})
    assert sheet.reads["total"] == "montant"


def test_a_new_variable_is_a_line_unless_it_says_otherwise() -> None:
    assert completed("variables.0", "prix", {"valeur": "40"}) == {"type": "ligne", "valeur": "40"}
    assert completed("variables.0", "prix", {"type": "montant"}) == {"type": "montant"}
    assert completed("journal.3", "", {"texte": "Neuf."}) == {"texte": "Neuf."}
