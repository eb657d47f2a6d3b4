"""The structure of a PDF as lines that a reviewer reads in a diff: what is printed, where, how; lengths in mm.

A line is a run of text of one look in one block: the block, the way down from the line above, its edges, its lines,
its font, size and colour, its first words. Ways and not heights, so that what moves one paragraph changes one line.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.goldens.look.measures import decimal, short, span, start_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actgen.atelier.goldens.look.printed import Page, Printed, Shape, Text

#: Two letters on one line may stand this far from one baseline, in mm.
_SAME_LINE = 0.3


def pdf_outline(document: Printed) -> str:
    """The structure of the document, page by page."""
    tags = "balisé" if document.is_tagged else "sans balises"
    head = f"Document | {len(document.pages)} p. | {tags} | langue {document.language or 'absente'} | {document.title}"
    pages = (line for number, page in enumerate(document.pages, 1) for line in _page(number, page))
    return "\n".join([head, *pages]) + "\n"


def _page(number: int, page: Page) -> Iterator[str]:
    yield ""
    texts = sorted(page.texts, key=_reading_order)
    first = next((text.words for text in texts if text.block.number), "")
    yield f"Page {number} | {short(page.width)} × {short(page.height)} mm | commence par | {start_of(first)}"
    yield from (f"  tableau {one}" for one in _tables(texts))
    above = 0.0
    for run in _runs(texts):
        yield f"  {run.told(above)}"
        above = run.texts[-1].baseline
    yield from (f"  {one}" for one in _shapes(page.shapes))
    yield from (f"  lien | {decimal(link.left)} ; {decimal(link.top)} | {link.address}" for link in page.links)


def _reading_order(text: Text) -> tuple[bool, int]:
    """As the tags have it; what stands outside them comes last."""
    return not text.block.number, text.block.number


class _Run(Struct, frozen=True):
    """Texts of one look in one block, one after the other."""

    texts: tuple[Text, ...]

    def told(self, above: float) -> str:
        """The line of this run, `above` being the baseline before it."""
        first = self.texts[0]
        ink = f"{first.ink.font} {short(first.ink.size)} {first.ink.colour}"
        edges = span(min(text.left for text in self.texts), max(text.right for text in self.texts))
        way = decimal(first.baseline - above)
        sign = "" if way.startswith("-") else "+"
        words = start_of(" ".join(text.words.strip() for text in self.texts))
        return f"{first.block.name} | {sign}{way} | {edges}{self._lines()} | {ink} | {words}"

    def _lines(self) -> str:
        """How many lines, and how far from each other: « | 3 l. de 4,8 »."""
        ways = [way for one, other in pairwise(self.texts) if abs(way := other.baseline - one.baseline) > _SAME_LINE]
        if not ways:
            return ""
        told = dict.fromkeys(decimal(way) for way in ways)
        return f" | {len(ways) + 1} l. de {' et '.join(told)}"


def _runs(texts: Iterable[Text]) -> Iterator[_Run]:
    held: list[Text] = []
    for text in texts:
        if held and (text.block, text.ink) != (held[-1].block, held[-1].ink):
            yield _Run(tuple(held))
            held = []
        held.append(text)
    if held:
        yield _Run(tuple(held))


def _tables(texts: Iterable[Text]) -> Iterator[str]:
    """Each table of the page: its rows, and where the text of its columns begins."""
    cells = [(cell, text.left) for text in texts if (cell := text.block.cell)]
    for table in dict.fromkeys(cell.table for cell, _ in cells):
        held = [(cell, left) for cell, left in cells if cell.table == table]
        rows = {(cell.kind, cell.row) for cell, _ in held}
        columns = sorted({cell.column for cell, _ in held})
        lefts = (min(left for cell, left in held if cell.column == column) for column in columns)
        yield f"T{table} | {len(rows)} lignes | texte des colonnes à {' ; '.join(map(decimal, lefts))}"


def _shapes(shapes: Iterable[Shape]) -> Iterator[str]:
    """Shapes of one kind together: how many, where."""
    counted = Counter(map(_shape, shapes))
    kinds = dict.fromkeys(kind for kind, _ in counted)
    for kind in kinds:
        places = (_times(place, count) for (one, place), count in counted.items() if one == kind)
        yield f"{kind} | {' ; '.join(places)}"


def _times(place: str, count: int) -> str:
    return f"{place} ({count} fois)" if count > 1 else place


def _shape(shape: Shape) -> tuple[str, str]:
    """What a shape is, then where it stands."""
    across, down = span(shape.left, shape.right), span(shape.top, shape.bottom)
    match shape.kind:
        case "filet vertical":
            return f"{shape.kind} | {short(shape.thickness)} pt {shape.colour}", decimal(shape.left)
        case "filet horizontal":
            return f"{shape.kind} | {short(shape.thickness)} pt {shape.colour}", across
        case _:
            return f"{shape.kind} | {shape.colour}".rstrip(" |"), f"{across} × {down}"
