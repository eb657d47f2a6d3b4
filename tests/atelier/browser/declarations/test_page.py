"""The page of the form of a declaration, whatever it declares."""

from __future__ import annotations

import json

from actgen.atelier.browser.asked import Asked
from actgen.atelier.browser.declarations.answering import Unheld
from actgen.atelier.browser.declarations.page import Declaration, shown
from actgen.atelier.browser.declarations.placing import found_in
from actgen.atelier.browser.declarations.working import Work
from actgen.core.project import Project
from actgen.variables.yaml.nodes import read_yaml
from tests.atelier.browser.declarations.filling import HERE, filled, made
from tests.atelier.browser.forms.asking import said

TEXT = "nom: bail    # à compléter\nchamps:\n  prix: {type: montant}\n  jour: {type: date}\n"


def declaration(work: Work) -> Declaration:
    found = found_in(work.form, read_yaml(work.text.encode(), "bail.yaml"), ())
    return Declaration(HERE, work, found, "d1", TEXT)


def test_a_page_says_what_is_sound_and_what_is_to_be_read_again(place: Project) -> None:
    page = shown(Asked(place, csrf="x"), declaration(made(TEXT)))
    assert "Aucun défaut : tout va." in said(page)
    assert "1 ligne à compléter ou à relire" in said(page)
    assert 'name="relu:nom"' in page.body.decode()


def test_only_what_the_file_does_not_hold_so_is_unsaved() -> None:
    same, other = declaration(made(TEXT)), declaration(filled(TEXT, champs__1__facultatif="oui"))
    assert (same.is_unsaved, same.unsaved) == (False, frozenset())
    assert (other.is_unsaved, other.unsaved) == (True, frozenset({"champs.1"}))


def test_what_could_not_be_taken_in_leads_to_its_control(place: Project) -> None:
    work = Work(TEXT, made(TEXT).form, {}, (Unheld("champs.2.nom", "Sans nom.", "Nommez-le."),))
    page = shown(Asked(place, csrf="x"), declaration(work))
    assert page.status == 422
    assert '<a href="#champs.2.nom">Sans nom.</a> Nommez-le.' in page.body.decode()
    assert declaration(work).retyped == {"champs.2"}


def test_the_script_is_told_no_questions_where_there_are_none(place: Project) -> None:
    told = json.loads(shown(Asked(place, csrf="x", is_part=True), declaration(made(TEXT))).body)
    assert (told["fait_de"], told["questions"]) == ("d1", "")


def test_a_row_with_a_line_to_read_again_stands_open() -> None:
    work = made(TEXT.replace("{type: date}", "{type: date}  # à compléter"))
    assert declaration(work).open_rows == {"champs.1"}
