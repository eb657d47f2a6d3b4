"""A form that is saved over a file that changed, or that no form can change: nothing is written, nothing is lost."""

from __future__ import annotations

import pytest

from actgen.atelier.browser.forms.opening import opened_act
from actgen.atelier.browser.forms.pages import show_act_form
from actgen.atelier.browser.forms.sending import Unwritable, sent
from actgen.atelier.browser.refusals import Refusal
from actgen.atelier.browser.saving import Conflict
from actgen.core.project import Project
from tests.atelier.browser.forms.asking import DELIBERATION, asked, file_of, sending


@pytest.mark.long
def test_a_file_that_changed_meanwhile_is_not_written_over_and_what_was_typed_is_given_back(place: Project) -> None:
    page = show_act_form(asked(place, DELIBERATION))
    changed = file_of(place).read_text(encoding="utf-8") + "# changé\n"
    file_of(place).write_text(changed, encoding="utf-8")
    with pytest.raises(Conflict) as refused:
        sent(sending(place, DELIBERATION, page, acte__objet="Tapé ici"), opened_act(asked(place, DELIBERATION)))
    assert refused.value.theirs == changed
    assert "objet: Tapé ici" in refused.value.mine
    assert file_of(place).read_text(encoding="utf-8") == changed


def test_a_value_that_others_name_is_left_to_a_person(place: Project) -> None:
    text = file_of(place).read_text(encoding="utf-8").replace("objet: ", "objet: &objet ", 1)
    file_of(place).write_text(text, encoding="utf-8")
    page = show_act_form(asked(place, DELIBERATION))
    with pytest.raises(Unwritable, match="d’une façon que l’atelier ne change pas"):
        sent(sending(place, DELIBERATION, page, acte__objet="X"), opened_act(asked(place, DELIBERATION)))
    assert file_of(place).read_text(encoding="utf-8") == text


def test_a_name_that_is_none_of_the_form_is_refused_before_anything_is_written(place: Project) -> None:
    before = file_of(place).read_bytes()
    page = show_act_form(asked(place, DELIBERATION))
    with pytest.raises(Refusal, match="n’a pas de champ"):
        sent(sending(place, DELIBERATION, page, commune__nom="X"), opened_act(asked(place, DELIBERATION)))
    assert file_of(place).read_bytes() == before


def test_five_thousand_letters_are_kept_and_told(place: Project) -> None:
    page = show_act_form(asked(place, DELIBERATION))
    sent(sending(place, DELIBERATION, page, acte__objet="a" * 5000), opened_act(asked(place, DELIBERATION)))
    again = show_act_form(asked(place, DELIBERATION)).body.decode()
    assert "a" * 5000 in again
    assert "5 000 caractères" in again.replace("\u00a0", " ").replace("\u202f", " ")


def test_the_save_stands_in_the_journal_with_its_reason(place: Project) -> None:
    page = show_act_form(asked(place, DELIBERATION))
    sent(sending(place, DELIBERATION, page, acte__objet="X"), opened_act(asked(place, DELIBERATION)))
    (journal,) = (place.root / "variables" / "journal").rglob("*.jsonl")
    assert "formulaire de l’acte" in journal.read_text(encoding="utf-8")
