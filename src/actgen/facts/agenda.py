"""What a template reads of all acts of a sitting, in the order of its agenda: what their capacities give of each."""

from __future__ import annotations

from typing import Any, NamedTuple

from actgen.facts.ballot import VOTE, Ballot
from actgen.facts.model_shapes import model_shape
from actgen.facts.named import NamedGroup
from actgen.facts.presence import PRESENCE, for_act
from actgen.facts.sitting import SEANCE
from actgen.facts.voting.elections import ELECTION
from actgen.kinds.dossier import Dossier, Stated
from actgen.values.plain import plain
from actgen.values.shape import Shape, flag, list_of, option, text
from actgen.variables.actes import Nature, Numbered, OfSitting, Voted
from actgen.variables.assemblee import assembly
from actgen.variables.capacities import CAPACITIES
from actgen.variables.conseil.elections import Elected


class Item(NamedTuple):
    """An act of the agenda, the dossier that holds it, and its rank where no act of the sitting states its own."""

    dossier: Dossier
    act: Stated[OfSitting]
    rank: int | None = None


#: What every act of the agenda states: the other capacities give what it may lack.
_CERTAIN = (Numbered, OfSitting)


def _stated() -> dict[str, Shape]:
    found = {
        name: shape if model in _CERTAIN else option(shape)
        for model in CAPACITIES.values()
        for name, shape in model_shape(model).fields.items()
    }
    return {
        "nom": text("Son nom dans le fichier.", example="tarifs"),
        "sorte": text("Ce qu’il est.", example="délibération"),
        **found,
    }


def _read(item: Item) -> dict[str, Any]:
    act = item.act
    stated = plain(act.states)
    return {**stated, "point": stated["point"] or item.rank, "nom": act.name, "sorte": act.kind.declared.nom}


ITEM = NamedGroup[Item](("seance.actes",), "Un acte de la séance.", _stated(), _read)


@ITEM.name("soumise_au_vote", flag("oui si c’est une affaire que le conseil met aux voix."), of=("actes",))
def is_put_to_vote(item: Item) -> bool:
    """Whether the council votes on it, be it before the evening: some acts state their vote in their own way."""
    kind = item.act.kind
    return kind.has(Voted) or kind.declared.nature is Nature.DE


@ITEM.name("vote", option(VOTE.shape()), of=("acte.vote",))
def vote(item: Item) -> Any:
    """Its vote with all that is counted of it; None where the council did not vote."""
    voted = item.act.also(Voted)
    return VOTE.values(Ballot(voted.vote, assembly(item.dossier.fiche, voted))) if voted else None


@ITEM.name("election", option(ELECTION.shape()), of=("acte.election",))
def election(item: Item) -> Any:
    """Its election with all that is counted of it; None where the council did not elect."""
    held = item.act.also(Elected)
    return ELECTION.values(held.election) if held else None


@ITEM.name("presence", PRESENCE.shape(), of=("seance.presents", "seance.mouvements", "acte.point"))
def presence(item: Item) -> Any:
    """Who was there for it."""
    return PRESENCE.values(for_act(item.dossier, item.act.states))


@SEANCE.name(
    "actes",
    list_of(ITEM.shape(), "Les actes de la séance, dans l’ordre de leurs points, à défaut dans celui du fichier."),
    of=("actes",),
)
def agenda(dossier: Dossier) -> Any:
    """Each act that has a number and a sitting; they are numbered from 1 where none states its item."""
    acts = [act for act in dossier.agenda() if act.also(Numbered)]
    is_numbered = any(act.states.point for act in acts)
    return [ITEM.values(Item(dossier, act, None if is_numbered else rank)) for rank, act in enumerate(acts, start=1)]
