"""Lines of a plain text: which go on in the next one, and which end a paragraph though no stop ends them."""

from __future__ import annotations

import pytest

from actgen.atelier.importing.reading_text import read_prose

LONG = "POUVOIRS : Monsieur TEST à Madame ESSAI, Monsieur PLAN à Madame MODÈLE"


def texts(text: str) -> list[str]:
    return [one.text.replace("\u00a0", " ") for one in read_prose(text).body]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "next_",
    ["Mme Anne EXEMPLE est entrée après l’appel", "Absents excusés : MM. RIEN et NUL", "Les pouvoirs sont joints"],
)
def test_a_line_without_a_stop_ends_where_another_begins(next_: str) -> None:
    assert texts(f"DÉLIBÉRATION\n\n{LONG}\n{next_}\nSecrétaire de séance : M. ESSAI\n") == [
        "DÉLIBÉRATION",
        LONG,
        next_,
        "Secrétaire de séance : M. ESSAI",
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "La commune s’engage à tenir le compte du groupement et à rendre",
            "compte chaque année de ce qu’elle a fait.",
        ),
        ("Étaient présents : Monsieur TEST, Madame ESSAI, Monsieur PLAN,", "Madame MODÈLE, conseillers."),
        ("La convention est signée par le maire, Monsieur Jean MODÈLE, et par", "Madame la rectrice de l’académie."),
    ],
)
def test_a_sentence_that_is_cut_goes_on(first: str, second: str) -> None:
    assert texts(f"CONVENTION\n\n{first}\n{second}\n") == ["CONVENTION", f"{first} {second}"]


WRAPPED = """CONVENTION

La présente convention fixe les engagements de la commune et de l’académie de
Nantes pour trois années scolaires. Elle est signée par le maire et par la
rectrice.

Étaient présents : Monsieur TEST, Madame ESSAI
Monsieur PLAN est excusé
Secrétaire de séance : Monsieur ESSAI

Le maire rend compte au conseil municipal.
"""


def test_lines_cut_at_a_width_are_joined_where_the_next_word_had_no_room() -> None:
    assert texts(WRAPPED) == [
        "CONVENTION",
        "La présente convention fixe les engagements de la commune et de l’académie de Nantes pour trois années "
        "scolaires. Elle est signée par le maire et par la rectrice.",
        "Étaient présents : Monsieur TEST, Madame ESSAI",
        "Monsieur PLAN est excusé",
        "Secrétaire de séance : Monsieur ESSAI",
        "Le maire rend compte au conseil municipal.",
    ]
