"""« Commencer »: what the official list knows, the file that is written, a sitting in a folder."""

from __future__ import annotations

from actgen.core.project import Project
from tests.atelier.browser.served import Visitor


def test_what_the_list_knows_is_shown_before_anything_is_written(place: Project, visitor: Visitor) -> None:
    page = visitor.get("/commencer?code=44115")
    assert "Code INSEE 44115" in page.said
    assert "Intercommunalité" in page.said
    assert not (place.root / "variables" / "communes" / "oudon.yaml").exists()


def test_the_acts_are_offered_by_families_each_with_what_it_is(visitor: Visitor) -> None:
    said = visitor.get("/commencer?code=44115").said
    assert "Le conseil délibère Délibération La délibération courante : un objet, un motif" in said
    assert "Une intercommunalité ou un syndicat" not in said
    assert "Une intercommunalité ou un syndicat" in visitor.get("/commencer?code=244400404").said


def test_a_file_is_begun_as_the_command_begins_it(place: Project, visitor: Visitor) -> None:
    begun = visitor.follow(visitor.post("/commencer", {"code": "44115", "acte": "deliberation", "nom": "oudon"}))
    assert "Oudon" in begun.said
    assert "à compléter" in begun.said
    assert 'insee: "44115"' in (place.root / "variables" / "communes" / "oudon.yaml").read_text(encoding="utf-8")
    assert "commencé d’après la liste officielle" in visitor.get("/collectivites/oudon/versions").said


def test_a_file_that_is_there_is_not_replaced(place: Project, visitor: Visitor) -> None:
    path = place.root / "variables" / "communes" / "chateaubriant.yaml"
    before = path.read_bytes()
    refused = visitor.post("/commencer", {"code": "44036", "acte": "deliberation", "nom": "chateaubriant"})
    assert refused.status == 422
    assert "Le projet a déjà un dossier nommé « chateaubriant ». Rien n’a été écrit." in refused.said
    assert path.read_bytes() == before


def test_a_name_that_cannot_be_a_file_is_told_and_what_was_typed_stays(place: Project, visitor: Visitor) -> None:
    refused = visitor.post("/commencer", {"code": "44115", "acte": "deliberation", "nom": "../../etc"})
    assert refused.status == 422
    assert 'value="../../etc"' in refused.text
    assert "checked" in refused.text
    assert not (place.root / "etc.yaml").exists()


def test_a_sitting_is_begun_in_the_folder_of_a_collectivite(place: Project, visitor: Visitor) -> None:
    sent = {"collectivite": "meyrals", "date": "12 mai 2026", "acte": "tarifs"}
    begun = visitor.follow(visitor.post("/commencer", sent))
    assert "Séance du 12 mai 2026" in begun.said
    assert (place.root / "variables" / "communes" / "meyrals" / "seances" / "2026-05-12.yaml").is_file()
    again = visitor.post("/commencer", sent)
    assert (again.status, "Cette séance est déjà commencée." in again.said) == (422, True)


def test_a_sitting_without_a_date_or_an_act_is_told(visitor: Visitor) -> None:
    assert "La date de la séance manque." in visitor.post("/commencer", {"collectivite": "meyrals"}).said
    without = visitor.post("/commencer", {"collectivite": "meyrals", "date": "12/05/2026"})
    assert "Nommez au moins un acte de cette séance." in without.said
