"""What says that it is unfinished has a clue, in whatever letters and with whatever blanks it is typed."""

from __future__ import annotations

import random

import pytest

from actgen.rules.unfinished import is_provisional
from actgen.variables.marks import is_mark
from actgen.variables.yaml.clues import may_be_unfinished

SAYING = (
    *("à compléter", "a préciser", "à renseigner", "à remplir", "à venir", "à définir", "A DEFINIR", "à preciser"),
    *("[le maire, à nommer]", "xxx", "todo", "tbd", "lorem ipsum", "___", "??", "....", "……", ". . . ", "à compléter."),
)
PIECES = [
    *"aÀéÉſİıK.…_?x[ \n\t\u00a0\u202f\u2009\u0301’œ",
    *SAYING,
    *map(str.upper, SAYING),
    "à reNſeigner",
    ". \u00a0.",
]


@pytest.mark.parametrize(
    "text", [*SAYING, *map(str.upper, SAYING), "à pre\u0301ciser", "à renſeigner", ".\u202f.\t.\n"]
)
def test_what_says_so_has_a_clue(text: str) -> None:
    assert may_be_unfinished(text)


@pytest.mark.parametrize("seed", range(20))
def test_no_clue_is_hidden_by_what_stands_beside_it(seed: int) -> None:
    drawn = random.Random(seed)
    for _ in range(300):
        text = "".join(drawn.choices(PIECES, k=drawn.randint(1, 5)))
        assert may_be_unfinished(text) or not (is_mark(text) or is_provisional(text)), text


def test_most_texts_have_none() -> None:
    assert not may_be_unfinished("Monsieur Rémy ORHON, 1 place de l’Hôtel-de-Ville. Le 15/12/2025 à 19:00")
