"""Votes, rolls and amounts that an act states."""

from __future__ import annotations

import pytest

from tests.france.building import from_lines
from tests.france.rules.acte.telling import BY_CODE, UNANIMOUS, told


class TestFigures:
    @pytest.mark.parametrize(
        "line",
        [
            "[Mention] Adoptée par trente-trois voix pour, zéro voix contre et zéro abstention.",
            "[Formule] par 33 voix pour, 0 contre, 0 abstention, le conseil municipal",
            "[Mention] Votants : 33 – Exprimés : 33 – Majorité absolue : 17 – Pour : 33",
            "[Mention] Présents : 29 Votants : 33 Pour : 33 Contre : 0 Abstentions : 0",
            "[Mention] En exercice : 35 Présents : 29 Votants : 33 Exprimés : 33",
            "[Mention] Présents 29 Votants 33 Pour 33 Contre 0 Abstention 0",
            "[Dispositif] DÉSIGNE Prénom NOM-TROIS pour exercer la fonction de référent.",
            "[Dispositif] APPROUVE une convention de 48 mois pour les écoles.",
            "[Dispositif] DIT que la convention prend effet le 1er mai 2026, pour une durée de trois ans.",
            "[Dispositif] LOUE la salle, pour vingt et un jours, contre deux cents euros.",
            "[Dispositif] APPROUVE le programme de travaux, pour 24 600 €, et le repas, pour 3,40 € par enfant.",
        ],
    )
    def test_what_agrees_or_is_no_vote(self, line: str) -> None:
        assert told("ACT-011", line) == []

    def test_figures_in_words_are_read(self) -> None:
        assert told("ACT-011", "[Mention] Adoptée par trente-deux voix pour, une voix contre.") == [
            "Voix pour : l’acte dit 32, le dossier compte 33.",
            "Voix contre : l’acte dit 1, le dossier compte 0.",
        ]

    @pytest.mark.parametrize("colon", [" :", ""])
    def test_a_figure_of_a_line_of_figures_is_the_one_that_follows_its_word(self, colon: str) -> None:
        line = f"[Mention] Présents{colon} 29 Votants{colon} 32 Pour{colon} 33 Contre{colon} 1 Abstentions{colon} 2"
        assert told("ACT-011", line) == [
            "Votants : l’acte dit 32, le dossier compte 33.",
            "Voix contre : l’acte dit 1, le dossier compte 0.",
            "Abstentions : l’acte dit 2, le dossier compte 0.",
        ]
        assert told("ACT-012", f"[Mention] Votants{colon} 33 En exercice{colon} 34 Présents{colon} 29") == [
            "Membres en exercice : l’acte dit 34, le dossier compte 35."
        ]

    def test_the_majority_of_thirty_three_is_seventeen(self) -> None:
        assert told("ACT-011", "[Mention] Majorité absolue : 11") == [
            "Majorité absolue : l’acte dit 11, le dossier compte 17."
        ]

    @pytest.mark.parametrize(
        "line",
        [
            "[Mention] Membres en exercice : 35 – Présents : 29 – Pouvoirs : 4 – Absents : 6",
            "[Mention] Présents : Rémy ORHON, Mireille LOIRAT et 27 autres.",
            "[Mention] Conseillers présents ou représentés : trente-trois",
        ],
    )
    def test_a_roll_that_agrees(self, line: str) -> None:
        assert told("ACT-012", line) == []

    def test_a_roll_that_does_not(self) -> None:
        assert told("ACT-012", "[Mention] Présents : 28 – Pouvoirs : 5") == [
            "Présents : l’acte dit 28, le dossier compte 29.",
            "Pouvoirs : l’acte dit 5, le dossier compte 4.",
        ]

    @pytest.mark.parametrize(
        ("vote", "message"),
        [
            ("pour: 33", []),
            ("pour: 32, contre: 1", [f"{UNANIMOUS} 1 voix contre."]),
            ("pour: 30, contre: 1, abstentions: 2", [f"{UNANIMOUS} 1 voix contre et 2 abstentions."]),
        ],
    )  # fmt: skip
    def test_unanimity(self, vote: str, message: list[str]) -> None:
        assert told("ACT-013", f"[vote] {vote}\n[Mention] Adoptée à l’unanimité.") == message

    def test_abstentions_alone_are_a_remark(self) -> None:
        for vote, severity in (("pour: 30, abstentions: 3", "avertissement"), ("pour: 30, contre: 3", "None")):
            finished = from_lines(f"[vote] {vote}\n[Mention] Adoptée à l’unanimité.", "deliberation")
            assert [str(finding.severity) for finding in BY_CODE["ACT-013"].find(finished)] == [severity]

    def test_the_unanimity_of_another_vote_is_told_in_the_reasons(self) -> None:
        assert (
            told("ACT-013", "[vote] pour: 32, contre: 1\n[Corps] En 2021, le conseil l’avait approuvé à l’unanimité.")
            == []
        )


class TestMoney:
    @pytest.mark.parametrize(
        "text",
        [
            "quarante euros (40 €)", "quarante (40) euros", "mille deux cents euros TTC (1 200 €)",
            "douze euros et soixante centimes (12,60 €)", "deux (2) exemplaires", "les quatre écoles (4 au total)",
        ],
    )  # fmt: skip
    def test_words_and_figures_that_agree(self, text: str) -> None:
        assert told("ACT-021", f"[Corps] Le montant est de {text}.") == []

    @pytest.mark.parametrize("text", ["quarante (14) euros", "mille euros (1 200 €)", "douze euros (12,60 €)"])
    def test_words_and_figures_that_do_not(self, text: str) -> None:
        assert told("ACT-021", f"[Corps] Le montant est de {text}.") == [
            f"Les lettres et les chiffres ne disent pas le même montant : « {text} »."
        ]

    def test_the_schools_and_the_fee_are_those_of_the_dossier(self) -> None:
        assert told("ACT-022", "[Dispositif] De régler 100 € (2 écoles x 50 €).") == [
            "L’acte compte 2 écoles, et le dossier 1.",
            "L’acte fixe 50 € par école, et la convention 40 €.",
        ]

    def test_a_column_with_a_blank_is_not_summed(self) -> None:
        rows = "| UAI | Effectif |\n| 0440001A | 120 |\n| 0440002B | ________ |\n| Total | 539 élèves |"
        assert told("ACT-023", rows) == []
