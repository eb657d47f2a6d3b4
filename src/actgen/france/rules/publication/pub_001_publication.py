"""PUB-001: the act is published once it is made."""

from actgen.france.capacities import Published
from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.act_day import before_the_act
from actgen.rules import ERROR, Dossier, Findings, Stated, rule


@rule("PUB-001", ERROR, source="CGCT, art. L. 2131-1", since=CGCT, reads=Published, needs="publication")
def find(_: Dossier, act: Stated[Published]) -> Findings:
    """La publication ne précède pas l’acte.

    L’acte est exécutoire une fois publié et transmis ; on ne publie que ce que le conseil a voté.
    """
    yield from before_the_act(act, "publication", "La publication est datée")


EXAMPLE = """
seance:
  date: 2025-12-15
actes:
  deliberation:
    publication: 2025-12-16
"""
WRONG = ("2025-12-16", "2025-12-12")
MESSAGE = "La publication est datée du 12\u00a0décembre 2025, avant la séance du 15\u00a0décembre 2025."
HINT = "Corrigez l’une des deux dates."
