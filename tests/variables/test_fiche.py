"""Sheets are frozen and go back to plain data."""

from __future__ import annotations

from functools import cached_property

import pytest
from pydantic import ValidationError

from actgen.variables.fiche import Fiche
from tests.kinds_of_acts import FICHE
from tests.variables.sheets import SHEET, read_sheet


def test_a_sheet_cannot_be_changed_once_read() -> None:
    fiche = read_sheet(SHEET)
    with pytest.raises(ValidationError, match="frozen"):
        fiche.body.nom = "Nantes"  # type: ignore[misc]


def test_the_sheet_can_be_written_back_as_plain_data() -> None:
    plain = read_sheet(SHEET).model_dump(mode="json")
    assert plain["seance"]["heure"] == "19:00:00"
    assert plain["maire"]["personne"] == "Monsieur Rémy ORHON"
    assert FICHE.model_validate(plain | {"actes": read_sheet(SHEET).actes}).head == read_sheet(SHEET).head


class _Counted(Fiche):
    """Une fiche dont on compte les mots."""

    nom: str

    @cached_property
    def words(self) -> int:
        return len(self.nom.split())


def test_a_copy_keeps_nothing_of_what_was_worked_out() -> None:
    one = _Counted(nom="Rémy ORHON")
    assert one.words == 2
    assert one.model_copy(update={"nom": "Mme de Sévigné"}).words == 3
    assert (one.model_copy(), one.model_copy().words) == (one, 2)
