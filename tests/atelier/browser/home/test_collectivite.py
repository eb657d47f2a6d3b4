"""The page of a collectivité and of one of its sittings."""

from __future__ import annotations

import pytest

from actgen.core.project import Project
from tests.atelier.browser.served import Visitor, edit


@pytest.mark.long
def test_a_folder_shows_each_sitting_with_its_acts_and_its_papers(visitor: Visitor) -> None:
    page = visitor.get("/collectivites/meyrals")
    assert "Séance du 10 février 2026" in page.said
    assert "Subvention au club de judo" in page.said
    assert "Questions diverses Information point de l’ordre du jour" in page.said
    assert "Papiers de la séance" in page.said
    assert visitor.get("/collectivites/meyrals/2026-02-10").status == 200


def test_an_act_of_the_same_file_that_is_wrong_is_told_apart(place: Project, visitor: Visitor) -> None:
    path = place.root / "variables" / "communes" / "chateaubriant.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("  deliberation:\n", "  deliberation:\n    inconnu: oui\n", 1), encoding="utf-8")
    page = visitor.get("/collectivites/chateaubriant")
    assert "1 erreur" in page.said
    assert "en attente attend les autres actes" in page.said


def test_what_is_wrong_with_the_sitting_is_told_once_for_its_acts(place: Project, visitor: Visitor) -> None:
    edit(place, "exercice: 33", "exercice: 70")
    page = visitor.get("/collectivites/chateaubriant")
    assert page.said.count("mais 70 conseillers sont en exercice") == 1
    assert page.said.count("ce qui est dit de la séance") > 3


def test_a_title_stays_though_the_file_cannot_be_read_yet(place: Project, visitor: Visitor) -> None:
    edit(place, "heure: 18:15", "heure: à compléter")
    page = visitor.get("/collectivites/chateaubriant")
    assert "Séance du 16 décembre 2021" in page.said
    assert "Adhésion à un groupement de commandes" in page.said


def test_a_file_that_is_no_yaml_says_its_line(place: Project, visitor: Visitor) -> None:
    (place.root / "variables" / "communes" / "chateaubriant.yaml").write_text("commune: {nom: [}\n", encoding="utf-8")
    page = visitor.get("/collectivites/chateaubriant")
    assert "Ce fichier ne peut pas être lu. Corrigez-le d’abord." in page.said
    assert "variables/communes/chateaubriant.yaml, ligne 1" in page.said
