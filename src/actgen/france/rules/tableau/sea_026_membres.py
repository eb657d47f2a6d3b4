"""SEA-026: the lists of a sitting name the members of the council on that day, each of them."""

from collections.abc import Iterator

from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.roll import roll_of
from actgen.rules import (
    ERROR,
    Dossier,
    Finding,
    Findings,
    Path,
    Personne,
    date_long,
    did_you_mean,
    enumerate_in_french,
    rule,
)
from actgen.variables.conseil.attendance import Seat, conseil_of, table_of
from actgen.variables.identity import Conseil


@rule("SEA-026", ERROR, source="CGCT, art. L. 2121-1 et R. 2121-2 (le tableau du conseil)", since=CGCT, needs="membres")
def find(dossier: Dossier) -> Findings:
    """Les listes de la séance nomment les membres du tableau.

    Quand le fichier tient le tableau du conseil (« membres »), chaque nom de la séance est celui d’un membre en
    exercice ce jour-là, et chaque membre en exercice est présent, excusé ou absent.
    """
    fiche = dossier.fiche
    if not fiche.membres:
        return
    seats = table_of(fiche, dossier.seance.date)
    table = conseil_of(fiche, seats)
    replaced = [one.titulaire for one in dossier.seance.suppleances]  # SEA-033 tells of them
    for path, person, role in _named(dossier):
        meant = table.meant_by(person)
        if not meant and fiche.conseil.is_among(person, replaced):
            continue
        if not meant:
            message = f"{person.complet} {role}, mais {_why(dossier, person)}"
            yield Finding(path, message, did_you_mean(person.complet, [seat.personne.complet for seat in seats]))
        elif len(meant) > 1:
            names = enumerate_in_french((seats[place].personne.complet for place in meant), "ou")
            yield Finding(path, f"{person.complet} {role} : ce nom peut désigner {names}.", _THE_FIRST_NAME)
    yield from _unlisted(dossier, seats, table)
    yield from _moving(dossier)


EXAMPLE = """
maire: { personne: Monsieur Rémy ORHON }
membres: [Rémy ORHON, Mireille LOIRAT, Florent CAILLET]
seance:
  presents: [Rémy ORHON, Mireille LOIRAT]
  excuses: [Florent CAILLET]
  pouvoirs: []
"""
WRONG = ("excuses: [Florent CAILLET]", "excuses: [Florent CAILLET, Laure CADOREL]")
MESSAGE = "Laure CADOREL figure parmi les excusés, mais le tableau du conseil ne porte pas ce nom."
HINT = "Corrigez ce nom, ou complétez « membres », en tête du fichier."


def _named(dossier: Dossier) -> Iterator[tuple[Path, Personne, str]]:
    """Each name of the lists, where it stands, and what the sitting says of it."""
    for entry in roll_of(dossier).entries:
        yield entry.path, entry.person, f"figure parmi les {entry.status}"
    for number, who in enumerate(dossier.seance.mouvements):
        yield ("seance", "mouvements", number), who.personne, "arrive ou part en cours de séance"


def _why(dossier: Dossier, person: Personne) -> str:
    """Why that name is no member’s on that day."""
    fiche, day, council = dossier.fiche, dossier.seance.date, dossier.fiche.body.sorte.du_bref
    every = Conseil([member.personne for member in fiche.membres])
    meant = every.meant_by(person)
    if len(meant) != 1:
        return f"le tableau {council} ne porte pas ce nom."
    member = fiche.membres[meant[0]]
    if member.depuis is not None and day < member.depuis:
        return f"n’est membre {council} que depuis le {date_long(member.depuis)}."
    return f"n’est plus membre {council} depuis le {date_long(member.jusqua or day)}."


def _unlisted(dossier: Dossier, seats: tuple[Seat, ...], table: Conseil) -> Findings:
    """Each member in office who stands in none of the lists."""
    listed = {place for entry in roll_of(dossier).entries for place in table.meant_by(entry.person)}
    for place, seat in enumerate(seats):
        if table.first_place(place) not in listed:
            council = dossier.fiche.body.sorte.du_bref
            message = f"{seat.personne.complet} est membre {council}, mais n’est ni présent, ni excusé, ni absent."
            yield Finding(("seance", "presents"), message, _LIST_THEM)


def _moving(dossier: Dossier) -> Findings:
    """Each movement of someone who did not come."""
    roll = roll_of(dossier)
    for number, who in enumerate(dossier.seance.mouvements):
        entry = roll.entry_of(who.personne)
        if entry is not None and entry.path[1] != "presents":
            message = f"{who.personne.complet} arrive ou part en cours de séance, mais figure parmi les {entry.status}."
            yield Finding(("seance", "mouvements", number), message, _NOT_BOTH)


_THE_FIRST_NAME = "Écrivez le prénom, comme dans « membres »."
_LIST_THEM = "Ajoutez ce nom à l’une des listes, ou retirez « presents » : tous les autres sont alors présents."
_NOT_BOTH = "Retirez ce nom des excusés ou des absents, ou retirez le mouvement."
