"""DEC-004: the council delegates before the mayor decides."""

from actgen.france.capacities import Delegated
from actgen.france.law.texts import CGCT
from actgen.rules import ERROR, Dossier, Finding, Findings, Stated, date_long, rule


@rule("DEC-004", ERROR, source="CGCT, art. L. 2122-22 et L. 2122-23", since=CGCT, reads=Delegated)
def find(_: Dossier, act: Stated[Delegated]) -> Findings:
    """La délégation précède la décision.

    Le maire n’a que la compétence que le conseil lui a déjà déléguée le jour où il décide.
    """
    given = act.states.delegation.date
    if given > act.day:
        yield Finding(
            act.path("delegation", "date"),
            f"La délégation est du {date_long(given)}, après {act.kind.named} du {date_long(act.day)}.",
        )


EXAMPLE = """
actes:
  decision:
    numero: 11/2025
    date: 2025-05-30
    delegation: { date: 2020-06-11, point: "4" }
    budget: 2025
"""
WRONG = ("2020-06-11,", "2025-06-11,")
MESSAGE = "La délégation est du 11\u00a0juin 2025, après la décision du 30\u00a0mai 2025."
HINT = "Corrigez l’une des deux dates ; sinon, la décision revient à l’assemblée."
