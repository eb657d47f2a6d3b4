# ruff: noqa: E501 - a table reads by its rows
"""Whether a tag stands on its value."""

from __future__ import annotations

import pytest

from tests.atelier.officiel.proofs import TEMPLATE, proven, told
from tests.atelier.officiel.received import retyped


@pytest.mark.parametrize(
    ("old", "new", "code", "message"),
    [
        ("6 janvier 1978", "{{ acte.date_signature | date_longue }}", "OFF-003", "«\u00a06 janvier 1978\u00a0» est ici la date d’un texte de loi, non «\u00a0acte.date_signature\u00a0»."),
        ("trois mois", "{{ convention.entree_en_vigueur }}", "OFF-003", "La source dit «\u00a0trois mois\u00a0», et cette balise ne le dirait pas."),
        ("31 août 2029", "{{ seance.date | date_lettres }}", "OFF-003", "La source dit «\u00a031 août 2029\u00a0», et cette balise dirait «\u00a0trente et un août deux mille vingt-neuf\u00a0»."),
        ("d’un mois", "{{ commune.de_nom }}", "OFF-003", "«\u00a0d’un mois\u00a0» n’est pas une valeur connue de «\u00a0commune.de_nom\u00a0»."),
        ("a éprouvé", "a {{ commune.nom }} éprouvé", "OFF-003", "Cette balise ajoute des mots là où la source n’a ni valeur, ni blanc."),
        ("☐ elle se", "{{ commune.nom }} elle se", "OFF-003", "Cette balise prend la place d’une case à cocher."),
        ("SIRET …………………………", 'SIRET {{ acte.representation | case("seule") }}', "OFF-003", "Le filtre case coche une case, et la source n’en a pas ici."),
        ("Elle n’emporte", "{% if commune.siret %}Elle n’emporte{% endif %}", "OFF-002", "Des mots dépendent d’une condition\u00a0: «\u00a0Elle n emporte\u00a0». Un texte officiel les dit toujours."),
        ("Elle n’emporte", "{%p clause vote %} Elle n’emporte", "OFF-002", "{%p clause vote %} apporterait au texte officiel des mots qu’il n’a pas."),
    ],
)  # fmt: skip
def test_a_tag_that_is_not_the_value_is_told(old: str, new: str, code: str, message: str) -> None:
    assert (code, message) in told(proven(retyped(TEMPLATE, old, new)))


def test_a_name_that_the_source_gives_two_values_is_told() -> None:
    docx = retyped(retyped(TEMPLATE, "8 h 30", "{{ seance.heure | heure }}"), "17 h.", "{{ seance.heure | heure }}.")
    assert told(proven(docx)) == [
        ("OFF-003", "«\u00a0seance.heure\u00a0» vaut ici «\u00a017 h\u00a0», et «\u00a08 h 30\u00a0» plus haut.")
    ]
