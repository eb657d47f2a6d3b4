"""What a loop goes through: a list and nothing else, and not without end, however its loops stand in each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from jinja2 import nodes
from jinja2.runtime import Context, Undefined
from jinja2.utils import pass_context
from msgspec import Struct

from actgen.core.errors import WordingError
from actgen.grammar.accepted import french_kind
from actgen.grammar.undefined import STAND_IN
from actgen.grammar.walking import every

#: Under this key the context carries the Rounds of what is filled; no template can name it, nor this filter.
ROUNDS, EACH = "_rounds", "_each"
MOST_ROUNDS = 10_000


class Rounds(Struct):
    """How many rounds the loops of one text have made."""

    made: int = 0


def guard_loops(tree: nodes.Template) -> None:
    """Make every loop refuse what is no list, and count its rounds, in place."""
    for loop in every(nodes.For, tree):
        loop.iter = nodes.Filter(loop.iter, EACH, [], [], None, None, lineno=loop.lineno)


@pass_context
def each(context: Context, values: Any) -> Sequence[Any]:
    """The list that a loop goes through; WordingError for what is none, and after too many rounds of all loops."""
    if values is STAND_IN:
        return ()
    if isinstance(values, Undefined):
        str(values)  # raises, and says which value is missing
    if not isinstance(values, list | tuple):
        raise WordingError(
            f"Cette répétition (for) attend une liste, et reçoit {french_kind(values)}.",
            "Nommez une liste, par exemple {% for ecole in ecoles %}.",
        )
    rounds: Rounds = context.parent[ROUNDS]
    rounds.made += len(values)
    if rounds.made > MOST_ROUNDS:
        raise WordingError(
            f"Les répétitions de ce modèle dépassent {MOST_ROUNDS} passages.",
            "Un acte n’en demande pas tant\u00a0: séparez les répétitions qui s’emboîtent.",
        )
    return values
