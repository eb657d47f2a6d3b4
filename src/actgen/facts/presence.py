"""What a template reads of who is there for one act of a sitting: the names of `seance`, at the time of that act."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct

from actgen.facts.council_law import council_law
from actgen.facts.named import NamedGroup
from actgen.facts.sitting import AWAY, POUVOIR, PRESENT, Away, absent, excused
from actgen.kinds.dossier import Dossier
from actgen.values.shape import list_of, number
from actgen.variables.assemblee import Assemblee, assembly, holder_of
from actgen.variables.conseil.attendance import fonction_of
from actgen.variables.fiche import Fiche

if TYPE_CHECKING:
    from actgen.variables.models import FicheCollectivite
    from actgen.variables.persons import Personne

_PRESENTS, _POUVOIRS = "seance.presents", "seance.pouvoirs"
_QUORUM = ("seance.conseillers_en_exercice", "acte.vote")
_MOVES = (_PRESENTS, "seance.mouvements", "acte.point")


class ForAct(Struct, frozen=True):
    """An act of a sitting, and the council when it comes to it."""

    dossier: Dossier
    act: Fiche
    room: Assemblee

    @property
    def given(self) -> int:
        """How many pouvoirs a member who is there holds for one who is not."""
        return len(self.room.pouvoirs) + len(self.room.ecartes)


PRESENCE = NamedGroup[ForAct](("acte.presence", "seance.actes.presence"), "Qui est là pour cet acte.", {}, lambda _: {})


def for_act(dossier: Dossier, act: Fiche) -> ForAct:
    """Who is there for that act of the dossier, which has a sitting."""
    return ForAct(dossier, act, assembly(dossier.fiche, act))


@PRESENCE.name("presents", list_of(PRESENT.shape(), "Qui est là, dans l’ordre de la séance."), of=_MOVES)
def presents(one: ForAct) -> Any:
    """Who is in the room, those who take no part in the vote too."""
    here = {*one.room.presents, *one.room.interesses}
    return [PRESENT.whole(who) for who in one.dossier.seance.presents if who.personne in here]


@PRESENCE.name("attendus", list_of(AWAY.shape(), "Qui arrive plus tard, et n’est pas encore là."), of=_MOVES)
def awaited(one: ForAct) -> Any:
    """Who comes to the sitting later."""
    return _away(one, one.room.attendus)


@PRESENCE.name("sortis", list_of(AWAY.shape(), "Qui est venu, et n’est plus là pour cet acte."), of=_MOVES)
def gone(one: ForAct) -> Any:
    """Who came and has left, for this act or for good."""
    return _away(one, one.room.sortis)


@PRESENCE.name("excuses", list_of(AWAY.shape(), "Les excusés de la séance."), of=("seance.excuses", _POUVOIRS))
def excused_then(one: ForAct) -> Any:
    """Who does not come at all and is excused."""
    return excused(one.dossier)


@PRESENCE.name("absents", list_of(AWAY.shape(), "Les absents non excusés."), of=("seance.absents", _POUVOIRS))
def absent_then(one: ForAct) -> Any:
    """Who does not come at all and is not excused."""
    return absent(one.dossier)


@PRESENCE.name("pouvoirs", list_of(POUVOIR.shape(), "Les pouvoirs exercés."), of=(_POUVOIRS, *_MOVES))
def pouvoirs(one: ForAct) -> Any:
    """The pouvoirs whose giver is away and whose holder is there."""
    held = {*one.room.pouvoirs, *one.room.ecartes}
    return [POUVOIR.whole(pouvoir) for pouvoir in one.dossier.seance.pouvoirs if pouvoir in held]


@PRESENCE.name(
    "en_exercice",
    number("Le nombre de conseillers en exercice.", example="33"),
    written="seance.conseillers_en_exercice",
)
def in_office(one: ForAct) -> int:
    """How many members the council has when it comes to this act."""
    return one.dossier.seance.conseillers_en_exercice - one.room.vacants


@PRESENCE.name("quorum", number("Le nombre de présents qu’il faut.", example="17"), of=_QUORUM)
def quorum(one: ForAct) -> int:
    """How many must be there for this act."""
    return council_law().quorum_for(one.dossier.fiche, one.act)


@PRESENCE.name("nombre_presents", number("Combien sont là.", example="28"), of=_MOVES)
def count_of_presents(one: ForAct) -> int:
    """How many are in the room."""
    return len(one.room.presents) + len(one.room.interesses)


@PRESENCE.name("nombre_absents", number("Combien ne sont pas là, excusés ou non.", example="5"), of=_MOVES)
def count_of_absents(one: ForAct) -> int:
    """How many members are away, whatever the reason: who has left the council itself is none."""
    seance, room = one.dossier.seance, one.room
    return len(seance.excuses) + len(seance.absents) + len(room.attendus) + len(room.sortis) - room.vacants


@PRESENCE.name("nombre_pouvoirs", number("Combien de pouvoirs sont exercés.", example="3"), of=(_POUVOIRS, *_MOVES))
def count_of_pouvoirs(one: ForAct) -> int:
    """How many pouvoirs are used."""
    return one.given


@PRESENCE.name(
    "presents_ou_representes", number("Combien sont là ou représentés.", example="31"), of=(*_MOVES, _POUVOIRS)
)
def count_of_represented(one: ForAct) -> int:
    """How many are in the room, or represented there."""
    return count_of_presents(one) + one.given


@PRESENCE.name(
    "votants", number("Combien peuvent prendre part au vote.", example="31"), of=(*_MOVES, _POUVOIRS, "acte.vote")
)
def voters(one: ForAct) -> int:
    """How many take part, in person or through another."""
    return one.room.votants


def _away(one: ForAct, persons: tuple[Personne, ...]) -> list[dict[str, Any]]:
    """Each of these with the holder of the pouvoir that she gave."""
    fiche = one.dossier.fiche
    return [AWAY.whole(Away(person, _holder(fiche, person), fonction_of(fiche, person))) for person in persons]


def _holder(fiche: FicheCollectivite, person: Personne) -> Personne | None:
    places = fiche.conseil.meant_by(person)
    return holder_of(fiche, places[0]) if places else None
