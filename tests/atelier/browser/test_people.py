"""The person whom the proxy names, and what the role lets do."""

from __future__ import annotations

from actgen.atelier.browser.frame.colours import colours
from actgen.atelier.browser.people import LOCAL, Person, person_named
from actgen.atelier.projects.settings import Role, read_settings, settings_file
from actgen.core.project import Project


def written(place: Project, text: str) -> Project:
    settings_file(place).write_text(text, encoding="utf-8")
    return place


def test_a_person_is_found_whatever_the_case_of_the_name_that_the_proxy_gives(place: Project) -> None:
    written(place, "personnes: [{identifiant: M.Dupont, nom: Marie DUPONT, role: valide}]\n")
    assert person_named(read_settings(place), " m.dupont") == Person("Marie DUPONT", Role.VALIDE)
    assert person_named(read_settings(place), "m.durand") is None


def test_who_sits_at_the_machine_may_everything() -> None:
    assert all(LOCAL.may(role) for role in Role)
    assert not Person("Marie DUPONT", Role.SAISIT).may(Role.VALIDE)


def test_the_sheet_of_colours_holds_those_of_the_project(place: Project) -> None:
    written(place, "couleurs: {principale: '#234567'}\n")
    assert colours(place) == b":root { --principale: #234567; --seconde: #b4552d; }\n"
