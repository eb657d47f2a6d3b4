"""The house styles."""

from __future__ import annotations

import pytest

from actgen.ooxml.house import (
    PARAGRAPH_STYLES,
    TABLE_STYLES,
    HouseStyle,
    Role,
    find_style,
    key,
    meant_style,
    style_hint,
)

ALL = (*PARAGRAPH_STYLES, *TABLE_STYLES)


@pytest.mark.parametrize("style", ALL, ids=lambda style: style.name)
def test_each_style_is_found_by_its_name(style: HouseStyle) -> None:
    assert find_style(style.name) is style


@pytest.mark.parametrize("name", ["considérant", "CONSIDÉRANT", "Considerant", "conside\u0301rant"])
def test_case_and_accents_do_not_count(name: str) -> None:
    found = find_style(name)
    assert found is not None
    assert found.role is Role.CONSIDERANT


def test_nor_does_the_kind_of_apostrophe() -> None:
    assert find_style("Titre de l'acte") is find_style("Titre de l’acte")


@pytest.mark.parametrize("name", ["", "Normal", "Heading 1", "Viza"])
def test_any_other_style_is_none(name: str) -> None:
    assert find_style(name) is None


def test_no_two_styles_share_a_name() -> None:
    assert len({key(style.name) for style in ALL}) == len(ALL)


def test_headings_have_a_level_and_nothing_else_has() -> None:
    levelled = {style.role for style in ALL if style.level}
    assert levelled == {Role.TITLE, Role.HEADING}


@pytest.mark.parametrize(
    ("name", "meant"),
    [("Normal", "Corps"), ("Body Text", "Corps"), ("Standard", "Corps"), ("heading 1", "Partie"),
     ("Titre", "Titre de l’acte"), ("List Paragraph", "Élément de liste"), ("paragraphe de liste", "Élément de liste")],
)  # fmt: skip
def test_a_usual_style_of_word_leads_to_the_one_that_is_meant(name: str, meant: str) -> None:
    assert meant_style(name) == meant
    assert style_hint(name) == (
        f"Choisissez dans Word le style «\u00a0{meant}\u00a0», ou celui qui dit ce que ce paragraphe est."
    )


def test_another_style_leads_to_the_nearest() -> None:
    assert style_hint("Corps gras") == "Vouliez-vous dire «\u00a0Corps\u00a0»\u202f?"
    assert style_hint("Zzz").startswith("Choisissez dans Word un de ces styles\u00a0: En-tête d’acte, Titre de l’acte")
