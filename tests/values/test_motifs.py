"""A motif holds a text to an expression, and can never last."""

from __future__ import annotations

import re
from typing import Annotated

import pytest

from actgen.core.citing import cited
from actgen.values.motifs import read_motif
from actgen.variables.fields import Line
from tests.values.hands import declined, read, refused

EXAMPLE = "Exemple\u00a0: [A-Z]{2}-[0-9]{1,4}."
BOUND = "Bornez ses répétitions, {1,20} plutôt que + ou *, et n’en mettez pas l’une dans l’autre."
#: The dearest that is still taken, over the longest text, and for nothing.
DEAREST = r".*.*.*x"


@pytest.mark.parametrize(
    ("pattern", "typed"),
    [
        (r"[A-Z]{2}-[0-9]{1,4}", "AB-12"),
        (r"(?:RD|VC) ?[0-9]+", "RD 12"),
        (r"[0-9]{4}-[0-9]{2,3}(?:-[A-Z])?", "2025-132-B"),
        (r"n° [0-9]+", "n° 12"),
        (r"l'école .+", "l'école Camus"),
        (r"l’école .+", "l'école Camus"),
        (r"(?i)lot [a-z]", "LOT B"),
        (r"\d{3}", "123"),
    ],
)
def test_a_text_follows_the_whole_expression_whatever_its_typography(pattern: str, typed: str) -> None:
    held = Annotated[Line, read_motif(pattern, "un repère")]
    assert read(held, typed) == read(Line, typed)
    message, hint = refused(held, f"plus {typed}")
    assert message == f"{cited(read(Line, f'plus {typed}'))} ne convient pas ici."
    assert hint == "Ce qu’il faut\u00a0: un repère."


def test_a_text_of_more_than_120_characters_is_not_even_read() -> None:
    message, hint = refused(Annotated[Line, read_motif("a+", "des a.")], "a" * 121)
    assert message == f"«\u00a0{'a' * 60}…\u00a0» ne convient pas ici."
    assert hint == "Ce qu’il faut\u00a0: des a."


@pytest.mark.parametrize(
    "pattern",
    [
        r"(a+)+",
        r"(?:a|a?b?)*c",
        r".*.*.*.*x",
        r"(?:a?){200}",
        r"(?:a|a){0,30}",
        r"(?:a|b|ab){3000000000}",
        r"[a-z]+(?:-[a-z]+)*",
        r"(a)\1+",
        r"(?=a)a",
        r"(?<=a)b",
        r"(?>a+)",
    ],
)
def test_an_expression_that_may_last_is_refused_before_it_reads_anything(pattern: str) -> None:
    assert declined(read_motif, pattern, "un repère") == (
        f"Le motif «\u00a0{pattern}\u00a0» peut demander un temps sans fin.",
        BOUND,
    )


def test_the_dearest_expression_that_is_taken_does_not_last() -> None:
    assert read_motif(DEAREST, "un texte").pattern == DEAREST
    assert re.fullmatch(DEAREST, "a" * 120) is None


@pytest.mark.parametrize("pattern", ["[", "a{2,1}", "(", "*", "[[a]", r"\q", "a" + "{1" * 3 + ")"])
def test_what_is_no_expression_is_refused(pattern: str) -> None:
    assert declined(read_motif, pattern, "un repère") == (
        f"Le motif «\u00a0{pattern}\u00a0» n’est pas une expression régulière.",
        EXAMPLE,
    )


def test_a_motif_and_its_words_go_together() -> None:
    assert declined(read_motif, "[0-9]", " ") == (
        "«\u00a0motif_dit\u00a0» manque\u00a0: sans lui, personne ne saurait ce que le motif demande.",
        "Écrivez-le en mots\u00a0: deux lettres, un tiret et un nombre.",
    )
    assert declined(read_motif, "", "un chiffre") == (
        "«\u00a0motif\u00a0» manque\u00a0: «\u00a0motif_dit\u00a0» n’en est que l’explication.",
        EXAMPLE,
    )
    assert declined(read_motif, "a" * 201, "des a") == ("Ce motif a plus de 200 caractères.", EXAMPLE)
