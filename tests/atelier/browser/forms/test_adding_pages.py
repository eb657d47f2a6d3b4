"""The page « Ajouter un acte »."""

from __future__ import annotations

from actgen.atelier.browser.asked import Asked
from actgen.atelier.browser.forms.adding_pages import add, show_adding
from actgen.core.project import Project
from tests.atelier.browser.forms.asking import MEYRALS, SLUG, asked, said, sending


def test_a_sitting_offers_what_a_council_takes_and_a_dossier_all(place: Project) -> None:
    sitting = show_adding(asked(place, MEYRALS)).body.decode()
    assert 'value="affaire"' in sitting
    assert 'value="circulation"' not in sitting
    assert 'value="circulation"' in show_adding(asked(place, {"slug": SLUG, "part": "dossier"})).body.decode()


def test_an_act_that_is_added_leads_to_its_form(place: Project) -> None:
    answer = add(sending(place, MEYRALS, show_adding(asked(place, MEYRALS)), acte="tarifs", nom="tarif-bois"))
    assert answer.headers["location"] == "/collectivites/meyrals/2026-02-10/actes/tarif-bois/formulaire"


def test_what_is_wrong_is_said_above_the_same_choice(place: Project) -> None:
    page = add(Asked(place, names=MEYRALS, fields={"acte": ("affaire",), "nom": ("cantine",)}, csrf="x"))
    assert (page.status, "Un acte se nomme déjà « cantine » ici." in said(page)) == (422, True)
    assert 'value="affaire" checked' in page.body.decode()
    nothing = add(Asked(place, names=MEYRALS, csrf="x"))
    assert (nothing.status, "Choisissez la sorte de l’acte." in said(nothing)) == (422, True)
