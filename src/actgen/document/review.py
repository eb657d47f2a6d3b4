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

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from actgen.document import leftovers, names, numbering, places, references, rows, said_twice, wording
from actgen.document.at_once.joined import joined
from actgen.document.at_once.told import Told, tell
from actgen.document.paragraphs import known_lines, line_at, lines

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence, Set

    from actgen.cog.places import Place
    from actgen.core.diagnostics import Diagnostic
    from actgen.document.model import Act
    from actgen.document.paragraphs import Known, Line


class ToReview(NamedTuple):
    """An act to be read once more: `label` names it, `annexes` are joined to it (« 1 »).

    `proper_names` must be written in one way only; `own_places` are its commune, its département, its académie,
    `numbers` those that the dossier gives to acts.
    """

    act: Act
    label: str
    annexes: Collection[str] = ()
    proper_names: Collection[str] = ()
    own_places: Collection[Place] = ()
    numbers: Collection[str] = ()


def review_act(
    act: Act,
    label: str,
    annexes: Collection[str] = (),
    proper_names: Collection[str] = (),
    own_places: Collection[Place] = (),
    numbers: Collection[str] = (),
) -> tuple[Diagnostic, ...]:
    """Everything found in the act, from its top to its end; see `ToReview`."""
    (found,) = review_acts([ToReview(act, label, annexes, proper_names, own_places, numbers)])
    return found


def review_acts(acts: Sequence[ToReview]) -> list[tuple[Diagnostic, ...]]:
    """The same of each act: each check reads all of them before the next one does, which takes a tenth less."""
    known = [*dict.fromkeys(chain.from_iterable([known_lines(one.act) for one in acts]))]
    tell(known)
    loud = {one for one in known if not one.read[Told].is_quiet}
    read = [_read(one, loud) for one in acts]
    found: list[list[Diagnostic]] = [[] for _ in acts]
    for reads, checks in _CHECKS:
        asked = [(one, of_act) for one, of_act in zip(read, found, strict=True) if reads(one)]
        for check in checks:
            for one, of_act in asked:
                of_act.extend(check(one))
    return [_in_order(one, of_act) for one, of_act in zip(read, found, strict=True)]


class _Read(Struct, frozen=True):
    """An act with its paragraphs as any act has them, and its lines that are not quiet, and that are not sound."""

    asked: ToReview
    known: Sequence[Known]
    loud: Sequence[Line]
    unsound: Sequence[Line]

    def all_lines(self) -> Sequence[Line]:
        """All its lines: few acts need more than some."""
        return lines(self.asked.act)


def _read(asked: ToReview, loud: Set[Known]) -> _Read:
    act, known = asked.act, known_lines(asked.act)
    ranks = [] if loud.isdisjoint(known) else [rank for rank, one in enumerate(known) if one in loud]
    unsound = [rank for rank in ranks if not known[rank].read[Told].is_sound]
    return _Read(asked, known, _lines(act, ranks), _lines(act, unsound))


def _lines(act: Act, ranks: Iterable[int]) -> Sequence[Line]:
    return [line_at(act, rank) for rank in ranks]


def _misnamed(read: _Read) -> Iterable[Diagnostic]:
    """What is wrong in names of persons and places: sought in all the text, made for both and kept no longer."""
    text = joined([one.text for one in read.known])
    return (*_misspelt_names(read, text), *_misjoined_places(read, text))


def _misjoined_places(read: _Read, text: str) -> Iterable[Diagnostic]:
    asked = read.asked
    doubtful = _lines(asked.act, sorted(places.doubtful(text, asked.own_places)))
    candidates = dict.fromkeys((*read.loud, *doubtful))
    is_loud = {*read.loud}.__contains__
    return places.misjoined_places(candidates, asked.own_places, asked.label, is_loud) if candidates else ()


def _misspelt_names(read: _Read, text: str) -> Iterable[Diagnostic]:
    asked = read.asked
    return names.misspelt_names(partial(line_at, asked.act), read.known, text, asked.proper_names, asked.label)


#: What is looked for in an act, one after the other, where something may be found in some of its lines, or anywhere.
_CHECKS: tuple[tuple[Callable[[_Read], object], tuple[Callable[[_Read], Iterable[Diagnostic]], ...]], ...] = (
    (
        lambda read: read.unsound,
        (
            lambda read: wording.left_tags(read.unsound, read.asked.label),
            lambda read: numbering.empty_lines(read.unsound, read.asked.label),
        ),
    ),
    (
        lambda _: True,
        (
            lambda read: numbering.empty_sections(read.asked.act, read.asked.label),
            lambda read: numbering.broken_numbering(read.asked.act, read.asked.label),
        ),
    ),
    (
        lambda read: read.loud,
        (
            lambda read: references.broken_references(read.asked.act, read.loud, read.asked.label, read.asked.annexes),
            lambda read: said_twice.said_twice(read.unsound, read.asked.label),
            lambda read: wording.lost_values(read.unsound, read.asked.label),
            lambda read: wording.unelided(read.unsound, read.asked.label),
            lambda read: wording.machine_dates(read.loud, read.all_lines, read.asked.label, read.asked.numbers),
            lambda read: leftovers.left_words(read.unsound, read.asked.label),
        ),
    ),
    (
        lambda _: True,
        (
            lambda read: rows.empty_rows(read.asked.act, read.asked.label),
            _misnamed,
        ),
    ),
)


def _in_order(read: _Read, found: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """What was found, from the top of the act to its end."""
    if not found:
        return ()
    order = {(line.part, line.number): rank for rank, line in enumerate(read.all_lines())}
    return tuple(sorted(found, key=lambda diagnostic: order.get(_where(diagnostic), len(order))))


def _where(diagnostic: Diagnostic) -> tuple[str, int]:
    place = diagnostic.place
    return (getattr(place, "part", ""), getattr(place, "paragraph", 0))
