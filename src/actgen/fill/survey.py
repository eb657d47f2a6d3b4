"""All that a part lacks, in one go: each missing value is stood in for, and the part is filled again."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from typing import Any

from actgen.grammar.undefined import MissingValueError

Render = Callable[[Mapping[str, Any]], object]

_MOST = 60
#: What may stand for a missing value until the rest is read: a date, a time, a text, a number, a person.
_STAND_INS: tuple[Any, ...] = (
    "2000-01-01",
    "12:00",
    "x",
    1,
    dict.fromkeys(("complet", "presente", "nom", "prenom", "fonction", "date", "adresse", "numero"), "x")
    | {"civilite": "Monsieur", "genre": "masculin", "date": "2000-01-01"},
)


def missing_values(render: Render, context: Mapping[str, Any], unfit: tuple[type[Exception], ...]) -> list[Exception]:
    """The faults of every missing value that `render` meets, in order; a fault of another kind, `unfit`, ends them."""
    filled = copy.deepcopy(dict(context))
    found: list[Exception] = []
    holder: dict[str, Any] | None = None
    name, tried = "", 0
    for _ in range(_MOST * len(_STAND_INS)):
        try:
            render(filled)
            return found
        except MissingValueError as failure:
            if isinstance(failure.holder, dict) and failure.holder is not _stand_in(holder, name):
                found.append(failure)
                holder, name, tried = failure.holder, failure.name, 0
            elif holder is None or isinstance(failure.holder, dict | list):
                return [*found, failure]
            else:
                tried += 1
        except unfit as failure:
            if holder is None:
                return [failure]
            tried += 1
        if tried >= len(_STAND_INS):
            return found
        holder[name] = copy.copy(_STAND_INS[tried])
    return found


def _stand_in(holder: dict[str, Any] | None, name: str) -> Any:
    """What stands at present for the value that was found missing last."""
    return None if holder is None else holder.get(name)
