"""What an act can read of its own: the tag of its date, the tag of a date that may come later, which tags it has."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from actgen.core.names import key_of
from actgen.facts.readable import context_shape
from actgen.kinds.catalogue import shipped_kinds
from actgen.variables.actes import Dated, OfSitting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actgen.kinds.kind import ActKind
    from actgen.values.shape import Shape
    from actgen.variables.fiche import Fiche

#: What the pen fills in: a line, where dots would be a place left unwritten (ACT-028).
LINE = "____________________"
_OWN = re.compile(r"\bacte\.(\w+)")
#: What the program computes for an act beside what its file states.
_COMPUTED = ("nom",)


def or_line(name: str, filter_: str = "") -> str:
    """The tag of a value that is not always known when the act is made: a line for the pen takes its place."""
    steps = name.split(".")
    whole = next((".".join(steps[:one]) for one in range(1, len(steps)) if _may_be_absent(steps[:one])), "")
    condition = f"{whole} and {name}" if whole else name
    tag = f"{{{{ {name} | {filter_} }}}}" if filter_ else f"{{{{ {name} }}}}"
    return f"{{% if {condition} %}}{tag}{{% else %}}{LINE}{{% endif %}}"


def is_optional(name: str) -> bool:
    """Whether the file of a commune may leave the value out, or all that stands with it: the table of facts says so."""
    steps = name.split(".")
    return steps[0] != "acte" and any(_may_be_absent(steps[:one]) for one in range(1, len(steps) + 1))


def made_on(kind: ActKind | None, filter_: str) -> str:
    """The tag of the day on which an act is made: of the sitting, of the act itself, or of its signature."""
    if has(kind, OfSitting):
        return f"{{{{ seance.date | {filter_} }}}}"
    if has(kind, Dated):
        return f"{{{{ acte.date | {filter_} }}}}"
    return or_line("acte.date_signature", filter_)


def has(kind: ActKind | None, capacity: type[Fiche]) -> bool:
    """Whether acts of that kind have the capacity; False where the kind is not known."""
    return kind is not None and kind.has(capacity)


def is_readable(tag: str, kind: ActKind | None) -> bool:
    """Whether an act has what the tag names of it: `acte.numero` is a délibération’s, no convention’s."""
    return kind is None or all(name in (*kind.model.model_fields, *_COMPUTED) for name in _OWN.findall(tag))


@cache
def _context() -> Shape:
    return context_shape(shipped_kinds())


def _may_be_absent(steps: Sequence[str]) -> bool:
    """Whether nothing may stand there: what nearly every file states is lacking only where the file itself says it."""
    found, is_declared = _context().at(steps), key_of(steps[0]) in shipped_kinds().rubriques
    if found is None or not found.optional:
        return False
    return not found.usual or steps[0] == "acte" or is_declared == (len(steps) > 1)
