"""Which rules are asked about a dossier: those that can find anything in a file that states what it states.

A file states few of the things that the law speaks of, and thousands of communes state the same ones: which rules that
leaves is worked out once for them all.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.rules.registry import DOSSIER_RULES
from actgen.rules.rule import Rule, Shape
from actgen.variables.fiche import Fiche

if TYPE_CHECKING:
    from actgen.kinds.dossier import Dossier
    from actgen.rules.rule import DossierRule


class _Said(Struct, frozen=True):
    """What makes the shape of a dossier: the names that its file types, those that it is given, its acts, a sitting."""

    typed: frozenset[str]
    given: tuple[frozenset[str], ...]
    forms: tuple[type[Fiche], ...]
    has_sitting: bool

    @property
    def shape(self) -> Shape:
        """The shape: thousands of files that say the same are spared the sum of their names."""
        return Shape(self.typed.union(*self.given), self.forms, self.has_sitting)


def rules_asked(dossier: Dossier) -> tuple[DossierRule, ...]:
    """The rules that may find something in the dossier, in their order: each other one is silent on it."""
    day = dossier.day
    return _rules_for(_said_by(dossier), bisect_right(_DAYS, day) if day else len(_DAYS))


def shape_of(dossier: Dossier) -> Shape:
    """What its file states, with what its roots and the kinds of its acts give where it states nothing."""
    return _said_by(dossier).shape


def _said_by(dossier: Dossier) -> _Said:
    acts = dossier.stated
    return _Said(
        dossier.commune.document.texts().names,
        (dossier.kinds.names_filled, *[act.kind.names_filled for act in acts]),
        tuple([type(act.states) for act in acts]),
        dossier.fiche.seance is not None,
    )


#: The days from which the rules hold that read the sitting or the file as a whole; others ask each act for its day.
_DAYS = sorted({rule.since for rule in DOSSIER_RULES if isinstance(rule, Rule) and rule.since})


@lru_cache(maxsize=256)
def _rules_for(said: _Said, begun: int) -> tuple[DossierRule, ...]:
    """Those that may find something, once so many of these days have come."""
    shape, to_come = said.shape, _DAYS[begun:]
    return tuple(
        rule
        for rule in DOSSIER_RULES
        if rule.may_find(shape) and not (isinstance(rule, Rule) and rule.since in to_come)
    )
