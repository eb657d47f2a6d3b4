"""What a person at the keyboard meets on a page is seen by who judges it: real pages, in a real browser."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from scripts.judges.keyboard import Keys
from scripts.judges.walking import walker
from tests.sizes import one_of

pytestmark = pytest.mark.skipif(shutil.which("chromium") is None, reason="no browser on this machine")
SOUND = """<a href="#a">un</a> <button>deux</button> <input aria-label="trois">
<textarea aria-label="quatre"></textarea>
<details><summary>cinq</summary><a href="#b">replié</a></details>
<fieldset disabled><input aria-label="six"></fieldset>"""
WRONG = {
    '<a href="#a">un</a><a href="#b" style="outline:none">sans anneau</a>': "no outline: sans anneau",
    '<a href="#a">un</a><button style="width:0;height:0;padding:0;border:0;font-size:0">rien</button>': (
        "nothing to see: rien"
    ),
    '<a href="#a">un</a><a href="#b">couvert</a><p style="position:fixed;inset:0;background:white;margin:0">X</p>': (
        "covered, or out of the window: couvert"
    ),
    '<a href="#a">un</a><p onfocusin="this.firstChild.focus()"><button>piège</button></p><a href="#c">après</a>'
    "<script>addEventListener('keydown', e => document.activeElement.localName === 'button' && e.preventDefault())"
    "</script>": "never reached: après",
    '<a href="#a">un</a><a href="#b" tabindex="2">deux</a><a href="#c" tabindex="1">trois</a>': (
        "comes after what stands below it"
    ),
}


def found(text: str, folder: Path) -> list[str]:
    page = folder / "page.html"
    page.write_text(f"<!DOCTYPE html><title>Essai</title>{text}", encoding="utf-8")
    with walker() as walk:
        walk.go(page.as_uri())
        keys = Keys(walk)
        return [*keys.round(), *keys.problems()]


@pytest.mark.long
def test_a_sound_page_has_nothing(tmp_path: Path) -> None:
    assert found(SOUND, tmp_path) == []


@pytest.mark.parametrize(("text", "told"), one_of([*WRONG.items()]))
def test_what_stops_the_hands_is_told(text: str, told: str, tmp_path: Path) -> None:
    assert any(told in one for one in found(text, tmp_path))
