"""The levels of headings: each one below the heading that holds it, none passed over, the first of them 1."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest

from actgen.document.model import Block, Cell, Columns, Section, Text, Title
from actgen.document.nesting import levelled
from tests.document.building import read_lines


def levels(blocks: Iterable[Block]) -> Iterator[tuple[str, int]]:
    for block in blocks:
        if isinstance(block, Section):
            yield block.kind, block.level
            yield from levels(block.blocks)


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("# Titre\nARTICLE 1 – Objet\n1.1 – Champ", [("article", 2), ("sous-article", 3)]),
        ("# Titre\n## II - Articles\nARTICLE 1 – Objet", [("partie", 2), ("article", 3)]),
        ("# Titre\nARTICLE 1 – Objet\n## ANNEXE\nARTICLE 1 – Objet", [("article", 2), ("partie", 2), ("article", 3)]),
        ("ARTICLE 1 – Objet\n1.1 – Champ\nARTICLE 2 – Fin", [("article", 1), ("sous-article", 2), ("article", 1)]),
        ("1.1 – Champ\nARTICLE 2 – Fin\n# Titre\n## Fin", [("sous-article", 1), ("article", 1), ("partie", 2)]),
    ],
)  # fmt: skip
def test_a_heading_stands_one_below_the_one_that_holds_it(lines: str, found: list[tuple[str, int]]) -> None:
    assert list(levels(read_lines(lines).body)) == found


def test_a_title_in_a_cell_counts_for_what_follows() -> None:
    beside = Columns(((Cell((Title((Text("Titre"),)),)),),))
    _, section = levelled([beside, Section("article", "1", (Text("Article 1"),), ())])
    assert isinstance(section, Section)
    assert section.level == 2
