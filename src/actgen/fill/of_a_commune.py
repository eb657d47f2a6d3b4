"""What a template reads of a commune alone, told where the act is that of an EPCI or a syndicat."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actgen.core.citing import cited
from actgen.variables.fields import FieldFault

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actgen.grammar.undefined import MissingValueError

#: What a template reads of a commune → what it reads of any collectivité.
_INSTEAD = {"commune": "collectivite", "maire": "executif"}


def read_of_a_commune(failure: MissingValueError, context: Mapping[str, Any]) -> FieldFault | None:
    """What is wrong with a template that reads `commune` or `maire` for another collectivité; None else."""
    if failure.name not in _INSTEAD or context.get(failure.name, "") is not None:
        return None
    whose = context["collectivite"]["le_nom"]
    return FieldFault(
        f"Le modèle emploie {cited(failure.name)}, et {whose} n’est pas une commune.",
        f"Dans le modèle, lisez {cited(_INSTEAD[failure.name])} à la place\u00a0: une commune l’a aussi.",
    )
