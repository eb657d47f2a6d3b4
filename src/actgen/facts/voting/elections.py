"""What a template reads of an election: what the file states, and what is counted round by round."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from actgen.facts.model_shapes import model_shape
from actgen.facts.named import NamedGroup
from actgen.french.capitals import first_capital
from actgen.values.people import as_plain_person, person_shape, person_shapes
from actgen.values.shape import Shape, flag, list_of, number, option, text
from actgen.variables.conseil.elections import Candidature, Depouillement, Scrutins, Tour
from actgen.variables.persons import Personne

_ELECTION = ("acte.election",)
#: Where an election stands: that of the act, those of the acts of the evening.
_PATHS = ("acte.election", "seance.actes.election")
_SEATS = tuple(f"{path}.depouillements" for path in _PATHS)
_ROUNDS = tuple(f"{path}.tours" for path in (*_PATHS, *_SEATS))


def _without(model: type[Depouillement], name: str) -> dict[str, Shape]:
    return {field: shape for field, shape in model_shape(model).fields.items() if field != name}


class Scrutin(Struct, frozen=True):
    """A round of an act, with the seat that it fills and its place among the rounds of that seat."""

    seat: Depouillement
    number: int

    @property
    def tour(self) -> Tour:
        """The round itself."""
        return self.seat.tours[self.number]


CANDIDATURE = NamedGroup[Candidature](
    (
        *(f"{path}.{name}" for path in (*_PATHS, *_SEATS) for name in ("elu", "tours.candidatures")),
        *(f"{path}.scrutins.candidatures" for path in _PATHS),
    ),
    "Un candidat, ou une liste.",
    model_shape(Candidature).fields,
    vars,
)
TOUR = NamedGroup[Tour](_ROUNDS, "Un tour de scrutin.", model_shape(Tour).fields, vars)
DEPOUILLEMENT = NamedGroup[Depouillement](
    _SEATS, "L’élection à un siège, ou d’une liste.", _without(Depouillement, "tours"), vars
)
ELECTION = NamedGroup[Scrutins](_PATHS, "L’élection.", _without(Scrutins, "suivantes"), vars)


@CANDIDATURE.name("intitule", text("Le nom du candidat ou de la liste.", example="Camille LEROY"), of=_ELECTION)
def heading(one: Candidature) -> str:
    """How the act names it."""
    return one.nom


@CANDIDATURE.name("elus", list_of(person_shape("Un élu."), "Le candidat, ou ceux de la liste."), of=_ELECTION)
def persons(one: Candidature) -> Any:
    """The person, or those of the list, in its order."""
    return [as_plain_person(person) for person in one.personnes]


@TOUR.name("candidatures", list_of(CANDIDATURE.shape(), "Les candidats ou les listes."), of=_ELECTION)
def candidates(tour: Tour) -> Any:
    """Who stands."""
    return [CANDIDATURE.values(one) for one in tour.candidatures]


@TOUR.name("bulletins", number("Les bulletins trouvés dans l’urne.", example="33"), of=_ELECTION)
def ballots(tour: Tour) -> int:
    """The ballots in the box."""
    return tour.bulletins


@TOUR.name("exprimes", number("Les suffrages exprimés.", example="30"), of=_ELECTION)
def votes_cast(tour: Tour) -> int:
    """The votes for a candidate."""
    return tour.exprimes


@TOUR.name("majorite_absolue", number("La majorité absolue.", example="16"), of=_ELECTION)
def majority(tour: Tour) -> int:
    """More than half of them."""
    return tour.majorite


@TOUR.name("proportionnel", flag("oui si les listes se partagent les sièges."), of=_ELECTION)
def shared(tour: Tour) -> bool:
    """Whether the lists share the seats: no majority is asked of any."""
    return tour.is_proportional


SCRUTIN = NamedGroup[Scrutin](
    tuple(f"{path}.scrutins" for path in _PATHS),
    "Un tour de scrutin, parmi tous ceux de l’acte.",
    TOUR.shape().fields,
    lambda one: TOUR.values(one.tour),
)


@SCRUTIN.name(
    "intitule", text("Le siège, si l’acte en pourvoit plusieurs, et le tour.", example="Premier tour"), of=_ELECTION
)
def round_named(one: Scrutin) -> str:
    """« Premier tour », « Délégué titulaire, deuxième tour »."""
    words = f"{_RANKS[one.number]} tour"
    return first_capital(f"{one.seat.siege}, {words}" if one.seat.siege else words)


@SCRUTIN.name("elus", list_of(person_shape("Un élu."), "Ceux que ce tour élit, dans l’ordre."), of=_ELECTION)
def elected_then(one: Scrutin) -> Any:
    """Those whom the round elects: none before the last of the seat."""
    is_last = one.number == len(one.seat.tours) - 1
    return [as_plain_person(person) for person in one.seat.elus] if is_last else []


_RANKS = ("premier", "deuxième", "troisième")


def _named_alike(group: NamedGroup[Any]) -> None:
    """What is read of the election to one seat, and of that of the whole act, whose first seat it is."""

    @group.name("tours", list_of(TOUR.shape(), "Les tours de scrutin."), of=_ELECTION)
    def rounds(one: Depouillement) -> Any:
        return [TOUR.values(tour) for tour in one.tours]

    @group.name("elu", option(CANDIDATURE.shape("Qui est élu.")), of=_ELECTION)
    def elected(one: Depouillement) -> Any:
        return CANDIDATURE.values(one.elu) if one.elu else None


_named_alike(DEPOUILLEMENT)
_named_alike(ELECTION)


@DEPOUILLEMENT.name("elus", list_of(person_shape("Un élu."), "Les élus à ce siège, dans l’ordre."), of=_ELECTION)
def elected_to_it(one: Depouillement) -> Any:
    """Those elected to that seat, or those of its list."""
    return [as_plain_person(person) for person in one.elus]


ELU = NamedGroup[tuple[Depouillement, Personne]](
    tuple(f"{path}.elus" for path in _PATHS), "Un élu.", person_shapes(), lambda one: as_plain_person(one[1])
)


@ELU.name("siege", option(text("Le siège, si l’acte en pourvoit plusieurs un par un.", example="délégué titulaire")))
def seat_of(one: tuple[Depouillement, Personne]) -> str | None:
    """The seat to which she is elected, as the file says it."""
    return one[0].siege


@ELECTION.name("elus", list_of(ELU.shape(), "Tous les élus, dans l’ordre."), of=_ELECTION)
def all_elected(election: Scrutins) -> Any:
    """Those elected to all seats, in their order."""
    return [ELU.values((one, person)) for one in election.depouillements for person in one.elus]


@ELECTION.name(
    "depouillements",
    list_of(DEPOUILLEMENT.shape(), "L’élection à chaque siège, quand l’acte en pourvoit plusieurs un par un."),
    of=_ELECTION,
)
def seats(election: Scrutins) -> Any:
    """The election to each seat, the first included."""
    return [DEPOUILLEMENT.values(one) for one in election.depouillements]


@ELECTION.name(
    "scrutins", list_of(SCRUTIN.shape(), "Tous les tours de scrutin de l’acte, siège par siège."), of=_ELECTION
)
def all_rounds(election: Scrutins) -> Any:
    """Each round of each seat."""
    return [
        SCRUTIN.values(Scrutin(seat, number)) for seat in election.depouillements for number in range(len(seat.tours))
    ]


@ELECTION.name("par_liste", flag("oui si les candidats sont des listes."), of=_ELECTION)
def is_by_list(election: Scrutins) -> bool:
    """Whether lists stand, and not persons."""
    return any(one.liste for one in election.tours[0].candidatures)
