"""A text that has been understood: each paragraph with its house style, why it has it, and how sure that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.importing.run_cutting import text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actgen.ooxml.blocks import Run


class Understood(Struct, frozen=True):
    """A paragraph in a house style; `why` says in French what told it, `sure` whether a reader should look."""

    style: str
    runs: tuple[Run, ...]
    why: str
    sure: bool = True
    source: str = ""

    @property
    def text(self) -> str:
        """The characters of the paragraph."""
        return text_of(self.runs)


class UnderstoodTable(Struct, frozen=True):
    """A table in a house style, with its rows of cells of paragraphs."""

    style: str
    rows: tuple[tuple[tuple[Understood, ...], ...], ...]
    header: bool
    why: str
    sure: bool = True


UnderstoodBlock = Understood | UnderstoodTable


class Reading(Struct, frozen=True):
    """The whole text as it was understood; `added` counts the words that Word computed and that are now typed.

    `page_breaks` are the first words of what began a page in the source and begins none in a template.
    """

    body: tuple[UnderstoodBlock, ...]
    header: tuple[UnderstoodBlock, ...] = ()
    footer: tuple[UnderstoodBlock, ...] = ()
    notes: tuple[tuple[str, tuple[Understood, ...]], ...] = ()
    added: tuple[str, ...] = ()
    page_breaks: tuple[str, ...] = ()

    def paragraphs(self) -> Iterator[Understood]:
        """Every paragraph: body, header, footer, notes."""
        for part in (self.body, self.header, self.footer, *(blocks for _, blocks in self.notes)):
            yield from paragraphs_in(part)


def paragraphs_in(blocks: Iterable[UnderstoodBlock]) -> Iterator[Understood]:
    """The paragraphs of blocks, those of cells where their table stands."""
    for block in blocks:
        if isinstance(block, Understood):
            yield block
        else:
            for row in block.rows:
                for cell in row:
                    yield from cell
