"""The facts of an act that goes with no convention: variables of its manifest, which its template reads as its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from actgen.kinds.reserved import OWN, ROOTS
from actgen.variables.capacities import CAPACITIES

if TYPE_CHECKING:
    from actgen.atelier.importing.proposing.found import Fact, Found
    from actgen.kinds.kind import ActKind

_CONVENTION = "convention"
_UNIT = re.compile(r"[ \u00a0\u202f]?(?:€|euros?\b)", re.IGNORECASE)
_TYPES = {"dates": "date", "nombres": "nombre", "textes": "ligne"}
_TAKEN = ROOTS | OWN | set(CAPACITIES)
#: What the name takes at its end where the act has another thing of that name.
_OTHER = "_du_texte"


def states_variables(kind: ActKind | None) -> bool:
    """Whether the acts of that kind have no convention beside them whose facts they could read."""
    return kind is not None and not kind.is_academic and kind.name != _CONVENTION and not kind.declared.approuve


def as_variable(found: Found, text: str, kind: ActKind | None) -> Found:
    """The find with its fact as a variable of the manifest, an amount with its unit; as it is where it has no fact."""
    if found.fact is None or kind is None or not states_variables(kind):
        return found
    fact, unit = _variable(found.fact, kind), _UNIT.match(text, found.end)
    if unit is None:
        tag = found.tag.replace(f"{_CONVENTION}.{found.fact.name}", f"acte.{fact.name}")
        return replace(found, tag=tag, fact=fact)
    amount = replace(fact, type="montant", words=text[found.start : unit.end()])
    return replace(found, end=unit.end(), tag=f"{{{{ acte.{fact.name} | montant }}}}", fact=amount)


def _variable(fact: Fact, kind: ActKind) -> Fact:
    name = f"{fact.name}{_OTHER}" if fact.name in _TAKEN | set(kind.model.model_fields) else fact.name
    return replace(fact, name=name, type=_TYPES[fact.kind])
