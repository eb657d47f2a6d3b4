"""SEA-033: a substitute sits where his member is away, in a council that has substitutes."""

from collections.abc import Iterator

from actgen.france.law.groupements import has_substitutes
from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.roll import Roll, roll_of, unless_present
from actgen.rules import ERROR, WARNING, Dossier, Finding, Findings, Path, first_capital, rule
from actgen.variables.conseil.membres import in_office
from actgen.variables.identity import Conseil
from actgen.variables.seance import Suppleance


@rule(
    "SEA-033",
    ERROR,
    source="CGCT, art. L. 5211-6 et L. 5212-7",
    since=CGCT,
    warns="dans une assemblée qui n’a pas de suppléants, ou quand le tableau en nomme un autre",
    needs="suppleances",
)
def find(dossier: Dossier) -> Findings:
    """Un suppléant siège quand son titulaire n’est pas là.

    Le suppléant prend la place du titulaire, et vote : les deux noms ne figurent pas ensemble dans les listes. Dans une
    communauté de communes ou d’agglomération, seule la commune qui n’a qu’un conseiller a un suppléant ; dans un
    syndicat, les statuts le disent. Un conseil municipal, une communauté urbaine, une métropole n’en ont pas.
    """
    roll, seance = roll_of(dossier), dossier.seance
    for number, one in enumerate(seance.suppleances):
        path = ("seance", "suppleances", number)
        if not has_substitutes(dossier.fiche):
            sorte = dossier.fiche.body.sorte
            message = f"{first_capital(sorte.le_conseil)} d’{sorte.une_nature} n’a pas de suppléants."
            yield Finding(path, message, "Retirez « suppleances ».", WARNING)
        yield from _beside_his_member(roll, one, path)
        yield from unless_present(roll, one.suppleant, (*path, "suppleant"), f"supplée {one.titulaire.complet}")
        yield from _another_than_the_table(dossier, one, path)


EXAMPLE = """
collectivite: { siren: "200073419" }
executif: { personne: Monsieur Rémy ORHON }
seance:
  presents: [Rémy ORHON, Laure CADOREL]
  excuses: []
  suppleances: [{ titulaire: Florent CAILLET, suppleant: Laure CADOREL }]
"""
WRONG = ("excuses: []", "excuses: [Florent CAILLET]")
MESSAGE = "Florent CAILLET est suppléé par Laure CADOREL, mais figure parmi les excusés."
HINT = "Retirez le titulaire des listes : son suppléant occupe son siège. Ou retirez la suppléance."


def _beside_his_member(roll: Roll, one: Suppleance, path: Path) -> Iterator[Finding]:
    entry = roll.entry_of(one.titulaire)
    if entry is not None:
        told = f"{one.titulaire.complet} est suppléé par {one.suppleant.complet}"
        yield Finding((*path, "titulaire"), f"{told}, mais figure parmi les {entry.status}.")


def _another_than_the_table(dossier: Dossier, one: Suppleance, path: Path) -> Iterator[Finding]:
    """A member whose substitute, by the table of the council, is somebody else."""
    members = [member for _, member in in_office(dossier.fiche.membres, dossier.seance.date)]
    meant = Conseil([member.personne for member in members]).meant_by(one.titulaire)
    known = members[meant[0]].suppleant if len(meant) == 1 else None
    if known is not None and not Conseil([known]).meant_by(one.suppleant):
        message = f"{one.suppleant.complet} supplée {one.titulaire.complet}, dont le tableau nomme {known.complet}."
        yield Finding((*path, "suppleant"), message, "Corrigez l’un des deux noms.", WARNING)
