"""A text that a page holds, and the bytes of its file."""

from __future__ import annotations

import pytest

from actgen.atelier.browser.declarations.written import held_text, written_text


@pytest.mark.parametrize(
    "former", [b"a: 1\n", b"a: 1", b"a: 1\r\nb: 2\r\n", b"\xef\xbb\xbfa: 1\n", "a: é".encode("cp1252")]
)
def test_a_text_that_does_not_change_is_the_file_as_it_was(former: bytes) -> None:
    assert written_text(held_text(former), former) == former


def test_a_text_that_changes_keeps_the_mark_and_the_ends_of_its_file() -> None:
    former = b"\xef\xbb\xbfa: 1\r\n"
    assert written_text(held_text(former).replace("1", "2\nb: 3"), former) == b"\xef\xbb\xbfa: 2\r\nb: 3\r\n"
