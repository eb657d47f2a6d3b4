"""An act to read with expressions: what is given, what is not, each kind of value once."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest

from actgen.expressions.evaluating import evaluate
from actgen.expressions.fault import ExpressionFault
from actgen.expressions.parsing import parse
from actgen.french.values import MonthValue

AIDES: list[dict[str, Any]] = [
    {"association": "Club", "montant": Decimal("1500.10"), "convention": None, "signee": date(2025, 9, 1)},
    {"association": "Amis", "montant": Decimal("24000.20"), "convention": True, "signee": date(2025, 6, 1)},
]
ELEMENT = {"montant": Decimal("24000"), "convention": None, "rang": 1}
ACTE: dict[str, Any] = {
    "aides": AIDES, "trouees": [{"montant": 1}, {"montant": None}], "vide": [], "objet": "Tarifs de l’eau",
    "nombre": 3, "zero": 0, "prix": Decimal("0.10"), "jour": date(2025, 12, 15), "heure": time(19, 30),
    "mois": MonthValue(2025, 9), "vrai": True, "faux": False, "absent": None, "montant": 1, "mots": ["a", "b"],
    "commission": None,
}  # fmt: skip
ROOTS = {"seance": {"date": date(2025, 12, 15), "lieu": None}, "acte": ACTE, "objet": "une autre"}
SCOPE = (ELEMENT, ACTE, ROOTS)


def value(source: str) -> Any:
    """What an expression gives of the act."""
    return evaluate(parse(source), SCOPE)


def fault(source: str) -> tuple[str, str]:
    """Message and hint of the fault that it has."""
    with pytest.raises(ExpressionFault) as caught:
        value(source)
    return caught.value.message, caught.value.hint
