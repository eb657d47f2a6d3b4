"""The usual tag of each field, as a jurist types it."""

from __future__ import annotations

import pytest

from actgen.atelier.lint.usual_tags import tags_of
from actgen.core.project import Project
from actgen.kinds.catalogue import kinds_of
from tests.conftest import ROOT

KINDS = kinds_of(Project(ROOT))


def tags(acte: str) -> dict[str, tuple[str, int]]:
    kind = KINDS[acte]
    return {one.path: (one.tag, one.depth) for one in tags_of(kind, kind.declared.champs)}


@pytest.mark.parametrize(
    ("path", "tag", "depth"),
    [
        ("a_compter_du", "{{ acte.a_compter_du | date_longue }}", 0),
        ("motif", "{{ acte.motif }}", 0),
        ("precedente", "{{ acte.precedente.numero }}", 0),
        ("services", "{% for element in acte.services %} … {% endfor %}", 0),
        ("services.service", "{{ element.service }}", 1),
        ("services.tarifs", "{% for element_2 in element.tarifs %} … {% endfor %}", 1),
        ("services.tarifs.montant", "{{ element_2.montant | montant }}", 2),
    ],
)
def test_a_declared_field_has_the_tag_of_its_type_where_it_lies(path: str, tag: str, depth: int) -> None:
    assert tags("tarifs")[path] == (tag, depth)


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("objet", "{{ acte.objet }}"),
        ("rapporteur", "{{ acte.rapporteur.complet }}"),
        ("transmission", "{{ acte.transmission | date_longue }}"),
    ],
)
def test_a_field_of_a_capacity_has_the_tag_of_what_it_waits_for(name: str, tag: str) -> None:
    assert tags("tarifs")[name] == (tag, 0)


def test_every_field_stands_once() -> None:
    for kind in KINDS.values():
        paths = [one.path for one in tags_of(kind, kind.declared.champs)]
        assert len(paths) == len(set(paths)), kind.name
