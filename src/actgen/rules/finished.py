"""The finished act as rules read it: its passages, beside the dossier and the facts that it must agree with."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec import Struct

from actgen.core.still import kept, kept_for_the_same, once
from actgen.document.model import Signatures, Table
from actgen.document.paragraphs import (
    BODY,
    FOOTER,
    HEADER,
    Line,
    framing,
    known_lines,
    known_parts,
    known_within,
    line_at,
)
from actgen.rules.folding import fold
from actgen.rules.plain_texts import SEARCHES, all_of, plain_texts, standing_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from actgen.document.model import Act, Cell
    from actgen.kinds.dossier import Dossier, Has
    from actgen.kinds.kind import ActKind
    from actgen.rules.plain_texts import PlainText, Reading, Sought, Standing
    from actgen.variables.fiche import Fiche
    from actgen.variables.manifest import Faits

Read = TypeVar("Read")
#: The paragraphs in which an act says what it is, where and when it was made.
HEADINGS = ("entete", "titre", "sous-titre", "page-haut", "page-bas")
_ARTICLE = re.compile(r"^(?:le|les) ")


class Passage(Struct, frozen=True, eq=False):
    """A paragraph of the act, its text folded, its rank in the act: a place in `plain` is a place in the paragraph."""

    act: Act
    read: PlainText
    rank: int

    @property
    def line(self) -> Line:
        """The paragraph where it stands, as it is typed."""
        return line_at(self.act, self.rank)

    @property
    def typed(self) -> str:
        """Its text as it is typed."""
        return known_lines(self.act)[self.rank].text

    @property
    def plain(self) -> str:
        """Its text folded."""
        return self.read.text

    @property
    def kind(self) -> str:
        """Its style, as a class of the house."""
        return self.read.kind

    def found(self, pattern: re.Pattern[str]) -> tuple[re.Match[str], ...]:
        """Every match in its folded text."""
        return self.read.matches(pattern)

    def says(self, pattern: re.Pattern[str]) -> bool:
        """Whether its folded text says that."""
        return bool(self.read.matches(pattern))


class Finished(Struct, frozen=True, dict=True):
    """An act that was made: its name, its day, its words, its dossier, the facts that it was given, its kind."""

    acte: str
    day: date
    act: Act
    dossier: Dossier
    faits: Faits
    kind: ActKind

    def has(self, capacity: type[Fiche]) -> bool:
        """Whether the act has that capacity."""
        return self.kind.has(capacity)

    @kept
    def reads(self) -> Sequence[PlainText]:
        """The texts of its passages, in order: few of these say what a rule seeks, and only those are made."""
        return plain_texts(known_lines(self.act))

    @property
    def passages(self) -> Sequence[Passage]:
        """All its passages."""
        return [Passage(self.act, read, rank) for rank, read in enumerate(self.reads)]

    @once
    def stated(self, capacity: type[Has]) -> Has | None:
        """What the dossier states of the act by that capacity, or None where it has it not."""
        stated = self._stated
        return stated if stated is not None and capacity.is_stated(stated) else None

    @kept
    def _stated(self) -> Fiche | None:
        return self.dossier.acte(self.acte)

    def of(self, *kinds: str) -> tuple[Passage, ...]:
        """The passages of those kinds, in order."""
        return self.saying(all_of(*kinds))

    def search(self, sought: Sought) -> Iterator[tuple[Passage, re.Match[str]]]:
        """Every match, in order, with its passage."""
        return ((passage, one) for passage, found in self._found(sought) for one in found)

    def read(self, reading: Reading[Read]) -> Iterator[tuple[Passage, Read]]:
        """Each thing that a passage states, in order, with its passage."""
        return ((passage, one) for passage, found in self._found(reading) for one in found)

    def saying(self, sought: Sought | Reading[Any]) -> tuple[Passage, ...]:
        """The passages that say that."""
        return tuple([passage for passage, _ in self._found(sought)])

    def says(self, sought: Sought | Reading[Any]) -> bool:
        """Whether a passage says or states that."""
        rank, standing = SEARCHES.rank(sought), self.standing
        return rank in standing.found if rank < standing.tried else bool(self._found(sought))

    def _found(self, sought: Sought | Reading[Any]) -> Sequence[tuple[Passage, tuple[Any, ...]]]:
        rank, standing = SEARCHES.rank(sought), self.standing
        if rank >= standing.tried:  # it was never sought before, or too many things were
            return [(passage, found) for passage in self.passages if (found := sought.found(passage.read))]
        holding: list[tuple[Passage, tuple[Any, ...]]] = []
        for place in standing.places.get(rank, ()):
            read = self.reads[place]
            holding.append((Passage(self.act, read, place), read.found[rank]))
        return holding

    @kept
    def standing(self) -> Standing:
        """Where what searches find stands in it: most were made of all its passages at once."""
        standing = self._standing()
        if standing.tried < len(SEARCHES):  # some passages were not looked through with others
            SEARCHES.tried_in(known_lines(self.act))
            standing = self._standing()
        return standing

    def _standing(self) -> Standing:
        return standing_in(tuple([read.hits for read in self.reads]))

    def tables(self) -> Iterator[Table]:
        """The tables of facts of the body."""
        return (block for block in framing(self.act) if type(block) is Table)

    @once
    def signatures(self) -> tuple[tuple[tuple[str, ...], ...], ...]:
        """The folded text of each cell where a party signs, row by row, table by table."""
        tables = [block.rows for block in framing(self.act) if type(block) is Signatures]
        return tuple([tuple([tuple(map(cell_text, row)) for row in rows]) for rows in tables])

    @once
    def signature_cells(self) -> tuple[str, ...]:
        """The folded text of each cell where a party signs."""
        return tuple([cell for rows in self.signatures() for row in rows for cell in row])

    def repeated(self) -> str:
        """What each page repeats at its top and at its foot, folded."""
        repeated = [found for part, found in known_parts(self.act) if part in (HEADER, FOOTER)]
        return " ".join([one.text for one in plain_texts(chain.from_iterable(repeated))])

    @once
    def body_name(self) -> str:
        """The name of the collectivité, folded, without the article that « du Mans » and « au Havre » contract."""
        return _ARTICLE.sub("", fold(self.dossier.fiche.body.nom))

    @once
    def body(self) -> tuple[Passage, ...]:
        """The passages of the body."""
        return tuple(passage for passage in self.passages if passage.line.part == BODY)


def finish(act: Act, acte: str, dossier: Dossier, faits: Faits) -> Finished:
    """The act with all that its rules compare it with."""
    return Finished(acte, dossier.date_of(acte), act, dossier, faits, dossier.kind_of(acte))


@kept_for_the_same(512)
def cell_text(cell: Cell) -> str:
    """The folded text of a cell: most are the very ones of the act before."""
    return " ".join([one.text for one in plain_texts(known_within(cell.blocks))]).strip()
