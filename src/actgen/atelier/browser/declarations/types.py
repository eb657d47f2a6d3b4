"""The types that a field may have, as a page offers them, each with what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actgen.values.naming import TypeSpec, type_named
from actgen.values.table import BOUNDS, MOTIF, TYPES
from actgen.variables.fields import FieldFault

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from actgen.atelier.browser.declarations.items import Options

#: The types that a name alone gives: those whose name holds « … » take another word.
_SINGLE = tuple(name for name in TYPES if "…" not in name)
_CHOICE = "choix"
#: The type of a field of which none is said.
USUAL_TYPE = "ligne"


def type_options(kinds: Sequence[str]) -> Options:
    """Every type, in the groups of the page: one value, several, an act of another sitting."""
    return (
        ("Une valeur", tuple((name, f"{name}\u00a0: {TYPES[name].what}") for name in _SINGLE)),
        ("Plusieurs", tuple((f"liste de {name}", f"liste de {name}") for name in ("groupe", *_others("groupe")))),
        ("Un acte d’une autre séance", tuple((f"acte de {kind}", f"acte de {kind}") for kind in kinds)),
    )


def is_choice(type_: Any) -> bool:
    """Whether a type is a word out of a few."""
    spec = _spec(type_)
    return spec is not None and spec.one.type.name == _CHOICE


def takes(name: str, held: Mapping[str, Any]) -> bool:
    """Whether a field of that type takes an attribute: only a group has fields, only a number a minimum.

    What is computed has neither example nor default; what a type does not take stays where a file has it.
    """
    spec, is_computed = _spec(held.get("type")), held.get("calcul") is not None
    if spec is None:
        return name not in _OF_TYPES
    match name:
        case "champs":
            return spec.has_fields and not is_computed
        case "element":
            return spec.has_fields and spec.is_list and not is_computed
        case "minimum" | "maximum":
            return spec.is_list or name in spec.type.attributes
        case "motif" | "motif_dit":
            return name in spec.one.type.attributes
        case "exemple" | "defaut":
            return not (spec.has_fields or is_computed)
        case "raison":
            return held.get("defaut") is not None
    return True


#: What only some types take: a field without a type is that of a capacity.
_OF_TYPES = frozenset({"champs", "element", "raison", *BOUNDS, *MOTIF})


def _others(first: str) -> list[str]:
    return [name for name in _SINGLE if name != first]


def _spec(type_: Any) -> TypeSpec | None:
    try:
        return type_named(type_) if isinstance(type_, str) else None
    except FieldFault:
        return None
