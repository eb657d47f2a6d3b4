"""The law of councils that the package brings."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from actgen.facts.council_law import CouncilLaw, council_law
from actgen.france import council_law as french
from actgen.kinds.dossier import Dossier
from tests.changing import commune_of


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
