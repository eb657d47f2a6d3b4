"""ELE-008: nobody stands twice in one round, nor is elected twice by one act."""

from collections import Counter
from collections.abc import Iterable

from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.elections import persons_of, rounds_of, seats_of
from actgen.rules import ERROR, Dossier, Finding, Findings, Stated, rule
from actgen.variables.conseil.elections import Elected
from actgen.variables.persons import Personne


@rule("ELE-008", ERROR, source="CGCT, art. L. 2121-21, L. 2122-7 et L. 2122-7-2", since=CGCT, reads=Elected)
def find(dossier: Dossier, act: Stated[Elected]) -> Findings:
    """Nul n’est deux fois candidat au même tour, ni élu deux fois par le même acte.

    Un candidat figure sur une seule liste, et une fois ; qui est élu à un siège ne l’est pas à un autre.
    """
    for path, number, tour in rounds_of(act):
        stand = (one for rank, held in enumerate(tour.candidatures) for _, one in persons_of((rank,), held))
        for person in _twice(dossier, stand):
            yield Finding(path, f"Au tour {number + 1}, {person.complet} est deux fois candidat.")
    elected = [(path, person) for path, one in seats_of(act) for person in one.elus]
    for person in _twice(dossier, (person for _, person in elected)) if act.states.election.suivantes else ():
        last = [path for path, one in elected if dossier.fiche.conseil.is_one(one, person)][-1]
        yield Finding(last, f"{person.complet} est élu à deux sièges.", _TWO_SEATS)


EXAMPLE = """
actes:
  election_conseil:
    numero: "12"
    objet: Élection du maire
    election:
      poste: maire
      tours:
        - candidatures: [{ personne: Rémy ORHON, voix: 30 }, { personne: Florent CAILLET, voix: 3 }]
"""
WRONG = ("personne: Florent CAILLET", "personne: Rémy ORHON")
MESSAGE = "Au tour 1, Rémy ORHON est deux fois candidat."
HINT = "Corrigez l’un des deux noms."


_TWO_SEATS = "Corrigez le nom de l’un des deux élus."


def _twice(dossier: Dossier, persons: Iterable[Personne]) -> list[Personne]:
    """Those who are named twice, each once."""
    named = [*persons]
    count = Counter(dossier.fiche.conseil.identity(one) for one in named)
    first = {dossier.fiche.conseil.identity(one): one for one in reversed(named)}
    return [first[who] for who, times in count.items() if times > 1]
