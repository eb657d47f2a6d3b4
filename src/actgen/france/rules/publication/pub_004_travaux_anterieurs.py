"""PUB-004: the commission and the earlier act come before the act."""

from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.act_day import made, maker_of
from actgen.french.communes import with_a
from actgen.rules import ERROR, Dossier, Finding, Findings, OfSitting, date_long, earlier_acts, first_capital, rule


@rule("PUB-004", ERROR, source="CGCT, art. L. 2121-22", since=CGCT, sitting=False, needs="anterieure commission")
def find(dossier: Dossier) -> Findings:
    """La commission et la délibération antérieure précèdent la séance.

    La commission étudie l’affaire avant que le conseil la vote, le même jour au plus tard. Une délibération antérieure
    a été votée lors d’une séance précédente.
    """
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


EXAMPLE = """
seance:
  date: 2025-12-15
actes:
  deliberation:
    commission: { nom: scolarité, date: 2025-12-01 }
"""
WRONG = ("2025-12-01", "2026-01-12")
MESSAGE = "La réunion de la commission est datée du 12\u00a0janvier 2026, après la séance du 15\u00a0décembre 2025."
HINT = "Corrigez l’une des deux dates."
