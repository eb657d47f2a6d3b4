"""The finished act as rules read it: its passages, beside the dossier and the facts that it must agree with."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.core.still import once
from actgen.document.model import Section, Signatures, Table
from actgen.document.paragraphs import BODY, FOOTER, HEADER, Line, known_lines, known_within, lines
from actgen.rules.folding import fold
from actgen.rules.plain_texts import SEARCHES, all_of, plain_of_known

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from actgen.document.model import Act, Block, Cell
    from actgen.kinds.dossier import Dossier, Has
    from actgen.kinds.kind import ActKind
    from actgen.rules.plain_texts import Matches, PlainText, Sought
    from actgen.variables.fiche import Fiche
    from actgen.variables.manifest import Faits

#: The paragraphs in which an act says what it is, where and when it was made.
HEADINGS = ("entete", "titre", "sous-titre", "page-haut", "page-bas")
_GRIDS = (Table, Signatures)
_ARTICLE = re.compile(r"^(?:le|les) ")


class Passage(Struct, frozen=True, eq=False):
    """A paragraph of the act, and its text folded: a place in `plain` is a place in the paragraph."""

    line: Line
    read: PlainText

    @property
    def plain(self) -> str:
        """Its text folded."""
        return self.read.text

    @property
    def kind(self) -> str:
        """Its style, as a class of the house."""
        return self.line.kind

    def found(self, pattern: re.Pattern[str]) -> tuple[re.Match[str], ...]:
        """Every match in its folded text."""
        return self.read.found(pattern)

    def says(self, pattern: re.Pattern[str]) -> bool:
        """Whether its folded text says that."""
        return bool(self.read.found(pattern))


class Finished(Struct, frozen=True, dict=True):
    """An act that was made: the name of its kind, its day, its words, its dossier, the facts that it was given."""

    acte: str
    day: date
    act: Act
    dossier: Dossier
    faits: Faits
    passages: tuple[Passage, ...]

    @cached_property
    def kind(self) -> ActKind:
        """The kind of the act."""
        return self.dossier.kind_of(self.acte)

    def has(self, capacity: type[Fiche]) -> bool:
        """Whether the act has that capacity."""
        return self.kind.has(capacity)

    def stated(self, capacity: type[Has]) -> Has | None:
        """What the dossier states of the act by that capacity, or None where it has it not."""
        stated = self.dossier.acte(self.acte)
        return stated if isinstance(stated, capacity) and capacity.is_stated(stated) else None

    def of(self, *kinds: str) -> tuple[Passage, ...]:
        """The passages of those kinds, in order."""
        return self.saying(all_of(*kinds))

    def search(self, sought: Sought) -> Iterator[tuple[Passage, re.Match[str]]]:
        """Every match, in order, with its passage."""
        return ((passage, one) for passage, found in self._found(sought) for one in found)

    def saying(self, sought: Sought) -> tuple[Passage, ...]:
        """The passages that say that."""
        return tuple([passage for passage, _ in self._found(sought)])

    def says(self, sought: Sought) -> bool:
        """Whether a passage says that."""
        return bool(self._found(sought))

    def _found(self, sought: Sought) -> Sequence[tuple[Passage, Matches]]:
        rank, (tried, hits) = SEARCHES.rank(sought), self.hits
        if rank < tried:
            return hits.get(rank, ())
        return [(passage, found) for passage in self.passages if (found := sought.found(passage.read))]

    @cached_property
    def hits(self) -> tuple[int, Mapping[int, Sequence[tuple[Passage, Matches]]]]:
        """How many searches, by their ranks, were made of the whole act at once, and what each of them found."""
        tried = SEARCHES.tried_in([passage.read for passage in self.passages])
        hits: dict[int, list[tuple[Passage, Matches]]] = {}
        for passage in [one for one in self.passages if one.read.hits]:
            for rank, matches in [*passage.read.hits.items()]:  # another thread may add to them
                if rank in hits:
                    hits[rank].append((passage, matches))
                else:
                    hits[rank] = [(passage, matches)]
        return tried, hits

    def tables(self) -> Iterator[Table]:
        """The tables of facts of the body."""
        return (block for block in self._grids() if isinstance(block, Table))

    @once
    def signatures(self) -> tuple[tuple[tuple[str, ...], ...], ...]:
        """The folded text of each cell where a party signs, row by row, table by table."""
        tables = (block for block in self._grids() if isinstance(block, Signatures))
        return tuple(tuple(tuple(cell_text(cell) for cell in row) for row in table.rows) for table in tables)

    @once
    def _grids(self) -> tuple[Block, ...]:
        return tuple([block for block in _walk(self.act.body) if isinstance(block, _GRIDS)])

    def signature_cells(self) -> Iterator[str]:
        """The folded text of each cell where a party signs."""
        return (cell for rows in self.signatures() for row in rows for cell in row)

    def repeated(self) -> str:
        """What each page repeats at its top and at its foot, folded."""
        parts = HEADER, FOOTER
        return " ".join([passage.plain for passage in self.passages if passage.line.part in parts])

    def body_name(self) -> str:
        """The name of the collectivité, folded, without the article that « du Mans » and « au Havre » contract."""
        return _ARTICLE.sub("", fold(self.dossier.fiche.body.nom))

    @once
    def body(self) -> tuple[Passage, ...]:
        """The passages of the body."""
        return tuple(passage for passage in self.passages if passage.line.part == BODY)


def finish(act: Act, acte: str, dossier: Dossier, faits: Faits) -> Finished:
    """The act with all that its rules compare it with."""
    passages = tuple(map(Passage, lines(act), map(plain_of_known, known_lines(act))))
    return Finished(acte, dossier.date_of(acte), act, dossier, faits, passages)


def cell_text(cell: Cell) -> str:
    """The folded text of a cell."""
    return " ".join([plain_of_known(one).text for one in known_within(cell.blocks)]).strip()


def _walk(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        yield block
        if isinstance(block, Section):
            yield from _walk(block.blocks)
