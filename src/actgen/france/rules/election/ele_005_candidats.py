"""ELE-005: who stands for an office of the council is one of its members."""

from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.elections import candidates_of, persons_of
from actgen.rules import ERROR, WARNING, Dossier, Finding, Findings, Stated, rule
from actgen.variables.conseil.attendance import conseil_of, table_of
from actgen.variables.conseil.elections import Elected, Poste

#: The offices that only a member may hold, and how sure the text that says so is.
_AMONG_MEMBERS = {
    Poste.MAIRE: ERROR,
    Poste.ADJOINTS: ERROR,
    Poste.COMMISSION: WARNING,
    Poste.PRESIDENT: WARNING,
    Poste.VICE_PRESIDENTS: WARNING,
    Poste.BUREAU: WARNING,
}


@rule(
    "ELE-005",
    ERROR,
    source="CGCT, art. L. 2121-22, L. 2122-4, L. 2122-7, L. 5211-2 et L. 5211-10",
    since=CGCT,
    warns="pour une commission, et dans un EPCI ou un syndicat",
    reads=Elected,
)
def find(dossier: Dossier, act: Stated[Elected]) -> Findings:
    """Les candidats sont membres du conseil.

    Le conseil élit le maire et les adjoints parmi ses membres : un adjoint est un conseiller. Il en va de même du
    président, des vice-présidents et du bureau d’un EPCI, et d’une commission municipale. Un délégué dans un autre
    organisme peut ne pas être du conseil.
    """
    severity = _AMONG_MEMBERS.get(act.states.election.poste)
    if severity is None:
        return
    fiche, told = dossier.fiche, set[str]()
    table = conseil_of(fiche, table_of(fiche, act.day))
    for where, one in candidates_of(act):
        for path, person in persons_of(where, one):
            known = fiche.conseil.meant_by(person) or table.meant_by(person)
            if not known and person.complet not in told:
                told.add(person.complet)
                message = f"{person.complet} est candidat, mais aucune liste des membres du conseil ne porte ce nom."
                yield Finding(path, message, severity=severity)


EXAMPLE = """
seance:
  presents: [Rémy ORHON, Mireille LOIRAT]
actes:
  election_conseil:
    numero: "12"
    objet: Élection du maire
    election:
      poste: maire
      tours:
        - candidatures: [{ personne: Rémy ORHON, voix: 2 }]
"""
WRONG = ("personne: Rémy ORHON, voix", "personne: Paul INCONNU, voix")
MESSAGE = "Paul INCONNU est candidat, mais aucune liste des membres du conseil ne porte ce nom."
HINT = "Corrigez le nom, ou ajoutez cette personne aux présents, aux excusés ou aux absents."
