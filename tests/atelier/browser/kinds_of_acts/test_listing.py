"""The kinds of acts as a person who never opens the folders of a project sees them."""

from __future__ import annotations

from actgen.atelier.browser.asked import Asked
from actgen.atelier.browser.kinds_of_acts.listing import show_kinds
from actgen.core.project import Project
from tests.atelier.browser.forms.asking import said
from tests.atelier.browser.kinds_of_acts.asking import file_of


def test_each_kind_has_its_capacities_and_says_whether_it_has_a_template(place: Project) -> None:
    page = said(show_kinds(Asked(place)))
    assert "associations. Avec un numéro et un objet, une séance, un vote, une publication. 1 modèle" in page


def test_those_of_the_project_stand_before_those_of_the_package(place: Project) -> None:
    page = said(show_kinds(Asked(place)))
    ours, theirs = page.index("Celles du projet"), page.index("Celles qu’actgen fournit")
    assert ours < page.index("Délibération de subvention") < theirs < page.index("Délibération deliberation")


def test_a_kind_without_template_is_told(place: Project) -> None:
    place.kind_file("vide").write_text("nom: acte vide\ncapacites: [date]\n", encoding="utf-8")
    assert "Acte vide vide L’acte vide. Avec sa propre date. pas encore de modèle" in said(show_kinds(Asked(place)))


def test_a_file_that_cannot_be_read_is_listed_with_its_fault_and_those_of_the_package_stay(place: Project) -> None:
    file_of(place).write_text("nom: [", encoding="utf-8")
    answer = show_kinds(Asked(place))
    assert answer.status == 200
    assert 'href="/sortes/subvention"' in answer.body.decode()
    assert "variables/actes/subvention.yaml, ligne 2" in said(answer)
    assert "Délibération deliberation" in said(answer)


def test_a_file_that_cannot_be_read_is_not_told_as_the_kind_of_the_package_that_it_replaces(place: Project) -> None:
    place.kind_file("deliberation").write_text("nom: [", encoding="utf-8")
    assert "Délibération deliberation" not in said(show_kinds(Asked(place)))
