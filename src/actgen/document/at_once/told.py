"""What is told of a paragraph by itself, whatever stands around it and whatever the act is of: told once for all acts.

Most paragraphs of an act are those of its template. Those that no act had before are read together.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from actgen.document import leftovers, numbering, places, references, said_twice, wording
from actgen.document.at_once.together import Together, together
from actgen.document.paragraphs import Line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from actgen.core.diagnostics import Diagnostic
    from actgen.document.paragraphs import Known


def _any(*checks: Callable[[tuple[Line, ...], str], Iterable[Diagnostic]]) -> Finds:
    """Whether one of these checks finds something in a paragraph."""
    return lambda line: any(True for check in checks for _ in check((line,), ""))


#: Whether something is found in a paragraph; whether it may be found in some texts, besides.
Finds = Callable[[Line], bool]
Check = tuple[Callable[[Together], bool], Finds]
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


class Told(NamedTuple):
    """Whether a paragraph is sound, and quiet besides: sound, with nothing that an act may make a fault; its text.

    The text is in small letters.
    """

    is_sound: bool
    is_quiet: bool
    small: str


def told_of(read: Sequence[Known]) -> list[Told]:
    """What is told of each paragraph."""
    if fresh := [one for one in read if Told not in one.read]:
        at_once = together([one.text for one in fresh])
        faults, others = ([finds for may_find, finds in some if may_find(at_once)] for some in (FAULTS, OTHERS))
        for one in fresh:
            one.read[Told] = _told(one, faults, others)
    return [one.read[Told] for one in read]


def _told(one: Known, faults: Sequence[Finds], others: Sequence[Finds]) -> Told:
    """What is told of a paragraph in which nothing but these may find something."""
    line = Line("", 0, one.kind, one.text)
    is_sound = not faults or not any(finds(line) for finds in faults)
    is_quiet = is_sound and (not others or not any(finds(line) for finds in others))
    return Told(is_sound, is_quiet, one.text.casefold())
