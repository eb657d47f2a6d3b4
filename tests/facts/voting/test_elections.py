"""An election as a template reads it."""

from __future__ import annotations

from actgen.facts.voting.elections import ELECTION
from actgen.variables.conseil.elections import Scrutins

LISTS = [
    {"liste": "Ensemble", "membres": ["Mme Anne ABEL", "M. Bruno BOÉ"], "voix": 6},
    {"liste": "Demain", "membres": ["Mme Chloé CARON"], "voix": 3},
]


def test_each_round_is_counted_and_the_elected_are_named_in_the_order_of_their_list() -> None:
    stated = {"poste": "adjoints", "tours": [{"candidatures": LISTS, "blancs": 1}]}
    found = ELECTION.values(Scrutins.model_validate(stated))
    (tour,) = found["tours"]
    assert [tour[name] for name in ("bulletins", "exprimes", "majorite_absolue", "blancs")] == [10, 9, 5, 1]
    assert [(one["intitule"], one["voix"]) for one in tour["candidatures"]] == [("Ensemble", 6), ("Demain", 3)]
    assert (found["elu"]["intitule"], [one["nom"] for one in found["elu"]["elus"]]) == ("Ensemble", ["ABEL", "BOÉ"])


def test_nobody_may_be_elected() -> None:
    stated = {"poste": "maire", "tours": [{"candidatures": [{"personne": "Anne ABEL", "voix": 2}], "blancs": 4}]}
    tie = {"candidatures": [{"personne": "Anne ABEL", "voix": 2}, {"personne": "Bruno BOÉ", "voix": 2}]}
    assert ELECTION.values(Scrutins.model_validate(stated))["elu"]["elus"][0]["complet"] == "Anne ABEL"
    assert ELECTION.values(Scrutins.model_validate({"poste": "maire", "tours": [tie]}))["elu"] is None
