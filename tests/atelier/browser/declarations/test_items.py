"""What the form of a declaration holds: each shape stands in a form as any other item does."""

from __future__ import annotations

from actgen.atelier.browser.declarations.items import Kept, Named, Row
from actgen.atelier.browser.forms.items import Form, Words


def test_a_form_goes_through_the_rows_of_named_groups_and_what_is_kept() -> None:
    kept = Kept("champs.0.x", ("champs", "a", "x"), Words("x"), text="x: 1")
    row = Row("champs.0", ("champs", "a"), Words("a"), items=(kept,), summary="ligne")
    table = Named("champs", ("champs",), Words("Ses champs"), rows=(row,))
    assert list(Form((table,)).every()) == [table, row, kept]
