"""ELE-011: the seats that lists share are those that their votes give them, by quotient, then by greatest remainder."""

from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.elections import seats_of
from actgen.rules import WARNING, Dossier, Finding, Findings, Stated, rule
from actgen.variables.conseil.elections import Candidature, Elected


@rule("ELE-011", WARNING, source="CGCT, art. L. 2121-22 et D. 1411-3 à D. 1411-5", since=CGCT, reads=Elected)
def find(_: Dossier, act: Stated[Elected]) -> Findings:
    """Les sièges que des listes se partagent suivent leurs voix, au plus fort reste.

    Chaque liste a autant de sièges que de fois le quotient des suffrages exprimés par le nombre de sièges ; les sièges
    qui restent vont aux plus forts restes. À restes égaux, le siège va à la liste qui a eu le plus de voix.
    """
    for path, one in seats_of(act):
        last = len(one.tours) - 1
        lists = one.tours[last].candidatures
        if not one.is_proportional or not any(held.voix for held in lists):
            continue
        due = _shares(lists)
        rank, held = next(
            ((rank, held) for rank, held in enumerate(lists) if (held.sieges or 0) > due[rank]), (0, None)
        )
        if held is not None:
            told = f"« {held.nom} », {held.voix} voix, aurait {held.sieges} sièges sur {sum(due)}"
            where = (*path, "tours", last, "candidatures", rank, "sieges")
            yield Finding(where, f"{told} : le plus fort reste lui en donne {due[rank]}.")


EXAMPLE = """
actes:
  election_conseil:
    numero: "12"
    objet: Élection de la commission d’appel d’offres
    election:
      poste: commission
      tours:
        - candidatures:
            - { liste: Ensemble, voix: 24, sieges: 4, membres: [Rémy ORHON] }
            - { liste: Autrement, voix: 9, sieges: 1, membres: [Florent CAILLET] }
"""
WRONG = ("voix: 24, sieges: 4", "voix: 24, sieges: 5")
MESSAGE = "« Ensemble », 24 voix, aurait 5 sièges sur 6 : le plus fort reste lui en donne 4."
HINT = "Comptez les sièges de nouveau ; si le conseil a suivi une autre méthode, rien n’est à corriger."


def _shares(lists: tuple[Candidature, ...]) -> list[int]:
    """The seats of each list: whole quotients, then one for each of the greatest remainders."""
    seats, votes = sum(one.sieges or 0 for one in lists), sum(one.voix for one in lists)
    whole = [one.voix * seats // votes for one in lists]
    rests = sorted(range(len(lists)), key=lambda rank: (-(lists[rank].voix * seats % votes), -lists[rank].voix))
    for rank in rests[: seats - sum(whole)]:
        whole[rank] += 1
    return whole
