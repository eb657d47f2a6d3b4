"""The people of the atelier in a form."""

from __future__ import annotations

import re

from actgen.atelier.projects.settings import Role, read_settings, settings_file
from actgen.core.project import Project
from tests.atelier.browser.served import Visitor

PEOPLE = [
    ("identifiant[]", "m.dupont"), ("personne[]", "Marie  DUPONT: maire"), ("role[]", "valide"),
    ("identifiant[]", ""), ("personne[]", ""), ("role[]", "saisit"),
    ("depuis", "127.0.0.1"), ("entete", "X-Remote-User"), ("adresse", "https://actes.exemple.fr"),
    ("principale", "#234567"), ("seconde", "#b4552d"),
]  # fmt: skip


def seen(visitor: Visitor) -> tuple[str, str]:
    found = re.search(r'name="vu" value="([^"]*)"', visitor.get("/personnes").text)
    assert found is not None
    return "vu", found[1]


def test_people_are_written_into_the_file_of_the_project(place: Project, visitor: Visitor) -> None:
    page = visitor.follow(visitor.post("/personnes", [*PEOPLE, seen(visitor)]))
    assert 'value="Marie DUPONT: maire"' in page.text
    settings = read_settings(place)
    assert [(one.identifiant, one.nom, one.role) for one in settings.personnes] == [
        ("m.dupont", "Marie DUPONT: maire", Role.VALIDE)
    ]
    assert settings.mandataire is not None
    assert settings.mandataire.entete == "X-Remote-User"
    assert "--principale: #234567" in visitor.get("/statique/couleurs.css").text


def test_what_is_wrong_is_told_and_what_was_typed_stays(place: Project, visitor: Visitor) -> None:
    sent = [(name, "jaune" if name == "principale" else value) for name, value in PEOPLE]
    refused = visitor.post("/personnes", [*sent, seen(visitor)])
    assert refused.status == 422
    assert "« jaune » n’est pas une couleur." in refused.said
    assert 'value="m.dupont"' in refused.text
    assert not settings_file(place).exists()


def test_a_file_that_changed_meanwhile_is_not_written_over(place: Project, visitor: Visitor) -> None:
    was = seen(visitor)
    settings_file(place).write_text("couleurs: {seconde: '#000000'}\n", encoding="utf-8")
    refused = visitor.post("/personnes", [*PEOPLE, was])
    assert refused.status == 409
    assert "Ce que dit le fichier maintenant couleurs: {seconde:" in refused.said
    assert "Ce que vous alliez enregistrer" in refused.said
    assert settings_file(place).read_text(encoding="utf-8") == "couleurs: {seconde: '#000000'}\n"


def test_who_does_not_administer_reads_and_changes_nothing(place: Project, visitor: Visitor) -> None:
    visitor.post("/personnes", [*PEOPLE, seen(visitor)])
    visitor.cookies.clear()
    page = visitor.get("/personnes", Host="actes.exemple.fr", **{"X-Remote-User": "m.dupont"})
    assert "Marie DUPONT: maire valide" in page.said
    assert "<form" not in page.text
