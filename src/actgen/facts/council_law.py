"""The law of a council, as far as templates and first files tell it; a package of law brings it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from actgen.core.door import Group, the_one

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from actgen.variables.actes import Motif
    from actgen.variables.fiche import Fiche
    from actgen.variables.models import FicheCollectivite
    from actgen.variables.seance import Seance


class CouncilLaw(Protocol):
    """What a module of law answers about a council."""

    def council_size(self, insee: str, population: int, day: date | None = None) -> int:
        """The number of members that the law gives to the council of a commune, on that day or today."""

    def quorum_of(self, seance: Seance) -> int:
        """How many members must be there."""

    def quorum_for(self, fiche: FicheCollectivite, act: Fiche) -> int:
        """How many must be there for that act."""

    def is_freed_of_quorum(self, seance: Seance) -> bool:
        """Whether the sitting is lawful whatever the number of those who came."""

    def article_without_quorum(self, fiche: FicheCollectivite) -> str:
        """The article that frees it, as an act cites it."""

    def texts_on_convening(self, fiche: FicheCollectivite, day: date) -> str:
        """The texts under which it is convened to a sitting of that day, with their article: « les articles … »."""

    def withdrawal_articles(self) -> Mapping[Motif, str]:
        """The article of each ground on which a member withdraws, an interest apart, as an act cites it, in order."""


def council_law() -> CouncilLaw:
    """The law that holds here."""
    law: CouncilLaw = the_one(Group.COUNCIL)
    return law
