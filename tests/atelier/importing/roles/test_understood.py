"""Every act of the library, its styles taken away, is understood again: the same words, and nearly all the roles."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from actgen.atelier.importing.roles.understood import paragraphs_in
from actgen.kinds.dossier import load_dossier
from actgen.making.writing import Rendered
from actgen.pipeline import render_acts
from tests.atelier.importing.bringing import PROJECT, brought, key
from tests.atelier.importing.messy import house_blocks, made_messy, styled_texts
from tests.conftest import COMMUNES
from tests.sizes import some

PAIRS = [(slug, acte) for slug in COMMUNES for acte in load_dossier(PROJECT, slug).actes()]


@cache
def acts(slug: str) -> dict[str, Rendered]:
    """The acts of a commune, made once."""
    return {one.acte: one for one in render_acts(PROJECT, slug, "dossier", ["docx"])}


def every_act() -> list[Rendered]:
    return [acts(slug)[acte] for slug, acte in PAIRS]


def roles_right(one: Rendered) -> tuple[int, int]:
    """How many paragraphs of an act have their style again, and how many there are."""
    docx = one.files["docx"]
    wanted = Counter((style, key(text)) for style, text in styled_texts(house_blocks(docx)))
    body = brought(made_messy(docx), place=False).reading.body
    found = Counter((paragraph.style, key(paragraph.text)) for paragraph in paragraphs_in(body))
    return sum((wanted & found).values()), sum(wanted.values())


@pytest.mark.parametrize(("slug", "acte"), some(PAIRS, 3))
def test_the_words_are_those_of_the_act(slug: str, acte: str) -> None:
    comparison = brought(made_messy(acts(slug)[acte].files["docx"])).comparison
    assert (comparison.lost, comparison.gained) == ((), ())


@pytest.mark.long
def test_nineteen_roles_of_twenty_are_found_again() -> None:
    counts = [roles_right(one) for one in every_act()]
    right, total = (sum(column) for column in zip(*counts, strict=True))
    assert total > 700
    assert right / total >= 0.98


@pytest.mark.long
def test_an_act_in_house_styles_keeps_every_one() -> None:
    for one in every_act():
        wanted = styled_texts(house_blocks(one.files["docx"]))
        body = brought(one.files["docx"], place=False).reading.body
        got = [(paragraph.style, " ".join(paragraph.text.split())) for paragraph in paragraphs_in(body)]
        assert Counter((style, key(text)) for style, text in got) == Counter((s, key(t)) for s, t in wanted)
