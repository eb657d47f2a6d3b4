"""The kinds of acts as pages offer them."""

from __future__ import annotations

from actgen.atelier.browser.home.beginning import kinds_with_template
from actgen.atelier.browser.home.families import ACADEMY, COUNCIL, GROUPEMENT, families, fits
from actgen.core.project import Project


def test_each_kind_stands_in_one_family_in_the_order_of_the_labels(place: Project) -> None:
    kinds = kinds_with_template(place)
    found = {family.title: [kind.name for kind in family.kinds] for family in families(kinds)}
    assert sorted(name for names in found.values() for name in names) == sorted(kind.name for kind in kinds)
    assert found[COUNCIL][0] == "affaire"
    assert found[ACADEMY] == ["annexe-engagement", "certificat-adhesion", "convention", "decision", "deliberation"]
    assert found[GROUPEMENT] == ["decision-intercommunale", "deliberation-intercommunale"]


def test_a_commune_is_not_offered_what_an_epci_alone_takes(place: Project) -> None:
    kinds = kinds_with_template(place)
    kept = {kind.name for kind in kinds if not fits(kind, of_a_groupement=False)}
    assert kept == {"decision-intercommunale", "deliberation-intercommunale"}
    assert all(fits(kind, of_a_groupement=True) for kind in kinds)
