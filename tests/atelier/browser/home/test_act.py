"""The page of an act: what is found of it, and addresses that name nothing."""

from __future__ import annotations

import pytest

from actgen.core.project import Project
from tests.atelier.browser.served import Visitor, edit

ACT = "/collectivites/chateaubriant/dossier/actes/deliberation"


@pytest.mark.parametrize(
    "address",
    [
        "/collectivites/chateaubriant/dossier/actes/nulle",
        "/collectivites/chateaubriant/2025-01-01",
        "/collectivites/nulle",
        "/collectivites/..%2F..%2Fetc",
        "/collectivites/chateaubriant/..%2f..%2fetc%2fpasswd/actes/deliberation",
        f"{ACT}/fichier/exe",
        f"{ACT}/fichier/..%2f..%2fpyproject.toml",
        "/collectivites/chateaubriant/versions/..%2f..%2fcommunes%2fchateaubriant",
        "/statique/..%2f..%2f__init__.py",
    ],
)
def test_what_an_address_does_not_name_is_no_page(visitor: Visitor, address: str) -> None:
    got = visitor.get(address)
    assert (got.status, "Cette page n’existe pas" in got.said) == (404, True)


def test_a_fault_is_told_in_the_words_of_check_with_its_law(place: Project, visitor: Visitor) -> None:
    edit(place, "presents:", "secretaires_absents:\n    - Mme PERSONNE\n  presents:")
    page = visitor.get(ACT)
    assert (page.status, "fautes" in page.said) == (200, True)
    assert "erreur VAR-" in page.said
    assert "variables/communes/chateaubriant.yaml, ligne" in page.said
    refused = visitor.get(f"{ACT}/fichier/docx")
    assert (refused.status, "Rien n’a été fait. Corrigez ce qui suit" in refused.said) == (422, True)


def test_what_an_act_lacks_leads_to_its_field_in_its_form(place: Project, visitor: Visitor) -> None:
    edit(place, "numero: ", "numero: à compléter #")
    assert f'<a href="{ACT}/formulaire#acte.numero">Le numéro de l’acte</a>' in visitor.get(ACT).text


def test_a_paper_leads_to_the_form_of_its_sitting(place: Project, visitor: Visitor) -> None:
    edit(place, "exercice: 33", "exercice: 70")
    page = visitor.get("/collectivites/chateaubriant/dossier/actes/convocation")
    assert '<a href="/collectivites/chateaubriant/dossier/seance#seance.conseillers_en_exercice">' in page.text
    assert "CGCT, art. L. 2121-17" in page.said


def test_a_rule_that_is_broken_unfolds_its_article(place: Project, visitor: Visitor) -> None:
    edit(place, "convocation: 2021-12-10", "convocation: 2021-12-15")
    page = visitor.get(ACT)
    assert "Ce que dit le droit" in page.said
    assert "CGCT, art. L. 2121-1" in page.said.replace("\u00a0", " ")


def test_what_a_template_misses_leads_to_the_field_that_gives_it(place: Project, visitor: Visitor) -> None:
    edit(place, "  convocation: 2021-12-10\n", "")
    page = visitor.get(ACT)
    at = "/collectivites/chateaubriant/dossier/seance#seance.convocation"
    assert f'<a href="{at}">Le jour d’envoi de la convocation</a>' in page.text


def test_a_mark_leaves_the_act_to_complete(place: Project, visitor: Visitor) -> None:
    edit(place, "date: 2021-12-16", "date: à compléter")
    page = visitor.get(ACT)
    assert "Le jour de la séance : à compléter" in page.said
    assert '<a href="/collectivites/chateaubriant/dossier/seance#seance.date">Le jour de la séance</a>' in page.text
    assert "La séance et la collectivité : 1 valeur à compléter" in visitor.get("/collectivites/chateaubriant").said
    assert "Télécharger" not in page.said
