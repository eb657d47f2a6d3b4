"""The text of a declaration under work."""

from __future__ import annotations

from actgen.atelier.browser.declarations.working import work_on, worked
from tests.atelier.browser.declarations.filling import SUBVENTION, as_shown, filled, item, made, sheet


def test_a_text_that_is_no_yaml_or_holds_no_names_has_no_form() -> None:
    assert [work_on(text, sheet) for text in ("nom: [", "# rien\n", "- a\n")] == [None, None, None]
    assert worked("nom: [", sheet, {}, lambda _row, _name, value: value) is None


def test_what_was_typed_is_in_the_text_and_its_form_goes_on_from_there() -> None:
    work = filled(SUBVENTION, champs__3__nom="motif", champs__3__type="ligne", faire="ajouter:champs")
    assert item(work, "champs.3").words.label == "motif"
    assert item(work, "champs.4.nom").words.label == "Nom"


def test_a_file_in_a_shape_that_no_form_changes_keeps_it_and_the_page_keeps_what_was_typed() -> None:
    text = "nom: &n bail\ndescription: *n\n"
    fields = {**as_shown(made(text).form), "nom": ("prêt",)}
    work = worked(text, sheet, fields, lambda _row, _name, value: value)
    assert work is not None
    assert (work.text, work.unheld[0].control) == (text, "")
    assert "rien n’y a été changé" in work.unheld[0].message
    assert getattr(item(work, "nom"), "value", "") == "prêt"
