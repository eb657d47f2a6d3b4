"""The law of councils that the package brings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from actgen.facts.council_law import CouncilLaw, council_law
from actgen.france import council_law as french
from actgen.kinds.dossier import Dossier
from tests.changing import commune_of
from tests.intercommunality import OF_A_SYNDICAT, OF_AN_OPEN_ONE, OF_THE_CC, intercommunality


def test_it_answers_all_that_is_asked_of_a_council() -> None:
    answers: CouncilLaw = french
    assert council_law() is answers


def test_each_ground_of_withdrawal_but_an_interest_has_its_article() -> None:
    assert {
        str(motif): article.partition(" du Code")[0] for motif, article in french.withdrawal_articles().items()
    } == {
        "organisme": "article L. 1111-6, II,",
        "compte": "article L. 2121-14",
    }


@pytest.mark.parametrize(
    ("insee", "article"), [("44003", "L. 2121-17"), ("67482", "L. 2541-4"), ("57463", "L. 2541-4")]
)
def test_a_second_convocation_is_freed_by_the_article_of_its_territory(
    sheet: Callable[..., Dossier], insee: str, article: str
) -> None:
    fiche = sheet().fiche
    commune = commune_of(fiche).model_copy(update={"insee": insee})
    assert french.article_without_quorum(fiche.model_copy(update={"commune": commune})) == article


@pytest.mark.parametrize(
    ("insee", "population", "texts"),
    [
        ("44003", 3499, "les articles L. 2121-10 et L. 2121-11"),
        ("44003", 3500, "les articles L. 2121-10 et L. 2121-12"),
        ("44003", None, "l’article L. 2121-10"),
        ("67482", 3499, "l’article L. 2541-2"),
        ("67482", 3500, "les articles L. 2121-12 et L. 2541-2"),
    ],
)
def test_a_commune_is_convened_by_the_articles_of_its_size_and_territory(
    sheet: Callable[..., Dossier], insee: str, population: int | None, texts: str
) -> None:
    fiche = sheet().fiche
    commune = commune_of(fiche).model_copy(update={"insee": insee, "population": population})
    told = french.texts_on_convening(fiche.model_copy(update={"commune": commune}), date(2026, 9, 24))
    assert told == f"{texts} du Code général des collectivités territoriales"


@pytest.mark.parametrize(
    ("lines", "day", "texts"),
    [
        (OF_THE_CC, date(2026, 9, 24), "les articles L. 2121-10, L. 2121-12 et L. 5211-1 du Code général"),
        (OF_A_SYNDICAT, date(2026, 9, 24), "les articles L. 2121-10, L. 2121-12 et L. 5211-1 du Code général"),
        (OF_THE_CC, date(2020, 2, 29), "les articles L. 2121-10 et L. 5211-1 du Code général"),
        (OF_AN_OPEN_ONE, date(2026, 9, 24), "les statuts"),
    ],
)
def test_a_groupement_is_convened_by_reference_or_by_its_statutes(lines: str, day: date, texts: str) -> None:
    fiche = intercommunality((OF_THE_CC, lines)).fiche
    assert french.texts_on_convening(fiche, day).removesuffix(" des collectivités territoriales") == texts
