"""The text of a file in whatever encoding a Notepad gave it."""

from __future__ import annotations

import random

import pytest

from actgen.core.encodings import as_meant, decode, decode_mixed, text_of

TEXT = "L’école élémentaire d’Exempleville adhère.\n"


def test_utf_8_needs_no_remark() -> None:
    assert decode(TEXT.encode()) == (TEXT, "")
    assert decode(TEXT.encode("utf-8-sig")) == (TEXT, "")
    assert decode(b"") == ("", "")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_read_with_its_mark_or_without_and_told(encoding: str) -> None:
    decoded = decode(TEXT.encode(encoding))
    assert decoded == (
        TEXT,
        "Le fichier était en UTF-16 (Bloc-notes, «\u00a0Unicode\u00a0»)\u00a0: il a été lu ainsi\u00a0; enregistrez-le "
        "de préférence en UTF-8.",
    )


def test_the_old_encoding_of_windows_is_read_and_told() -> None:
    decoded = decode(TEXT.encode("cp1252"))
    assert decoded is not None
    assert decoded.text == TEXT
    assert decoded.remark.startswith("Le fichier était dans l’ancien encodage de Windows")


def test_what_no_encoding_explains_is_no_text() -> None:
    assert decode("Ð¿Ñ€Ð¸".encode("cp1251", "ignore") + b"\x98\xff") is None
    assert decode(b"\xff\xfea") is None
    assert text_of(b"a\x81\xffb") == "a\ufffd\ufffdb"


def test_utf_32_is_read_under_its_own_name() -> None:
    decoded = decode("Rémy".encode("utf-32"))
    assert decoded is not None
    assert decoded.text == "Rémy"
    assert decoded.remark.startswith("Le fichier était en UTF-32\u00a0: il a été lu ainsi")


def test_what_was_made_utf_8_twice_is_read_as_it_was_and_told() -> None:
    decoded = decode("Rémy, « élémentaire » à 40\u00a0€".encode().decode("cp1252").encode())
    assert decoded is not None
    assert decoded.text == "Rémy, « élémentaire » à 40\u00a0€"
    assert decoded.remark.startswith("Le fichier avait été converti deux fois en UTF-8")


def test_a_text_with_some_strange_letters_was_not_converted_twice() -> None:
    assert decode("Rémy Ã©".encode()) == ("Rémy Ã©", "")


def test_lines_in_two_encodings_are_read_in_that_of_most_and_the_others_are_set_right() -> None:
    lines = ["Été\n", "Élèves\n", "d’été\n"]
    for most, other in (("utf-8", "cp1252"), ("cp1252", "utf-8")):
        content = "".join(lines[:2]).encode(most) + lines[2].encode(other)
        assert decode(content) is None
        text = decode_mixed(content)
        assert text is not None
        assert text.splitlines()[:2] == ["Été", "Élèves"]
        assert text.splitlines()[2] != "d’été"
        assert as_meant(text) == "".join(lines)


def test_a_line_in_neither_encoding_is_no_text() -> None:
    assert decode_mixed("Été\n".encode() + b"\x9d\x81\n") is None


RIGHT = ("", "Étel", "CAFÉ’S", "São Paulo", "« À »", "PÂTÉ", "Å", "L’Haÿ-les-Roses", "1\u00a0530\u00a0€")


@pytest.mark.parametrize("text", RIGHT)
def test_letters_that_were_read_rightly_stay(text: str) -> None:
    assert as_meant(text) == text


def test_letters_that_were_read_twice_are_set_right() -> None:
    assert as_meant("L’Ã©cole, Ã\u00a0 40 â‚¬, cÅ“ur, Nâ€™a, Étel") == "L’école, à 40 €, cœur, N’a, Étel"


@pytest.mark.parametrize("text", ["é", "Rémy", "« né à l’île »", "œuf… é", "ÉÇ", "né à Ré"])
def test_a_text_that_was_made_utf_8_twice_is_read_once_and_one_that_was_not_is_kept(text: str) -> None:
    twice = decode(text.encode().decode("cp1252").encode())
    assert twice is not None
    assert twice.text == text
    assert decode(f"{text} é".encode()) == (f"{text} é", "")


@pytest.mark.parametrize("seed", range(5))
def test_a_text_of_ascii_is_meant_as_a_longer_look_finds_it(seed: int) -> None:
    drawn, ascii_signs = random.Random(seed), [*map(chr, range(0x80))]
    for _ in range(200):
        signs = drawn.choice((ascii_signs, [*ascii_signs, *"éÃ©ÂÅâ€‚™’\udce9\udc80\x80 "]))
        text = "".join(drawn.choices(signs, k=drawn.randint(0, 30)))
        assert f"{as_meant(text)} é" == as_meant(f"{text} é")
        assert f"{as_meant(text)} Ã" == as_meant(f"{text} Ã")  # each letter of which is looked at
