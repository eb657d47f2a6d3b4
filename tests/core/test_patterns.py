"""A pattern reads only what can matter: before a place, where its clue stands, and finds there all that it would."""

from __future__ import annotations

import importlib
import pkgutil
import random
import re
from collections.abc import Iterable, Iterator
from typing import Any

import pytest

import actgen.document
from actgen.core.patterns import Clued, found_before, in_small_letters
from actgen.document.paragraphs import lines
from tests.document.building import FILLED_ACTS, filled_act

LAW = re.compile(r"\bloi\b[^.]*$")


def test_the_match_tells_its_places_in_the_text() -> None:
    found = found_before(LAW, "Vu la loi du 12 avril 2000, le 3 mai", 13)
    assert found is not None
    assert (found.span(), found[0]) == ((6, 13), "loi du ")


def test_what_stands_after_the_place_is_not_read() -> None:
    assert found_before(LAW, "du 12 avril, la loi", 3) is None


def test_what_stands_far_before_is_not_read_however_long_the_text_is() -> None:
    text = f"la loi {'a' * 190} le 12 avril {'a' * 10_000} le 12 avril"
    assert found_before(LAW, text, text.index("le 12")) is not None
    assert found_before(LAW, text, text.rindex("le 12")) is None


def test_a_word_is_not_cut_where_the_reading_begins() -> None:
    text = f"aloi{' ' * 197}12"
    assert found_before(LAW, text, 201) is None


#: One that each pattern of the package finds, at least.
FOUND = (
    "N° n° 12", "n º numéro 4", "40 € euros", "12 EUROS\u00a0€", "5 % pour\u00a0cent", "3 ° °", "à 19 h 30 heures",
    "M. Monsieur Dupont", "MR\u00a0MADAME", "monsıeur  m.", "mme M. Durand", "Madame\nMme", "le\u00a0du 3 mai",
    "au le lundi", "https://\thttps://exemple.fr", "()", "«\u00a0»", ", ,", ": .", "; ,", "nº.", "n°", "None", "NaN",
    "undefined", ";\u00a0;", "fin..", "mot\u202f, mot", "mot .", "mot  mot", "mot\u00a0 mot", "{{ x }}", "%}",
    "le 2025-12-15", "2025-01-05", "Erreur\u00a0! Source", "ERROR : reference", "!signet non défini",
    "Aucune entrée de table des matières", "no\u00a0table of figures entries found", "#REF!", "#N/A",
    "Cliquez ici", "APPUYEZ pour\u00a0entrer", "tapez votre texte", "SÉLECTIONNEZ un élément", "Entrez du texte",
    "click here", "Tap to enter", "choose an item", "lorem ipsum", "«nom_client»", "{nom}", "[[ nom ]]", "xXxX",
    "[nom de la commune]", "<Adresse>", "Cliquez pour\u202fsaıſir",
)  # fmt: skip


def clued() -> list[Clued]:
    """Every clued pattern of the package that reads acts."""
    names = [found.name for found in pkgutil.iter_modules(actgen.document.__path__, "actgen.document.")]
    return [*dict.fromkeys(one for name in names for one in _within(vars(importlib.import_module(name)).values()))]


def _within(values: Iterable[Any]) -> Iterator[Clued]:
    for value in values:
        if isinstance(value, Clued):
            yield value
        elif isinstance(value, tuple):
            yield from _within(value)


def spans(matches: Iterable[re.Match[str]]) -> list[tuple[int, int]]:
    return [found.span() for found in matches]


PATTERNS = clued()


def _texts() -> Iterator[str]:
    yield from FOUND
    chance = random.Random(16)
    for text in (line.text for name in FILLED_ACTS for line in lines(filled_act(name))):
        at = chance.randrange(len(text) + 1)
        yield text[:at] + chance.choice(FOUND) + text[at:]
    for _ in range(2000):
        mixed = "".join(chance.choice(FOUND)[: chance.randrange(1, 12)] for _ in range(4))
        yield chance.choice((mixed, mixed.upper(), mixed.replace(" ", chance.choice("\u00a0\u202f\n\t"))))


TEXTS = tuple(_texts())


@pytest.mark.parametrize("one", PATTERNS, ids=lambda one: one.pattern.pattern[:40])
def test_what_a_pattern_finds_it_finds_with_its_clues(one: Clued) -> None:
    told = [spans(one.pattern.finditer(text)) for text in TEXTS]
    assert [spans(one.found(text, in_small_letters(text))) for text in TEXTS] == told
    assert any(told)


def test_clues_pass_over_most_texts() -> None:
    assert len(PATTERNS) > 25
    assert Clued(re.compile("a"), ("b",)).found("a", "a") == ()
    assert spans(Clued(re.compile("a")).found("a", "")) == [(0, 1)]


@pytest.mark.parametrize(
    ("text", "small"),
    [("M.\u00a0 MONSIEUR", "m. monsieur"), ("İci\nlà", "ici là"), ("ſoıt", "soit"), ("\tÉlu ", "élu")],
)
def test_small_letters_are_those_that_a_pattern_without_case_takes(text: str, small: str) -> None:
    assert in_small_letters(text) == small
