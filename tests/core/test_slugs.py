"""A name made into a slug."""

from __future__ import annotations

import pytest

from actgen.core.names import slug_of


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Saint Jéan", "saint-jean"),
        ("L’Haÿ-les-Roses", "l-hay-les-roses"),
        ("Œuilly", "oeuilly"),
        ("Vœuil-et-Giget", "voeuil-et-giget"),
    ],
)
def test_accents_ligatures_and_apostrophes_give_plain_letters(name: str, slug: str) -> None:
    assert slug_of(name) == slug
