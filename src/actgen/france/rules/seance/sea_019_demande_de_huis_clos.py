"""SEA-019: the mayor or three members ask for closed doors."""

from actgen.france.law.tables import figure
from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.closings import closings
from actgen.france.reading_dossiers.roll import by_person, roll_of, unless_present
from actgen.french.numbers import cardinal
from actgen.rules import ERROR, Dossier, Finding, Findings, Path, enumerate_in_french, rule
from actgen.variables.conseil.decisions import HuisClos


@rule(
    "SEA-019",
    ERROR,
    source="CGCT, art. L. 2121-18 ; EPCI et syndicats : art. L. 5211-11",
    since=CGCT,
    needs="huis_clos",
)
def find(dossier: Dossier) -> Findings:
    """Le huis clos est demandé par le maire ou par trois membres.

    Le conseil ne se prononce sur le huis clos qu’à la demande du maire ou de trois de ses membres ; dans un EPCI ou un
    syndicat, à la demande du président ou de cinq membres.
    """
    for one in closings(dossier):
        yield from _asked(dossier, one.closed, (*one.path, "demandeurs"))


EXAMPLE = """
maire:
  personne: Monsieur Rémy ORHON
seance:
  presents: [Rémy ORHON, Florent CAILLET, Mireille LOIRAT]
  huis_clos: { demandeurs: [Rémy ORHON], pour: 3 }
"""
WRONG = ("[Rémy ORHON],", "[Florent CAILLET, Mireille LOIRAT],")
MESSAGE = (
    "Le huis clos est demandé par Florent CAILLET et Mireille LOIRAT : il l’est par le maire ou par trois "
    "membres du conseil."
)
HINT = "Complétez « demandeurs » : des membres présents en nombre suffisant, ou l’exécutif seul."


def _asked(dossier: Dossier, closed: HuisClos, path: Path) -> Findings:
    conseil, roll = dossier.fiche.conseil, roll_of(dossier)
    asking = by_person(conseil, closed.demandeurs)
    for number, person in enumerate(closed.demandeurs):
        yield from unless_present(roll, person, (*path, number), "demande le huis clos", hint=_A_MEMBER)
    enough = _enough(dossier)
    if len(asking) < enough and not conseil.is_among(dossier.fiche.head.personne, closed.demandeurs):
        names, sorte = enumerate_in_french(person.complet for person in closed.demandeurs), dossier.fiche.body.sorte
        yield Finding(
            path,
            f"Le huis clos est demandé par {names} : il l’est par le {sorte.chef} ou par "
            f"{cardinal(enough)} membres {sorte.du_bref}.",
        )


def _enough(dossier: Dossier) -> int:
    whose = "huis clos, demandeurs" if dossier.fiche.as_commune else "huis clos, demandeurs d’un groupement"
    return figure(whose, dossier.seance.date)


_A_MEMBER = "Corrigez ce nom, ou la liste des présents."
