"""The proof that nothing of a source is lost: its words are those of the template, once the proposals are undone."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.importing.counted_words import counted_words
from actgen.atelier.importing.run_cutting import is_mark
from actgen.atelier.importing.source import paragraphs_of
from actgen.atelier.importing.word.counted_words import word_texts
from actgen.ooxml.packing.package import read_package

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from actgen.atelier.importing.proposing.proposals import Proposal
    from actgen.atelier.importing.roles.understood import Reading
    from actgen.atelier.importing.source import Source
    from actgen.ooxml.blocks import Run


class Comparison(Struct, frozen=True):
    """How many words the source has, those that the template lacks, those that it has without the source."""

    count: int
    lost: tuple[str, ...]
    gained: tuple[str, ...]


def compare(words: Sequence[str], docx: bytes, placed: Iterable[Proposal], added: Iterable[str]) -> Comparison:
    """The words of a source against those of its template; `added` are the numbers that Word computed there."""
    source, made = Counter(words), Counter(_undone(docx, placed))
    numbers = Counter(added)
    lost = _in_order(words, source - made)
    return Comparison(len(words), lost, tuple((made - source - numbers).elements()))


def lost_marks(source: Source, reading: Reading) -> int:
    """How many calls of notes and page numbers of a source the text that was understood lacks: they are no words."""
    parts = (source.body, source.header, source.footer, *(paragraphs for _, paragraphs in source.notes))
    held = Counter(_marks(one.runs for blocks in parts for block in blocks for one in paragraphs_of(block)))
    return (held - Counter(_marks(one.runs for one in reading.paragraphs()))).total()


def _marks(paragraphs: Iterable[Sequence[Run]]) -> Iterator[str]:
    return (f"{run.field}/{run.note}" for runs in paragraphs for run in runs if is_mark(run))


def _undone(docx: bytes, placed: Iterable[Proposal]) -> list[str]:
    """The words of a template with those that its tags took the place of."""
    tags: Counter[str] = Counter()
    words: list[str] = []
    for one in placed:
        tags[one.tag] += 1
        words += counted_words(one.words)
    for text in word_texts(read_package(docx, "modèle")):
        bare = text
        for tag in sorted(tags, key=len, reverse=True):  # a line may stand inside a longer tag
            count = min(bare.count(tag), tags[tag])
            bare = bare.replace(tag, " ", count)
            tags[tag] -= count
        words += counted_words(bare)
    return words


def _in_order(words: Sequence[str], lost: Counter[str]) -> tuple[str, ...]:
    """The lost words in the order of the source; of one that comes several times, the last."""
    found: list[str] = []
    for word in reversed(words):
        if lost[word] > 0:
            lost[word] -= 1
            found.append(word)
    return tuple(reversed(found))
