"""SEA-022: urgency is told only where the delay was shortened."""

from datetime import date

from actgen.france.law.delays import (
    clear_days,
    clear_days_needed,
    days_by_local_law,
    follows_local_delay,
    has_first_delay,
    is_large,
)
from actgen.france.law.texts import CGCT
from actgen.rules import WARNING, Dossier, Finding, Findings, date_long, rule


@rule(
    "SEA-022",
    WARNING,
    source="CGCT, art. L. 2121-11 et L. 2121-12 ; Alsace-Moselle : art. L. 2541-2",
    since=CGCT,
    needs="urgence",
)
def find(dossier: Dossier) -> Findings:
    """L’urgence n’est dite que si le délai de convocation a été abrégé.

    L’acte qui énonce l’urgence dit que le maire a abrégé le délai : il serait faux si le délai était respecté.
    """
    seance, sent = dossier.seance, dossier.seance.convocation
    if seance.urgence is None or sent is None:
        return
    given, needed, unit = _delays(dossier, sent)
    if given >= needed:
        yield Finding(
            ("seance", "urgence"),
            f"La convocation du {date_long(sent)} laisse {given} {unit} avant la séance du {date_long(seance.date)}, "
            f"pour {needed} demandés : le délai n’a pas été abrégé.",
        )


EXAMPLE = """
commune:
  population: 11600
seance:
  date: 2025-12-15
  convocation: 2025-12-12
  urgence: { motif: clôture des adhésions le 18 décembre, admise: oui }
"""
WRONG = ("2025-12-12", "2025-12-08")
MESSAGE = (
    "La convocation du 8\u00a0décembre 2025 laisse 6 jours francs avant la séance du 15\u00a0décembre 2025, "
    "pour 5 demandés : le délai n’a pas été abrégé."
)
HINT = "Retirez « urgence », ou corrigez la date d’envoi de la convocation."


def _delays(dossier: Dossier, sent: date) -> tuple[int, int, str]:
    """The delay that was left, the one that the law asks, and what they are counted in."""
    seance, fiche = dossier.seance, dossier.fiche
    if follows_local_delay(fiche, seance.date):
        return (seance.date - sent).days, days_by_local_law(seance.date), "jours"
    short = fiche.body.population is not None and not is_large(fiche, seance.date)
    needed = clear_days_needed(seance.date, large=not short and not has_first_delay(dossier))
    return clear_days(sent, seance.date), needed, "jours francs"
