"""The fields that a kind of act has in its own right, read wherever they stand: no kind is named."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct

from actgen.core.still import once
from actgen.variables.actes import OfSitting
from actgen.variables.fiche import Fiche

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier, Stated
    from actgen.rules.rule import Path

Value = TypeVar("Value")


class Earlier(Struct, frozen=True):
    """An earlier act that an act cites under `anterieure`: its number, its day, where it stands."""

    by: Stated[Fiche]
    number: str
    day: date

    @property
    def noun(self) -> str:
        """« délibération » where an act of the council cites it, « acte » else."""
        return "délibération" if self.by.kind.has(OfSitting) else "acte"

    @property
    def e(self) -> str:
        """The end of a word that agrees with it: « e » or nothing."""
        return "e" if self.by.kind.has(OfSitting) else ""

    @property
    def named(self) -> str:
        """« la délibération antérieure », « l’acte antérieur »."""
        return "la délibération antérieure" if self.e else "l’acte antérieur"

    def path(self, field: str) -> Path:
        """Where a value of it is typed."""
        return self.by.path(_EARLIER, field)


def stating(dossier: Dossier, field: str, form: type[Value]) -> Iterator[tuple[Stated[Fiche], Value]]:
    """Each act that states that field, with its value; a kind that gives the name to another form has another field."""
    for act in dossier.stated:
        value = act.states.__dict__.get(field)
        if value is not None and isinstance(value, form):
            yield act, value


@once
def earlier_acts(dossier: Dossier) -> tuple[Earlier, ...]:
    """Each earlier act that an act of the file cites by its number and its date."""
    return tuple(_earlier_acts(dossier))


def _earlier_acts(dossier: Dossier) -> Iterator[Earlier]:
    for act, cited in stating(dossier, _EARLIER, Fiche):
        number, day = getattr(cited, "numero", None), getattr(cited, "date", None)
        if isinstance(number, str) and isinstance(day, date):
            yield Earlier(act, number, day)


_EARLIER = "anterieure"
