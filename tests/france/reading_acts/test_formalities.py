"""Dates of publicity and of transmission that an act states after a label."""

from __future__ import annotations

from datetime import date

from actgen.france.reading_acts.formalities import known_date, stated_dates
from tests.france.building import from_lines

ACT = from_lines("[Formalité] Publiée le 16 décembre 2025, transmission le : ______", "deliberation")


def test_a_date_and_a_blank_are_read_after_their_labels() -> None:
    found = [(one.field, one.dated.day if one.dated else None) for one in stated_dates(ACT)]
    assert found == [("publication", date(2025, 12, 16)), ("transmission", None)]


def test_the_dossier_knows_when_the_members_were_convened_and_not_what_was_never_asked() -> None:
    assert known_date(ACT, "convocation") == ACT.dossier.seance.convocation
    assert known_date(ACT, "no_such_field") is None
