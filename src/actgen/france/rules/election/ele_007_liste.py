"""ELE-007: adjoints are elected by list where there are several, vice-presidents one by one."""

from actgen.france.law.tables import figure
from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.elections import candidates_of
from actgen.rules import WARNING, Dossier, Finding, Findings, Stated, rule
from actgen.variables.conseil.elections import Elected, Poste


@rule("ELE-007", WARNING, source="CGCT, art. L. 2122-7, L. 2122-7-2 et L. 5211-2", since=CGCT, reads=Elected)
def find(dossier: Dossier, act: Stated[Elected]) -> Findings:
    """Les adjoints s’élisent par liste, le maire, le président et les vice-présidents un par un.

    Les adjoints sont élus au scrutin de liste dans les communes de 1\u202f000 habitants et plus, dans toutes depuis le
    renouvellement de mars 2026 ; un adjoint seul à élire l’est comme le maire. Le maire, le président et chacun des
    vice-présidents sont élus au scrutin uninominal.
    """
    election, commune = act.states.election, dossier.fiche.as_commune
    if election.poste in _ONE_BY_ONE:
        for path, one in candidates_of(act):
            if one.liste:
                message = f"La liste « {one.liste} » est candidate : {_ONE_BY_ONE[election.poste]} une personne."
                yield Finding((*path, "liste"), message)
    if election.poste is Poste.ADJOINTS and election.suivantes and commune and commune.population is not None:
        by_list = commune.population >= figure("liste d’adjoints, habitants", act.day)
        message = f"Les {len(election.depouillements)} adjoints sont élus un par un : la loi demande une liste."
        yield from [Finding(act.path("election", "suivantes"), message, _BY_LIST)] if by_list else ()


EXAMPLE = """
actes:
  election_conseil:
    numero: "12"
    objet: Élection du maire
    election:
      poste: maire
      tours:
        - candidatures: [{ personne: Rémy ORHON, voix: 33 }]
"""
WRONG = ("{ personne: Rémy ORHON, voix", "{ liste: Ensemble, membres: [Rémy ORHON], voix")
MESSAGE = (
    "La liste « Ensemble » est candidate : le maire s’élit au scrutin uninominal, et chaque candidat est une personne."
)
HINT = "Écrivez « personne » à la place de « liste » et de « membres »."


_BY_LIST = "Écrivez une seule élection, dont chaque candidature est une liste et ses membres dans l’ordre."
_ALONE = "s’élit au scrutin uninominal, et chaque candidat est"
_ONE_BY_ONE = {
    Poste.MAIRE: f"le maire {_ALONE}",
    Poste.PRESIDENT: f"le président {_ALONE}",
    Poste.VICE_PRESIDENTS: f"chaque vice-président {_ALONE}",
}
