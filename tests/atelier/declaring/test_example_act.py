"""An act of a kind as a file would state it."""

from __future__ import annotations

from pathlib import Path

from actgen.atelier.declaring.example_act import example_lines
from tests.kinds.subvention import kinds_with


def test_it_states_what_it_must_with_its_examples(tmp_path: Path) -> None:
    text = "\n".join(example_lines(kinds_with(tmp_path)["subvention"]))
    assert "exercice: 2026" in text.replace('"', "")
    assert "Club de judo" in text
    assert "total" not in text
