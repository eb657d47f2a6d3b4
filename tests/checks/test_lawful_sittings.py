"""Three hundred lawful sittings of every size: no rule finds fault with any of them."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from actgen.checks.registry import check_dossier
from actgen.variables.dossier import Dossier

SIZES = (7, 11, 15, 19, 23, 27, 29, 33, 35, 39, 55, 69)
FIRST = ("Anne", "Bruno", "Chloé", "Denis", "Élise", "Farid", "Gwenaëlle", "Henri", "Inès", "Jean-Luc")
LAST = ("ABEL", "BOÉ", "CARON", "DE LA TOUR", "ÉMERY", "FAURE", "GUÉRIN")


def lawful_sheet(chance: random.Random) -> dict[str, Any]:
    """The parts of a sheet that a lawful sitting decides."""
    members = chance.choice(SIZES)
    council = chance.sample([f"{first} {last}" for first in FIRST for last in LAST], members)
    present = council[: chance.randint(members // 2 + 1, members)]
    away = council[len(present) :]
    excused = away[: chance.randint(0, len(away))]
    givers = chance.sample(away, chance.randint(0, min(len(away), len(present))))
    population = chance.choice([90, 3499, 3500, 90_000])
    clear = 5 if population >= 3500 else 3
    sitting = date(2023, 1, 1) + timedelta(days=chance.randrange(1500))
    voters = len(present) + len(givers)
    contre = chance.randint(0, (voters - 1) // 2)
    pour = chance.randint(contre + 1, voters - contre)
    after = sitting + timedelta(days=chance.randint(0, 8))
    return {
        "commune": {"population": population, "insee": chance.choice(["44003", "2A004", "67482", "97411"])},
        "maire": {"personne": f"Madame {chance.choice(council)}"},
        "seance": {
            "date": sitting,
            "convocation": sitting - timedelta(days=clear + 1 + chance.randint(0, 20)),
            "conseillers_en_exercice": members,
            "president": chance.choice(present),
            "presents": present,
            "excuses": excused,
            "absents": [name for name in away if name not in excused],
            "pouvoirs": [
                {"de": giver, "a": holder}
                for giver, holder in zip(givers, chance.sample(present, len(givers)), strict=True)
            ],
            "secretaires": chance.sample(present, chance.randint(1, min(3, len(present)))),
        },
        "actes": {
            "deliberation": {
                "rapporteur": chance.choice(present),
                "commission": {"nom": "scolarité", "date": sitting - timedelta(days=chance.randint(0, 30))},
                "vote": {"pour": pour, "contre": contre, "abstentions": voters - pour - contre},
                "publication": after,
                "transmission": after,
                "mise_en_ligne": after,
            }
        },
    }


@pytest.mark.parametrize("seed", range(300))
def test_a_lawful_sitting_gives_no_finding(seed: int, excerpt: Callable[[str], Dossier]) -> None:
    dossier = excerpt(as_yaml(lawful_sheet(random.Random(seed))))
    assert check_dossier(dossier) == ()


def as_yaml(value: Any) -> str:
    """The value in the flow style of YAML."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {as_yaml(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(as_yaml(item) for item in value) + "]"
    return str(value)
