"""What is got ready behind the first pages."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest

from actgen.atelier.browser.forms.pages import show_sitting_form
from actgen.atelier.browser.frame import rendering
from actgen.atelier.browser.places import Part
from actgen.atelier.browser.states import known_state_of
from actgen.atelier.browser.web.warming import Warming, steps
from actgen.core.project import Project
from tests.atelier.browser.forms.asking import SLUG, asked


@pytest.mark.long
def test_once_all_is_ready_the_first_form_makes_no_act(place: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    ready = [*steps(place)]
    assert {f"/collectivites/{SLUG}/dossier", "form.html", "communes"} <= set(ready)
    made: list[Part] = []
    monkeypatch.setattr("actgen.atelier.browser.states._found", made.append)
    assert b"seance.presents.28" in show_sitting_form(asked(place, {"slug": SLUG, "part": "dossier"})).body
    assert made == []


def test_every_page_has_its_template_read(place: Project) -> None:
    folder = Path(rendering.__file__).parent / "html"
    assert set(rendering.prepare()) == {path.name for path in folder.iterdir()}


def test_what_cannot_be_read_is_left_for_its_page_to_say(place: Project) -> None:
    place.commune_file("le-brignon").write_text("commune: [", encoding="utf-8")
    ready = [*steps(place)]
    assert "/collectivites/saint-ambroix/dossier" in ready
    assert known_state_of(Part(place, "saint-ambroix", None)) is not None


def test_a_project_that_is_empty_or_gone_makes_nothing_ready_of_it(tmp_path: Path) -> None:
    assert "communes" in [*steps(Project(tmp_path / "parti"))]


def test_no_step_is_taken_while_a_page_is_being_answered_nor_once_it_is_stopped(
    place: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, more = Event(), Event()
    taken: list[int] = []

    def take(rank: int) -> None:
        taken.append(rank)
        (more if rank else first).set()

    monkeypatch.setattr("actgen.atelier.browser.web.warming.steps", lambda _: map(take, range(10_000)))
    answering = [True]
    warming = Warming(place, lambda: answering)
    warming.start()
    assert first.wait(60)
    assert not more.wait(0.1)
    answering.clear()
    assert more.wait(60)
    warming.stop()
    assert 2 <= len(taken) < 10_000
