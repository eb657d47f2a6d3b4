"""Signs of Markdown that begin something and never end it: they are text, and are read once."""

from __future__ import annotations

import pytest

from actgen.importing.reading_markdown import read_markdown


def texts(markdown: str) -> list[str]:
    return [one.text for one in read_markdown(markdown).body]  # type: ignore[union-attr]


def test_a_remark_is_told_and_one_that_never_ends_is_text() -> None:
    source = read_markdown("Avant <!-- à revoir --> après.\n\nEncore <!-- sans fin")
    assert source.remarks == ["Commentaire, non repris\u00a0: «\u00a0à revoir\u00a0»."]
    assert [one.text for one in source.body] == ["Avant après.", "Encore <!-- sans fin"]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("link", "shown"),
    [
        ("[le site](https://exemple.fr)", "le site (https://exemple.fr)"),
        ("[le site](https://exemple.fr/a_(b) Titre)", "le site (https://exemple.fr/a_(b) Titre)"),
        ("[[a](https://exemple.fr)", "[a (https://exemple.fr)"),
        ("[sans fin", "[sans fin"),
        ("[a](sans fin", "[a](sans fin"),
    ],
)
def test_a_link_says_its_words_and_its_address(link: str, shown: str) -> None:
    assert texts(f"Voir {link} ici.") == [f"Voir {shown} ici."]


@pytest.mark.parametrize("sign", ["[", "<!----", "[a](", "![", "**a", "`", "<a"])
def test_a_sign_twenty_thousand_times_is_read_to_its_end(sign: str) -> None:
    (text,) = texts("a " + sign * 20_000)
    assert text.startswith("a")
