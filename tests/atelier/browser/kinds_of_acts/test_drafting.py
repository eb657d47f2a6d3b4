"""What the form of a new kind says, read as a draft."""

from __future__ import annotations

import pytest

from actgen.atelier.browser.asked import Asked, Fields
from actgen.atelier.browser.kinds_of_acts.drafting import TYPES, drafted
from actgen.core.errors import UsageFault
from actgen.core.project import Project

COLUMNS = ("champ[]", "type[]", "description[]", "exemple[]", "facultatif[]")


def form(place: Project, *rows: tuple[str, ...], **typed: str) -> Asked:
    fields: Fields = {
        **{name: (value,) for name, value in {"nom": "convention de prêt", **typed}.items()},
        **{name: tuple(row[rank] for row in rows) for rank, name in enumerate(COLUMNS)},
    }
    return Asked(place, fields=fields)


def test_the_short_name_and_the_article_come_from_the_name(place: Project) -> None:
    draft = drafted(form(place))
    assert (draft.name, draft.feminin, draft.collection) == ("convention-de-pret", True, "mairie")


def test_what_is_typed_stands_before_what_the_name_gives(place: Project) -> None:
    draft = drafted(form(place, acte="pret", feminin="non", collection="agglo"))
    assert (draft.name, draft.feminin, draft.collection) == ("pret", False, "agglo")


def test_a_field_without_example_has_that_of_its_type(place: Project) -> None:
    (field,) = drafted(form(place, ("fin", "date", "", "", "non"), ("", "ligne", "", "", "non"))).champs
    assert (field.name, field.exemple, field.facultatif) == ("fin", "2025-12-15", False)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (("", "ligne", "Le prêteur.", "", "non"), "«\u00a0Le prêteur.\u00a0»\u00a0: ce champ n’a pas de nom."),
        (("pret", "choix", "", "", "non"), "pret\u00a0: «\u00a0choix\u00a0» ne se choisit pas ici."),
        (("montant", "montant", "", "1.500", "non"), "L’exemple du champ «\u00a0montant\u00a0» ne convient pas."),
    ],
)
def test_a_row_that_makes_no_field_is_told(place: Project, row: tuple[str, ...], message: str) -> None:
    with pytest.raises(UsageFault) as fault:
        drafted(form(place, row))
    assert message in fault.value.message


def test_a_field_that_is_there_twice_is_told(place: Project) -> None:
    row = ("fin", "date", "", "", "non")
    with pytest.raises(UsageFault, match="est là deux fois, ou une capacité l’apporte"):
        drafted(form(place, row, row))


def test_a_kind_without_any_name_is_told(place: Project) -> None:
    with pytest.raises(UsageFault, match="Cette sorte d’acte n’a pas de nom"):
        drafted(form(place, nom=""))


def test_a_choice_and_a_group_are_left_for_the_text(place: Project) -> None:
    assert "montant" in TYPES
    assert not {"choix", "groupe", "liste de groupe"} & set(TYPES)
