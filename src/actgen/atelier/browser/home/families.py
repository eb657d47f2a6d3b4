"""The kinds of acts as a page offers them: by who takes the act and how, each family in the order of its labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.core.names import slug_of
from actgen.variables.actes import OfSitting

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actgen.kinds.kind import ActKind

#: The titles of the families, in the order of the page.
COUNCIL, DELEGATED, ORDERS, CONTRACTS = (
    "Le conseil délibère",
    "Une décision, par délégation du conseil",
    "Un arrêté",
    "Une convention",
)
ACADEMY, GROUPEMENT = "L’espace numérique de travail, avec l’académie", "Une intercommunalité ou un syndicat"
_ORDER = (COUNCIL, DELEGATED, ORDERS, CONTRACTS, ACADEMY, GROUPEMENT)
#: The collection of the acts that an EPCI or a syndicat takes, and no commune.
OF_A_GROUPEMENT = "intercommunalite"


class Family(Struct, frozen=True):
    """The kinds under one title."""

    title: str
    kinds: tuple[ActKind, ...]


def families(kinds: Iterable[ActKind]) -> tuple[Family, ...]:
    """The families that have a kind."""
    held: dict[str, list[ActKind]] = {title: [] for title in _ORDER}
    for kind in sorted(kinds, key=lambda one: slug_of(one.label)):
        held[_title(kind)].append(kind)
    return tuple(Family(title, tuple(found)) for title, found in held.items() if found)


def fits(kind: ActKind, *, of_a_groupement: bool) -> bool:
    """Whether a commune, or an EPCI, takes such an act: a commune takes none that an EPCI alone does."""
    return of_a_groupement or kind.declared.collection != OF_A_GROUPEMENT


def _title(kind: ActKind) -> str:
    if kind.is_academic:
        return ACADEMY
    if kind.declared.collection == OF_A_GROUPEMENT:
        return GROUPEMENT
    if kind.has(OfSitting):
        return COUNCIL
    if "delegation" in kind.declared.capacites:
        return DELEGATED
    return CONTRACTS if "parties" in kind.declared.capacites else ORDERS
