"""The rules of a décision taken by delegation of the council."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.france.law.delegated import point_number
from actgen.kinds.dossier import Dossier
from actgen.rules.dossier_check import check_dossier
from actgen.rules.registry import RULES
from actgen.variables.academie import Academie
from actgen.variables.reading import read_model
from tests.kinds_of_acts import FICHE, KINDS

VARIABLES = Path(__file__).parents[3] / "variables"
TEXT = (VARIABLES / "communes" / "villeneuve-la-riviere.yaml").read_text(encoding="utf-8")
ACADEMIE = read_model((VARIABLES / "academies" / "montpellier.yaml").read_bytes(), "montpellier.yaml", Academie)

Told = tuple[str, str, str, str]


def told(*changes: tuple[str, str]) -> list[Told]:
    """Code, severity, message and place of what the DEC rules say of Villeneuve's file, changed."""
    text = TEXT
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    dossier = Dossier("x", read_model(text.encode(), "x.yaml", FICHE), ACADEMIE, "montpellier", KINDS)
    return [
        (item.code, str(item.severity), shown(item.message), item.place.excerpt.strip())
        for item in check_dossier(dossier)
        if item.code.startswith("DEC")
    ]


def shown(message: str) -> str:
    return message.replace("\u00a0", " ").replace("\u202f", " ")


def point(typed: str) -> tuple[str, str]:
    return 'point: "4"', f'point: "{typed}"'


def given(day: str) -> tuple[str, str]:
    return "date: 2020-06-11", f"date: {day}"


def decided(day: str) -> tuple[str, str]:
    return "date: 2025-05-30\n    delegation", f"date: {day}\n    delegation"


def and_more(line: str) -> tuple[str, str]:
    return "    budget: 2025", f"    budget: 2025\n    {line}"


def test_there_are_eleven() -> None:
    assert sum(rule.code.startswith("DEC") for rule in RULES) == 11


def test_the_real_decision_breaks_no_rule() -> None:
    assert told() == []


@pytest.mark.parametrize(
    ("typed", "number"), [("4", 4), ("4°", 4), ("n°4", 4), ("N° 4", 4), ("26 °", 26), ("quatre", None), ("4 bis", None)]
)
def test_a_point_is_read_however_it_is_typed(typed: str, number: int | None) -> None:
    assert point_number(typed) == number


@pytest.mark.parametrize("typed", ["0", "32", "quatre", "4 bis"])
def test_a_point_that_the_law_has_not(typed: str) -> None:
    message = f"L’article L. 2122-22 n’a pas de point « {typed} » : il en a 31, du 1° au 31°."
    assert told(point(typed)) == [("DEC-001", "erreur", message, f'point: "{typed}"')]


@pytest.mark.parametrize("typed", ["1", "31"])
def test_the_first_and_the_last_point_are_points(typed: str) -> None:
    assert [code for code, *_ in told(point(typed))] == ["DEC-002"]


def test_a_point_that_is_not_about_contracts() -> None:
    message = "La décision se fonde sur le 6° ; les marchés et les accords-cadres relèvent du 4°."
    assert told(point("6")) == [("DEC-002", "avertissement", message, 'point: "6"')]


@pytest.mark.parametrize("number", [2, 3, 15, 16, 17, 20, 21, 22, 26, 27])
def test_a_point_that_asks_for_limits(number: int) -> None:
    message = f"Le {number}° ne se délègue que dans les limites fixées par le conseil, et le fichier n’en dit pas."
    assert [item[:3] for item in told(point(str(number)))][1:] == [("DEC-003", "avertissement", message)]


@pytest.mark.parametrize(("day", "count"), [("2022-02-22", 0), ("2022-02-23", 1), ("2025-05-30", 1)])
def test_bad_debts_ask_for_a_threshold_since_the_law_of_2022(day: str, count: int) -> None:
    changes = (point("30"), ("date: 2025-05-30", f"date: {day}"))
    assert [item[0] for item in told(*changes)].count("DEC-003") == count


def test_limits_that_are_told() -> None:
    limits = 'point: "26"\n      limites: des subventions de 50 000 € au plus'
    assert [code for code, *_ in told(('point: "4"', limits))] == ["DEC-002"]


def test_a_delegation_after_the_decision() -> None:
    message = "La délégation est du 31 mai 2025, après la décision du 30 mai 2025."
    assert told(given("2025-05-31")) == [("DEC-004", "erreur", message, "date: 2025-05-31")]


def test_a_delegation_may_be_of_the_day() -> None:
    assert told(given("2025-05-30")) == []


class TestMandate:
    def test_before_the_last_renewal(self) -> None:
        message = (
            "La délégation du 14 mars 2020 est d’avant le renouvellement général des 15 mars et 28 juin 2020, et la "
            "décision du 30 mai 2025 d’après."
        )
        assert told(given("2020-03-14")) == [("DEC-005", "erreur", message, "date: 2020-03-14")]

    def test_two_renewals_ago(self) -> None:
        (found,) = told(given("2014-03-20"))
        assert "15 mars et 28 juin 2020" in found[2]

    def test_after_the_renewal_of_2026(self) -> None:
        (found,) = told(decided("2026-04-02"))
        assert found[:3] == (
            "DEC-005",
            "erreur",
            "La délégation du 11 juin 2020 est d’avant le renouvellement général des 15 et 22 mars 2026, et la "
            "décision du 2 avril 2026 d’après.",
        )

    @pytest.mark.parametrize("day", ["2026-03-15", "2026-03-29"])
    def test_until_the_new_council_sits_it_is_a_warning(self, day: str) -> None:
        assert [item[:2] for item in told(decided(day))] == [("DEC-005", "avertissement")]

    @pytest.mark.parametrize("day", ["2026-03-14", "2020-06-12"])
    def test_within_the_mandate(self, day: str) -> None:
        assert told(decided(day)) == []

    def test_a_delegation_of_the_new_council(self) -> None:
        assert told(given("2026-03-28"), decided("2026-04-02")) == []


class TestReport:
    def test_before_the_decision(self) -> None:
        message = "Le compte rendu au conseil est du 29 mai 2025, avant la décision du 30 mai 2025."
        assert told(and_more("compte_rendu: 2025-05-29"))[0][:3] == ("DEC-006", "erreur", message)

    @pytest.mark.parametrize("day", ["2025-05-30", "2025-06-30", "2025-09-30"])
    def test_in_time(self, day: str) -> None:
        assert told(and_more(f"compte_rendu: {day}")) == []

    def test_more_than_a_quarter_later(self) -> None:
        message = (
            "Il est rendu compte au conseil le 1er octobre 2025 de la décision du 30 mai 2025 : plus d’un trimestre "
            "entier a passé."
        )
        assert told(and_more("compte_rendu: 2025-10-01"))[0][:3] == ("DEC-006", "avertissement", message)

    def test_across_the_year(self) -> None:
        assert told(decided("2025-11-30"), and_more("compte_rendu: 2026-03-31")) == []
        assert [item[0] for item in told(decided("2025-11-30"), and_more("compte_rendu: 2026-04-01"))] == ["DEC-006"]


@pytest.mark.parametrize("nature", ["DE", "AR", "AI", "AU"])
def test_natures_in_use(nature: str) -> None:
    assert told(and_more(f"nature: {nature}")) == []


@pytest.mark.parametrize(
    ("nature", "name"), [("CC", "contrats, conventions et avenants"), ("BF", "documents budgétaires et financiers")]
)
def test_a_nature_that_is_rare(nature: str, name: str) -> None:
    message = f"Une décision du maire se transmet rarement sous la nature {nature} ({name})."
    assert told(and_more(f"nature: {nature}")) == [("DEC-007", "avertissement", message, f"nature: {nature}")]


def mayor_since(day: str) -> tuple[str, str]:
    assert TEXT.count("maire:\n  personne:") == 1
    return "maire:\n  personne:", f"maire:\n  depuis: {day}\n  personne:"


def test_a_delegation_to_another_mayor() -> None:
    ((code, severity, message, _),) = told(mayor_since("2023-02-01"))
    assert (code, severity) == ("DEC-008", "avertissement")
    assert "La délégation du 11 juin 2020 a été donnée avant que" in message
    assert message.endswith("soit maire, le 1er février 2023.")


def test_a_delegation_to_the_mayor_who_decides() -> None:
    assert told(mayor_since("2020-05-25")) == []
