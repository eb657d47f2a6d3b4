"""A picture as Typst takes it: its bytes as numbers, its words where it has some."""

from __future__ import annotations

import re

from actgen.document.model import Picture
from actgen.writers import typst
from actgen.writers.typst_pictures import picture
from tests.pictures import SHIELD, anchored, inline, jpeg, png
from tests.word.making import p
from tests.word.pictured import Pictured


def test_its_bytes_are_numbers_and_an_ornament_has_no_words() -> None:
    assert picture(Picture("jpeg", b"\xff\xd8", 72, 36)) == {
        "t": "picture",
        "kind": "jpg",
        "bytes": [255, 216],
        "width": 72,
        "height": 36,
        "alternative": None,
        "place": None,
    }


def test_the_pdf_of_each_kind_is_made_with_the_same_bytes_again() -> None:
    act = Pictured(
        p("Un ", inline("a.png", "Point"), inline("a.png", vector="a.svg")) + p(anchored("b.jpg", "Photo"), "Deux."),
        pictures={"a.png": png(), "a.svg": SHIELD, "b.jpg": jpeg()},
    ).act()
    made = typst.write_act(act)
    assert made == typst.write_act(act)
    assert len(re.findall(rb"/S\s*/Figure", made)) == 2
