"""Who is there and who votes when the council comes to an item: arrivals, departures, pouvoirs, interested members."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import time

    from actgen.variables.actes import Vote
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


def assembly(seance: Seance, vote: Vote) -> Assemblee:
    """Who takes part in that vote; without its time, all who came to the sitting are there."""
    there = [who.personne for who in seance.presents if _is_there(who, vote.heure)]
    gone = [who.personne for who in seance.presents if not _is_there(who, vote.heure)]
    standing = [pouvoir for pouvoir in seance.pouvoirs if not is_among(pouvoir.de, there)]
    valid = [pouvoir for pouvoir in standing if not is_among(pouvoir.a, gone)]
    used = [pouvoir for pouvoir in valid if not _is_of_interested(pouvoir, vote)]
    return Assemblee(
        tuple(person for person in there if not is_among(person, vote.non_participants)),
        tuple(used),
        tuple(person for person in there if is_among(person, vote.non_participants)),
        tuple(pouvoir for pouvoir in valid if _is_of_interested(pouvoir, vote)),
    )


def represented(seance: Seance) -> tuple[Pouvoir, ...]:
    """The pouvoirs of those who did not come at all."""
    came = [who.personne for who in seance.presents]
    return tuple(pouvoir for pouvoir in seance.pouvoirs if not is_among(pouvoir.de, came))


def identity(person: Personne) -> tuple[str, str, str]:
    """What tells two persons apart: first name and name; the civility only where there is no first name."""
    return ("" if person.prenom else person.civilite, person.prenom, person.nom)


def is_among(person: Personne, others: Iterable[Personne]) -> bool:
    """True where one of the others is that person."""
    return identity(person) in map(identity, others)


def _is_there(who: Present, moment: time | None) -> bool:
    if moment is None:
        return True
    return not (who.arrivee and who.arrivee > moment) and not (who.depart and who.depart <= moment)


def _is_of_interested(pouvoir: Pouvoir, vote: Vote) -> bool:
    return is_among(pouvoir.de, vote.non_participants) or is_among(pouvoir.a, vote.non_participants)
