"""Typed text made typographic: `typography.tsv` holds a line a case, what was typed and what stands in the act.

There ⍽ is a no-break space, ⌇ a narrow one, and ^ stands around letters that are raised.
"""

from __future__ import annotations

import itertools
import random
import re
from pathlib import Path

import pytest

from actgen.french.correcting.ordinals_in_text import raised_letters
from actgen.french.correcting.untouched import masked
from actgen.french.typography import RULES, typographic, typographic_pieces
from tests.sizes import some

_SEEN = str.maketrans({"\u00a0": "⍽", "\u202f": "⌇"})
_MEANT = str.maketrans({"⍽": "\u00a0", "⌇": "\u202f"})


def seen(text: str) -> str:
    """A text as the table shows it."""
    pieces, at = [], 0
    for start, end in raised_letters(masked(text)):
        pieces += [text[at:start], "^", text[start:end], "^"]
        at = end
    return "".join([*pieces, text[at:]]).translate(_SEEN)


def cases() -> list[tuple[str, str]]:
    lines = Path(__file__).with_name("typography.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines]
    return [(typed.translate(_MEANT), expected) for _, typed, expected in rows]


CASES = cases()
ALPHABET = "a\"' «»“”:;!.…1 600 2ème M. n° L. art. XXIe mois {{ x }}{% if x %} € http://x.fr/2e"


def texts(count: int = 3000) -> list[str]:
    """Texts made of scraps, always the same ones."""
    chance = random.Random(20251215)
    scraps = [*ALPHABET.split(" "), *ALPHABET, " ", " ", "\u00a0", "\u202f", *(typed for typed, _ in CASES)]
    return ["".join(chance.choices(scraps, k=chance.randint(1, 9))) for _ in range(count)]


def test_the_table_is_long_enough() -> None:
    assert len(CASES) >= 120
    assert len(dict(CASES)) == len(CASES)


def test_typed_text_becomes_typographic() -> None:
    made = [(typed, seen(typographic(typed)), expected) for typed, expected in CASES]
    assert [case for case in made if case[1] != case[2]] == []


def test_a_second_pass_changes_nothing() -> None:
    assert [typed for typed, _ in CASES if typographic(typographic(typed)) != typographic(typed)] == []


def test_any_short_text_is_stable_after_one_pass() -> None:
    for letters in some([*itertools.product("a\"' «»:!", repeat=5)], 7):
        once = typographic("".join(letters))
        assert typographic(once) == once


def test_any_text_is_stable_after_one_pass() -> None:
    for text in some(texts(), 5):
        once = typographic(text)
        assert typographic(once) == once, text
        assert typographic(typographic(text, accents=True), accents=True) == typographic(text, accents=True), text


def test_only_signs_the_ends_of_ordinals_and_the_zero_of_a_day_change() -> None:
    for text in texts():
        assert words_and_figures(typographic(text)) == words_and_figures(text), text


def words_and_figures(text: str) -> str:
    """The letters and figures of a text, ordinals ended alike, and no zero before the day of a month."""
    text = re.sub(
        r"\b0([1-9])(?=[ \u00a0][Ff]év|[ \u00a0][Jj]ui)", lambda day: "1er" if day[1] == "1" else day[1], text
    )
    kept = "".join(char for char in text if char.isalnum() and char != "º")  # a letter for Unicode
    for ending, set_ in ((r"(?<=\d)i?[èe]?me|(?<=\d)è|(?<=[IVX])[èe]me", "e"), ("1i?[èe]re", "1re"), ("2nd", "2d")):
        kept = re.sub(ending, set_, kept, flags=re.IGNORECASE)
    return kept


def test_a_text_cut_in_pieces_is_corrected_as_one() -> None:
    for text in texts(600):
        assert "".join(typographic_pieces(list(text))) == typographic(text), text


def test_a_piece_ends_where_it_does_whatever_the_others() -> None:
    for text in texts(600)[::10]:
        whole, letters = typographic(text), typographic_pieces(list(text))
        for place in range(len(text) + 1):
            start, end = typographic_pieces([text[:place], text[place:]])
            assert start + end == whole, place
            assert start == "".join(letters[:place]), place


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        (["Objet", ":", " oui"], ["Objet", "⍽:", " oui"]),
        (["Objet ", ": oui"], ["Objet⍽", ": oui"]),
        (['"', "mot", '"'], ["«⍽", "mot", "⍽»"]),
        (["«", " mot", "»"], ["«", "⍽mot", "⍽»"]),
        (["{{ x }}", ": "], ["{{ x }}", "⍽: "]),
        (["la 2è", "me fois"], ["la 2e", " fois"]),
        ([".", "..", "a"], ["…", "", "a"]),
        (["", "", ""], ["", "", ""]),
    ],
)
def test_what_is_added_goes_with_its_sign(pieces: list[str], expected: list[str]) -> None:
    assert [piece.translate(_SEEN) for piece in typographic_pieces(pieces)] == expected


def test_a_tag_is_never_changed() -> None:
    tag = """{{ x | accord("l'a : b", 'c"d 2ème') }}"""
    for text in (tag, f'"{tag}" : ', f"l'{tag}:", f"n° {tag} mois"):
        assert tag in typographic(text)


def test_every_rule_says_where_it_comes_from() -> None:
    assert all(rule.name and rule.source and rule.needs for rule in RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)
