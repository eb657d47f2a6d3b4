"""What made an act, and what comes before it."""

from __future__ import annotations

from actgen.france.capacities import Published
from actgen.france.reading_dossiers.act_day import before_the_act, made, maker_of
from tests.france.building import dossier_of, shown


def published(slug: str, acte: str) -> object:
    return next(act for act in dossier_of(slug).having(Published) if act.kind.name == acte)


def test_a_deliberation_is_made_by_its_sitting_and_a_decision_by_itself() -> None:
    (deliberation,) = [
        act for act in dossier_of("ancenis-saint-gereon").having(Published) if act.kind.name == "deliberation"
    ]
    (decision,) = [act for act in dossier_of("villeneuve-la-riviere").having(Published) if act.kind.name == "decision"]
    assert (maker_of(deliberation), maker_of(decision)) == ("la séance", "la décision")
    assert shown(made(deliberation)) == "la séance du 15 décembre 2025"


def test_a_date_after_the_act_is_no_finding() -> None:
    (act,) = [act for act in dossier_of("ancenis-saint-gereon").having(Published) if act.kind.name == "deliberation"]
    assert list(before_the_act(act, "transmission", "La transmission est datée")) == []
