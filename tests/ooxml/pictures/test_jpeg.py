"""A JPEG is read by its segments: its size, its colours, whether it is upright."""

from __future__ import annotations

import pytest

from actgen.core.errors import WordingError
from actgen.ooxml.pictures.jpeg import read_jpeg
from tests.pictures import jpeg


def test_its_size_is_that_of_its_frame() -> None:
    assert read_jpeg(jpeg(40, 20)) == (40, 20)
    assert read_jpeg(jpeg(5, 6, "L")) == (5, 6)


@pytest.mark.parametrize("length", [2, 4, 30, 200, -2])
def test_a_cut_one_is_refused(length: int) -> None:
    with pytest.raises(WordingError, match="Elle est coupée ou abîmée"):
        read_jpeg(jpeg()[:length])


def test_one_in_the_colours_of_a_printer_is_refused() -> None:
    with pytest.raises(WordingError, match="couleurs de l’imprimerie") as caught:
        read_jpeg(jpeg(mode="CMYK"))
    assert "en couleurs RVB" in caught.value.hint


def test_one_that_only_a_label_turns_is_refused() -> None:
    with pytest.raises(WordingError, match="Cette photo est couchée"):
        read_jpeg(jpeg(orientation=6))
    assert read_jpeg(jpeg(orientation=1)) == (4, 2)


def test_one_of_a_rare_kind_is_refused() -> None:
    rare = jpeg().replace(b"\xff\xc0", b"\xff\xc3", 1)
    with pytest.raises(WordingError, match="genre rare"):
        read_jpeg(rare)
