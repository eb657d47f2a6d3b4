"""Goldens compared and accepted in the browser, as the command does it."""

from __future__ import annotations

import re

import pytest

from actgen.atelier.browser.answers import Answer
from actgen.atelier.browser.asked import Asked
from actgen.atelier.browser.goldens.accepting import accept_one
from actgen.atelier.browser.goldens.checking import show_check, show_goldens, show_report, start_check, stop_check
from actgen.atelier.browser.journal import lines
from actgen.atelier.browser.refusals import Refusal
from actgen.core.project import Project
from tests.atelier.browser.forms.asking import said
from tests.atelier.browser.test_jobs import waited
from tests.conftest import ROOT

GOLDEN = "golden/creteil/ozoir-la-ferriere/deliberation.txt"


@pytest.fixture
def compared(place: Project) -> dict[str, str]:
    """The names of the address of a comparison, in which one golden says a line too much."""
    from actgen.atelier.browser.goldens.checking import JOBS

    path = place.root / GOLDEN
    path.parent.mkdir(parents=True, exist_ok=True)
    for other in (ROOT / GOLDEN).parent.glob("*.txt"):
        (path.parent / other.name).write_bytes(other.read_bytes())
    path.write_text(path.read_text(encoding="utf-8") + "Une ligne de trop.\n", encoding="utf-8")
    start_check(Asked(place, fields={"commune": ("ozoir-la-ferriere",)}))
    job = JOBS.latest()
    assert job is not None
    waited(job)  # type: ignore[arg-type]
    return {"travail": job.identity}


def shown(place: Project, names: dict[str, str]) -> Answer:
    return show_check(Asked(place, names=names))


def digest(page: Answer) -> str:
    found = re.search(r'name="empreinte" value="([^"]+)"', page.body.decode())
    assert found is not None
    return found[1]


def accepting(place: Project, names: dict[str, str], **typed: str) -> Answer:
    fields = {"acte": "creteil/ozoir-la-ferriere/deliberation", **typed}
    return accept_one(Asked(place, names=names, fields={name: (value,) for name, value in fields.items()}))


def test_an_act_that_differs_is_shown_word_by_word(place: Project, compared: dict[str, str]) -> None:
    page = shown(place, compared)
    assert "<del>Une ligne de trop.</del>" in page.body.decode()
    assert "2 actes conformes à leurs textes acceptés, 1 acte différent." in said(page)


def test_it_is_accepted_with_its_reason_which_the_journal_keeps(place: Project, compared: dict[str, str]) -> None:
    answer = accepting(place, compared, empreinte=digest(shown(place, compared)), pourquoi="Une ligne ôtée")
    assert answer.status == 303
    assert (place.root / GOLDEN).read_bytes() == (ROOT / GOLDEN).read_bytes()
    assert [(line.quoi, line.pourquoi) for line in lines(place)] == [("golden accepte", "Une ligne ôtée")]
    assert "0 acte différent" in said(shown(place, compared))


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ({"pourquoi": ""}, "Il manque la raison\u00a0: rien n’a été accepté."),
        ({"pourquoi": "x", "empreinte": "autre"}, "L’acte a changé depuis que cette page a été ouverte"),
    ],
)
def test_nothing_is_accepted_without_a_reason_nor_what_was_not_seen(
    place: Project, compared: dict[str, str], typed: dict[str, str], message: str
) -> None:
    with pytest.raises(Refusal) as refusal:
        accepting(place, compared, **typed)
    assert refusal.value.message.startswith(message)
    assert (place.root / GOLDEN).read_text(encoding="utf-8").endswith("Une ligne de trop.\n")


def test_the_report_is_a_page_that_loads_nothing(place: Project, compared: dict[str, str]) -> None:
    address = f"/goldens/{compared['travail']}"
    answer = show_report(Asked(place, path=f"{address}/rapport", names=compared))
    assert f'<a href="{address}">Revenir à l’atelier</a>' in answer.body.decode()
    assert "Une ligne de trop." in said(answer)
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")


def test_a_comparison_can_be_stopped_and_is_found_again(place: Project, compared: dict[str, str]) -> None:
    assert stop_check(Asked(place, names=compared)).status == 303
    assert f"/goldens/{compared['travail']}" in show_goldens(Asked(place)).body.decode()


def test_one_that_is_forgotten_is_a_page_that_says_so(place: Project) -> None:
    with pytest.raises(Refusal) as refusal:
        show_check(Asked(place, names={"travail": "rien"}))
    assert refusal.value.message == "Cette comparaison n’est plus gardée."
