"""A file is parted as its lines are, whatever files were met before; what is remembered has a bound."""

from __future__ import annotations

import random

import pytest

from actgen.variables.yaml import lines
from actgen.variables.yaml.lines import SIGN, Words, frame_of, parted, plain_text

#: What stands in lines of names, and what tells some of them from others.
SIGNS = [*"aRéŒÀɏɐµªΩ0 -’'.,:\"#{}[]_~\r\t\u00a0«\u0301", "ORHON", "- ", "    - ", "nom: ", "null", "19:", "é" * 200]


def drawn_lines(seed: int) -> list[str]:
    drawn = random.Random(seed)
    return ["".join(drawn.choices(SIGNS, k=drawn.randint(0, 7))) for _ in range(60)]


def told(found: tuple[str, Words] | None) -> tuple[str, tuple[str, ...]] | None:
    """A mould, and the words."""
    return found and (found[0], found[1].of)


def alone(line: str) -> object:
    """A line of a file as it is parted where no word was met before."""
    lines.MET.clear()
    return told(parted(line))


@pytest.mark.parametrize("seed", range(30))
def test_what_was_met_before_changes_nothing(seed: int) -> None:
    every = drawn_lines(seed)
    expected = [alone(line) for line in every]
    for _ in range(2):
        for line, found in zip(every, expected, strict=True):
            assert told(parted(line)) == found


#: Lines of each kind, and what another file may have in the place of what stands there.
LINES = [
    *("nom: Albert Camus", '  insee: "44003"', "    - Rémy ORHON", "- oui", "mot", "      deux mots, (et 3) d'abord"),
    *("  heure: 19:00", "  - { de: Rémy ORHON, a: Léa LE-GOFF }", "  - nom: [Rouge, bleu , L’Île]", "{a: b}", '{"a"}'),
    *("# un remarque", "    # à voir: { de: X }", "actes:", "", "nom: a # b", '  a: "b", c }', 'un "deux", trois ]'),
]
PIECES = [
    *SIGNS,
    "; ",
    "{ ",
    " }",
    ", ",
    "Rémy ORHON",
    "19:00",
    "9:5:1",
    "° ",
    "’",
    "Null",
    "\\",
    "#",
    "\u2028",
    "é" * 320,
]


def spoilt(line: str, drawn: random.Random) -> str:
    """A line of which some letters are others, or are gone."""
    for _ in range(drawn.randint(0, 2)):
        place = drawn.randint(0, len(line))
        line = line[:place] + drawn.choice(PIECES) + line[place + drawn.randint(0, 3) :]
    return line


@pytest.mark.parametrize("seed", range(30))
def test_words_that_are_found_around_what_is_known_are_those_of_the_lines(seed: int) -> None:
    drawn = random.Random(seed)
    found = 0
    for _ in range(200):
        text = "\n".join(drawn.choices(LINES, k=drawn.randint(1, 3)))
        mould, _ = parted(text) or ("", None)
        other = "\n".join(spoilt(line, drawn) for line in text.split("\n"))
        read = frame_of(mould).words(other, other.split("\n"))
        if read is not None and max(map(len, other.split("\n"))) < 300:
            found += 1
            assert parted(other) == (mould, read)
    assert found > 25


def test_a_longer_word_stands_around_as_well() -> None:
    mould, _ = parted("nom: a\n- { de: a, a: b }\n# mots") or ("", None)
    for long in ("mot " * 70 + "mot", "a" * 297):
        text = f"nom: {long}\n- {{ de: a, a: b }}\n# {long}"
        read = frame_of(mould).words(text, text.split("\n"))
        assert read is not None
        assert read.of == (long, "a", "b")
        text = text.replace("de: a", f"de: {long}")
        assert frame_of(mould).words(text, text.split("\n")) is not None


def test_the_text_of_a_file_is_plain() -> None:
    assert plain_text("\ufeffnom: e\u0301te\u0301\r\nautre: à".encode()) == "nom: e\u0301te\u0301\r\nautre: à"
    assert plain_text("nom: Ã©tÃ©".encode()) is None
    assert plain_text("nom: \ue001 é".encode()) is None
    assert plain_text("nom: été".encode("cp1252")) is None
    assert plain_text("nom: ete".encode("utf-16")) is None


def test_what_says_that_there_is_no_value_is_no_word() -> None:
    for name in ("Rémy ORHON", "Zoïa PETIT", "null null"):
        assert told(parted(f"é: à\n    - {name}")) == (f"é: à\n    - {SIGN}", (name,))
    assert parted("é: à\n- oui") is not None
    assert parted("é: à\n- null") is None
    mould, _ = parted("é: à\n- oui") or ("", None)
    assert frame_of(mould).words("é: à\n- Null", ["é: à", "- Null"]) is None


def test_words_are_remembered_up_to_a_bound() -> None:
    drawn = random.Random(1)
    for _ in range(80):
        texts = [f"- {'a' * drawn.randint(1, 99)} {'b' * drawn.randint(1, 99)}" for _ in range(60)]
        assert parted("\n".join(texts))
    assert len(lines.MET) <= lines.MOST_MET + 60
