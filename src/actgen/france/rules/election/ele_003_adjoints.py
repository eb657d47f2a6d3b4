"""ELE-003: the list of adjoints alternates women and men, and is no longer than the council allows."""

from collections.abc import Iterator
from itertools import pairwise

from actgen.france.law.council import council_size
from actgen.france.law.tables import figure
from actgen.france.law.texts import ALTERNATION
from actgen.france.reading_dossiers.elections import rounds_of
from actgen.rules import WARNING, Dossier, Finding, Findings, Personne, Stated, rule
from actgen.variables.conseil.elections import Candidature, Elected, Poste


@rule("ELE-003", WARNING, source="CGCT, art. L. 2122-2 et L. 2122-7-2", since=ALTERNATION, reads=Elected)
def find(dossier: Dossier, act: Stated[Elected]) -> Findings:
    """La liste d’adjoints alterne femmes et hommes, sans dépasser 30 % du conseil.

    Les adjoints sont élus au scrutin de liste, chaque liste composée alternativement d’un candidat de chaque sexe :
    depuis le 29 décembre 2019 dans les communes de 1\u202f000 habitants et plus, depuis le renouvellement de mars 2026
    dans toutes. Leur nombre ne dépasse pas 30 % de l’effectif légal du conseil.
    """
    commune, election = dossier.fiche.as_commune, act.states.election
    if election.poste is not Poste.ADJOINTS or commune is None or commune.population is None:
        return
    most = council_size(commune.insee, commune.population, act.day) * figure("adjoints, pour cent de l’effectif") // 100
    by_list = commune.population >= figure("liste d’adjoints, habitants", act.day)
    for where, _, tour in rounds_of(act):
        for rank, one in enumerate(tour.candidatures):
            path = (*where, "candidatures", rank, "membres")
            if by_list and (alike := next(_alike(one), None)):
                message = f"La liste « {one.nom} » place l’un après l’autre {alike[0].complet} et {alike[1].complet}"
                yield Finding(path, f"{message}, du même sexe.")
            if len(one.membres) > most:
                message = (
                    f"La liste « {one.nom} » a {len(one.membres)} candidats : le conseil a {most} adjoints au plus."
                )
                yield Finding(path, message, _TOO_MANY)


EXAMPLE = """
commune: { insee: "44003", population: 11600 }
seance: { date: 2026-03-21 }
actes:
  election_conseil:
    numero: "13"
    objet: Élection des adjoints
    election:
      poste: adjoints
      tours:
        - blancs: 3
          candidatures: [{ liste: Ensemble, voix: 30, membres: [Madame Mireille LOIRAT, Monsieur Florent CAILLET] }]
"""
WRONG = ("Madame Mireille LOIRAT", "Monsieur Olivier BINET")
MESSAGE = "La liste « Ensemble » place l’un après l’autre Olivier BINET et Florent CAILLET, du même sexe."
HINT = "Relisez l’ordre de la liste ; si le prénom ou la civilité trompe, rien n’est à corriger."


_TOO_MANY = "Retirez les candidats en trop, ou vérifiez la population de la commune."


def _alike(one: Candidature) -> Iterator[tuple[Personne, Personne]]:
    """Those who stand one after the other and are known to be of one gender."""
    for first, second in pairwise(one.membres):
        if first.genre is not None and first.genre == second.genre:
            yield first, second
