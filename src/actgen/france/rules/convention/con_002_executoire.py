"""CON-002: the mayor signs once the act that authorises him is enforceable."""

from collections.abc import Iterable
from datetime import date

from actgen.france.capacities import Published
from actgen.france.law.agreements import authorities_of, is_authorised
from actgen.france.law.publicity import enforceable_on
from actgen.france.law.texts import CGCT
from actgen.rules import WARNING, Dossier, Finding, Findings, Signed, Stated, date_long, first_capital, rule
from actgen.variables.fiche import Fiche


@rule(
    "CON-002",
    WARNING,
    source="CGCT, art. L. 2131-1 ; CE, avis, 10 juin 1996, Préfet de la Côte-d’Or, n° 176873",
    since=CGCT,
    reads=Signed,
    needs="date_signature",
)
def find(dossier: Dossier, act: Stated[Signed]) -> Findings:
    """La convention est signée une fois exécutoire l’acte qui l’autorise.

    La délibération, ou la décision, n’autorise à signer qu’une fois publiée et transmise au préfet. Un contrat signé
    avant la transmission est illégal, et la transmission qui vient ensuite ne le régularise pas.
    """
    signed, authority = act.states.date_signature, _first_enforceable(authorities_of(dossier, act.kind))
    if signed is None or authority is None or not is_authorised(act.kind):
        return
    kind, (decided, enforceable) = act.kind, authority
    if decided.day <= signed < enforceable:
        e, it = decided.kind.e, "elle" if decided.kind.e else "il"
        yield Finding(
            act.path("date_signature"),
            f"{first_capital(kind.named)} est signé{kind.e} le {date_long(signed)}, mais {decided.kind.named} n’est "
            f"publié{e} et transmis{e} que le {date_long(enforceable)} : {it} n’était pas encore exécutoire.",
        )


EXAMPLE = """
seance:
  date: 2025-12-15
actes:
  deliberation: { publication: 2025-12-16, transmission: 2025-12-16 }
  convention: { date_signature: 2025-12-16 }
"""
WRONG = ("transmission: 2025-12-16", "transmission: 2025-12-18")
MESSAGE = (
    "La convention est signée le 16\u00a0décembre 2025, mais la délibération n’est publiée et transmise que le "
    "18\u00a0décembre 2025 : elle n’était pas encore exécutoire."
)
HINT = "Vérifiez ces dates. Si elles sont exactes, faites signer de nouveau la convention, et avertissez l’académie."


def _first_enforceable(authorities: Iterable[Stated[Fiche]]) -> tuple[Stated[Fiche], date] | None:
    """The first to be so, with the day; None as long as one of them may have been so earlier."""
    known = []
    for act in authorities:
        published = act.also(Published)
        enforceable = enforceable_on(published) if published else None
        if enforceable is None:
            return None
        known.append((act, enforceable))
    return min(known, key=lambda one: one[1], default=None)
