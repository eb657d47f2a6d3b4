"""The frame of every page: what it says to whom, and its files."""

from __future__ import annotations

import re
from pathlib import Path

from actgen.atelier.browser.asked import Asked
from actgen.atelier.browser.frame.rendering import STATIC, rendered, static_file
from actgen.atelier.browser.people import NOBODY
from actgen.core.project import Project

PROJECT = Project(Path())


def page(asked: Asked) -> str:
    return rendered(asked, "refusal.html", titre="Refus <b>", message="Non.", conseil="")


def test_who_is_let_in_sees_the_places_and_the_name_and_nobody_else_does() -> None:
    assert 'aria-label="Principale"' in page(Asked(PROJECT, csrf="ab"))
    outside = page(Asked(PROJECT, NOBODY))
    assert 'aria-label="Principale"' not in outside
    assert "poste local" not in outside


def test_what_a_text_holds_is_text() -> None:
    assert "<h1>Refus &lt;b&gt;</h1>" in page(Asked(PROJECT))


def test_the_page_has_a_language_a_way_to_the_content_and_its_landmarks() -> None:
    text = page(Asked(PROJECT, csrf="ab"))
    assert '<html lang="fr">' in text
    assert 'href="#contenu">Aller au contenu' in text
    assert all(f"<{mark}" in text for mark in ("header", "nav", "main", "footer"))


def test_the_style_and_the_script_stay_small_enough_to_be_read() -> None:
    lines = {name: static_file(name).count(b"\n") for name in STATIC}
    assert lines["atelier.css"] <= 330
    assert lines["atelier.js"] <= 280


def test_every_colour_of_the_style_has_a_name() -> None:
    rules = static_file("atelier.css").decode().partition("}")[2]
    assert set(re.findall(r"#[0-9a-fA-F]{3,8}\b", rules)) <= {"#fff", "#ffffff", "#74706a"}
