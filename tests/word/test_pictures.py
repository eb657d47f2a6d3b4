"""The page of reference shows each construct that is carried, by a picture that stands beside it."""

from __future__ import annotations

from pathlib import Path

from scripts.word_page import IMAGES, picture_name, word_page
from tests.word.corpus import CARRIED, REFUSED, TOLD

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "word.md"
MOST = 1_500_000


def test_each_carried_construct_has_its_picture_and_no_picture_is_left_over() -> None:
    pictures = sorted(path.name for path in IMAGES.glob("*.png"))
    assert pictures == sorted(map(picture_name, CARRIED)), "python scripts/word_pictures.py draws them"
    assert sum(path.stat().st_size for path in IMAGES.glob("*.png")) < MOST


def test_the_page_names_each_construct_once() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page.endswith(word_page())
    assert all(f"| {name} | ![{name}](" in page for name in CARRIED)
    assert all(name in page for name in (*TOLD, *REFUSED))
