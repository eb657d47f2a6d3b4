"""The rules of the order in which a commune votes, publishes, transmits and signs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.conftest import ANNEXE

Change = tuple[str, str]
Findings = Callable[..., list[tuple[str, str, str, str, str]]]

NOT_YET = "ce jour-là, le maire n’avait pas le pouvoir de signer."
SIGN_AGAIN = "faites signer de nouveau la convention"


def signed(day: str) -> Change:
    return "  convention: {}", f"  convention: {{ date_signature: {day} }}"


def joined(day: str) -> Change:
    return ANNEXE, f"  annexe_engagement: {{ date_signature: {day} }}\n"


def transmitted(day: str) -> Change:
    return "    transmission: 2025-12-16\n", f"    transmission: {day}\n" if day else ""


def shown(found: list[tuple[str, str, str, str, str]]) -> list[tuple[str, str, str]]:
    """Severity, line and message, spaces plain."""
    return [(one[1], one[2], one[3].replace("\u00a0", " ").replace("\u202f", " ")) for one in found]


class TestAuthorised:
    @pytest.mark.parametrize("day", ["2025-12-14", "2025-10-01"])
    def test_the_eve_of_the_vote_and_long_before(self, day: str, findings: Findings) -> None:
        (found,) = findings("CON-001", signed(day))
        assert found[1] == "avertissement"
        assert found[3].endswith(f"que le 15\u00a0décembre 2025\u00a0: {NOT_YET}")
        assert SIGN_AGAIN in found[4]

    @pytest.mark.parametrize("day", ["2025-12-15", "2025-12-16"])
    def test_the_day_of_the_vote_and_after(self, day: str, findings: Findings) -> None:
        assert findings("CON-001", signed(day)) == []

    def test_an_annexe_commits_as_well(self, findings: Findings) -> None:
        assert shown(findings("CON-001", joined("2025-12-11"))) == [
            (
                "avertissement",
                "annexe_engagement: { date_signature: 2025-12-11 }",
                "L’annexe d’engagement est signée le 11 décembre 2025, mais le conseil n’a autorisé sa signature que "
                f"le 15 décembre 2025 : {NOT_YET}",
            )
        ]

    def test_a_certificat_is_masculine(self, findings: Findings) -> None:
        change = ANNEXE, "  certificat_adhesion: { date_signature: 2025-12-11 }\n"
        (found,) = shown(findings("CON-001", change))
        assert found[2].startswith("Le certificat d’adhésion est signé le 11 décembre 2025, mais le conseil")

    def test_a_decision_authorises_too(self, findings: Findings, text: str) -> None:
        deliberation = text[text.index("  deliberation:") : text.index("  convention: {}")]
        decision = (
            "  decision:\n    numero: 3/2025\n    date: 2025-12-15\n    budget: 2025\n"
            '    delegation: { date: 2020-07-06, point: "4" }\n\n'
        )
        (found,) = shown(findings("CON-001", (deliberation, decision), signed("2025-12-12")))
        assert found[2] == (
            "La convention est signée le 12 décembre 2025, mais la décision de conclure la convention n’est que du "
            "15 décembre 2025."
        )


class TestEnforceable:
    def test_between_the_vote_and_the_transmission(self, findings: Findings) -> None:
        assert shown(findings("CON-002", signed("2025-12-17"), transmitted("2025-12-18"))) == [
            (
                "avertissement",
                "convention: { date_signature: 2025-12-17 }",
                "La convention est signée le 17 décembre 2025, mais la délibération n’est publiée et transmise que le "
                "18 décembre 2025 : elle n’était pas encore exécutoire.",
            )
        ]

    def test_the_evening_of_the_vote(self, findings: Findings) -> None:
        assert [found[1] for found in shown(findings("CON-002", signed("2025-12-15")))] == [
            "convention: { date_signature: 2025-12-15 }"
        ]

    def test_the_day_on_which_it_becomes_so(self, findings: Findings) -> None:
        assert findings("CON-002", signed("2025-12-16")) == []

    def test_nothing_is_said_of_a_day_that_is_not_known(self, findings: Findings) -> None:
        assert findings("CON-002", signed("2025-12-15"), transmitted("")) == []

    def test_a_signature_before_the_vote_is_another_fault(self, findings: Findings) -> None:
        assert findings("CON-002", signed("2025-12-11")) == []

    def test_the_reception_stands_for_the_transmission(self, findings: Findings) -> None:
        change = transmitted("")[0], "    reception_prefecture: 2025-12-19\n"
        assert len(findings("CON-002", signed("2025-12-18"), change)) == 1


class TestAnnexe:
    def test_the_eve_of_the_convention(self, findings: Findings) -> None:
        assert shown(findings("CON-003", signed("2025-12-18"), joined("2025-12-17"))) == [
            (
                "avertissement",
                "annexe_engagement: { date_signature: 2025-12-17 }",
                "L’annexe d’engagement est signée le 17 décembre 2025, avant la convention, signée le 18 "
                "décembre 2025.",
            )
        ]

    @pytest.mark.parametrize("day", ["2025-12-18", "2025-12-20"])
    def test_the_same_day_and_later(self, day: str, findings: Findings) -> None:
        assert findings("CON-003", signed("2025-12-18"), joined(day)) == []

    def test_either_alone(self, findings: Findings) -> None:
        assert findings("CON-003", joined("2025-12-17")) == []
