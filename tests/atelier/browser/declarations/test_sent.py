"""What the form of a declaration sends."""

from __future__ import annotations

import pytest

from actgen.atelier.browser.declarations.sent import sent_by
from actgen.atelier.browser.forms.posted import Do
from actgen.atelier.browser.refusals import Refusal
from tests.atelier.browser.declarations.filling import SUBVENTION, as_shown, made

FORM = made(SUBVENTION).form


def test_a_name_that_the_form_has_not_is_refused() -> None:
    with pytest.raises(Refusal) as refusal:
        sent_by(FORM, {"champs.9.type": ("date",)})
    assert refusal.value.message == "Ce formulaire n’a pas de champ «\u00a0champs.9.type\u00a0»."


def test_a_button_names_a_row_of_the_form_and_no_other() -> None:
    assert (sent_by(FORM, {"faire": ("retirer:champs.1",)}).do, sent_by(FORM, {"faire": ("retirer:x.1",)}).do) == (
        Do.REMOVE,
        None,
    )


def test_what_is_typed_is_what_a_file_can_hold() -> None:
    sent = sent_by(FORM, {"nom": ("un\x07 bail \r\nrural ",), "relu:nom": ("oui",)})
    assert (sent.one("nom"), sent.one("relu:nom"), sent.one("rang")) == ("un bail \nrural", "oui", None)


def test_a_new_row_in_which_nothing_was_typed_is_none() -> None:
    shown = as_shown(FORM)
    assert not sent_by(FORM, shown).has_within("regles.1")
    assert sent_by(FORM, {**shown, "regles.1.message": ("Non.",)}).has_within("regles.1")
