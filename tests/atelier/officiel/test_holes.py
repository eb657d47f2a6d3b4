"""The holes of a template: tags on values and on blanks."""

from __future__ import annotations

import pytest

from tests.atelier.officiel.proofs import TEMPLATE, proven, told
from tests.atelier.officiel.received import retyped


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("31 août 2029", "{{ acte.date_signature | date_longue }}"),
        ("DE ……………………………………", "{{ commune.de_nom | majuscules }}"),
        ("☐ elle se", '{{ acte.representation | case("seule") }} elle se'),
        ("SIRET …………………………", "SIRET {% if commune.siret %}{{ commune.siret }}{% else %}____{% endif %}"),
        ("tribunal administratif de Rennes", "{{ commune.tribunal }}"),
        ("8 h 30", "{{ seance.heure | heure }}"),
        ("habilité par", '{{ maire | accord("habilité", "habilitée") }} par'),
    ],
)
def test_a_tag_on_its_value_or_on_a_blank_is_the_only_difference(old: str, new: str) -> None:
    proof = proven(retyped(TEMPLATE, old, new))
    assert told(proof) == []
    assert len(proof.placed) == 1
