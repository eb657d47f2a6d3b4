"""How a form names a field."""

from __future__ import annotations

import pytest

from actgen.atelier.browser.forms.items import Words
from actgen.atelier.browser.forms.wording import words_of
from actgen.variables.expected import Expected, Kind


@pytest.mark.parametrize(
    ("description", "words"),
    [
        ("L’heure d’ouverture\u00a0: 19:00.", Words("L’heure d’ouverture", example="19:00")),
        ("oui si une note était jointe.", Words("Une note était jointe\u00a0?")),
        ("oui s’il assiste de loin.", Words("Il assiste de loin\u00a0?")),
        ("maternelle ou primaire.", Words("Un nom", "maternelle ou primaire.", "19:00")),
    ],
)
def test_a_label_is_short_and_the_help_says_the_rest(description: str, words: Words) -> None:
    expected = Expected("un_nom", description, Kind.TEXT, False, "19:00")
    assert words_of(expected) == words


def test_a_long_description_is_cut_after_its_first_clause() -> None:
    said = "Qui est arrivé, sorti ou parti en cours de séance, si la liste des présents ne le dit pas."
    found = words_of(Expected("mouvements", said, Kind.VALUES, False))
    assert (found.label, found.help) == (
        "Qui est arrivé, sorti ou parti en cours de séance",
        "Si la liste des présents ne le dit pas.",
    )


def test_an_example_that_the_help_says_already_is_not_said_again() -> None:
    said = "Comment l’acte le dit dans sa première phrase, après le mot réuni\u00a0; par exemple à la mairie."
    found = words_of(Expected("lieu", said, Kind.TEXT, False, "à la mairie"))
    assert (found.help, found.example) == ("Par exemple à la mairie.", "")
