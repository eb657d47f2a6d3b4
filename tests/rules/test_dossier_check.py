"""The check of a dossier by all rules."""

from __future__ import annotations

from collections.abc import Callable

from actgen.core.diagnostics import FilePlace, Severity
from actgen.kinds.dossier import Dossier
from actgen.rules.dossier_check import check_dossier


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
