"""A hand in a real browser clicks what it means to click, or says what it met."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from scripts.judges import walking
from scripts.judges.walking import Lost, Walker, walker
from tests.sizes import one_of

pytestmark = pytest.mark.skipif(shutil.which("chromium") is None, reason="no browser on this machine")
#: What is folded goes down for a second after the page is there, as a page does that comes at a part of itself.
MOVING = """<style>@keyframes down { to { transform: translateY(300px) } } div { animation: down 1s forwards }</style>
<div><details><summary>Plus</summary>Voici</details></div>"""
COVERED = '<details><summary>Plus</summary></details><p style="position:fixed;inset:0;background:white;margin:0">X</p>'


@contextmanager
def before(text: str, folder: Path) -> Iterator[Walker]:
    """Who stands before a page that runs no script."""
    page = folder / "page.html"
    page.write_text(f"<!DOCTYPE html><title>Essai</title>{text}", encoding="utf-8")
    with walker(script=False) as walk:
        walk.go(page.as_uri())
        yield walk


@pytest.mark.long
def test_what_still_moves_is_waited_for(tmp_path: Path) -> None:
    with before(MOVING, tmp_path) as walk:
        walk.unfold("details")
        assert walk.read() == "Plus Voici"


@pytest.mark.parametrize(
    ("text", "told"),
    one_of(
        [
            ("<details></details>", "details > summary"),
            (COVERED, "details > summary is covered, or does not stand still"),
        ]
    ),
)
def test_what_no_mouse_could_click_is_told(
    text: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(walking, "_LOOKS", 5)
    with before(text, tmp_path) as walk, pytest.raises(Lost, match=told):
        walk.unfold("details")


@pytest.mark.long
def test_a_click_that_nothing_comes_of_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walking, "_LOOKS", 10)
    with before("<button>Rien</button>", tmp_path) as walk, pytest.raises(Lost, match="nothing comes of button: Rien"):
        walk.follow("button")
