"""A dossier on the day of an act: who holds an office, what the law asks, are those of that day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from datetime import date

    from actgen.kinds.dossier import Dossier
    from actgen.variables.models import FicheCollectivite


class Case(Struct, frozen=True):
    """What the roots are read of."""

    dossier: Dossier
    day: date

    @property
    def fiche(self) -> FicheCollectivite:
        """The file of the collectivité."""
        return self.dossier.fiche
