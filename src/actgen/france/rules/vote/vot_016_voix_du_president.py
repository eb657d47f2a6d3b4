"""VOT-016: the casting vote is that of a chair who votes, and votes so."""

from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.roll import Status, roll_of
from actgen.rules import ERROR, Dossier, Finding, Findings, Personne, Stated, Voted, assembly, rule
from actgen.variables.actes import Noms, Voix
from actgen.variables.assemblee import chair_of
from actgen.variables.identity import Conseil


@rule("VOT-016", ERROR, source="CGCT, art. L. 2121-20", since=CGCT, reads=Voted, needs="voix_preponderante")
def find(dossier: Dossier, act: Stated[Voted]) -> Findings:
    """La voix prépondérante est celle d’un président qui vote.

    C’est le vote du président qui départage : il faut qu’il ait voté, et dans le sens que l’acte dit.
    """
    vote, path = act.states.vote, act.path("vote", "voix_preponderante")
    if vote.voix_preponderante is None:
        return
    conseil = dossier.fiche.conseil
    chair = roll_of(dossier).entry_of(chair_of(dossier.fiche, act.states)[0])
    if chair is None or chair.status is not Status.PRESENT:
        return
    name, cast = chair.person.complet, vote.voix_preponderante
    if not conseil.is_among(chair.person, assembly(dossier.fiche, act.states).presents):
        yield Finding(path, f"La voix prépondérante est celle de {name}, qui préside mais ne prend pas part au vote.")
    elif vote.noms is not None and _is_named_elsewhere(conseil, chair.person, vote.noms, cast):
        yield Finding(path, f"La voix prépondérante, {cast}, est celle de {name}, dont l’acte dirait un autre vote.")


EXAMPLE = """
maire:
  personne: Monsieur Rémy ORHON
actes:
  deliberation:
    vote: { pour: 16, contre: 16, abstentions: 1, voix_preponderante: pour }
"""
WRONG = (
    "16, contre: 16, abstentions: 1, voix_preponderante: pour",
    "15, contre: 15, abstentions: 1, voix_preponderante: pour, non_participants: [Rémy ORHON]",
)
MESSAGE = "La voix prépondérante est celle de Rémy ORHON, qui préside mais ne prend pas part au vote."
HINT = "Corrigez « voix_preponderante », ou le nom de qui a présidé ce vote : « president »."


def _is_named_elsewhere(conseil: Conseil, chair: Personne, names: Noms, cast: Voix) -> bool:
    others = [side for side in ("pour", "contre", "abstentions") if side != cast]
    return any(conseil.is_among(chair, getattr(names, side)) for side in others)
