"""What a template reads of a vote: what the file states, and what is counted of voters, votes and withdrawals."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from actgen.core.memory.deferred import Shared
from actgen.facts.council_law import council_law
from actgen.facts.model_shapes import model_shape
from actgen.facts.named import NamedGroup
from actgen.values.people import as_plain_person, person_shape
from actgen.values.plain import plain
from actgen.values.shape import flag, group, list_of, number, text
from actgen.variables.actes import Motif, Noms, Vote
from actgen.variables.assemblee import Assemblee
from actgen.variables.persons import Personne


class Ballot(Struct, frozen=True):
    """A vote, with those who were there for it."""

    vote: Vote
    present: Assemblee

    @property
    def cast(self) -> int:
        """The votes for and against."""
        return self.vote.pour + self.vote.contre


_WITHDRAWAL = group(
    "Les conseillers qui se retirent pour un même motif.",
    motif=text("Le motif\u00a0: organisme ou compte.", choices=("organisme", "compte")),
    article=text("L’article à citer.", example="article 5 du règlement"),
    membres=list_of(person_shape("Un conseiller."), "Ces conseillers."),
)
_VOTE = ("acte.vote",)
_NOBODY = Shared(plain(Noms()))
VOTE = NamedGroup[Ballot](
    ("acte.vote", "seance.actes.vote"),
    (Vote.__doc__ or "").strip(),
    model_shape(Vote).fields,
    lambda ballot: vars(ballot.vote),
)


@VOTE.name("noms", model_shape(Noms))
def names(ballot: Ballot) -> Any:
    """The voters of a public vote by their sides; none of them where the file names none."""
    return plain(ballot.vote.noms) if ballot.vote.noms else _NOBODY


@VOTE.name(
    "non_participants",
    list_of(person_shape("Un conseiller intéressé."), "Les conseillers intéressés à l’affaire."),
)
def interested(ballot: Ballot) -> Any:
    """The members who have an interest in the matter."""
    return [as_plain_person(person) for person in _withdrawn(ballot.vote, Motif.INTERET)]


@VOTE.name(
    "retraits",
    list_of(_WITHDRAWAL, "Les conseillers qui se retirent pour un autre motif, motif par motif."),
    of=("acte.vote.non_participants",),
)
def withdrawals(ballot: Ballot) -> Any:
    """Those who withdraw on another ground, ground by ground."""
    found = _other_withdrawals(ballot.vote)
    return [{**told, "membres": [as_plain_person(one) for one in told["membres"]]} for told in found]


@VOTE.name("votants", number("Combien votent.", example="31"), of=("seance.presents", "seance.pouvoirs", "acte.vote"))
def voters(ballot: Ballot) -> int:
    """How many vote."""
    return ballot.present.votants


@VOTE.name("exprimes", number("Les suffrages exprimés.", example="30"), of=_VOTE)
def votes_cast(ballot: Ballot) -> int:
    """The votes for and against."""
    return ballot.cast


@VOTE.name("majorite_absolue", number("La majorité absolue des suffrages exprimés.", example="16"), of=_VOTE)
def majority(ballot: Ballot) -> int:
    """More than half of them."""
    return ballot.cast // 2 + 1


@VOTE.name("unanimite", flag("oui si tous ceux qui votent sont pour."), of=_VOTE)
def unanimous(ballot: Ballot) -> bool:
    """Whether every voice is for."""
    return ballot.vote.pour == sum(ballot.vote.voices)


@VOTE.name("adopte", flag("oui si le projet est adopté."), of=_VOTE)
def adopted(ballot: Ballot) -> bool:
    """Whether the voices adopt it."""
    return ballot.vote.is_adopted


@VOTE.name("resultat", text("Ce qu’il en résulte.", example="adoptée à l’unanimité"), of=_VOTE)
def outcome(ballot: Ballot) -> str:
    """What the council did with what was put to the vote, which is feminine: « adoptée », « rejetée »."""
    if ballot.vote.pour and unanimous(ballot):
        return "adoptée à l’unanimité"
    return "adoptée" if adopted(ballot) else "rejetée"


def _withdrawn(vote: Vote, motif: Motif) -> list[Personne]:
    """Those who withdraw on that ground."""
    return [one.personne for one in vote.non_participants if one.motif is motif]


def _other_withdrawals(vote: Vote) -> list[dict[str, Any]]:
    """The grounds that are no interest, each with its article and its members; clauses say what an interest is."""
    if not vote.non_participants:
        return []
    found = [
        {"motif": str(motif), "article": article, "membres": _withdrawn(vote, motif)}
        for motif, article in council_law().withdrawal_articles().items()
    ]
    return [ground for ground in found if ground["membres"]]
