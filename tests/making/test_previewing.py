"""An act that is looked at says what the act that is signed says, and each of its values is known."""

from __future__ import annotations

import pytest

from actgen.core.project import Project
from actgen.fill.preview.tracing import without_marks
from actgen.making.loading import load
from actgen.making.order import Order
from actgen.making.previewing import preview
from actgen.pipeline import render_acts
from actgen.writers.text import write_act
from tests.conftest import COMMUNES, ROOT
from tests.sizes import some

PROJECT = Project(ROOT)


@pytest.mark.parametrize("commune", some(COMMUNES, 4))
def test_a_preview_says_what_the_act_says(commune: str) -> None:
    """But for blanks: a title is bound by the length that it has with its marks."""
    order = Order(PROJECT, commune)
    loaded = load(order)
    for acte in loaded.actes:
        seen = preview(order, loaded.dossier, acte)
        (made,) = render_acts(PROJECT, commune, acte, ())
        assert without_marks(write_act(seen.act)).split() == write_act(made.act).split()
        assert seen.values
