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
from actgen.core.patterns import Clued, found_before, in_small_letters, later
from actgen.document.paragraphs import lines
from actgen.rules.plain_texts import Sought
from scripts.draw_map import MODULES
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


def test_what_is_known_to_begin_with_some_letters_is_found_the_same() -> None:
    told = random.Random(7)
    for _ in range(2000):
        text = "".join(told.choices(("loi", "aloi", " ", ".", "12", "a" * 60), k=12))
        at = told.randint(0, len(text))
        found, sooner = found_before(LAW, text, at), found_before(LAW, text, at, "loi")
        assert (found and found.span()) == (sooner and sooner.span())


def test_a_pattern_is_compiled_when_it_is_first_sought(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    compile_it = re.compile

    def compile_and_tell(text: str, flags: int) -> re.Pattern[str]:
        compiled.append(text)
        return compile_it(text, flags)

    monkeypatch.setattr(re, "compile", compile_and_tell)
    law = later("LOI (?P<day>[0-9]+)", re.IGNORECASE)
    assert (law.pattern, bool(law.flags & re.IGNORECASE), compiled) == ("LOI (?P<day>[0-9]+)", True, [])
    assert [found["day"] for found in law.finditer("Loi 12, loi 13")] == ["12", "13"]
    assert (law.sub("x", "loi 1, loi 2"), law.search("décret"), law.groupindex) == ("x, x", None, {"day": 1})
    assert compiled == ["LOI (?P<day>[0-9]+)"]


@pytest.mark.parametrize(
    "module", [name for name, path in MODULES.items() if "import later" in path.read_text("utf-8")]
)
def test_each_pattern_of_the_program_that_is_compiled_later_is_one(module: str) -> None:
    waiting = [*_of_type(type(later("")), vars(importlib.import_module(module)).values())]
    assert [one.pattern for one in waiting if re.compile(one.pattern, one.flags).groups != one.groups] == []
    assert waiting


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
    return [
        *dict.fromkeys(one for name in names for one in _of_type(Clued, vars(importlib.import_module(name)).values()))
    ]


def _of_type(wanted: type[Any], values: Iterable[Any]) -> Iterator[Any]:
    for value in values:
        if isinstance(value, wanted):
            yield value
        elif isinstance(value, Clued | Sought):
            yield from _of_type(wanted, [value.pattern])
        elif isinstance(value, tuple):
            yield from _of_type(wanted, value)


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
