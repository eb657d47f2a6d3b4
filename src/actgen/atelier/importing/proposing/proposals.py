"""The variables that a text could take: which words, which tag, how sure, and why."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from actgen.atelier.importing.proposing.act_tags import has, is_readable
from actgen.atelier.importing.proposing.blanks import find_blanks
from actgen.atelier.importing.proposing.declared_examples import Example, before_facts, examples_of, find_examples
from actgen.atelier.importing.proposing.figures import find_figures
from actgen.atelier.importing.proposing.found import Fact, Found
from actgen.atelier.importing.proposing.known_names import find_known_names
from actgen.atelier.importing.proposing.one_value import of_one_value, stated_values
from actgen.atelier.importing.proposing.people import find_people
from actgen.atelier.importing.proposing.sittings import find_sitting
from actgen.atelier.importing.proposing.stated_facts import with_known_fact
from actgen.atelier.importing.proposing.subjects import find_subject
from actgen.atelier.importing.proposing.version_variables import as_variable
from actgen.atelier.importing.proposing.voices import find_voices
from actgen.atelier.importing.proposing.written_dates import find_dates
from actgen.atelier.importing.roles.understood import Reading, Understood
from actgen.atelier.importing.run_cutting import put, with_plain_spaces
from actgen.ooxml.mending import TAG
from actgen.variables.actes import OfSitting

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from actgen.atelier.importing.proposing.known_facts import KnownFacts
    from actgen.atelier.importing.roles.understood import UnderstoodBlock
    from actgen.kinds.kind import ActKind


_BEFORE, _AFTER = 45, 30


class Placing(Enum):
    """Which tags the template has: none, those that are certain, or all that have a known variable."""

    NONE = auto()
    SURE = auto()
    ALL = auto()


class Proposal(Struct, frozen=True):
    """A tag for some words of a paragraph: `placed` where the template has it already, a suggestion otherwise.

    `before` and `after` are the words around, as a report shows them.
    """

    tag: str
    words: str
    why: str
    placed: bool
    paragraph: int
    before: str = ""
    after: str = ""


class Proposals(Struct):
    """All that a text could take, and the facts that its manifest should state."""

    proposals: list[Proposal] = field(default_factory=list)
    facts: dict[str, Fact] = field(default_factory=dict)

    @property
    def placed(self) -> list[Proposal]:
        return [one for one in self.proposals if one.placed]

    @property
    def suggested(self) -> list[Proposal]:
        return [one for one in self.proposals if not one.placed]


def propose(reading: Reading, known: KnownFacts, acte: str, placing: Placing) -> tuple[Reading, Proposals]:
    """The text of an act with the tags to place in it, and everything that it could take."""
    text = "\n".join(paragraph.text for paragraph in reading.paragraphs())
    commune, kind = _commune_of(text, known), known.kinds.get(acte)
    examples = () if known.official else examples_of(kind)
    found = Proposals()
    scout = _Worker(known, commune, Proposals(), kind, Placing.NONE, examples)
    for block in (*reading.body, *reading.header, *reading.footer, *(one for _, note in reading.notes for one in note)):
        scout.block(block)
    values = stated_values(one for finds in scout.finds for one in finds)
    ready = [[of_one_value(one, values) for one in finds] for finds in scout.finds]
    worker = _Worker(known, commune, found, kind, placing, examples, ready=ready)
    body = tuple(worker.block(block) for block in reading.body)
    header = tuple(worker.block(block) for block in reading.header)
    footer = tuple(worker.block(block) for block in reading.footer)
    notes = tuple((name, tuple(worker.paragraph(one) for one in blocks)) for name, blocks in reading.notes)
    return replace(reading, body=body, header=header, footer=footer, notes=notes), found


def _commune_of(text: str, known: KnownFacts) -> tuple[str, ...]:
    """The names of the communes of the project that the text states."""
    folded = text.casefold()
    return tuple(one.nom for one in known.communes if one.nom.casefold() in folded)


class _Worker(Struct):
    """The paragraphs one after the other, counted as the report counts them.

    `finds` are those of each paragraph; `ready` has them where the text was read once before.
    """

    known: KnownFacts
    communes: Sequence[str]
    proposals: Proposals
    kind: ActKind | None
    placing: Placing
    examples: tuple[Example, ...] = ()
    counted: int = 0
    previous: str = ""
    seen: dict[str, Fact] = field(default_factory=dict)
    ready: Sequence[list[Found]] = ()
    finds: list[list[Found]] = field(default_factory=list)

    def block(self, block: UnderstoodBlock) -> UnderstoodBlock:
        if isinstance(block, Understood):
            return self.paragraph(block)
        rows = tuple(self._row(row, listing=block.header and bool(number)) for number, row in enumerate(block.rows))
        return replace(block, rows=rows)

    def paragraph(self, paragraph: Understood, label: str = "") -> Understood:
        self.counted += 1
        text = paragraph.text
        before = label or self.previous
        found = self.ready[self.counted - 1] if self.ready else self._finds(text, paragraph.style, before)
        self.finds.append(found)
        self.previous = text
        runs = paragraph.runs
        for one in reversed(found):
            if self._is_placed(one):
                runs = put(runs, one.start, one.end, one.tag)
        for one in found:
            self._keep(one, text, placed=self._is_placed(one))
        return replace(paragraph, runs=runs)

    def _row(self, row: tuple[tuple[Understood, ...], ...], *, listing: bool) -> tuple[tuple[Understood, ...], ...]:
        """The cells of a row; a blank is named by the first cell, but in a list of things by nothing."""
        label = " ".join(one.text for one in row[0]) if row else ""
        cells = []
        for number, cell in enumerate(row):
            if listing:
                self.previous, label = "", ""
            cells.append(tuple(self.paragraph(one, label if number else "") for one in cell))
        return tuple(cells)

    def _finds(self, text: str, style: str, before: str) -> list[Found]:
        plain = with_plain_spaces(text)
        found = before_facts(self._found(plain, style, before), find_examples(plain, style, self.examples))
        return _without_overlaps(found, text)

    def _found(self, text: str, style: str, before: str) -> Iterable[Found]:
        yield from find_known_names(text, self.known, self.communes)
        yield from find_blanks(text, before, self.kind)
        yield from find_people(text, style, self.previous, self.kind)
        yield from find_subject(text, style, self.kind)
        if has(self.kind, OfSitting):
            yield from find_sitting(text, style)
            yield from find_voices(text)
        stated = (*find_dates(text, style, self.seen, self.kind), *find_figures(text, style, self.seen))
        for one in stated:
            if is_readable(one.tag, self.kind):
                yield self._with_fact(one, text)

    def _with_fact(self, found: Found, text: str) -> Found:
        """The find with its fact where this act keeps it: with those of the convention, or as its own variable."""
        if self.known.official:
            return with_known_fact(found, self.known.faits)
        return as_variable(with_known_fact(found, self.known.faits), text, self.kind)

    def _is_placed(self, found: Found) -> bool:
        """Whether the template has the tag; a text without a known variable keeps its words."""
        if self.placing is Placing.SURE:
            return found.sure
        return self.placing is Placing.ALL and bool(found.tag)

    def _keep(self, found: Found, text: str, *, placed: bool) -> None:
        if found.fact is not None:
            self.proposals.facts.setdefault(found.fact.name, found.fact)
        before, after = _around(text, found.start, found.end)
        words = text[found.start : found.end]
        self.proposals.proposals.append(Proposal(found.tag, words, found.why, placed, self.counted, before, after))


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """Some words before a place and some after it, on one line."""
    left, right = max(0, start - _BEFORE), min(len(text), end + _AFTER)
    before, after = (re.sub(r"[\n\t]+", " ", piece) for piece in (text[left:start], text[end:right]))
    return ("…" if left else "") + before, after + ("…" if right < len(text) else "")


def _without_overlaps(found: Iterable[Found], text: str) -> list[Found]:
    """The finds that stand on words of their own: sure ones first, then long ones, in the order of the text."""
    taken: list[tuple[int, int]] = [(tag.start(), tag.end()) for tag in TAG.finditer(text)]
    kept: list[Found] = []
    for one in sorted(found, key=lambda one: (not one.sure, one.start - one.end, one.start)):
        if all(one.end <= start or one.start >= end for start, end in taken):
            kept.append(one)
            taken.append((one.start, one.end))
    return sorted(kept, key=lambda one: one.start)
