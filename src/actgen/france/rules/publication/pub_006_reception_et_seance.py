"""PUB-006: the préfecture receives an act once it is made."""

from actgen.france.capacities import Published
from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.act_day import before_the_act
from actgen.rules import ERROR, Dossier, Findings, Stated, rule


@rule(
    "PUB-006",
    ERROR,
    source="CGCT, art. L. 2131-1 et L. 2131-2",
    since=CGCT,
    reads=Published,
    needs="reception_prefecture",
)
def find(_: Dossier, act: Stated[Published]) -> Findings:
    """La réception en préfecture ne précède pas l’acte.

    La préfecture reçoit un acte voté ou signé : une date plus ancienne est celle d’un autre acte.
    """
    yield from before_the_act(act, "reception_prefecture", "La réception en préfecture est datée")


EXAMPLE = """
seance:
  date: 2025-12-15
actes:
  deliberation:
    reception_prefecture: 2025-12-16
"""
WRONG = ("2025-12-16", "2025-11-16")
MESSAGE = "La réception en préfecture est datée du 16\u00a0novembre 2025, avant la séance du 15\u00a0décembre 2025."
HINT = "Recopiez la date de l’accusé de réception de cet acte."
