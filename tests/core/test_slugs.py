"""A name made into a slug."""

from __future__ import annotations

import pytest

from actgen.cog.communes import names_by_code
from actgen.core.letters.by_sign import USUAL
from actgen.core.names import slug_of, slugs_of


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


def test_the_slugs_of_many_names_are_those_of_each() -> None:
    odd = [
        "",
        "-",
        "a - & -b",
        "  L'Île  d’Yeu ",
        "ﬁn",
        "e\u0301te\u0301",
        "\u0301a",
        "Ǆ",
        "Saint\u00a0Jean",
        "ŒÆ",
        "a\r--b",
    ]
    names = [*odd, *names_by_code().values(), *reversed(odd)]
    assert slugs_of(names) == list(map(slug_of, names))


def test_each_usual_sign_among_many_names_is_what_it_is_alone() -> None:
    names = [f"a{sign}b" for sign in USUAL if sign != "\n"]
    assert slugs_of(names) == list(map(slug_of, names))
    assert slugs_of(names_by_code().values()) == list(map(slug_of, names_by_code().values()))
