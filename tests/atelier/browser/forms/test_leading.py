"""Where the findings of an act lead, from any page that shows them."""

from __future__ import annotations

from actgen.atelier.browser.forms.leading import leads_beside, leads_of
from actgen.atelier.browser.places import Part
from actgen.core.diagnostics import WordPlace, error
from actgen.core.project import Project
from tests.atelier.browser.forms.asking import file_of

PLACE = WordPlace("mairie/affaire@2026")


def lead(place: Project, subject: str) -> str:
    one = error("REM-001", PLACE, "Il manque.", subject=subject)
    found = leads_of([one], Part(place, "chateaubriant", None), "deliberation")
    return found[one].address if one in found else ""


def test_a_finding_leads_to_the_field_of_the_act_of_its_sitting_or_of_its_collectivite(place: Project) -> None:
    at = "/collectivites/chateaubriant"
    assert lead(place, "acte.vote.heure") == f"{at}/dossier/actes/deliberation/formulaire#acte.vote.heure"
    assert lead(place, "seance.presents[2].arrivee") == f"{at}/dossier/seance#seance.presents.1.arrivee"
    assert lead(place, "maire.depuis") == f"{at}/identite#maire.depuis"


def test_what_no_form_has_leads_nowhere(place: Project) -> None:
    assert lead(place, "annexe.titre") == ""


def test_a_field_of_a_row_is_named_after_its_row(place: Project) -> None:
    one = error("VAR-003", PLACE, "Faux.", subject="seance.presents[2].personne")
    (found,) = leads_beside([one], Part(place, "chateaubriant", None)).values()
    assert found.label == "Un conseiller présent n°\u00a02, Prénom et nom, le nom en capitales"


def test_a_file_that_cannot_be_read_leads_nowhere_and_stops_nothing(place: Project) -> None:
    file_of(place).write_text("seance: [", encoding="utf-8")
    assert lead(place, "seance.heure") == ""
