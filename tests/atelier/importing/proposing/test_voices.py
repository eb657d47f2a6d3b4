"""Words of the law and of others, which no tag replaces."""

from __future__ import annotations

import pytest

from tests.atelier.importing.proposing.proposed import proposals


@pytest.mark.parametrize(
    "sentence",
    [
        "Vu la loi n° 78-17 du 6 janvier 1978 ;",
        "conformément au décret du 25 mars 2016, les parties",
        "les étapes du projet (initialisation, évaluation…) sont suivies.",
        "L’article 15 du cahier des clauses est applicable [sic].",
        "le tribunal de Nantes et le rectorat de Nantes",
        "la ville voisine",
        "Vu la proposition de service « PLUME » et le projet reçu en mairie ;",
    ],
)
def test_the_words_of_the_law_and_of_others_stay(sentence: str) -> None:
    assert proposals(sentence) == []
