"""What the pages of an act repeat: the blocks of each header and footer, rank of pages by rank of pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from msgspec import Struct, field

from actgen.document.model import Repeated, Sheet
from actgen.document.paragraphs import FOOTER, HEADER, repeated_part

if TYPE_CHECKING:
    from actgen.document.furniture import Pages
    from actgen.document.model import Block


class PartReader(Protocol):
    """Who reads the blocks of a part of the file: its place in the act, its name."""

    def part(self, name: str, file: str, /) -> tuple[Block, ...]: ...


class RepeatedParts(Struct):
    """What pages repeat, each part of the file read once."""

    reader: PartReader
    read: dict[str, tuple[Block, ...]] = field(default_factory=dict)

    def sheet(self, pages: Pages, rank: int) -> Sheet:
        """The pages of a rank with all that they repeat."""
        return Sheet(
            self.of(pages.usual, "default", rank),
            None if pages.first is None else self.of(pages.first, "first", rank),
            None if pages.even is None else self.of(pages.even, "even", rank),
            pages.shape.width,
            pages.shape.height,
            pages.shape.margins,
            pages.number,
            pages.digits,
            pages.shape.edges,
        )

    def of(self, names: tuple[str, str], kind: str, rank: int) -> Repeated:
        """The blocks of a header and of a footer."""
        edges = zip((HEADER, FOOTER), names, strict=True)
        return Repeated(*(self._blocks(name, repeated_part(edge, kind, rank)) for edge, name in edges))

    def _blocks(self, name: str, place: str) -> tuple[Block, ...]:
        if name and name not in self.read:
            self.read[name] = self.reader.part(place, name)
        return self.read.get(name, ())
