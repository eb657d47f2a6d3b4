"""How acts call the organs of a sort of collectivité."""

from __future__ import annotations

import pytest

from actgen.french.agreement import Gender
from actgen.variables.collectivites.sortes import Nature, Sorte, TypeGroupement, sorte_of, sorte_of_commune


@pytest.mark.parametrize(
    ("sorte", "words"),
    [
        (sorte_of_commune("44003"), ("la commune", "une commune", "du conseil municipal", "conseillers", "maire")),
        (sorte_of_commune("75056"), ("la ville", "une ville", "du conseil de Paris", "conseillers", "maire")),
        (
            sorte_of(TypeGroupement.EPCI, Nature.METROPOLE),
            ("la métropole", "une métropole", "du conseil métropolitain", "conseillers", "présidente"),
        ),
        (
            sorte_of(TypeGroupement.SYNDICAT_MIXTE),
            ("le syndicat mixte", "un syndicat mixte", "du comité syndical", "délégués", "présidente"),
        ),
        (
            sorte_of(TypeGroupement.EPCI, None, "assemblée du Plateau"),
            (
                "la communauté de communes",
                "une communauté de communes",
                "de l’assemblée du Plateau",
                "conseillers",
                "présidente",
            ),
        ),
    ],
)
def test_each_sort_has_its_words(sorte: Sorte, words: tuple[str, ...]) -> None:
    found = (sorte.la_nature, sorte.une_nature, sorte.du_conseil, sorte.elus, sorte.headed_by(Gender.FEMININE))
    assert found == words


def test_who_heads_it_is_masculine_where_nothing_tells_the_gender() -> None:
    assert sorte_of(TypeGroupement.SYNDICAT).headed_by(None) == "président"


def test_each_type_that_a_file_may_give_has_its_sort() -> None:
    assert [sorte_of(one).type for one in TypeGroupement] == [one.value for one in TypeGroupement]
