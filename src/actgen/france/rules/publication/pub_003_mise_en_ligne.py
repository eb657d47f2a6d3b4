"""PUB-003: the act goes online once it is made."""

from actgen.france.capacities import Published
from actgen.france.law.texts import PUBLICITY_REFORM
from actgen.france.reading_dossiers.act_day import before_the_act
from actgen.rules import ERROR, Dossier, Findings, Stated, rule


@rule("PUB-003", ERROR, source="CGCT, art. R. 2131-1", since=PUBLICITY_REFORM, reads=Published, needs="mise_en_ligne")
def find(_: Dossier, act: Stated[Published]) -> Findings:
    """La mise en ligne ne précède pas l’acte.

    L’acte publié sur le site de la commune porte la date de sa mise en ligne ; on ne met en ligne que ce que le conseil
    a voté.
    """
    yield from before_the_act(act, "mise_en_ligne", "La mise en ligne est datée")


EXAMPLE = """
seance:
  date: 2025-12-15
actes:
  deliberation:
    mise_en_ligne: 2025-12-16
"""
WRONG = ("2025-12-16", "2025-12-12")
MESSAGE = "La mise en ligne est datée du 12\u00a0décembre 2025, avant la séance du 15\u00a0décembre 2025."
HINT = "Corrigez l’une des deux dates."
