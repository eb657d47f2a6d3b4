from __future__ import annotations

import pytest

from actgen.atelier.revision.model import Category
from actgen.atelier.revision.token_changes import pieces_of
from actgen.atelier.revision.tokens import Tokens, tokens_of, written
from actgen.ooxml.blocks import Run

T, V, C, CL, TY, S = (Category(name) for name in ("texte", "variable", "condition", "clause", "typographie", "style"))


def tokens(text: str, *, bold: bool = False) -> Tokens:
    return tokens_of([Run(text, bold)])


def changes(before: str, after: str) -> list[tuple[str, str, set[Category]]]:
    pieces = pieces_of(tokens(before), tokens(after))
    assert "".join(written(piece.before) for piece in pieces) == before
    assert "".join(written(piece.after) for piece in pieces) == after
    return [(written(one.before), written(one.after), set(one.categories)) for one in pieces if one.categories]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("le prix est fixé", "le prix est fixé", []),
        ("le prix est fixé", "le coût est fixé", [("prix", "coût", {T})]),
        ("à {{ commune.nom }}.", "à {{ commune.de_nom }}.", [("{{ commune.nom }}", "{{ commune.de_nom }}", {V})]),
        ("{%p if a %}", "{%p if b %}", [("{%p if a %}", "{%p if b %}", {C})]),
        ("{%p clause vote %}", "{%p clause recours %}", [("{%p clause vote %}", "{%p clause recours %}", {CL})]),
        ("12 mois", "12\u00a0mois", [(" ", "\u00a0", {TY})]),
        ("l'école", "l’école", [("l'", "l’", {TY})]),
        ('"ENT"', "«\u00a0ENT\u00a0»", [('"', "«\u00a0", {TY}), ('"', "\u00a0»", {TY})]),
        ("4.2 Gouvernance", "4.2 - Gouvernance", [("", "- ", {TY})]),
        ("le prix de {{ a.b }} €", "le coût de {{ a.c }} €", [("prix de {{ a.b }}", "coût de {{ a.c }}", {T, V})]),
        ("un mot,", "un mot;", [(",", ";", {T})]),
        ("Code", "code", [("Code", "code", {T})]),
        ("", "tout", [("", "tout", {T})]),
        ("tout", "", [("tout", "", {T})]),
    ],
)
def test_each_change_has_its_category(before: str, after: str, expected: list[tuple[str, str, set[Category]]]) -> None:
    assert changes(before, after) == expected


def test_the_same_words_in_another_look_are_a_change_of_style() -> None:
    (piece,) = pieces_of(tokens("gras"), tokens("gras", bold=True))
    assert piece.categories == {S}


def test_a_scrap_between_two_longer_changes_is_part_of_the_change() -> None:
    assert changes("des collectivités de la région", "une commune de Nantes entière") == [
        ("des collectivités de la région", "une commune de Nantes entière", {T})
    ]


def test_a_tag_is_one_word_and_always_a_landmark() -> None:
    before, after = "la collectivité {{ x }} ainsi adhérente", "une commune entière {{ x }} désormais membre"
    assert [(old, new) for old, new, _ in changes(before, after)] == [
        ("la collectivité", "une commune entière"),
        ("ainsi adhérente", "désormais membre"),
    ]
