"""The values of a comparison: what each version holds, part by part, and what became of each part."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct, field

from actgen.atelier.revision.tokens import Tokens, word_count, written


class PartKind(StrEnum):
    """The parts of an act, as a jurist names them."""

    PAGE_HEADER = "en-tête de page"
    PAGE_FOOTER = "pied de page"
    LETTERHEAD = "en-tête"
    TITLE = "titre"
    OPENING = "ouverture"
    MENTIONS = "mentions"
    VISAS = "visas"
    CONSIDERANTS = "considérants"
    DISPOSITIF = "dispositif"
    SECTION = "partie"
    ANNEX = "annexe"
    ARTICLE = "article"
    SUB_ARTICLE = "sous-article"
    SIGNATURES = "signatures"
    FORMALITIES = "formalités"
    BODY = "corps de l’acte"
    NOTE = "note"


HEADED = frozenset({PartKind.SECTION, PartKind.ANNEX, PartKind.ARTICLE, PartKind.SUB_ARTICLE})
MARGINS = frozenset({PartKind.PAGE_HEADER, PartKind.PAGE_FOOTER, PartKind.NOTE})


class Category(StrEnum):
    """What kind of change it is."""

    TEXT = "texte"
    VARIABLE = "variable"
    CONDITION = "condition"
    CLAUSE = "clause"
    TYPOGRAPHY = "typographie"
    STYLE = "style"


class Paragraph(Struct, frozen=True):
    """A paragraph: its style, its tokens, its rank among those of its story."""

    style: str
    tokens: Tokens
    at: int = 0

    @property
    def text(self) -> str:
        """Its characters."""
        return written(self.tokens)


class Row(Struct, frozen=True):
    """A row of a table: its cells of blocks, its rank in the table."""

    cells: tuple[tuple[Block, ...], ...]
    at: int = 0


class Table(Struct, frozen=True):
    """A table: its style, its rows, its rank among those of its story."""

    style: str
    rows: tuple[Row, ...]
    at: int = 0


Block = Paragraph | Table


class Part(Struct, frozen=True):
    """A part of one version. `number` is that of an article; `story` the part of the Word file that holds it.

    `rank` counts the parts of the version, `parent` is the rank of the article that a sub-article belongs to.
    """

    kind: PartKind
    name: str
    number: str
    story: str
    blocks: tuple[Block, ...]
    rank: int
    parent: int | None = None

    @property
    def is_headed(self) -> bool:
        """Whether its first paragraph is a heading."""
        return self.kind in HEADED


class Text(Struct, frozen=True):
    """One version: its parts, in order."""

    parts: tuple[Part, ...]


class Piece(Struct, frozen=True):
    """Tokens of one version and what stands for them in the other; nothing changed where it has no category."""

    before: Tokens
    after: Tokens
    categories: frozenset[Category] = frozenset()


class ParagraphItem(Struct, frozen=True):
    """What became of a paragraph: one side is None where it is only removed or only added."""

    before: Paragraph | None
    after: Paragraph | None
    pieces: tuple[Piece, ...]

    @property
    def categories(self) -> frozenset[Category]:
        """What kinds of change it holds."""
        found = frozenset[Category]().union(*(piece.categories for piece in self.pieces))
        restyled = self.before and self.after and self.before.style != self.after.style
        return found | {Category.STYLE} if restyled else found

    @property
    def is_same(self) -> bool:
        """Whether nothing changed."""
        return self.before is not None and self.after is not None and not self.categories


class RowItem(Struct, frozen=True):
    """What became of a row of a table."""

    before: Row | None
    after: Row | None
    cells: tuple[tuple[Item, ...], ...]

    @property
    def is_same(self) -> bool:
        """Whether nothing changed."""
        kept = self.before is not None and self.after is not None
        return kept and all(item.is_same for cell in self.cells for item in cell)


class TableItem(Struct, frozen=True):
    """What became of a table."""

    before: Table | None
    after: Table | None
    rows: tuple[RowItem, ...]

    @property
    def is_same(self) -> bool:
        """Whether nothing changed."""
        kept = self.before is not None and self.after is not None
        return kept and all(row.is_same for row in self.rows)


Item = ParagraphItem | TableItem


class PartChange(Struct, frozen=True):
    """What became of a part. `moved` where its place among the others changed, not only its number.

    `kin` is the part of the other version that an added part was split from, or that a removed one went into.
    """

    before: Part | None
    after: Part | None
    items: tuple[Item, ...]
    moved: bool = False
    kin: Part | None = None

    @property
    def part(self) -> Part:
        """The part as it is now, or as it was."""
        found = self.after or self.before
        assert found is not None
        return found

    @property
    def is_modified(self) -> bool:
        """Whether its words, its tags or its styles changed, the number of its heading apart."""
        return bool(self.before and self.after) and any(not item.is_same for item in self.items[self.is_renumbered :])

    @property
    def is_renumbered(self) -> bool:
        """Whether the heading has another number, and says the same otherwise."""
        if not (self.before and self.after and self.before.number and self.after.number):
            return False
        heads = self.before.name, self.after.name
        numbers = self.before.number, self.after.number
        bare = [name.replace(number, "", 1) for name, number in zip(heads, numbers, strict=True)]
        return numbers[0] != numbers[1] and bare[0] == bare[1]

    @property
    def is_same(self) -> bool:
        """Whether it has not moved, and nothing in it changed."""
        kept = self.before is not None and self.after is not None
        return kept and not self.moved and all(item.is_same for item in self.items)

    @property
    def words(self) -> tuple[int, int]:
        """How many words went and how many came, the number of a heading apart."""
        gone = came = 0
        for item in paragraphs(self.items[self.is_renumbered :]):
            for piece in item.pieces:
                if piece.categories - {Category.STYLE, Category.TYPOGRAPHY}:
                    gone, came = gone + word_count(piece.before), came + word_count(piece.after)
        return gone, came


class FactChange(Struct, frozen=True):
    """A line of the manifest: its name, and what it says in both versions; empty where it says nothing."""

    name: str
    before: str
    after: str


class Names(Struct, frozen=True):
    """The variables and the conditions that only one version has."""

    new_variables: tuple[str, ...] = ()
    gone_variables: tuple[str, ...] = ()
    new_conditions: tuple[str, ...] = ()
    gone_conditions: tuple[str, ...] = ()

    @property
    def any(self) -> bool:
        """Whether there is one."""
        return bool(self.new_variables or self.gone_variables or self.new_conditions or self.gone_conditions)


class Revision(Struct, frozen=True):
    """Two versions and all that differs; `parts` stand as now, what was removed where it stood."""

    before: Text
    after: Text
    parts: tuple[PartChange, ...]
    names: Names = field(default=Names())
    facts: tuple[FactChange, ...] = ()

    @property
    def is_same(self) -> bool:
        """Whether both say the same in the same way."""
        return not self.facts and all(part.is_same for part in self.parts)

    @property
    def words(self) -> tuple[int, int]:
        """How many words went and how many came; those of a part that only moved do not count."""
        counts = [part.words for part in self.parts]
        return sum(gone for gone, _ in counts), sum(came for _, came in counts)


def paragraphs(items: tuple[Item, ...]) -> Iterator[ParagraphItem]:
    """The paragraphs of items, those of tables included, in order."""
    for item in items:
        if isinstance(item, ParagraphItem):
            yield item
        else:
            for row in item.rows:
                for cell in row.cells:
                    yield from paragraphs(cell)


def block_paragraphs(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    """The paragraphs of blocks, those of tables included, in order."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from block_paragraphs(cell)
