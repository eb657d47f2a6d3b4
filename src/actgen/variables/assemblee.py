"""Who is there and who votes when the council comes to an item: arrivals, departures, pouvoirs, interested members."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import time

    from actgen.variables.actes import Vote
    from actgen.variables.identity import Identity
    from actgen.variables.models import FicheCommune
    from actgen.variables.persons import Personne
    from actgen.variables.seance import Pouvoir, Present, Seance


@dataclass(frozen=True, slots=True)
class Assemblee:
    """The council at the moment of a vote.

    `presents` are in the room and take part: they make the quorum. `pouvoirs` count in this vote. Set aside are the
    `interesses` among the present and the pouvoirs that are not used: `ecartes`.
    """

    presents: tuple[Personne, ...]
    pouvoirs: tuple[Pouvoir, ...]
    interesses: tuple[Personne, ...]
    ecartes: tuple[Pouvoir, ...]

    @property
    def votants(self) -> int:
        """How many vote: each member present, each member represented."""
        return len(self.presents) + len(self.pouvoirs)

    @property
    def names(self) -> tuple[Personne, ...]:
        """Who votes, in person or through another."""
        return (*self.presents, *(pouvoir.de for pouvoir in self.pouvoirs))


def assembly(fiche: FicheCommune, vote: Vote) -> Assemblee:
    """Who takes part in that vote; without its time, all who came to the sitting are there."""
    seance, who_is = _sitting(fiche), fiche.conseil.identity
    there, gone = _room(fiche, vote.heure)
    interested = {who_is(withdrawn.personne) for withdrawn in vote.non_participants}
    standing = [pouvoir for pouvoir in seance.pouvoirs if who_is(pouvoir.de) not in there]
    valid = [pouvoir for pouvoir in standing if who_is(pouvoir.a) not in gone]
    return Assemblee(
        tuple(person for place, person in there.items() if place not in interested),
        tuple(pouvoir for pouvoir in valid if not interested & {who_is(pouvoir.de), who_is(pouvoir.a)}),
        tuple(person for place, person in there.items() if place in interested),
        tuple(pouvoir for pouvoir in valid if interested & {who_is(pouvoir.de), who_is(pouvoir.a)}),
    )


def represented(fiche: FicheCommune) -> tuple[Pouvoir, ...]:
    """The pouvoirs of those who did not come at all."""
    came, _ = _room(fiche, None)
    return tuple(pouvoir for pouvoir in _sitting(fiche).pouvoirs if fiche.conseil.identity(pouvoir.de) not in came)


def holder_of(fiche: FicheCommune, place: int) -> Personne | None:
    """Who received the pouvoir of the member at that place of the roll, or None."""
    giver = fiche.conseil.first_place(place)
    given = (one.a for one in _sitting(fiche).pouvoirs if fiche.conseil.meant_by(one.de) == (giver,))
    return next(given, None)


def _room(fiche: FicheCommune, moment: time | None) -> tuple[dict[Identity, Personne], set[Identity]]:
    """Those who came, by their identity, parted into who is there at that moment and who is not."""
    presents = _sitting(fiche).presents
    placed = [(fiche.conseil.first_place(place), who) for place, who in enumerate(presents)]
    there: dict[Identity, Personne] = {place: who.personne for place, who in placed if _is_there(who, moment)}
    return there, {place for place, who in placed if not _is_there(who, moment)}


def _sitting(fiche: FicheCommune) -> Seance:
    if fiche.seance is None:
        raise LookupError("the file has no sitting")
    return fiche.seance


def _is_there(who: Present, moment: time | None) -> bool:
    if moment is None:
        return True
    return not (who.arrivee and who.arrivee > moment) and not (who.depart and who.depart <= moment)
