"""The check of a dossier by all rules."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from actgen.core.diagnostics import Diagnostic, FilePlace, Severity
from actgen.kinds.dossier import Dossier
from actgen.rules.dossier_check import check_dossier, findings_in, told_of
from tests.memories import forget


def test_the_real_dossier_breaks_no_rule(sheet: Callable[..., Dossier]) -> None:
    assert check_dossier(sheet()) == ()


def test_diagnostics_come_in_the_order_of_the_lines(sheet: Callable[..., Dossier]) -> None:
    dossier = sheet(
        ("    transmission: 2025-12-16", "    transmission: 2025-12-14"),
        ("conseillers_en_exercice: 35", "conseillers_en_exercice: 34"),
        ('siren: "200083228"', 'siren: "200083229"'),
        ("rapporteur: Anthony MORTIER", "rapporteur: Anthony MORTIR"),
    )
    found = check_dossier(dossier)
    assert [diagnostic.code for diagnostic in found] == ["IDE-001", "SEA-001", "NOM-002", "PUB-002"]
    lines = [diagnostic.place.line for diagnostic in found if isinstance(diagnostic.place, FilePlace)]
    assert lines == sorted(lines)
    assert all(diagnostic.severity is Severity.ERROR for diagnostic in found)


def test_a_dossier_without_deliberation_has_no_fault_of_vote_nor_of_publication(
    sheet: Callable[..., Dossier], text: str
) -> None:
    deliberation = text[text.index("  deliberation:") : text.index("  convention: {}")]
    assert check_dossier(sheet((deliberation, ""))) == ()


#: One thing that differs from the file of Ancenis: a name, a count, a list, an hour, a text that is hostile.
CHANGES = (
    ("    - Nabil ZEROUAL", "    - Cécile BERNARDÔNI"),
    ("    - Nabil ZEROUAL", "    - Rémy ORHON"),
    ("    - Nabil ZEROUAL", "    - N. RAYMOND"),
    ("    - Nabil ZEROUAL", "    - Nabil ZEROUAL{% x %}"),
    ("      arrivee: 20:11", "      arrivee: 20:11\n      depart: 20:30"),
    ("a: Rémy ORHON }", "a: Florent CAILLET }"),
    ("a: Rémy ORHON }", "a: Nabil ZEROUAL }"),
    ("      pour: 33", "      pour: 32"),
    ("      abstentions: 0", "      abstentions: 0\n      non_participants: [Mireille LOIRAT]"),
    ("    matiere: EDUCATION", "    matiere: EDUCATION À COMPLÉTER"),
    ("conseillers_en_exercice: 35", "conseillers_en_exercice: 75"),
    ("  - nom: Albert Camus", "  - nom: Alexandre Bernard"),
    ("  - nom: Albert Camus", "  - nom: «{{ nom }}»\\u00a0<b>"),
    ('insee: "44003"', 'insee: "44036"'),
    ("  date: 2025-12-15", "  date: 2020-11-02"),
)


def test_what_is_found_in_one_of_many_is_what_is_found_in_it_alone(sheet: Callable[..., Dossier]) -> None:
    def fresh() -> list[Dossier]:
        return [sheet(), *map(sheet, CHANGES), sheet()]

    many = fresh()
    together = [told_of(*one) for one in zip(many, findings_in(many), strict=True)]
    assert together == [check_dossier(dossier) for dossier in fresh()]


@pytest.mark.long
def test_the_dossiers_checked_before_change_nothing(sheet: Callable[..., Dossier]) -> None:
    def found(change: tuple[str, str]) -> tuple[Diagnostic, ...]:
        return check_dossier(sheet(change))

    cold = {}
    for change in CHANGES:
        forget()
        cold[change] = found(change)
    for first in range(0, len(CHANGES), 4):
        turned = (*CHANGES[first:], *CHANGES[:first])
        assert {change: found(change) for change in (*turned, *reversed(turned))} == cold
    assert all(cold.values())
    assert len(set(cold.values())) == len(CHANGES)


def test_what_is_asked_twice_of_a_dossier_has_one_answer(sheet: Callable[..., Dossier]) -> None:
    dossier = sheet(CHANGES[6])
    assert check_dossier(dossier) == check_dossier(dossier) == check_dossier(sheet(CHANGES[6]))
