"""A name of the official list is worded as the list settles it."""

from __future__ import annotations

import pytest

from actgen.cog.wordings import settled, wordings_of
from actgen.core.errors import WordingError
from actgen.french.wordings.wordings import wordings


def forms(name: str) -> list[tuple[str, str]]:
    return [(form.text, form.form) for form in settled(name, wordings(name))]


def test_the_list_settles_whether_a_name_in_h_elides() -> None:
    found = forms("Hyères")
    assert found[:2] == [
        ("d’Hyères", "après «\u00a0de\u00a0», d’après la liste officielle\u00a0: Hyères (83069)"),
        ("à Hyères", "après «\u00a0à\u00a0», d’après la liste officielle\u00a0: Hyères (83069)"),
    ]
    assert "de Hyères" not in [text for text, _ in found]


def test_a_name_of_several_communes_lists_three_of_them() -> None:
    assert forms("Sainte-Colombe")[0] == (
        "de Sainte-Colombe",
        "après «\u00a0de\u00a0», d’après la liste officielle\u00a0: Sainte-Colombe (05135), Sainte-Colombe (17319), "
        "Sainte-Colombe (25515) et 9 autres",
    )


def test_a_name_that_the_list_does_not_have_keeps_both_forms() -> None:
    assert [text for text, _ in forms("Hyrule")][-2:] == ["d’Hyrule", "de Hyrule"]


def test_what_is_no_name_is_left_alone() -> None:
    assert settled("2025", wordings("2025")) == wordings("2025")


@pytest.mark.parametrize("typed", ["le mans", "LE MANS", "Le Mans"])
def test_the_capitals_of_a_name_may_be_forgotten(typed: str) -> None:
    assert [form.text for form in wordings_of(typed)][:3] == ["du Mans", "au Mans", "LE MANS"]


def test_what_was_typed_without_its_accents_is_given_in_the_official_spelling_only() -> None:
    official = "d’après la liste officielle\u00a0: Sainte-Geneviève-des-Bois (45278), Sainte-Geneviève-des-Bois (91549)"
    assert [(form.text, form.form) for form in wordings_of("SAINTE GENEVIEVE DES BOIS")] == [
        ("de Sainte-Geneviève-des-Bois", f"après «\u00a0de\u00a0», {official}"),
        ("à Sainte-Geneviève-des-Bois", f"après «\u00a0à\u00a0», {official}"),
        ("SAINTE-GENEVIÈVE-DES-BOIS", f"en capitales, {official}"),
    ]


def test_the_commune_of_that_very_article_comes_first() -> None:
    assert [form.text for form in wordings_of("Ham") if "de_nom" in form.tag] == ["de Ham", "du Ham"]


def test_an_article_that_no_commune_has_is_kept() -> None:
    assert [form.text for form in wordings_of("La Baule")][:3] == ["de La Baule", "à La Baule", "LA BAULE"]


def test_small_letters_that_name_no_commune_are_refused() -> None:
    with pytest.raises(WordingError, match="ni un nom"):
        wordings_of("hyrule")
