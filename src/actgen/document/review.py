"""The finished act read once more, as the last reader before the signature: nothing left unfilled, nothing lost.

REV-001  a tag of the template is left                      error
REV-002  a visa, a reason, a decision, an item, an article says nothing   error
REV-003  articles and sub-articles do not follow one another   error
REV-004  a reference points at an article or an annexe that the act does not have   error
REV-005  a word, or a few, stand twice                      warning
REV-006  a value was lost between two signs (error), or punctuation is doubled (warning)
REV-007  a date is left as a machine writes it              error
REV-008  a name is written in two ways                      warning
REV-009  a row of a table holds nothing                     warning
REV-010  a name of a place stands after a word that it cannot follow   error, or warning for another than the act's
REV-011  a dead reference of Word, a prompt that nobody answered   error
REV-012  a sign that the template writes stands in the value too   error
REV-013  « que » stands whole before a word before which it elides   warning
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.still import once
from actgen.document import leftovers, names, numbering, places, references, rows, said_twice, wording
from actgen.document.at_once.told import told_of
from actgen.document.paragraphs import known_lines, lines

if TYPE_CHECKING:
    from collections.abc import Collection

    from actgen.cog.places import Place
    from actgen.core.diagnostics import Diagnostic
    from actgen.document.model import Act


def review_act(
    act: Act,
    label: str,
    annexes: Collection[str] = (),
    proper_names: Collection[str] = (),
    own_places: Collection[Place] = (),
    numbers: Collection[str] = (),
) -> tuple[Diagnostic, ...]:
    """Everything found in the act, from its top to its end.

    `label` names it, `annexes` are joined to it (« 1 »), `proper_names` must be written in one way only;
    `own_places` are its commune, its département, its académie, `numbers` those that the dossier gives to acts.
    """
    return _reviewed(act, label, tuple(annexes), tuple(proper_names), tuple(own_places), tuple(numbers))


@once
def _reviewed(
    act: Act,
    label: str,
    annexes: tuple[str, ...],
    proper_names: tuple[str, ...],
    own_places: tuple[Place, ...],
    numbers: tuple[str, ...],
) -> tuple[Diagnostic, ...]:
    read = lines(act)
    told = told_of(known_lines(act))
    unsound = [line for line, one in zip(read, told, strict=True) if not one.is_sound]
    loud = [line for line, one in zip(read, told, strict=True) if not one.is_quiet]
    named = [
        line for name in places.sought(own_places) for line, one in zip(read, told, strict=True) if name in one.small
    ]
    found = [
        *wording.left_tags(unsound, label),
        *numbering.empty_lines(unsound, label),
        *numbering.empty_sections(act, label),
        *numbering.broken_numbering(act, label),
        *references.broken_references(act, loud, label, annexes),
        *said_twice.said_twice(unsound, label),
        *wording.lost_values(unsound, label),
        *wording.unelided(unsound, label),
        *wording.machine_dates(loud, read, label, numbers),
        *leftovers.left_words(unsound, label),
        *names.misspelt_names(zip(read, known_lines(act), strict=True), proper_names, label),
        *rows.empty_rows(act, label),
        *places.misjoined_places(dict.fromkeys((*loud, *named)), own_places, label, {*loud}.__contains__),
    ]
    if not found:
        return ()
    order = {(line.part, line.number): rank for rank, line in enumerate(read)}
    return tuple(sorted(found, key=lambda diagnostic: order.get(_where(diagnostic), len(order))))


def _where(diagnostic: Diagnostic) -> tuple[str, int]:
    place = diagnostic.place
    return (getattr(place, "part", ""), getattr(place, "paragraph", 0))
