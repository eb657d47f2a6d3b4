"""The uses of names in a plan, as tests read them."""

from __future__ import annotations

from actgen.atelier.contract.uses import Use, uses_of
from actgen.facts.readable import context_shape
from actgen.ooxml.clauses import NO_CLAUSES, Clauses
from tests.document.building import word_file
from tests.kinds_of_acts import KINDS

SHAPE = context_shape(KINDS, "deliberation")


def uses(plan: str, clauses: Clauses = NO_CLAUSES) -> list[Use]:
    return list(uses_of(word_file(plan), "essai", clauses, SHAPE))
