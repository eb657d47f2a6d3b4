"""What a template reads of an election: what the file states, and what is counted round by round."""

from __future__ import annotations

from typing import Any

from actgen.facts.model_shapes import model_shape
from actgen.facts.named import NamedGroup
from actgen.values.people import as_plain_person, person_shape
from actgen.values.plain import plain
from actgen.values.shape import Shape, list_of, number, option, text
from actgen.variables.conseil.elections import Candidature, Depouillement, Scrutins, Tour

_ELECTION = ("acte.election",)
#: Where an election stands: that of the act, those of the acts of the evening.
_PATHS = ("acte.election", "seance.actes.election")
_SEATS = tuple(f"{path}.depouillements" for path in _PATHS)
_ROUNDS = tuple(f"{path}.tours" for path in (*_PATHS, *_SEATS))


def _without(model: type[Depouillement], name: str) -> dict[str, Shape]:
    return {field: shape for field, shape in model_shape(model).fields.items() if field != name}


CANDIDATURE = NamedGroup[Candidature](
    tuple(f"{path}.{name}" for path in (*_PATHS, *_SEATS) for name in ("elu", "tours.candidatures")),
    "Un candidat, ou une liste.",
    model_shape(Candidature).fields,
    plain,
)
TOUR = NamedGroup[Tour](_ROUNDS, "Un tour de scrutin.", model_shape(Tour).fields, plain)
DEPOUILLEMENT = NamedGroup[Depouillement](
    _SEATS, "L’élection à un siège, ou d’une liste.", _without(Depouillement, "tours"), plain
)
ELECTION = NamedGroup[Scrutins](_PATHS, "L’élection.", _without(Scrutins, "suivantes"), plain)


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


def _named_alike(group: NamedGroup[Any]) -> None:
    """What is read of the election to one seat, and of that of the whole act, whose first seat it is."""

    @group.name("tours", list_of(TOUR.shape(), "Les tours de scrutin."), of=_ELECTION)
    def rounds(one: Depouillement) -> Any:
        return [TOUR.values(tour) for tour in one.tours]

    @group.name("elu", option(CANDIDATURE.shape("Qui est élu.")), of=_ELECTION)
    def elected(one: Depouillement) -> Any:
        return CANDIDATURE.values(one.elu) if one.elu else None

    @group.name("elus", list_of(person_shape("Un élu."), "Les élus, dans l’ordre."), of=_ELECTION)
    def those_elected(one: Depouillement) -> Any:
        return [as_plain_person(person) for person in one.elus]


_named_alike(DEPOUILLEMENT)
_named_alike(ELECTION)


@ELECTION.name(
    "depouillements",
    list_of(DEPOUILLEMENT.shape(), "L’élection à chaque siège, quand l’acte en pourvoit plusieurs un par un."),
    of=_ELECTION,
)
def seats(election: Scrutins) -> Any:
    """The election to each seat, the first included."""
    return [DEPOUILLEMENT.values(one) for one in election.depouillements]
