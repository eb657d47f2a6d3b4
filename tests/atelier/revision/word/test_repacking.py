"""A comparison that actgen wrote is known as such."""

from __future__ import annotations

from actgen.atelier.revision.word.repacking import is_ours
from actgen.ooxml.packing.archive import read_entries
from tests.document.building import word_file


def test_an_ordinary_file_is_none_of_ours() -> None:
    assert not is_ours(read_entries(word_file("# Convention\n\nUn mot.\n"), "essai"))
