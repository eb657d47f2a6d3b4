"""The first page: what it lists, finds and counts, and what it says on a first visit."""

from __future__ import annotations

import shutil

from actgen.atelier.projects.starter import EXAMPLES
from actgen.core.project import Project
from tests.atelier.browser.served import Visitor, visited


def test_the_list_finds_by_a_name_without_accents(visitor: Visitor) -> None:
    found = visitor.get("/?q=Ch%C3%A2teaub")
    assert "1 collectivité pour « Châteaub »." in found.said
    assert "Châteaubriant 3 actes prêts" in found.said
    assert "Ancenis" not in found.said


def test_what_is_not_found_leads_to_the_official_list(visitor: Visitor) -> None:
    found = visitor.get("/?q=nulle")
    assert "Aucune collectivité de ce projet n’a « nulle » dans son nom." in found.said
    assert 'href="/commencer?q=nulle"' in found.text


def test_what_a_name_holds_is_text_in_the_page(visitor: Visitor) -> None:
    assert "&lt;script&gt;" in visitor.get("/?q=%3Cscript%3E").text


def test_a_long_list_is_worked_out_piece_by_piece(visitor: Visitor) -> None:
    home = visitor.get("/")
    pieces = home.text.count('data-piece="/collectivites/')
    assert pieces == home.said.count("pas encore contrôlé") > 0
    piece = visitor.get("/collectivites/saint-ambroix/etat", **{"X-Atelier-Part": "1"})
    assert (piece.said, "<html" in piece.text) == ("2 actes prêts", False)
    whole = visitor.get("/collectivites/saint-ambroix/etat")
    assert "Saint-Ambroix 2 actes prêts Ouvrir" in whole.said
    assert visitor.get("/").text.count('data-piece="/collectivites/') < pieces


def test_a_folder_that_cannot_be_read_stands_in_the_list_as_such(place: Project) -> None:
    (place.root / "variables" / "communes" / "meyrals" / "commune.yaml").unlink()
    with visited(place) as visitor:
        assert "meyrals fichier illisible" in visitor.get("/?q=meyrals").said
        page = visitor.get("/collectivites/meyrals")
        assert (page.status, "n’a pas de fichier commune.yaml" in page.said) == (200, True)


def test_a_first_visit_is_shown_the_way(place: Project) -> None:
    shutil.rmtree(place.root / "variables" / "communes")
    with visited(place) as visitor:
        home = visitor.get("/")
        assert "Ce projet n’a pas encore de collectivité. Trois pas, et le premier acte est fait :" in home.said
        assert 'href="/commencer"' in home.text


def test_communes_that_are_examples_are_told_as_such(place: Project) -> None:
    with visited(place) as visitor:
        assert "sont des exemples" not in visitor.get("/").said  # Meyrals is one of the project’s own
    for path in (place.root / "variables" / "communes").iterdir():
        if path.stem not in EXAMPLES:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    with visited(place) as visitor:
        home = visitor.get("/").said
        assert "Les communes de la liste sont des exemples : ouvrez-les pour voir, puis commencez la vôtre." in home
        assert "Châteaubriant" in home


def test_a_page_beyond_the_last_is_the_last(visitor: Visitor) -> None:
    for number in ("0", "99", "-1", "x", "9" * 40):
        assert visitor.get(f"/?q=saint-ambroix&page={number}").status == 200
