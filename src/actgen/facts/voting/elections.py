"""What a template reads of an election: what the file states, and what is counted round by round."""

from __future__ import annotations

from typing import Any

from actgen.facts.model_shapes import model_shape
from actgen.facts.named import NamedGroup
from actgen.values.people import as_plain_person, person_shape
from actgen.values.plain import plain
from actgen.values.shape import list_of, number, option, text
from actgen.variables.conseil.elections import Candidature, Scrutins, Tour

_ELECTION = ("acte.election",)

CANDIDATURE = NamedGroup[Candidature](
    ("acte.election.elu", "acte.election.tours.candidatures"),
    "Un candidat, ou une liste.",
    model_shape(Candidature).fields,
    plain,
)
TOUR = NamedGroup[Tour](("acte.election.tours",), "Un tour de scrutin.", model_shape(Tour).fields, plain)
ELECTION = NamedGroup[Scrutins](
    ("acte.election", "seance.actes.election"), "L’élection.", model_shape(Scrutins).fields, plain
)


@CANDIDATURE.name("intitule", text("Le nom du candidat ou de la liste.", example="Camille LEROY"), of=_ELECTION)
def heading(one: Candidature) -> str:
    """How the act names it."""
    return one.nom


@CANDIDATURE.name("elus", list_of(person_shape("Un élu."), "Le candidat, ou ceux de la liste."), of=_ELECTION)
def persons(one: Candidature) -> Any:
    """The person, or those of the list, in its order."""
    return [as_plain_person(person) for person in ((one.personne,) if one.personne else one.membres)]


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


@ELECTION.name("tours", list_of(TOUR.shape(), "Les tours de scrutin."), of=_ELECTION)
def rounds(election: Scrutins) -> Any:
    """Each round."""
    return [TOUR.values(tour) for tour in election.tours]


@ELECTION.name("elu", option(CANDIDATURE.shape("Qui est élu.")), of=_ELECTION)
def elected(election: Scrutins) -> Any:
    """Who is elected; None where the last round elects nobody."""
    return CANDIDATURE.values(election.elu) if election.elu else None
