"""PUB-007: the act is posted once it is made."""

from actgen.france.capacities import Published
from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.act_day import before_the_act
from actgen.rules import ERROR, Dossier, Findings, Stated, rule


@rule("PUB-007", ERROR, source="CGCT, art. L. 2131-1", since=CGCT, reads=Published, needs="affichage")
def find(_: Dossier, act: Stated[Published]) -> Findings:
    """L’affichage ne précède pas l’acte.

    On affiche ce qui est voté ou signé. La date de l’affichage de la convocation s’écrit dans la séance.
    """
    yield from before_the_act(act, "affichage", "L’affichage est daté")


EXAMPLE = """
seance:
  date: 2025-12-15
actes:
  deliberation:
    affichage: 2025-12-16
"""
WRONG = ("2025-12-16", "2025-12-09")
MESSAGE = "L’affichage est daté du 9\u00a0décembre 2025, avant la séance du 15\u00a0décembre 2025."
HINT = "Corrigez la date ; l’affichage de la convocation s’écrit « affichage_convocation », sous « seance »."
