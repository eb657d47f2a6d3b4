"""What bad input gets: a page in French with what to do, and nothing lost."""

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from actgen.atelier.browser.answers import Answer
from actgen.atelier.browser.asked import Asked
from actgen.atelier.browser.failures import answer_to, unforeseen
from actgen.atelier.browser.home.act import show_act
from actgen.atelier.browser.home.beginning import begin
from actgen.atelier.browser.home.collectivite import show_collectivite
from actgen.atelier.browser.home.listing import show_home
from actgen.atelier.browser.people import LOCAL
from actgen.atelier.browser.refusals import bad_request, too_large
from actgen.atelier.browser.saving import Conflict, digest_of, save
from actgen.core.errors import MachineFault, UsageFault
from actgen.core.project import Project
from tests.atelier.browser.served import Got, Visitor

BEGIN = {"code": ("44115",), "acte": ("deliberation",), "nom": ("oudon",)}


def said(answer: Answer) -> str:
    return Got(answer.status, answer.headers, answer.body).said


def files(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("place_of_journal", ["variables/journal", "variables/historique"])
def test_a_folder_that_cannot_be_written_is_told_and_nothing_is_lost(place: Project, place_of_journal: str) -> None:
    (place.root / place_of_journal).write_bytes(b"un fichier")
    path = place.commune_file("chateaubriant")
    before = files(place.root)
    with pytest.raises(MachineFault, match=r"n’a (?:pas )?été écrit"):
        save(place, path, b"# neuf\n", made_from=digest_of(path), who=LOCAL, why="essai")
    assert files(place.root) == before


def test_a_project_that_vanishes_is_told_on_every_page(place: Project, visitor: Visitor) -> None:
    shutil.rmtree(place.root)
    for got in (visitor.get("/"), visitor.get("/collectivites/chateaubriant"), visitor.get("/commencer")):
        assert got.status == 503
        assert "Le dossier du projet n’est plus là" in got.said
        assert "Remettez-le à sa place" in got.said
    assert not place.root.exists()


def test_a_form_that_is_sent_twice_begins_one_file(place: Project, visitor: Visitor) -> None:
    sent = {"code": "44115", "acte": "deliberation", "nom": "oudon", "jeton": visitor.token}
    with ThreadPoolExecutor(2) as pool:
        got = list(pool.map(lambda _: visitor.post("/commencer", sent).status, range(2)))
    assert sorted(got) in ([303, 409], [303, 422])
    (line,) = (place.root / "variables" / "journal").glob("*.jsonl")
    assert len(line.read_text(encoding="utf-8").splitlines()) == 1


def test_a_file_that_is_broken_by_hand_stays_and_is_shown_with_its_line(place: Project) -> None:
    path = place.commune_file("chateaubriant")
    path.write_bytes(b"commune:\n\t- {\xff\n")
    page = show_collectivite(Asked(place, names={"slug": "chateaubriant"}))
    assert (page.status, "Ce fichier ne peut pas être lu." in said(page)) == (200, True)
    assert show_home(Asked(place, query={"q": ("chateaubriant",)})).status == 200
    assert path.read_bytes() == b"commune:\n\t- {\xff\n"


def test_a_template_that_vanishes_is_a_fault_of_its_act(place: Project) -> None:
    shutil.rmtree(place.root / "templates" / "nantes" / "deliberation")
    page = show_act(Asked(place, names={"slug": "chateaubriant", "part": "dossier", "acte": "deliberation"}))
    assert (page.status, "fautes" in said(page)) == (200, True)


@pytest.mark.parametrize("nom", ["a" * 5000, "../../etc/passwd", "con", "é\0x", "<script>", "  "])
def test_a_name_that_no_file_can_have_is_told(place: Project, nom: str) -> None:
    before = files(place.root)
    answer = begin(Asked(place, fields={**BEGIN, "nom": (nom,)}, csrf="ab"))
    if nom.strip():
        assert answer.status == 422
        assert files(place.root) == before
    else:
        assert answer.status == 303


@pytest.mark.parametrize("date", ["31/02/2026", "hier", "1" * 5000, "<b>"])
def test_a_date_that_is_none_is_told(place: Project, date: str) -> None:
    answer = begin(Asked(place, fields={**BEGIN, "date": (date,)}, csrf="ab"))
    assert answer.status == 422
    assert "<b>" not in answer.body.decode()


def test_each_refusal_says_what_to_do(place: Project) -> None:
    asked = Asked(place, csrf="ab")
    assert "Recommencez." in said(answer_to(asked, bad_request("Illisible.", "Recommencez.")))
    assert "25 Mo au plus" in said(answer_to(asked, too_large(25_000_000)))
    assert "Faites ceci." in said(answer_to(asked, UsageFault("Non.", "Faites ceci.")))
    full = answer_to(asked, MachineFault("Le disque est plein.", "Libérez de la place."))
    assert (full.status, "La machine refuse Le disque est plein. Libérez de la place." in said(full)) == (503, True)
    both = answer_to(asked, Conflict("oudon.yaml", b"leur <texte>", b"mon texte"))
    assert both.status == 409
    assert "leur &lt;texte&gt;" in said(both)
    assert "mon texte" in said(both)


def test_a_bug_is_told_without_its_traceback(place: Project) -> None:
    page = unforeseen(Asked(place, csrf="ab"))
    assert page.status == 500
    assert "Ce qui était enregistré l’est toujours." in said(page)
    assert "Traceback" not in said(page)
