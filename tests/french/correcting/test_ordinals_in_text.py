"""The letters of ordinals in running text, and texts that no reading of them may make last."""

from __future__ import annotations

import pytest

from actgen.french.correcting.ordinals_in_text import raised_letters


@pytest.mark.parametrize("ordinal", ["IIe", "VIe", "1er"])
@pytest.mark.parametrize("sign", ["-", "/"])
def test_a_long_chain_of_ordinals_is_read_at_once(ordinal: str, sign: str) -> None:
    """A matter typed « IIe-IIe-IIe… » once made a render last for ever."""
    chain = sign.join([ordinal] * 2000)
    assert len(list(raised_letters(chain))) == 2000
    assert list(raised_letters(f"{chain}{sign}a_")) == []


@pytest.mark.parametrize(
    ("text", "raised"),
    [
        ("1ER, 1er, 1re, 2d, 2des, 6es", ["ER", "er", "re", "d", "des", "es"]),
        ("XXIe, Ier, Ires", ["e", "er", "res"]),
        ("LEVER DU JOUR, XERES, Irène VERDIER, 3 euros", []),
    ],
)
def test_figures_alone_have_letters_to_raise(text: str, raised: list[str]) -> None:
    assert [text[start:end] for start, end in raised_letters(text)] == raised
