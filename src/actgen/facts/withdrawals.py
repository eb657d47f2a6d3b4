"""The members who take no part in a vote, ground by ground, and the article that an act cites for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actgen.variables.actes import Motif

if TYPE_CHECKING:
    from actgen.variables.actes import Vote
    from actgen.variables.persons import Personne

#: That of an interest is written in the clauses that name the members who have one.
_ARTICLES = {
    Motif.ORGANISME: "article L. 1111-6, II, du Code général des collectivités territoriales",
    Motif.COMPTE: "article L. 2121-14 du Code général des collectivités territoriales",
}


def withdrawn(vote: Vote, motif: Motif) -> list[Personne]:
    """Those who withdraw on that ground."""
    return [one.personne for one in vote.non_participants if one.motif is motif]


def other_withdrawals(vote: Vote) -> list[dict[str, Any]]:
    """The grounds that are no interest, each with its article and its members."""
    found = [{"motif": str(motif), "article": of, "membres": withdrawn(vote, motif)} for motif, of in _ARTICLES.items()]
    return [ground for ground in found if ground["membres"]]
