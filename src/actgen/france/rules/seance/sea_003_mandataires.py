"""SEA-003: who votes for another is there."""

from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.roll import roll_of, unless_present
from actgen.rules import ERROR, Dossier, Findings, rule


@rule("SEA-003", ERROR, source="CGCT, art. L. 2121-20", since=CGCT, needs="pouvoirs")
def find(dossier: Dossier) -> Findings:
    """Qui reçoit un pouvoir est présent.

    Le pouvoir est donné à un collègue qui vote au nom de l’absent : il faut qu’il soit là.
    """
    roll = roll_of(dossier)
    for number, pouvoir in enumerate(dossier.seance.pouvoirs):
        yield from unless_present(roll, pouvoir.a, ("seance", "pouvoirs", number, "a"), "reçoit un pouvoir")


EXAMPLE = """
seance:
  presents: [Rémy ORHON, Florent CAILLET]
  excuses: [Fabrice CERISIER, Fanny LE JALLE]
  pouvoirs:
    - { de: Fabrice CERISIER, a: Florent CAILLET }
"""
WRONG = ("a: Florent CAILLET", "a: Fanny LE JALLE")
MESSAGE = "Fanny LE JALLE reçoit un pouvoir, mais ce nom figure parmi les excusés."
HINT = "Corrigez le nom, ou retirez le pouvoir : il ne peut pas être exercé."
