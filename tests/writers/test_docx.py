"""The Word format."""

from __future__ import annotations

from actgen.writers import WRITERS
from tests.document.building import an_act


def test_the_word_file_is_the_filled_file_byte_for_byte() -> None:
    filled = b"PK\x03\x04 any bytes"
    assert WRITERS["docx"].write(an_act(), filled) is filled
