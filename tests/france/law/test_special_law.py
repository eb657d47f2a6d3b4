"""Where and when other rules hold."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from actgen.cog.departements import all_departements
from actgen.france.law.special_law import (
    article_of_another_code,
    in_alsace_moselle,
    in_health_emergency,
    may_be_first_sitting,
    may_be_of_several_islands,
    text_without_communes,
)
from actgen.france.law.tables import rows
from actgen.kinds.dossier import Dossier
from tests.anywhere import anywhere
from tests.intercommunality import intercommunality


@pytest.mark.parametrize(("insee", "local"), [("57463", True), ("67482", True), ("68066", True), ("44003", False)])
def test_alsace_moselle_is_three_departements(insee: str, local: bool, sheet: Callable[..., Dossier]) -> None:
    assert in_alsace_moselle(sheet(('insee: "44003"', f'insee: "{insee}"')).fiche) is local


@pytest.mark.parametrize(
    ("day", "eased"),
    [
        (date(2020, 3, 23), False),
        (date(2020, 3, 24), True),
        (date(2020, 8, 31), False),
        (date(2021, 9, 30), True),
        (date(2021, 10, 27), False),
        (date(2021, 12, 16), True),
        (date(2022, 7, 31), True),
        (date(2022, 8, 1), False),
    ],
)
def test_the_rules_were_eased_during_the_epidemic(day: date, eased: bool) -> None:
    assert in_health_emergency(day) is eased


@pytest.mark.parametrize(
    ("day", "first"),
    [
        (date(2014, 3, 27), False),
        (date(2014, 3, 28), True),
        (date(2020, 3, 20), False),
        (date(2020, 5, 23), True),
        (date(2020, 7, 5), True),
        (date(2026, 3, 20), True),
        (date(2026, 3, 29), True),
        (date(2026, 3, 30), False),
    ],
)
def test_new_councils_first_meet_from_friday_to_sunday(day: date, first: bool) -> None:
    assert may_be_first_sitting(day) is first


@pytest.mark.parametrize(
    ("insee", "day", "text"),
    [
        ("97701", date(2026, 9, 24), "CGCT, art. LO 6211-1"),
        ("97801", date(2007, 7, 15), "CGCT, art. LO 6311-1"),
        ("97801", date(2007, 7, 14), ""),
        ("98613", date(1999, 1, 1), "loi n° 61-814 du 29 juillet 1961"),
        ("97502", date(2026, 9, 24), ""),
        ("98735", date(2026, 9, 24), ""),
    ],
)
def test_some_territories_have_no_communes(insee: str, day: date, text: str) -> None:
    assert text_without_communes(anywhere(insee).fiche, day) == text


def test_new_caledonia_has_a_code_of_its_own() -> None:
    day = date(2026, 9, 24)
    assert article_of_another_code(anywhere("98818").fiche, day).startswith("article L. 121-10 du code des communes")
    assert article_of_another_code(anywhere("98735").fiche, day) == ""


def test_only_communes_of_polynesia_may_be_of_several_islands() -> None:
    asked = [anywhere("98735").fiche, anywhere("97411").fiche, intercommunality().fiche]
    assert [may_be_of_several_islands(fiche, date(2026, 9, 24)) for fiche in asked] == [True, False, False]
    assert not may_be_of_several_islands(asked[0], date(2008, 2, 29))


def test_a_territory_is_told_by_the_code_of_each_of_its_communes() -> None:
    told = {row.cells["code"] for row in rows("territories")}
    assert {one.code for one in all_departements()} >= told
    assert not any(one.startswith(other) for one in told for other in told if one != other)
    assert all(code.startswith(("97", "98")) and len(code) == 3 for code in told)
