"""Every person whom a file names, wherever she is typed."""

from __future__ import annotations

from actgen.variables.people import persons_of
from tests.france.building import dossier_of


def test_each_comes_with_where_her_name_is_typed() -> None:
    found = dict(persons_of(dossier_of("ancenis-saint-gereon").fiche))
    assert ("maire", "personne") in found
    assert ("seance", "presents", 0) in {path[:3] for path in found}


def test_they_come_in_the_order_of_the_file() -> None:
    roots = list(dict.fromkeys(path[0] for path, _ in persons_of(dossier_of("ancenis-saint-gereon").fiche)))
    assert roots.index("maire") < roots.index("seance")
