"""The rules of the vote."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Findings = Callable[..., list[tuple[str, str, str, str, str]]]


def vote(pour: int, contre: int, abstentions: int) -> tuple[str, str]:
    return (
        "      pour: 33\n      contre: 0\n      abstentions: 0",
        f"      pour: {pour}\n      contre: {contre}\n      abstentions: {abstentions}",
    )


class TestVotants:
    WHERE = (
        "corrigez «\u00a0pour\u00a0», «\u00a0contre\u00a0» ou «\u00a0abstentions\u00a0», ou les listes de la séance."
    )

    @pytest.mark.parametrize(
        ("counted", "sum_told", "hint"),
        [
            ((30, 0, 0), "30 + 0 + 0 = 30", "Il manque 3 voix"),
            ((33, 1, 1), "33 + 1 + 1 = 35", "Il y a 2 voix de trop"),
        ],
    )
    def test_voices_that_are_not_the_voters(
        self, counted: tuple[int, int, int], sum_told: str, hint: str, findings: Findings
    ) -> None:
        assert findings("VOT-001", vote(*counted)) == [
            (
                "VOT-001",
                "erreur",
                f"pour: {counted[0]}",
                f"29 présents + 4 pouvoirs = 33 votants, mais le vote compte {sum_told} voix.",
                f"{hint}\u00a0: {self.WHERE}",
            )
        ]

    def test_its_grammar_follows_the_numbers(self, findings: Findings, text: str) -> None:
        sitting = text[text.index("  presents:") : text.index("actes:")]
        alone = "  presents: [Rémy ORHON]\n  secretaires: [Rémy ORHON]\n\n"
        ((*_, message, _),) = findings("VOT-001", (sitting, alone), vote(0, 0, 0))
        assert message == "1 présent + 0 pouvoir = 1 votant, mais le vote compte 0 + 0 + 0 = 0 voix."

    def test_abstentions_count_here(self, findings: Findings) -> None:
        assert findings("VOT-001", vote(20, 3, 10)) == []


class TestMajorite:
    REJECTED = "Corrigez le vote s’il est mal recopié\u00a0: un projet rejeté ne donne pas lieu à cet acte."

    @pytest.mark.parametrize("counted", [(33, 0, 0), (17, 16, 0), (1, 0, 32), (11, 10, 12)])
    def test_more_for_than_against(self, counted: tuple[int, int, int], findings: Findings) -> None:
        assert findings("VOT-002", vote(*counted)) == []

    @pytest.mark.parametrize(
        ("counted", "message"),
        [
            ((10, 21, 2), "10 voix pour sur 31 suffrages exprimés, alors que la majorité absolue est de 16 voix."),
            ((15, 16, 2), "15 voix pour sur 31 suffrages exprimés, alors que la majorité absolue est de 16 voix."),
            ((0, 1, 32), "0 voix pour sur 1 suffrage exprimé, alors que la majorité absolue est de 1 voix."),
        ],
    )
    def test_fewer_for_than_against(self, counted: tuple[int, int, int], message: str, findings: Findings) -> None:
        assert findings("VOT-002", vote(*counted)) == [
            ("VOT-002", "erreur", f"pour: {counted[0]}", f"La délibération est rejetée\u00a0: {message}", self.REJECTED)
        ]

    def test_a_tie(self, findings: Findings) -> None:
        assert findings("VOT-002", vote(16, 16, 1)) == [
            (
                "VOT-002",
                "avertissement",
                "pour: 16",
                "Les voix sont partagées, 16 pour et 16 contre\u00a0: la délibération n’est adoptée que si le scrutin "
                "est public et que le président a voté pour.",
                "Vérifiez que le scrutin n’était pas secret et que la voix du président, prépondérante, était pour.",
            )
        ]

    def test_nobody_says_yes_or_no(self, findings: Findings) -> None:
        assert findings("VOT-002", vote(0, 0, 33)) == [
            (
                "VOT-002",
                "erreur",
                "pour: 0",
                "Aucun suffrage n’est exprimé\u00a0: la délibération n’est pas adoptée.",
                self.REJECTED,
            )
        ]
