"""Every person whom a file names, wherever she is typed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pydantic import BaseModel

from actgen.core.project import Project
from actgen.kinds.dossier import all_dossiers
from actgen.variables.models import ROLL
from actgen.variables.people import persons_of
from actgen.variables.persons import Personne
from actgen.variables.seance import Presence
from tests.conftest import ROOT
from tests.france.building import dossier_of

SLUGS = sorted(path.stem for path in (ROOT / "variables" / "communes").iterdir())


def test_each_comes_with_where_her_name_is_typed() -> None:
    found = dict(persons_of(dossier_of("ancenis-saint-gereon").fiche))
    assert ("maire", "personne") in found
    assert ("seance", "presents", 0) in {path[:3] for path in found}


def test_they_come_in_the_order_of_the_file() -> None:
    roots = list(dict.fromkeys(path[0] for path, _ in persons_of(dossier_of("ancenis-saint-gereon").fiche)))
    assert roots.index("maire") < roots.index("seance")


def everywhere(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Personne]]:
    """Each person, sought in every field, whatever it is said to hold."""
    if isinstance(value, Personne):
        yield path, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from everywhere(getattr(value, name), (*path, name))
    elif isinstance(value, Presence):
        yield from everywhere(value.personne, (*path, "personne"))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from everywhere(item, (*path, number))


@pytest.mark.parametrize("slug", SLUGS)
def test_no_field_that_may_hold_a_person_is_passed_over(slug: str) -> None:
    fiches = [dossier.fiche for dossier in all_dossiers(Project(ROOT), slug)]
    assert [persons_of(fiche) for fiche in fiches] == [tuple(everywhere(fiche)) for fiche in fiches]


@pytest.mark.parametrize("slug", SLUGS)
def test_the_lists_of_the_sitting_may_be_passed_over(slug: str) -> None:
    for fiche in [dossier.fiche for dossier in all_dossiers(Project(ROOT), slug)]:
        assert fiche.named_elsewhere == tuple(one for one in fiche.persons if one[0][:2] not in ROLL)
        every = sorted(person.whole for _, person in fiche.persons)
        assert sorted(person.whole for person in fiche.all_named) == every
