"""What no rule of typography may change is masked, character by character."""

from __future__ import annotations

import pytest

from actgen.french.correcting.signs import OPAQUE, PRINTED, SILENT, UNIT
from actgen.french.correcting.untouched import masked, unmasked


@pytest.mark.parametrize(
    ("text", "hidden", "sign"),
    [
        ("voir https://x.fr/a?b ici", "https://x.fr/a?b", OPAQUE),
        ("à a@b.fr", "a@b.fr", OPAQUE),
        ("le plan.pdf", "plan.pdf", OPAQUE),
        ("{{ acte.numero }} :", "{{ acte.numero }}", PRINTED),
        ("{% if x %}a", "{% if x %}", SILENT),
        ('3 {{ n | accord("mois", "mois") }}', '{{ n | accord("mois", "mois") }}', UNIT),
    ],
)
def test_each_kind_has_its_own_stand_in_and_its_length(text: str, hidden: str, sign: str) -> None:
    assert masked(text) == text.replace(hidden, sign * len(hidden))


def test_an_ordinary_sentence_is_as_it_was() -> None:
    assert masked("Le conseil, à l’unanimité : adopte.") == "Le conseil, à l’unanimité : adopte."


def test_what_was_masked_comes_back_in_its_order() -> None:
    text = "a@b.fr et c@d.fr"
    view = masked(text)
    assert unmasked([view[:7], view[7:]], view, text) == ["a@b.fr ", "et c@d.fr"]
