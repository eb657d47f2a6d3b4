"""The page of the text of a declaration."""

from __future__ import annotations

from actgen.atelier.browser.asked import Asked
from actgen.atelier.browser.declarations.text_page import text_shown, typed_text
from actgen.core.project import Project
from tests.atelier.browser.declarations.filling import HERE
from tests.atelier.browser.declarations.sending import controls_of
from tests.atelier.browser.forms.asking import said


def test_a_text_is_shown_with_what_is_sound_and_the_way_to_its_form(place: Project) -> None:
    page = text_shown(Asked(place, csrf="x"), HERE, "nom: bail\n", "d1", (), tried=True)
    assert "Essai du texte tel qu’il est tapé : rien n’a été écrit. Aucun défaut Tout va." in said(page)
    assert 'formaction="/sortes/bail/formulaire"' in page.body.decode()
    assert (controls_of(page)["texte"], controls_of(page)["fait_de"]) == (("nom: bail\n",), ("d1",))


def test_a_text_that_is_typed_ends_with_a_line_and_keeps_its_first_blanks(place: Project) -> None:
    assert typed_text(Asked(place, fields={"texte": ("  a: 1",)})) == "  a: 1\n"
    assert typed_text(Asked(place)) == "\n"
