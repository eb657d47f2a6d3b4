"""The names of public bodies after an article and a preposition."""

from __future__ import annotations

import pytest

from actgen.cog.bodies import body_with_a, body_with_de, body_with_le, is_feminine_body


@pytest.mark.parametrize(
    ("name", "le", "de", "a"),
    [
        ("conseil communautaire", "le conseil communautaire", "du conseil communautaire", "au conseil communautaire"),
        ("SIVOM du Lac", "le SIVOM du Lac", "du SIVOM du Lac", "au SIVOM du Lac"),
        ("Syndicat des eaux", "le Syndicat des eaux", "du Syndicat des eaux", "au Syndicat des eaux"),
        ("agence de l’eau", "l’agence de l’eau", "de l’agence de l’eau", "à l’agence de l’eau"),
        ("métropole de Lyon", "la métropole de Lyon", "de la métropole de Lyon", "à la métropole de Lyon"),
        ("Orléans Métropole", "Orléans Métropole", "d’Orléans Métropole", "à Orléans Métropole"),
        (
            "Le Havre Seine Métropole",
            "Le Havre Seine Métropole",
            "du Havre Seine Métropole",
            "au Havre Seine Métropole",
        ),
    ],
)
def test_a_body_takes_the_article_of_its_first_word_and_a_proper_name_none(name: str, le: str, de: str, a: str) -> None:
    assert (body_with_le(name), body_with_de(name), body_with_a(name)) == (le, de, a)


def test_words_agree_with_the_first_word_of_a_body() -> None:
    assert [is_feminine_body(one) for one in ("communauté de communes", "comité syndical", "")] == [True, False, False]
