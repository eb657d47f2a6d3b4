"""The small pictures of pages: the same bytes each time, and a tolerance that hides nothing but noise."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageDraw

from actgen.atelier.goldens.look import pdfium
from actgen.atelier.goldens.look.pictures import Stamp, difference, pictures_of, shows_all_of, stamp_of
from tests.atelier.goldens.look.seeded import pdf_file

WIDTH, HEIGHT = 200, 100


def png(page: Image.Image) -> bytes:
    stream = io.BytesIO()
    page.save(stream, "PNG")
    return stream.getvalue()


def a_page(ground: int = 255, ink: int = 0) -> Image.Image:
    """A pale page with a line of text, as far as points go."""
    page = Image.new("RGB", (WIDTH, HEIGHT), (ground,) * 3)
    ImageDraw.Draw(page).line((20, 20, 120, 20), fill=(ink,) * 3)
    return page


def test_the_same_page_gives_the_same_bytes() -> None:
    one, other = (pictures_of(pdf_file(), b"source", "essai 1") for _ in range(2))
    assert one == other
    assert [len(picture) < 25_000 for picture in one] == [True, True]


def test_a_picture_has_few_colours_and_says_what_it_shows() -> None:
    first, second = pictures_of(pdf_file(), b"source", "essai 1")
    assert Image.open(io.BytesIO(first)).mode == "P"
    assert stamp_of(second) == Stamp(stamp_of(first).source, "essai 1", "2/2")


def test_pictures_of_the_very_file_need_not_be_drawn_again() -> None:
    pages = pictures_of(pdf_file(), b"source", pdfium.program())
    assert shows_all_of(pages, b"source")
    assert not shows_all_of(pages, b"another")
    assert not shows_all_of(pages[:1], b"source")
    assert not shows_all_of((), b"source")
    assert not shows_all_of((b"no picture", pages[1]), b"source")


@pytest.mark.parametrize("noise", [1, 17, 34])
def test_edges_of_letters_that_differ_by_two_levels_are_noise(noise: int) -> None:
    assert difference(png(a_page()), png(a_page(ink=noise))) is None


def test_letters_that_differ_by_more_are_seen() -> None:
    assert difference(png(a_page()), png(a_page(ink=51))) is not None


def test_a_pale_ground_that_is_lost_is_seen() -> None:
    grey = a_page()
    ImageDraw.Draw(grey).rectangle((20, 40, 180, 60), fill=(238,) * 3)
    assert difference(png(grey), png(a_page())) is not None


def test_the_difference_is_red_on_the_pale_page_that_is_now() -> None:
    now = a_page()
    ImageDraw.Draw(now).rectangle((20, 60, 120, 63), fill=(0, 0, 0))
    shown = Image.open(io.BytesIO(difference(png(a_page()), png(now)) or b"")).convert("RGB")
    assert (shown.getpixel((60, 61)), shown.getpixel((60, 20)), shown.getpixel((5, 5))) == (
        (204, 0, 0), (192, 192, 192), (255, 255, 255),
    )  # fmt: skip


HUGE = png(Image.new("1", (5000, 1000)))


@pytest.mark.parametrize("before", [HUGE, png(Image.new("RGB", (10, 10))), b"", b"\x89PNG\r\n\x1a\nspoiled"])
def test_a_page_of_another_size_or_a_spoiled_picture_differs_everywhere(before: bytes) -> None:
    shown = Image.open(io.BytesIO(difference(before, png(a_page())) or b"")).convert("RGB")
    assert shown.getcolors() == [(WIDTH * HEIGHT, (204, 0, 0))]
    assert difference(png(a_page()), before) is not None
    assert difference(b"", b"") is not None
