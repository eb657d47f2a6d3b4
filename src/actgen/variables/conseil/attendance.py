"""A sitting made whole by the table of the council: who is not said to be away was there; who was mayor on that day."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from actgen.variables.actes import Noms, OfSitting, Voted
from actgen.variables.conseil.elections import Elected
from actgen.variables.conseil.membres import in_office, successions
from actgen.variables.identity import Conseil
from actgen.variables.reading import Located
from actgen.variables.seance import Pouvoir, Presence, Seance

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import date

    from actgen.core.diagnostics import FilePlace
    from actgen.variables.actes import Actes
    from actgen.variables.conseil.decisions import HuisClos
    from actgen.variables.conseil.elections import Candidature, Depouillement, Scrutins, Tour
    from actgen.variables.fiche import Fiche
    from actgen.variables.models import FicheCollectivite
    from actgen.variables.persons import Personne
    from actgen.variables.yaml.document import Document
    from actgen.variables.yaml.plain import Path

    #: A name as the table writes it.
    _Naming = Callable[[Personne], Personne]

_SEANCE, _PRESENTS, _MOVES = "seance", "presents", "mouvements"


class Seat(Struct, frozen=True):
    """A member in office, and where the file names her."""

    personne: Personne
    path: Path


def completed(located: Located[FicheCollectivite]) -> Located[FicheCollectivite]:
    """The file whose sitting names all who came, and whose mayor is that of the day of the sitting.

    Without a table of the council, the lists of the sitting are those of the file; its movements join those who came.
    """
    located = _with_its_mayor(located)
    fiche = located.model
    if fiche.seance is None or not (fiche.membres or fiche.seance.mouvements):
        return located
    seats = table_of(fiche, fiche.seance.date)
    seance = _as_the_table_names(fiche.seance, conseil_of(fiche, seats)) if fiche.membres else fiche.seance
    came = _came(fiche, seance, seats)
    conseil = Conseil([who.personne for who, _ in came], (person for _, person in fiche.persons))
    moves = _moves(seance, conseil)
    whole = _whole(
        seance,
        [
            _moved(
                who,
                [seance.mouvements[number] for number in moves.get(place, ())],
                fonction_of(fiche, who.personne),
            )
            for place, (who, _) in enumerate(came)
        ],
        seats_on(fiche, seance.date),
    )
    document = _placed(located.document, [path for _, path in came], moves)
    made: dict[str, Any] = {_SEANCE: whole}
    if fiche.membres:
        made["actes"] = _acts_as_the_table_names(fiche.actes, conseil_of(fiche, seats))
    return Located(fiche.model_copy(update=made), document)


def table_of(fiche: FicheCollectivite, day: date) -> tuple[Seat, ...]:
    """The members in office on that day, in the order of the table; the mayor opens it, named there or not.

    A substitute who sits on that day stands in the place of his member.

    Empty without a table. In which order its members stand, the file says: the rule on the table cites the law.
    """
    seats = tuple(Seat(member.personne, ("membres", place)) for place, member in in_office(fiche.membres, day))
    head = fiche.head_at(day)
    if seats and head.holds(day) and not conseil_of(fiche, seats).meant_by(head.personne):
        seats = (Seat(head.personne, (fiche.HEAD, "personne")), *seats)
    return _with_substitutes(fiche, seats, day)


def _with_substitutes(fiche: FicheCollectivite, seats: tuple[Seat, ...], day: date) -> tuple[Seat, ...]:
    """The seats, each held by the substitute where one sits on that day."""
    sitting = fiche.seance
    found, conseil = list(seats), conseil_of(fiche, seats)
    for number, one in enumerate(sitting.suppleances if sitting and sitting.date == day else ()):
        for place in conseil.meant_by(one.titulaire):
            found[place] = Seat(one.suppleant, (_SEANCE, "suppleances", number, "suppleant"))
    return tuple(found)


def seats_on(fiche: FicheCollectivite, day: date) -> int:
    """How many members the council of the table has on that day; who succeeds to a seat then adds none."""
    return len(table_of(fiche, day)) - len(successions(fiche.membres, day))


def conseil_of(fiche: FicheCollectivite, seats: Iterable[Seat]) -> Conseil:
    """Who among these members a name means."""
    return Conseil([seat.personne for seat in seats], (person for _, person in fiche.persons))


def fonction_of(fiche: FicheCollectivite, person: Personne) -> str | None:
    """The office of a member in office on the day of the sitting, as the table says it; None where it says none.

    Without a table, nobody's is known; who heads it without a line of her own is « maire », « présidente ».
    """
    if fiche.seance is None or not fiche.membres:
        return None
    members, table = fiche.table
    meant = table.meant_by(person)
    head = fiche.head_at(fiche.seance.date)
    if not meant and Conseil([head.personne]).meant_by(person):
        return fiche.body.sorte.headed_by(head.personne.genre)
    return members[meant[0]].fonction if len(meant) == 1 else None


def _with_its_mayor(located: Located[FicheCollectivite]) -> Located[FicheCollectivite]:
    """The file whose `maire` is that of the day of its sitting; the present one stands among the others then."""
    fiche = located.model
    former = fiche.former_heads
    if fiche.seance is None or not former or fiche.head.holds(fiche.seance.date):
        return located
    found = next((place for place, one in enumerate(former) if one.holds(fiche.seance.date)), None)
    if found is None:
        return located
    others = (*former[:found], fiche.head, *former[found + 1 :])
    document, old = located.document, (fiche.FORMER, found)
    moved = {(fiche.HEAD, *path[2:]): place for path, place in document.values.items() if path[:2] == old}
    made = fiche.model_copy(update={fiche.HEAD: former[found], fiche.FORMER: others})
    return Located(made, replace(document, values={**document.values, **moved}))


def _as_the_table_names(seance: Seance, conseil: Conseil) -> Seance:
    """The sitting whose members are written as in the table: « M. FABRE » there is « Frédéric FABRE » in the acts."""

    named = partial(_named, conseil)
    persons: dict[str, Any] = {
        field: tuple(map(named, getattr(seance, field))) for field in ("excuses", "absents", "secretaires")
    }
    persons["pouvoirs"] = tuple(_given(one, named) for one in seance.pouvoirs)
    for field in (_PRESENTS, _MOVES):
        persons[field] = tuple(_renamed(one, named(one.personne)) for one in getattr(seance, field))
    if seance.president is not None:
        persons["president"] = named(seance.president)
    persons["huis_clos"] = _closed_named(seance.huis_clos, named)
    return seance.model_copy(update=persons)


def _named(conseil: Conseil, person: Personne) -> Personne:
    """The member whom the name means, as the table writes her and with the civility that was typed; else the name."""
    meant = conseil.meant_by(person)
    return replace(conseil.members[meant[0]], civilite=person.civilite) if len(meant) == 1 else person


def _acts_as_the_table_names(actes: Actes, conseil: Conseil) -> Actes:
    """The acts whose reporter, voters and withdrawn members are written as in the table."""
    made = {key: _act_named(act, conseil) for key in type(actes).model_fields if (act := actes.of(key)) is not None}
    return actes.model_copy(update=made)


def _act_named(act: Fiche, conseil: Conseil) -> Fiche:
    named = partial(_named, conseil)
    made: dict[str, Any] = {}
    if isinstance(act, OfSitting):
        made |= {field: named(told) for field in ("rapporteur", "president") if (told := getattr(act, field))}
        made["huis_clos"] = _closed_named(act.huis_clos, named)
    if isinstance(act, Elected) and Elected.is_stated(act):
        made["election"] = _election_named(act.election, named)
    if isinstance(act, Voted):
        withdrawn = [one.model_copy(update={"personne": named(one.personne)}) for one in act.vote.non_participants]
        noms = act.vote.noms
        sides = {side: tuple(map(named, getattr(noms, side))) for side in Noms.model_fields} if noms else {}
        told = {"non_participants": tuple(withdrawn), "noms": noms.model_copy(update=sides) if noms else None}
        made["vote"] = act.vote.model_copy(update=told)
    return act.model_copy(update=made)


def _closed_named(closed: HuisClos | None, named: _Naming) -> HuisClos | None:
    return closed.model_copy(update={"demandeurs": tuple(map(named, closed.demandeurs))}) if closed else None


def _election_named(election: Scrutins, named: _Naming) -> Scrutins:
    others = tuple(one.model_copy(update={"tours": _rounds_named(one, named)}) for one in election.suivantes)
    made = {"tours": _rounds_named(election, named), "suivantes": others}
    return election.model_copy(update={**made, "assesseurs": tuple(map(named, election.assesseurs))})


def _rounds_named(one: Depouillement, named: _Naming) -> tuple[Tour, ...]:
    return tuple(
        tour.model_copy(update={"candidatures": tuple(_candidate_named(who, named) for who in tour.candidatures)})
        for tour in one.tours
    )


def _candidate_named(one: Candidature, named: _Naming) -> Candidature:
    person = named(one.personne) if one.personne else None
    return one.model_copy(update={"personne": person, "membres": tuple(map(named, one.membres))})


def _given(pouvoir: Pouvoir, named: _Naming) -> Pouvoir:
    return pouvoir.model_copy(update={"de": named(pouvoir.de), "a": named(pouvoir.a)})


def _renamed(who: Presence, person: Personne) -> Presence:
    return replace(who, personne=person)


def _came(fiche: FicheCollectivite, seance: Seance, seats: tuple[Seat, ...]) -> list[tuple[Presence, Path]]:
    """Those who came, each with where the file names her: those whom it lists, else all who are not said to be away."""
    if seance.presents:
        return [(who, (_SEANCE, _PRESENTS, place)) for place, who in enumerate(seance.presents)]
    conseil = conseil_of(fiche, seats)
    away = {conseil.identity(person) for person in (*seance.excuses, *seance.absents)}
    here = [seat for place, seat in enumerate(seats) if conseil.first_place(place) not in away]
    return [(Presence(personne=seat.personne), seat.path) for seat in here]


def _moves(seance: Seance, conseil: Conseil) -> Mapping[int, list[int]]:
    """The movements of each of those who came, by her place among them."""
    found: dict[int, list[int]] = defaultdict(list)
    for number, move in enumerate(seance.mouvements):
        meant = conseil.meant_by(move.personne)
        if len(meant) == 1:
            found[meant[0]].append(number)
    return found


def _moved(who: Presence, moves: Iterable[Presence], fonction: str | None) -> Presence:
    """Someone who came, with what the movements say of her: the first arrival, the first departure, all absences.

    Her office is that of the table where neither says one.
    """
    told = [who, *moves]
    return Presence(
        who.personne,
        next((one.arrivee for one in told if one.arrivee), None),
        next((one.depart for one in told if one.depart), None),
        tuple(away for one in told for away in one.sorties),
        next((one.fonction for one in told if one.fonction), fonction),
        next((one.visio for one in told if one.visio is not None), None),
    )


def _whole(seance: Seance, presents: list[Presence], seats: int) -> Seance:
    counted = {} if "conseillers_en_exercice" in seance.model_fields_set else {"conseillers_en_exercice": seats}
    return seance.model_copy(update={_PRESENTS: tuple(presents), **counted})


def _placed(document: Document, came: list[Path], moves: Mapping[int, list[int]]) -> Document:
    """The document in which each of those who came stands where she is named, and her comings where they are told."""
    values = dict(document.values)
    for place, path in enumerate(came):
        here: Path = (_SEANCE, _PRESENTS, place)
        for source in (path, *((_SEANCE, _MOVES, number) for number in moves.get(place, ()))):
            values |= dict(_below(document, source, here))
    return replace(document, values=values)


def _below(document: Document, source: Path, here: Path) -> Iterator[tuple[Path, FilePlace]]:
    """The places of what stands at that path, as those of what stands here."""
    for path, place in document.values.items():
        if path[: len(source)] == source:
            yield (*here, *path[len(source) :]), place
