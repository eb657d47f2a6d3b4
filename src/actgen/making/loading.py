"""Step 1, load: the dossier of a commune, and which of its acts are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.kinds.selecting import ALL_ACTES, SITTING, dossier_with, select_actes
from actgen.library.catalogue import is_item_alone

if TYPE_CHECKING:
    from actgen.kinds.dossier import Dossier
    from actgen.making.order import Order


class Loaded(Struct, frozen=True):
    """The dossier of an order, and the names of the acts that it asks for."""

    order: Order
    dossier: Dossier
    actes: tuple[str, ...]


def load(order: Order) -> Loaded:
    """The dossier; InputFault with all the faults of its files, UsageFault for a commune or an act that it has not.

    Of all its acts, or of its sitting’s, those that are only items of the agenda are not made: they have no template.
    Neither are those that wait for the evening, before it.
    """
    dossier = order.dossier or dossier_with(order.project, order.commune, order.acte, order.seance)
    wanted = select_actes(dossier, order.acte)
    if order.acte in (ALL_ACTES, SITTING) and order.template is None:
        wanted = tuple(
            acte for acte in wanted if not (dossier.waits(acte) or is_item_alone(order.project, dossier, acte))
        )
    return Loaded(order, dossier, wanted)
