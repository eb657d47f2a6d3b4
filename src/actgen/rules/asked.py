"""Which rules are asked about a dossier: those that can find anything in a file that states what it states.

A file states few of the things that the law speaks of, and thousands of communes state the same ones: which rules that
leaves is worked out once for them all.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from actgen.rules.registry import DOSSIER_RULES
from actgen.rules.rule import Shape
from actgen.variables.fiche import Fiche
from actgen.variables.yaml.plain import names_in

if TYPE_CHECKING:
    from actgen.kinds.dossier import Dossier
    from actgen.rules.rule import DossierRule


def rules_asked(dossier: Dossier) -> tuple[DossierRule, ...]:
    """The rules that may find something in the dossier, in their order: each other one is silent on it."""
    return _rules_for(shape_of(dossier))


def shape_of(dossier: Dossier) -> Shape:
    """What its file states, with what its roots and the kinds of its acts give where it states nothing."""
    acts = dossier.having(Fiche)
    names = names_in(dossier.commune.document.data).union(
        dossier.kinds.names_filled, *[act.kind.names_filled for act in acts]
    )
    return Shape(frozenset(names), tuple([type(act.states) for act in acts]), dossier.fiche.seance is not None)


@lru_cache(maxsize=256)
def _rules_for(shape: Shape) -> tuple[DossierRule, ...]:
    return tuple(rule for rule in DOSSIER_RULES if rule.may_find(shape))
