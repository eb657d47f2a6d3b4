"""The file that the fields of the form say."""

from __future__ import annotations

import pytest

from actgen.atelier.browser.administration.writing import fields_of, text_of_settings
from actgen.atelier.projects.settings import Atelier, Mandataire, Personne, Role
from actgen.variables.reading import read_model

WHOLE = Atelier(
    mandataire=Mandataire(depuis="::1", entete="X-Remote-User", adresse="https://actes.exemple.fr"),
    personnes=(
        Personne(identifiant="oui", nom="« Jeanne » #1", role=Role.SAISIT),
        Personne(identifiant="01004", nom="d’Arc: 'J'", role=Role.ADMINISTRE),
    ),
)


@pytest.mark.parametrize("settings", [Atelier(), WHOLE])
def test_what_the_form_shows_is_written_as_it_was_read(settings: Atelier) -> None:
    text = text_of_settings(fields_of(settings))
    assert read_model(text.encode(), "atelier.yaml", Atelier).model == settings


def test_nothing_typed_is_a_file_that_says_nothing() -> None:
    assert [line for line in text_of_settings({}).splitlines() if not line.startswith("#")] == []
