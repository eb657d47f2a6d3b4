"""The two sides of a proof."""

from __future__ import annotations

import pytest

from actgen.atelier.officiel.sides import template_side
from actgen.core.errors import InputFault
from tests.document.building import word_file


def test_the_tokens_of_a_template_have_its_tags_whole() -> None:
    side = template_side(word_file("# Convention\n\nLe {{ acte.numero }}.\n"), "essai")
    assert "{{ acte.numero }}" in [token.text for tokens in side.values() for token in tokens]


def test_what_is_no_word_file_is_refused() -> None:
    with pytest.raises(InputFault):
        template_side(b"rien", "essai")
