"""A name that stands rightly hides none that stands wrongly beside it."""

from __future__ import annotations

import random
import sys
from functools import cache

import pytest

from actgen.core.letters.by_sign import Coded, coded
from actgen.document.at_once.joined import END
from actgen.document.at_once.together import together
from actgen.document.names import make_bare, misspelt_names
from actgen.document.paragraphs import Known, Line
from tests.sizes import some

NAMES = ("Ancenis-Saint-Géréon", "Le Mans", "Rémy ORHON", "Strasbourg", "L’Haÿ-les-Roses", "ÉCOUEN")
PIECES = (
    "la commune de", "le maire", "Rémy ORHON", "Rémi ORHON", "RÉMY ORHON", "Rémy ORHONT", "Rémy", "É",
    "Ancenis-Saint-Géréon", "ANCENIS-SAINT-GÉRÉON", "Ancenis-Saint-Géron", "Ancenis", "Ancenis Saint-Géréon",
    "Arnaud", "du Mans", "au Manss", "MANS", "Ancenis-Saint-Géréon-sur-Loire", "İstanbul", "_Ancenis", "e\u0301couen",
    "Straßbourg", "STRASBOURG", "Strasbourgs", "d’Haÿ-les-Roses", "L’HAŸ-LES-ROSES", "Haÿ-les-Rozes",
    "Écouen", "ECOUEN", "Écouan",
)  # fmt: skip


def found(text: str) -> list[str]:
    line, known = Line("corps du texte", 1, "corps", text), Known("corps", text)
    return [one.message for one in misspelt_names([line].__getitem__, [known], f"{text}{END}", NAMES, "acte")]


def forget_names() -> None:
    """Have names read anew: so many others were read that none is remembered."""
    others = [f"Bourg-{number}" for number in range(1000)]
    assert not [*misspelt_names([].__getitem__, [], "", others, "acte")]


@cache
def texts() -> list[str]:
    chance = random.Random(8)
    drawn = [chance.choice((" ", ", ")).join(chance.choices(PIECES, k=chance.randint(1, 6))) for _ in range(3000)]
    return some(drawn, 5)


@pytest.mark.parametrize("text", ["Rémy ORHON", "le Maire, RÉMY ORHON.", "au Mans, à ANCENIS-SAINT-GÉRÉON"])
def test_a_name_is_right_as_it_is_typed_and_in_capitals(text: str) -> None:
    assert found(text) == []


def test_a_name_is_sought_where_another_word_begins_as_it_does() -> None:
    (message,) = found("Rémy ORHON reçoit Rémi ORHON")
    assert message == "«\u00a0Rémi ORHON\u00a0» ressemble à «\u00a0Rémy ORHON\u00a0», mais ne s’écrit pas de même."


def test_what_is_passed_over_is_what_nothing_is_found_in(monkeypatch: pytest.MonkeyPatch) -> None:
    told = list(map(found, texts()))
    assert len(told) / 6 < sum(map(bool, told)) < len(told) * 0.97
    monkeypatch.setattr("actgen.document.names._Paragraphs._elsewhere", lambda _, __, places: list(places))
    assert list(map(found, texts())) == told
    monkeypatch.setattr("actgen.document.names._firsts_may_lack", lambda *_: dict.fromkeys(range(100), 100))
    forget_names()
    assert list(map(found, texts())) == told
    monkeypatch.setattr("actgen.document.names._Name.lacking", lambda _, several: [0] * len(several))
    assert list(map(found, texts())) == told
    monkeypatch.setattr("actgen.document.names._lacking", lambda *_: 0)
    assert list(map(found, texts())) == told
    forget_names()


def test_a_paragraph_is_read_alike_by_its_usual_signs_and_without(monkeypatch: pytest.MonkeyPatch) -> None:
    told = list(map(found, texts()))
    monkeypatch.setattr("actgen.document.names.coded", lambda text: Coded(text, None))
    assert list(map(found, texts())) == told


def test_a_name_that_begins_with_any_capital_letter_is_sought() -> None:
    letters = [one for one in map(chr, range(sys.maxunicode + 1)) if one.isupper() and one.isalnum()]
    assert len(letters) > 1700
    assert [one for one in letters if not misspelling(f"{one}bcdefghi", f"{one}bcdefghj")] == []


def test_a_word_of_another_initial_or_in_small_letters_is_no_name() -> None:
    assert not misspelling("Étretat", "Utretat")
    assert not misspelling("Étretat", "étretot")
    assert not misspelling("12 rue du Lac", "13 rue du Lac")
    assert misspelling("Étretat", "Etretot")


def misspelling(name: str, text: str) -> bool:
    line, known = Line("corps du texte", 1, "corps", text), Known("corps", text)
    return any(True for _ in misspelt_names([line].__getitem__, [known], f"{text}{END}", [name], "acte"))


def test_paragraphs_are_bare_together_as_each_is_alone() -> None:
    usual = [text for text in texts()[:400] if coded(text).codes is not None]
    read = [Known("corps", text) for text in usual]
    make_bare(read, together(tuple(usual)))
    for one in read:
        alone = Known("corps", one.text)
        assert not [*misspelt_names([].__getitem__, [alone], f"{one.text}{END}", (), "acte")]
        assert one.read == alone.read
