"""The two acts that have a number and formalities of their own: the délibération of the council, the décision."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from actgen.french.dates import date_long

if TYPE_CHECKING:
    from datetime import date

    from actgen.checks.rule import Path
    from actgen.kinds.dossier import Dossier
    from actgen.variables.actes import ActeDecision, ActeDeliberation


DELIBERATION, DECISION = "deliberation", "decision"


@dataclass(frozen=True, slots=True)
class FormalAct:
    """An act, the day on which it was made, and the name under `actes:` of its lines."""

    key: str
    model: ActeDeliberation | ActeDecision
    day: date

    @property
    def maker(self) -> str:
        """What gives the act its date: « la séance » or « la décision »."""
        return "la séance" if self.key == DELIBERATION else "la décision"

    @property
    def made(self) -> str:
        """What made it and when: « la séance du 15 décembre 2025 », « la décision du 30 mai 2025 »."""
        return f"{self.maker} du {date_long(self.day)}"

    @property
    def named(self) -> str:
        """« La délibération » or « La décision »."""
        return "La délibération" if self.key == DELIBERATION else "La décision"

    def path(self, field: str) -> Path:
        """Where a field of the act is typed."""
        return ("actes", self.key, field)


def formal_acts(dossier: Dossier) -> tuple[FormalAct, ...]:
    """Those that the dossier holds; a délibération without its sitting is a fault told elsewhere."""
    deliberation, decision = dossier.fiche.actes.deliberation, dossier.fiche.actes.decision
    seance = dossier.fiche.seance
    council = (FormalAct(DELIBERATION, deliberation, seance.date),) if deliberation and seance else ()
    mayor = (FormalAct(DECISION, decision, decision.date),) if decision else ()
    return (*council, *mayor)
