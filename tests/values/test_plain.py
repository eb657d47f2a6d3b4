"""A typed value as a template reads it."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest
from pydantic import BaseModel

from actgen.core.project import Project
from actgen.french.durations import Duration
from actgen.kinds.dossier import all_dossiers
from actgen.values.groups import ActeAilleurs, ActeCite, Periode
from actgen.values.people import as_plain_person
from actgen.values.places import read_commune
from actgen.values.plain import fields_reader, plain
from actgen.variables.choices import Choice
from actgen.variables.conseil import stated
from actgen.variables.persons import read_person
from actgen.variables.seance import Presence
from tests.conftest import ROOT


class Couleur(Choice):
    ROUGE = "rouge"


ANNE = read_person("Mme Anne LE GOFF")


@pytest.mark.parametrize(
    "value", [date(2025, 12, 15), time(19), Decimal("1500.50"), 35, True, "texte", "2022-09", None, False]
)
def test_a_simple_value_stays_as_it_is(value: Any) -> None:
    assert plain(value) is value


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (ANNE, as_plain_person(ANNE)),
        (
            read_commune("76351"),
            {"nom": "Le Havre", "de_nom": "du Havre", "a_nom": "au Havre", "insee": "76351"},
        ),
        (Duration(months=1, days=15), "1\u00a0mois et 15\u00a0jours"),
        (
            Periode(du=date(2025, 12, 1), au=date(2025, 12, 15)),
            {"du": date(2025, 12, 1), "au": date(2025, 12, 15)},
        ),
        (
            ActeCite(numero="2021-153", date=date(2021, 12, 15), objet=None),
            {"numero": "2021-153", "date": date(2021, 12, 15), "objet": None},
        ),
        (ActeAilleurs(date(2025, 12, 15), "tarifs"), {"seance": date(2025, 12, 15), "nom": "tarifs"}),
        ((ANNE, "x"), [as_plain_person(ANNE), "x"]),
        ((), []),
    ],
)
def test_what_has_parts_is_read_by_their_names(value: Any, read: Any) -> None:
    assert plain(value) == read


def test_a_word_of_a_list_is_a_plain_text() -> None:
    assert type(plain(Couleur.ROUGE)) is str
    assert plain(Couleur.ROUGE) == "rouge"


def each_field(value: Any) -> Any:
    """A value read field by field, whatever its fields are said to hold."""
    if isinstance(value, BaseModel):
        return {name: each_field(getattr(value, name)) for name in type(value).model_fields}
    if isinstance(value, Presence):
        return {name: each_field(getattr(value, name)) for name in stated.Presence.model_fields}
    return [each_field(one) for one in value] if isinstance(value, tuple) else plain(value)


@pytest.mark.parametrize("slug", sorted(path.stem for path in (ROOT / "variables" / "communes").iterdir()))
def test_no_field_is_passed_over_and_what_is_worked_out_of_them_is_none(slug: str) -> None:
    for fiche in [dossier.fiche for dossier in all_dossiers(Project(ROOT), slug)]:
        kept = fiche.conseil
        read = plain(fiche)
        assert kept is vars(fiche)["conseil"]
        assert read == each_field(fiche)
        assert [*read] == [*type(fiche).model_fields]


def test_a_model_that_states_more_or_in_another_order_is_read_by_its_names() -> None:
    class Longue(Periode):
        motif: str = "travaux"

    longer = Longue(du=date(2025, 12, 1), au=date(2025, 12, 15))
    turned = Periode.model_construct(au=longer.au, du=longer.du)
    turned.__dict__.update({name: turned.__dict__.pop(name) for name in ("au", "du")})
    wanted = {"du": longer.du, "au": longer.au}
    assert [fields_reader(Periode)(one) for one in (longer, turned)] == [wanted, wanted]
