"""What is told of a paragraph by itself, whatever stands around it and whatever the act is of: told once for all acts.

Most paragraphs of an act are those of its template. Those that no act had before are read together.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.document import leftovers, names, numbering, places, references, said_twice, wording
from actgen.document.at_once.together import Together, looked_through
from actgen.document.paragraphs import Line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from actgen.core.diagnostics import Diagnostic
    from actgen.document.paragraphs import Known


def _any(*checks: Callable[[tuple[Line, ...], str], Iterable[Diagnostic]]) -> Finds:
    """Whether one of these checks finds something in a paragraph."""
    return lambda line: any(True for check in checks for _ in check((line,), ""))


#: Whether something is found in a paragraph; the ranks of the texts in which it may be found, besides.
Finds = Callable[[Line], bool]
Check = tuple[Callable[[Together], Collection[int]], Finds]
#: What is a fault of a paragraph in any act.
FAULTS: tuple[Check, ...] = (
    (numbering.may_find, _any(numbering.empty_lines)),
    (wording.may_find, _any(wording.left_tags, wording.lost_values)),
    (wording.may_find_unelided, _any(wording.unelided)),
    (said_twice.may_find_signs, said_twice.has_sign),
    (said_twice.may_find_words, said_twice.has_words),
    (leftovers.may_find, _any(leftovers.left_words)),
)
#: What is one or not by what the act is of, and by what it has elsewhere.
OTHERS: tuple[Check, ...] = (
    (wording.may_find_dates, wording.has_date),
    (references.may_find, references.refers),
    (places.may_find, places.is_suspect),
)


class Told(Struct, frozen=True):
    """Whether a paragraph is sound, and quiet besides: sound, with nothing that an act may make a fault."""

    is_sound: bool
    is_quiet: bool


_QUIET, _SOUND, _UNSOUND = Told(True, True), Told(True, False), Told(False, False)


def tell(read: Iterable[Known]) -> None:
    """Have it told of each of these paragraphs: those of which it is not are looked through together."""
    fresh = [one for one in dict.fromkeys(read) if Told not in one.read]
    for some, at_once in looked_through(fresh):
        names.make_bare(some, at_once)
        unsound, others = (_found(some, at_once, checks) for checks in (FAULTS, OTHERS))
        for one in some:
            one.read[Told] = _UNSOUND if one in unsound else _SOUND if one in others else _QUIET


def _found(fresh: Sequence[Known], at_once: Together, checks: Iterable[Check]) -> set[Known]:
    """The paragraphs in which one of the checks finds something."""
    return {
        one
        for may_find, finds in checks
        for one in [fresh[rank] for rank in may_find(at_once)]
        if finds(Line("", 0, one.kind, one.text))
    }
