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
from actgen.rules.plain_texts import SEARCHES, any_of, plain_of_known

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from actgen.document.model import Act, Block, Cell
    from actgen.kinds.dossier import Dossier, Has
    from actgen.kinds.kind import ActKind
    from actgen.rules.plain_texts import Key, Matches, PlainText
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

    @once
    def of(self, *kinds: str) -> tuple[Passage, ...]:
        """The passages of those kinds, in order."""
        return tuple([one for one in self.passages if one.line.kind in kinds])

    def search(
        self, pattern: re.Pattern[str], *kinds: str, clues: tuple[str, ...] = ()
    ) -> Iterator[tuple[Passage, re.Match[str]]]:
        """Every match in the passages of those kinds, or in all.

        Only passages that hold one of `clues` are searched: a pattern costs far more than a word.
        """
        return ((passage, one) for passage, found in self._found(pattern, kinds, clues) for one in found)

    def saying(self, pattern: re.Pattern[str], *kinds: str, clues: tuple[str, ...] = ()) -> tuple[Passage, ...]:
        """The passages of those kinds, or of any, that say that."""
        return tuple([passage for passage, _ in self._found(pattern, kinds, clues)])

    def says(self, pattern: re.Pattern[str], *kinds: str, clues: tuple[str, ...] = ()) -> bool:
        """True where a passage of those kinds, or of any, says that."""
        return bool(self._found(pattern, kinds, clues))

    def holding(self, words: tuple[str, ...], *kinds: str) -> tuple[Passage, ...]:
        """The passages of those kinds, or of any, where one of these folded texts stands."""
        return self.saying(any_of(words), *kinds, clues=words)

    def _found(
        self, pattern: re.Pattern[str], kinds: tuple[str, ...], clues: tuple[str, ...]
    ) -> Sequence[tuple[Passage, Matches]]:
        hits, tried = self._hits
        key = id(pattern), clues, kinds
        if (found := hits.get(key)) is not None:
            return found
        if key in tried:
            return ()
        SEARCHES.add(pattern, clues, kinds)
        told = self.of(*kinds) if kinds else self.passages
        return [(passage, matches) for passage in told if (matches := passage.read.found(pattern, clues))]

    @cached_property
    def _hits(self) -> tuple[Mapping[Key, Sequence[tuple[Passage, Matches]]], Collection[Key]]:
        """What was found by the searches that were made of the whole act at once, and all these searches."""
        tried = SEARCHES.tried_in([passage.read for passage in self.passages])
        hits: dict[Key, list[tuple[Passage, Matches]]] = {}
        for passage in self.passages:
            for key, found in passage.read.hits.items():
                if key in hits:
                    hits[key].append((passage, found))
                else:
                    hits[key] = [(passage, found)]
        return hits, tried

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
        return " ".join(passage.plain for passage in self.passages if passage.line.part in (HEADER, FOOTER))

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
