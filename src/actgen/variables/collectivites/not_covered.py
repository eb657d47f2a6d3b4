"""What is said of a collectivité whose acts are not made here: others count, convene and publish otherwise."""

from __future__ import annotations

from typing import Any

from actgen.cog.statuses import other_collectivite, told_no_epci
from actgen.core.citing import cited
from actgen.variables.choices import bare
from actgen.variables.fields import FieldFault

COVERED = (
    "Sont pris en charge les communes, les EPCI à fiscalité propre, les syndicats de communes et les syndicats mixtes."
)
_A_COMMUNE = (
    "Écrivez «\u00a0commune:\u00a0» et «\u00a0maire:\u00a0» à la place de «\u00a0collectivite:\u00a0» et "
    "d’«\u00a0executif:\u00a0»."
)


def of_a_covered_type(typed: Any) -> Any:
    """What was typed as the type of a collectivité; FieldFault for one whose acts are not made here."""
    word = bare(typed.replace("’", " ").replace("'", " ")) if isinstance(typed, str) else ""
    if word == "commune":
        raise FieldFault(f"{cited(typed)} n’est pas admis ici\u00a0: une commune s’écrit autrement.", _A_COMMUNE)
    if other := other_collectivite(word):
        raise FieldFault(f"Les actes {other} ne se font pas ici.", COVERED)
    return typed


def of_a_covered_body(siren: str) -> str:
    """The SIREN; FieldFault for that of a body that the official list has among the EPCI and that is none."""
    if other := told_no_epci(siren):
        raise FieldFault(f"{siren} est le numéro SIREN {other}, qui n’est pas un EPCI.", COVERED)
    return siren
