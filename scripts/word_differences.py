"""What the PDF, the page and the text of an act say otherwise than LibreOffice's PDF of its Word file.

Words, as many times as they stand there; cells, by where their words stand; the order of all that is said once.
"""

from __future__ import annotations

import re
import subprocess
import sys
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from actgen.document.model import PAGE_MARK, PAGES_MARK, Section, Table
from actgen.document.paragraphs import lines, repeated_elsewhere, texts

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.word.test_carried import counted, words_of_page, words_of_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actgen.document.model import Act, Block, Row

#: What a page counts: figures, Roman numbers, letters.
_COUNT = re.compile(r"\d{1,3}|[ivxlcIVXLC]+|[A-Za-z]")
_CUTS = re.compile(r"[-/|_.,:;()«»*]+")
#: What only pages show beside their numbers.
_ON_PAGES = {"Page", "sur", "of", "page", "PAGE"}
_WORD = re.compile(r'<page |<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]*)</word>')
#: How far apart, in points, two words begin that stand in two columns.
_A_COLUMN = 15
#: And how high a line is.
_A_LINE = 8
#: What share of the words that are said once may stand elsewhere: the lines of a page are not cut alike.
_MOVED = 0.03


def differences(act: Act, made: str, office: Path) -> list[str]:
    """Each difference in a few words: which format, what it lacks (−) and what it has besides (+)."""
    ours, theirs = _words(Path(f"{made}.pdf")), _words(office)
    counts = any(PAGE_MARK in one.text or PAGES_MARK in one.text for one in lines(act))
    found = [f"pdf {said}" for said in _apart(ours, theirs, _repeated_words(act), counts=counts)]
    for name, words in (
        ("html", words_of_page(Path(f"{made}.html").read_text("utf-8"))),
        ("txt", words_of_text(Path(f"{made}.txt").read_text("utf-8"))),
    ):
        found += [f"{name} {said}" for said in _unsaid(_pieces(words), ours, _repeated_words(act))]
    here, there = _placed(Path(f"{made}.pdf")), _placed(office)
    rows = (row for table in _tables(act.body) for row in (*table.header, *table.rows))
    apart = {word for row in rows for word in _all_words(row)} | _words_of_notes(act)
    flowing = {word: place for word, place in here.items() if word not in apart}
    return [*found, *_misplaced(act, here, there), *_moved(flowing, there)]


def _words(path: Path) -> Counter[str]:
    listed = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
    return _pieces(counted(listed))


def _pieces(words: Counter[str]) -> Counter[str]:
    """The words cut where a line may end inside them."""
    found = Counter[str]()
    for word, times in words.items():
        for piece in filter(None, _CUTS.split(word)):
            found[piece] += times
    return found


def _repeated_words(act: Act) -> set[str]:
    """The words that stand as many times as there are pages: of headers, of footers, of the heads of tables."""
    blocks = [act.header, act.footer, *(held for _, held in repeated_elsewhere(act))]
    blocks += [cell.blocks for table in _tables(act.body) for row in table.header for cell in row]
    return set(_pieces(counted(" ".join(text for held in blocks for text in texts(held)))))


def _apart(ours: Counter[str], theirs: Counter[str], repeated: set[str], *, counts: bool) -> Iterator[str]:
    lost, more = theirs - ours, ours - theirs
    for word in [*lost, *more]:
        if (word in repeated and word in ours and word in theirs) or (counts and _COUNT.fullmatch(word)):
            del lost[word], more[word]
    if _letters(lost) != _letters(more):  # else the same letters, cut otherwise
        yield from filter(None, (_few("−", lost), _few("+", more)))


def _unsaid(words: Counter[str], ours: Counter[str], repeated: set[str]) -> Iterator[str]:
    """What a format without pages lacks of the PDF, or has besides; words that a line cuts are not told apart."""
    all_ours, all_words = "".join(ours), "".join(words)
    lost = {word for word in ours if word not in words and word not in all_words and not _COUNT.fullmatch(word)}
    more = {word for word in words if word not in ours and word not in all_ours and word not in repeated}
    yield from filter(None, (_few("−", Counter(lost - _ON_PAGES)), _few("+", Counter(more))))


def _letters(words: Counter[str]) -> Counter[str]:
    return Counter("".join(words.elements()))


def _few(sign: str, words: Counter[str]) -> str:
    return sign + " ".join(list(words.elements())[:12])[:160] if words else ""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a word begins: its page, and how far from the left and the top of it."""

    page: int
    left: float
    top: float

    @property
    def in_reading(self) -> tuple[int, int, float]:
        """What orders words as they are read: pages, their lines, from left to right."""
        return self.page, round(self.top / _A_LINE), self.left


def _placed(path: Path) -> dict[str, _Place]:
    """Where each word begins that stands once in a file."""
    listed = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, text=True, check=True).stdout
    found: dict[str, list[_Place]] = {}
    page = 0
    for match in _WORD.finditer(listed):
        if match[3] is None:
            page += 1
        else:
            found.setdefault(match[3], []).append(_Place(page, float(match[1]), float(match[2])))
    return {word: places[0] for word, places in found.items() if len(places) == 1}


def _misplaced(act: Act, here: dict[str, _Place], there: dict[str, _Place]) -> Iterator[str]:
    """The words of a row of which one stands left of the other in Word, and not in the PDF."""
    for table in _tables(act.body):
        for row in (*table.header, *table.rows):
            known = [word for word in _words_of(row) if word in here and word in there]
            for one, other in pairwise(known):
                theirs, ours = there[other].left - there[one].left, here[other].left - here[one].left
                if abs(theirs) > _A_COLUMN and theirs * ours < 0:
                    yield f"cell {one} / {other}"


def _tables(blocks: Iterable[Block]) -> Iterator[Table]:
    for block in blocks:
        if isinstance(block, Section):
            yield from _tables(block.blocks)
        elif isinstance(block, Table):
            yield block
            for row in (*block.header, *block.rows):
                for cell in row:
                    yield from _tables(cell.blocks)


def _words_of(row: Row) -> Iterator[str]:
    """The first word of each cell of a row."""
    for cell in row:
        yield from " ".join(texts(cell.blocks)).split()[:1]


def _words_of_notes(act: Act) -> set[str]:
    """The words of the notes, which stand at the foot of whatever page calls them."""
    return set(" ".join(text for note in act.notes for text in texts(note.blocks)).split())


def _all_words(row: Row) -> list[str]:
    return " ".join(text for cell in row for text in texts(cell.blocks)).split()


def _moved(here: dict[str, _Place], there: dict[str, _Place]) -> Iterator[str]:
    """Whether the words that are said once do not come one after the other as Word has them."""
    known = sorted(here.keys() & there.keys(), key=lambda word: there[word].in_reading)
    tails: list[tuple[int, int, float]] = []
    for word in known:  # the longest run of words in the same order
        at = bisect_left(tails, here[word].in_reading)
        tails[at : at + 1] = [here[word].in_reading]
    if len(known) - len(tails) > max(2, _MOVED * len(known)):
        yield f"order {len(known) - len(tails)} of {len(known)}"
