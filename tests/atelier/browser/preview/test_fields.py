"""From what a template reads to the field of a form in which it is typed."""

from __future__ import annotations

from actgen.atelier.browser.places import Part
from actgen.atelier.browser.preview.fields import places_of
from actgen.core.project import Project
from actgen.kinds.dossier import load_dossier
from tests.conftest import ROOT

PROJECT = Project(ROOT)
ANCENIS = Part(PROJECT, "ancenis-saint-gereon", None)
MEYRALS = Part(PROJECT, "meyrals", "2026-02-10")


def addresses(path: str, part: Part = ANCENIS, acte: str = "deliberation") -> list[str]:
    dossier = load_dossier(PROJECT, part.slug, part.seance)
    return [place.address for place in places_of([path], part, dossier, acte)]


def test_a_field_of_the_act_is_in_its_form() -> None:
    assert addresses("acte.numero") == [f"{ANCENIS.address}/actes/deliberation/formulaire#acte.numero"]


def test_an_act_of_a_list_keeps_its_own_name() -> None:
    assert addresses("acte.numero", MEYRALS, "judo") == [f"{MEYRALS.address}/actes/judo/formulaire#acte.numero"]


def test_a_field_of_the_sitting_is_in_that_of_the_sitting() -> None:
    assert addresses("seance.heure") == [f"{ANCENIS.address}/seance#seance.heure"]


def test_an_element_of_a_list_is_found_by_its_number() -> None:
    assert addresses("historique[1].depuis") == ["/collectivites/ancenis-saint-gereon/identite#historique.1.depuis"]


def test_who_the_collectivite_is_stands_in_a_form_of_its_own() -> None:
    assert addresses("commune.nom") == ["/collectivites/ancenis-saint-gereon/identite#commune.nom"]


def test_what_is_computed_leads_to_what_it_is_computed_from() -> None:
    assert f"{ANCENIS.address}/seance#seance.presents" in addresses("seance.presents_ou_representes")


def test_what_another_act_states_leads_to_the_form_of_that_act() -> None:
    found = addresses("deliberation.numero", acte="convention")
    assert found == [f"{ANCENIS.address}/actes/deliberation/formulaire#acte.numero"]


def test_what_a_version_states_leads_nowhere() -> None:
    assert addresses("convention.partenariat_depuis") == []
