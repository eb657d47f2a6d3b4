"""Who is there and who votes when the council comes to an item: arrivals, departures, pouvoirs, interested members."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.core.still import once
from actgen.variables.actes import OfSitting, Voted
from actgen.variables.conseil.membres import left_vacant
from actgen.variables.conseil.moments import instant_of

if TYPE_CHECKING:
    from actgen.variables.conseil.moments import Instant
    from actgen.variables.fiche import Fiche
    from actgen.variables.identity import Identity
    from actgen.variables.models import FicheCollectivite
    from actgen.variables.persons import Personne
    from actgen.variables.seance import Pouvoir, Presence, Seance
    from actgen.variables.yaml.plain import Path


class Assemblee(Struct, frozen=True):
    """The council when it comes to an act.

    `presents` are in the room and take part: they make the quorum. `pouvoirs` count in this vote. Set aside are the
    `interesses` among the present and the pouvoirs that are not used: `ecartes`. The others who came to the sitting are
    not there yet, `attendus`, or no longer, or not for this act: `sortis`. Who has left the council itself by then, and
    whose seat nobody took, is among these: such seats are counted, `vacants`.
    """

    presents: tuple[Personne, ...]
    pouvoirs: tuple[Pouvoir, ...]
    interesses: tuple[Personne, ...]
    ecartes: tuple[Pouvoir, ...]
    attendus: tuple[Personne, ...] = ()
    sortis: tuple[Personne, ...] = ()
    vacants: int = 0

    @property
    def votants(self) -> int:
        """How many vote: each member present, each member represented."""
        return len(self.presents) + len(self.pouvoirs)

    @property
    def names(self) -> tuple[Personne, ...]:
        """Who votes, in person or through another."""
        return (*self.presents, *(pouvoir.de for pouvoir in self.pouvoirs))


def assembly(fiche: FicheCollectivite, act: Fiche) -> Assemblee:
    """Who is there for that act, as far as the file tells when they came and went, and who takes part in its vote."""
    withdrawn = _withdrawn(act)
    whole = None if withdrawn else _whole(fiche)
    return _assembly(fiche, (instant_of(act), withdrawn)) if whole is None else whole


@once
def _withdrawn(act: Fiche) -> tuple[Personne, ...]:
    """Who withdrew from the vote of the act."""
    return tuple([one.personne for one in act.vote.non_participants]) if isinstance(act, Voted) else ()


@once
def _whole(fiche: FicheCollectivite) -> Assemblee | None:
    """The council as it is for each act from which nobody withdraws, where all who came were there for all of them."""
    seance = _sitting(fiche)
    if seance.partly_away or seance.pouvoirs or fiche.conseil.lists_twice:  # nor does anyone resign, else
        return None
    return Assemblee(tuple([who.personne for who in seance.presents]), (), (), ())


@once
def _assembly(fiche: FicheCollectivite, taken: tuple[Instant, tuple[Personne, ...]]) -> Assemblee:
    """The same for when the council came to an act, and who withdrew from it: acts of one moment have one council."""
    (at, withdrawn), seance, who_is = taken, _sitting(fiche), fiche.conseil.identity
    room, vacant = _room(fiche, at), _vacated(fiche, at)
    interested = {who_is(one) for one in withdrawn}
    here = {*room.there, *vacant}
    standing = [pouvoir for pouvoir in seance.pouvoirs if who_is(pouvoir.de) not in here]
    valid = [pouvoir for pouvoir in standing if who_is(pouvoir.a) not in room.gone]
    aside = [place for place, one in enumerate(valid) if interested and interested & {who_is(one.de), who_is(one.a)}]
    return Assemblee(
        tuple([person for place, person in room.there.items() if place not in interested]),
        tuple([pouvoir for place, pouvoir in enumerate(valid) if place not in aside]),
        tuple([room.there[place] for place in room.there if place in interested]) if interested else (),
        tuple([valid[place] for place in aside]),
        tuple(person for place, person in room.gone.items() if place in room.awaited),
        tuple(person for place, person in room.gone.items() if place not in room.awaited),
        len(vacant),
    )


def chair_of(fiche: FicheCollectivite, act: Fiche) -> tuple[Personne, Path]:
    """Who presides when the council comes to an act, and where the file says it: for that item, the sitting, as head.

    The path of an item is below its act.
    """
    if isinstance(act, OfSitting) and act.president is not None:
        return act.president, ("president",)
    president = _sitting(fiche).president
    return (president, ("seance", "president")) if president else (fiche.head.personne, (fiche.HEAD, "personne"))


@once
def represented(fiche: FicheCollectivite) -> tuple[Pouvoir, ...]:
    """The pouvoirs of those who did not come at all."""
    seance = _sitting(fiche)
    if not seance.pouvoirs:
        return ()
    came = {fiche.conseil.first_place(place) for place in range(len(seance.presents))}
    return tuple(pouvoir for pouvoir in seance.pouvoirs if fiche.conseil.identity(pouvoir.de) not in came)


def holder_of(fiche: FicheCollectivite, place: int) -> Personne | None:
    """Who received the pouvoir of the member at that place of the roll, or None."""
    giver = fiche.conseil.first_place(place)
    given = (one.a for one in _sitting(fiche).pouvoirs if fiche.conseil.meant_by(one.de) == (giver,))
    return next(given, None)


def is_told_of(who: Presence, act: Fiche) -> bool:
    """Whether the file lets it be told if she was there for that act: its hour or its item, as it says of her."""
    at = instant_of(act)
    ends = (who.arrivee, who.depart, *(end for away in who.sorties for end in (away.depart, away.retour)))
    return all(at.is_before(end) is not None for end in ends if end is not None)


class _Room(Struct, frozen=True):
    """Those who came, by their identity, parted into who is there and who is not; some of these are awaited."""

    there: dict[Identity, Personne]
    gone: dict[Identity, Personne]
    awaited: set[Identity]


def _room(fiche: FicheCollectivite, at: Instant) -> _Room:
    room = _Room({}, {}, set())
    for identity, who in zip(fiche.conseil.first_places, _sitting(fiche).presents, strict=False):
        if not (who.arrivee or who.depart or who.sorties):
            room.there[identity] = who.personne
            continue
        (room.there if _is_there(who, at) else room.gone)[identity] = who.personne
        if _is_awaited(who, at):
            room.awaited.add(identity)
    return room


def _vacated(fiche: FicheCollectivite, at: Instant) -> set[Identity]:
    """Who has left the council by then, in this sitting, without anyone who takes the seat."""
    seance = _sitting(fiche)
    if not fiche.membres:
        return set()
    resigned = (fiche.membres[place].personne for place in left_vacant(fiche.membres, seance.date))
    leaving = {fiche.conseil.identity(person) for person in resigned}
    placed = ((fiche.conseil.first_place(place), who.depart) for place, who in enumerate(seance.presents))
    return {one for one, depart in placed if one in leaving and depart and at.is_before(depart) is False}


def _sitting(fiche: FicheCollectivite) -> Seance:
    if fiche.seance is None:
        raise LookupError("the file has no sitting")
    return fiche.seance


def _is_there(who: Presence, at: Instant) -> bool:
    """Whether she is in the room; who came is, where nothing tells otherwise."""
    if _is_awaited(who, at) or (who.depart is not None and at.is_before(who.depart) is False):
        return False
    return not any(at.is_before(away.depart) is False and at.is_before(away.retour) for away in who.sorties)


def _is_awaited(who: Presence, at: Instant) -> bool:
    return who.arrivee is not None and at.is_before(who.arrivee) is True
