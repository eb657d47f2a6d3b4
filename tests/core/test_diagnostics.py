"""Diagnostics and their places."""

from __future__ import annotations

import pytest

from actgen.core.diagnostics import Diagnostic, FilePlace, Place, Severity, WordPlace, error, warning
from actgen.core.errors import InputFault, stop_on_errors

PLACE = FilePlace("variables/communes/nantes.yaml", 3, 5, "  nom: Nantes")


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (PLACE, "variables/communes/nantes.yaml:3:5"),
        (FilePlace("nantes.yaml"), "nantes.yaml"),
        (WordPlace("nantes/convention@2026"), "nantes/convention@2026"),
        (WordPlace("nantes/convention@2026", "pied de page"), "nantes/convention@2026, pied de page"),
        (WordPlace("modèle", "corps du texte", 12), "modèle, corps du texte, paragraphe 12"),
        (WordPlace("modèle", paragraph=12), "modèle, paragraphe 12"),
    ],
)
def test_a_place_is_shown_as_a_reader_names_it(place: Place, shown: str) -> None:
    assert str(place) == shown


def test_an_error_stops_the_act_and_a_warning_does_not() -> None:
    assert error("X-001", PLACE, "Faux.").is_error
    assert not warning("X-001", PLACE, "Douteux.", "Vérifiez.").is_error
    assert warning("X-001", PLACE, "Douteux.", "Vérifiez.") == Diagnostic(
        Severity.WARNING, "X-001", PLACE, "Douteux.", "Vérifiez."
    )


def test_a_diagnostic_is_the_same_in_other_words_and_another_about_another_subject() -> None:
    said = error("X-001", PLACE, "«\u00a0cout\u00a0» est faux.", subject="cout")
    assert said.subject == "cout"
    assert warning("X-001", PLACE, "Faux\u00a0: cout.", "Vérifiez.", subject="cout").identity == said.identity
    assert error("X-001", PLACE, "«\u00a0cout\u00a0» est faux.", subject="prix").identity != said.identity


def test_the_severities_are_french_words() -> None:
    assert [str(severity) for severity in Severity] == ["erreur", "avertissement"]


def test_a_diagnostic_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        error("X-001", PLACE, "Faux.").message = "Juste."  # type: ignore[misc]


def test_warnings_alone_go_on() -> None:
    found = [warning("X-001", PLACE, "Douteux."), warning("X-002", PLACE, "Étrange.")]
    assert stop_on_errors(iter(found)) == tuple(found)
    assert stop_on_errors([]) == ()


def test_one_error_stops_with_all_that_was_found_in_order() -> None:
    found = [warning("X-001", PLACE, "Douteux."), error("X-002", PLACE, "Faux."), error("X-003", PLACE, "Absurde.")]
    with pytest.raises(InputFault, match=r"\ADouteux\.\nFaux\.\nAbsurde\.\Z") as caught:
        stop_on_errors(iter(found))
    assert caught.value.diagnostics == tuple(found)
