"""The words of a source under the pattern of a template."""

from __future__ import annotations

import random

from actgen.ooxml.xml import Element, w
from tests.atelier.officiel.proofs import TEMPLATE, proven
from tests.atelier.officiel.received import in_word
from tests.sizes import some


def test_any_word_taken_away_anywhere_is_found() -> None:
    """A hundred words struck out one at a time, drawn with a seed."""
    chosen = random.Random(20260501)
    count = sum(1 for _ in texts_of(TEMPLATE))
    missed = []
    for _ in some(range(100), 5):
        place = chosen.randrange(count)
        docx, word = without_a_word(TEMPLATE, place, chosen)
        if word and not proven(docx).faults:
            missed.append(word)
    assert missed == []


def texts_of(docx: bytes) -> list[str]:
    found: list[str] = []
    in_word(docx, lambda root: found.extend(text.text or "" for text in root.iter(w("t"))))
    return found


def without_a_word(docx: bytes, place: int, chosen: random.Random) -> tuple[bytes, str]:
    struck: list[str] = []

    def strike(root: Element) -> None:
        text = list(root.iter(w("t")))[place]
        words = [word for word in (text.text or "").split() if word.isalnum()]
        if words:
            struck.append(word := chosen.choice(words))
            pieces = (text.text or "").split(" ")
            pieces.remove(word) if word in pieces else None
            text.text = " ".join(pieces)

    made = in_word(docx, strike)
    return made, struck[0] if struck and texts_of(made) != texts_of(docx) else ""
