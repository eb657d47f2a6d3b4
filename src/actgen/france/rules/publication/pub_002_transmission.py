"""PUB-002: the act goes to the State representative once it is made."""

from actgen.france.capacities import Published
from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.act_day import before_the_act
from actgen.rules import ERROR, Dossier, Findings, Stated, rule


@rule("PUB-002", ERROR, source="CGCT, art. L. 2131-1 et L. 2131-2", since=CGCT, reads=Published, needs="transmission")
def find(_: Dossier, act: Stated[Published]) -> Findings:
    """La transmission au contrôle de légalité ne précède pas l’acte.

    La délibération est transmise au représentant de l’État après le vote ; elle n’est exécutoire qu’une fois publiée et
    transmise.
    """
    yield from before_the_act(act, "transmission", "La transmission au contrôle de légalité est datée")


EXAMPLE = """
seance:
  date: 2025-12-15
actes:
  deliberation:
    transmission: 2025-12-16
"""
WRONG = ("2025-12-16", "2025-12-12")
MESSAGE = (
    "La transmission au contrôle de légalité est datée du 12\u00a0décembre 2025, avant la séance du "
    "15\u00a0décembre 2025."
)
HINT = "Corrigez l’une des deux dates."
