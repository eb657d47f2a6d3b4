"""Numbers that surely follow one another are told so at once: those of any other row are looked at one by one."""

from __future__ import annotations

import random
from functools import partial

import pytest

from actgen.document.model import Act, Block, Section, Text, Title
from actgen.document.numbering import broken_numbering
from tests.document.building import METADATA

article, part = partial(Section, "article", blocks=()), partial(Section, "partie", None, blocks=())
ARTICLES = tuple(article(number, (Text(f"Article {number}"),)) for number in ("1", "2", "2 bis", "2 ter", "3"))
BELOW = tuple(Section("sous-article", number, (Text(number),), ()) for number in ("1.1", "1.2", "2.1"))
OTHERS: tuple[Block, ...] = (
    article(None, (Text("Article premier"),)),
    Title((Text("Convention"),)),
    part((Text("Annexe 1"),)),
    part((Text("Première partie"),)),
)


def told(act: Act) -> list[str]:
    return [f"{one.place} {one.message}" for one in broken_numbering(act, "acte")]


def acts() -> list[Act]:
    chance, blocks = random.Random(3), (*ARTICLES * 3, *BELOW * 2, *OTHERS)
    rows: list[tuple[Block, ...]] = [tuple(chance.choices(blocks, k=chance.randint(0, 5))) for _ in range(3000)]
    return [Act("Convention", (), (*row, *ARTICLES[:1]), (), (), METADATA) for row in rows]


def test_what_is_told_at_once_is_what_one_by_one_tells(monkeypatch: pytest.MonkeyPatch) -> None:
    found = list(map(told, acts()))
    assert 30 < found.count([]) < 2900
    monkeypatch.setattr("actgen.document.numbering._are_in_order", lambda _: False)
    assert list(map(told, acts())) == found
