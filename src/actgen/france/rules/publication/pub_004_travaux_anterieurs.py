"""PUB-004: the commission and the earlier act come before the act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.act_day import made, maker_of
from actgen.french.capitals import first_capital
from actgen.french.communes import with_a
from actgen.french.dates import date_long
from actgen.rules.rule import Finding, Rule
from actgen.rules.stating import earlier_acts
from actgen.variables.capacities import OfSitting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier


def _find(dossier: Dossier) -> Iterator[Finding]:
    for earlier in earlier_acts(dossier):
        if earlier.day >= earlier.by.day:
            yield Finding(
                earlier.path("date"),
                f"{first_capital(earlier.named)} est daté{earlier.e} du {date_long(earlier.day)} : "
                f"{'elle' if earlier.e else 'il'} n’est pas antérieur{earlier.e} "
                f"{with_a(maker_of(earlier.by))} du {date_long(earlier.by.day)}.",
            )
    for act in dossier.having(OfSitting):
        commission = act.states.commission
        if commission and commission.date > act.day:
            yield Finding(
                act.path("commission", "date"),
                f"La réunion de la commission est datée du {date_long(commission.date)}, après {made(act)}.",
            )


RULE = Rule(
    code="PUB-004",
    title="La commission et la délibération antérieure précèdent la séance",
    severity=Severity.ERROR,
    source="CGCT, art. L. 2121-22",
    since=CGCT,
    why="La commission étudie l’affaire avant que le conseil la vote, le même jour au plus tard. Une délibération "
    "antérieure a été votée lors d’une séance précédente.",
    right="""
        seance:
          date: 2025-12-15
        actes:
          deliberation:
            commission: { nom: scolarité, date: 2025-12-01 }
    """,
    wrong="""
        seance:
          date: 2025-12-15
        actes:
          deliberation:
            commission: { nom: scolarité, date: 2026-01-12 }
    """,
    message="La réunion de la commission est datée du 12\u00a0janvier 2026, après la séance du 15\u00a0décembre 2025.",
    hint="Corrigez l’une des deux dates.",
    find=_find,
    needs_sitting=False,
)
