"""Who is elected, round by round."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from actgen.variables.conseil.elections import Candidature, Scrutins, Tour

ABEL, BOE = "Anne ABEL", "Bruno BOÉ"


def tour(one: int, other: int, **more: Any) -> dict[str, Any]:
    return {"candidatures": [{"personne": ABEL, "voix": one}, {"personne": BOE, "voix": other}], **more}


def elected(*tours: dict[str, Any]) -> str | None:
    found = Scrutins.model_validate({"poste": "maire", "tours": tours}).elu
    return found.nom if found else None


def test_blank_and_void_ballots_are_in_the_box_and_not_cast() -> None:
    found = Tour.model_validate(tour(5, 3, blancs=1, nuls=2, abstentions=1))
    assert (found.bulletins, found.exprimes, found.majorite) == (11, 8, 5)


def test_the_absolute_majority_elects_at_any_round() -> None:
    assert elected(tour(5, 4)) == ABEL
    assert elected(tour(4, 4), tour(3, 5)) == BOE


def test_without_it_nobody_is_elected_before_the_third_round() -> None:
    three = {"candidatures": [{"personne": name, "voix": count} for name, count in ((ABEL, 4), (BOE, 3), ("C. D", 2))]}
    assert elected(three) is None
    assert elected(three, three) is None
    assert elected(three, three, three) == ABEL


def test_the_eldest_is_elected_on_a_tie_at_the_third_round() -> None:
    tie = tour(4, 4)
    assert elected(tie, tie, tie) is None
    tie["candidatures"][1]["aine"] = "oui"
    assert elected(tie, tie, tie) == BOE


@pytest.mark.parametrize("stated", [{"voix": 3}, {"voix": 3, "personne": ABEL, "liste": "Agir"}])
def test_a_candidature_is_that_of_a_person_or_of_a_list(stated: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match="celle d’une personne ou d’une liste"):
        Candidature.model_validate(stated)


def test_there_are_three_rounds_at_most() -> None:
    with pytest.raises(ValidationError):
        elected(tour(4, 4), tour(4, 4), tour(4, 4), tour(5, 4))
