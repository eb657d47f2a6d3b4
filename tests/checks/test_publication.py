"""The rules of the dates of an act."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Change = tuple[str, str]
Findings = Callable[..., list[tuple[str, str, str, str, str]]]

SITTING = "la séance du 15\u00a0décembre 2025"
HINT = "Corrigez l’une des deux dates."


def publication(day: str) -> Change:
    return "    publication: 2025-12-16", f"    publication: {day}"


def transmission(day: str) -> Change:
    return "    transmission: 2025-12-16", f"    transmission: {day}"


def mise_en_ligne(day: str) -> Change:
    return "    transmission: 2025-12-16", f"    transmission: 2025-12-16\n    mise_en_ligne: {day}"


DATED = [
    ("PUB-001", publication, "publication", "La publication"),
    ("PUB-002", transmission, "transmission", "La transmission au contrôle de légalité"),
    ("PUB-003", mise_en_ligne, "mise_en_ligne", "La mise en ligne"),
]


@pytest.mark.parametrize(("code", "dated", "field", "what"), DATED)
class TestAfterTheSitting:
    def test_the_day_before(
        self, code: str, dated: Callable[[str], Change], field: str, what: str, findings: Findings
    ) -> None:
        assert findings(code, dated("2025-12-14")) == [
            (
                code,
                "erreur",
                f"{field}: 2025-12-14",
                f"{what} est datée du 14\u00a0décembre 2025, avant {SITTING}.",
                HINT,
            )
        ]

    def test_the_day_itself(
        self, code: str, dated: Callable[[str], Change], field: str, what: str, findings: Findings
    ) -> None:
        assert findings(code, dated("2025-12-15")) == []


def test_no_transmission_is_no_fault(findings: Findings) -> None:
    assert findings("PUB-002", ("    transmission: 2025-12-16\n", "")) == []


class TestTravauxAnterieurs:
    @pytest.mark.parametrize(
        ("old", "new", "message"),
        [
            (
                "date: 2025-12-01",
                "date: 2025-12-16",
                f"La réunion de la commission est datée du 16\u00a0décembre 2025, après {SITTING}.",
            ),
            (
                "date: 2021-11-15",
                "date: 2025-12-15",
                "La délibération antérieure est datée du 15\u00a0décembre 2025\u00a0: elle n’est pas antérieure à "
                f"{SITTING}.",
            ),
        ],
    )
    def test_too_late(self, old: str, new: str, message: str, findings: Findings) -> None:
        assert findings("PUB-004", (old, new)) == [("PUB-004", "erreur", new, message, HINT)]

    def test_a_commission_may_meet_on_the_day(self, findings: Findings) -> None:
        assert findings("PUB-004", ("date: 2025-12-01", "date: 2025-12-15")) == []

    def test_neither_is_required(self, findings: Findings, text: str) -> None:
        both = text[text.index("    anterieure:") : text.index("    vote:")]
        assert findings("PUB-004", (both, "")) == []
