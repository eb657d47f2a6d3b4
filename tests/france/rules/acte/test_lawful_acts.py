"""A hundred lawful dossiers through the real templates: no rule finds fault with any of their délibérations."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

import pytest
from msgspec import structs

from actgen.kinds.dossier import Dossier
from actgen.making.checking import Checked
from actgen.making.choosing import choose
from actgen.making.filling import fill_act
from actgen.making.order import Order
from actgen.making.reading import read
from actgen.making.reviewing import review
from actgen.variables.actes import Voted
from actgen.variables.reading import Located
from tests.changing import commune_of, with_act
from tests.france.building import PROJECT, dossier_of
from tests.sizes import some

COMMUNES = {
    "ancenis-saint-gereon": (("44109", "Nantes"), ("85191", "La Roche-sur-Yon"), ("72181", "Le Mans")),
    "chateaubriant": (("44184", "Saint-Nazaire"), ("53130", "Laval"), ("49099", "Cholet")),
    "ozoir-la-ferriere": (("77288", "Melun"), ("94028", "Créteil"), ("94038", "L’Haÿ-les-Roses")),
    "saint-ambroix": (("30189", "Nîmes"), ("34172", "Montpellier"), ("11069", "Carcassonne")),
}
_DATES = ("publication", "affichage", "reception_prefecture", "mise_en_ligne", "transmission")


def moved(model: Any, days: int, *fields: str) -> dict[str, date]:
    """Each of those dates, where it is known, so many days later."""
    known = {field: getattr(model, field) for field in fields if getattr(model, field) is not None}
    return {field: day + timedelta(days=days) for field, day in known.items()}


def another(slug: str, chance: random.Random) -> Dossier:
    """The dossier of a commune with another name, another day, another vote."""
    dossier = dossier_of(slug)
    fiche, (voted,) = dossier.fiche, dossier.having(Voted)
    days = chance.randint(-20, 20)
    insee, nom = chance.choice(COMMUNES[slug])
    contre, abstentions = chance.choice([0, 0, 1, 7]), chance.choice([0, 0, 1, 4])
    was = voted.states.vote
    vote = was.model_copy(
        update={"pour": was.pour - contre - abstentions, "contre": contre, "abstentions": abstentions}
    )
    changed = with_act(
        dossier, voted.kind.name, vote=vote, identifiant=None, **moved(voted.states, days, *_DATES)
    ).fiche
    seance = dossier.seance.model_copy(
        update=moved(dossier.seance, days, "date", "convocation", "affichage_convocation")
    )
    commune = commune_of(fiche).model_copy(update={"insee": insee, "nom": nom, "elision": None, "denomination": None})
    changed = changed.model_copy(update={"commune": commune, "seance": seance})
    return structs.replace(dossier, commune=Located(changed, dossier.commune.document))


@pytest.mark.parametrize("seed", some(range(100), 15))
def test_a_lawful_act_breaks_no_rule(seed: int) -> None:
    chance = random.Random(seed)
    dossier = another(chance.choice(list(COMMUNES)), chance)
    checked = Checked(Order(PROJECT, dossier.slug), dossier, "deliberation")
    reviewed = review(read(fill_act(choose(checked))))
    assert [item for item in reviewed.warnings if item.code.startswith("ACT")] == []
