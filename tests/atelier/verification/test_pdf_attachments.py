"""The files inside a PDF, as verification finds them."""

from __future__ import annotations

import pytest

from actgen.atelier.verification.pdf_attachments import NO_FILES, read_attached
from actgen.writers import ENGINES
from actgen.writers.archival.attachments import act_files
from tests.document.building import an_act
from tests.writers.archival.test_attachments import ACT, DATA


@pytest.mark.parametrize("engine", ENGINES)
def test_the_origin_and_the_data_of_an_act_are_found(engine: str) -> None:
    found = read_attached(ENGINES[engine](ACT, act_files("convention", DATA, b"PK")))
    assert found.acts is not None
    assert [act["ActgenActe"] for act in found.acts] == ["convention"]
    assert (found.data, found.joined) == (DATA, True)


def test_a_file_with_nothing_inside_says_nothing() -> None:
    assert read_attached(ENGINES["typst"](an_act())) == NO_FILES
    assert read_attached(b"%PDF-1.7") == NO_FILES


@pytest.mark.parametrize(
    "spoiled",
    [
        b"1 0 obj\n<</Type /EmbeddedFile/Subtype /application#2fjson/Filter /FlateDecode/Length 4>>\nstream\nabcd",
        b"1 0 obj\n<</Type /EmbeddedFile/Subtype /application#2fjson>>\nstream\n{}\nendstream",
        b'1 0 obj\n<</Length 14/Type/EmbeddedFile/Subtype/application#2Fjson>>\nstream\n{"actes": [1]}',
    ],
)
def test_one_that_is_damaged_states_nothing(spoiled: bytes) -> None:
    assert read_attached(spoiled).acts is None
