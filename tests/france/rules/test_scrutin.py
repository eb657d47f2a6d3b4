"""The rules of the ballot: its kind, its names, the voice that settles a tie."""

from __future__ import annotations

import pytest

from actgen.french.advice import typeset
from tests.france.rules.votes import Told, ballot


class TestVoixPreponderante:
    def test_in_a_secret_ballot(self, told: Told) -> None:
        lines = ballot("16, contre: 16, abstentions: 1, scrutin: secret, voix_preponderante: pour")
        assert told("VOT-013", lines) == [
            (
                "erreur",
                "Le scrutin est secret, mais la voix du président est dite prépondérante.",
                typeset("Retirez « voix_preponderante », ou corrigez « scrutin »."),
            )
        ]
        assert told("VOT-002", lines) == []
        ((severity, message, hint),) = told("VOT-007", lines)
        assert severity == "erreur"
        assert message == typeset(
            "Les voix sont partagées, 16 pour et 16 contre, dans un scrutin secret : la voix du président ne "
            "départage pas et la délibération n’est pas adoptée."
        )
        assert hint == typeset(
            "Vérifiez les voix et le mode de scrutin : un projet rejeté ne donne pas lieu à cet acte."
        )

    def test_without_a_tie(self, told: Told) -> None:
        ((severity, message, hint),) = told(
            "VOT-008", ballot("20, contre: 13, abstentions: 0, voix_preponderante: pour")
        )
        assert severity == "erreur"
        assert message == typeset(
            "La voix du président est dite prépondérante, mais les voix ne sont pas partagées : 20 pour et 13 contre."
        )
        assert hint == typeset(
            "Retirez « voix_preponderante », ou corrigez « pour » et « contre » : la voix du président y compte une "
            "fois."
        )

    @pytest.mark.parametrize(
        ("more", "message"),
        [
            (
                "non_participants: [Rémy ORHON]",
                "La voix prépondérante est celle de Rémy ORHON, qui préside mais ne prend pas part au vote.",
            ),
            (
                "noms: { contre: [Rémy ORHON] }",
                "La voix prépondérante, pour, est celle de Rémy ORHON, dont l’acte dirait un autre vote.",
            ),
        ],
    )
    def test_of_a_chair_who_did_not_vote_so(self, more: str, message: str, told: Told) -> None:
        lines = ballot(f"16, contre: 16, abstentions: 1, voix_preponderante: pour, {more}")
        hint = "Corrigez « voix_preponderante », ou le nom de qui a présidé ce vote : « president »."
        assert told("VOT-016", lines) == [("erreur", message, typeset(hint))]

    def test_of_a_chair_who_did(self, told: Told) -> None:
        lines = "16, contre: 16, abstentions: 1, voix_preponderante: pour, noms: { pour: [Rémy ORHON] }"
        assert told("VOT-016", ballot(lines)) == []


class TestNoms:
    @pytest.mark.parametrize(
        ("voices", "message", "hint"),
        [
            (
                "31, contre: 2, abstentions: 0, noms: { contre: [Julie AUBRY] }",
                "1 nom est donné pour 2 voix contre.",
                "Complétez les noms, ou corrigez le nombre des voix.",
            ),
            (
                "32, contre: 0, abstentions: 1, noms: { abstentions: [Julie AUBRY, Olivier BINET] }",
                "2 noms sont donnés pour 1 abstention.",
                "Complétez les noms, ou corrigez le nombre des voix.",
            ),
            (
                "32, contre: 1, abstentions: 0, noms: { contre: [Julie AUBRI] }",
                "Julie AUBRI vote, mais ne figure pas parmi les votants.",
                "Vouliez-vous dire « Julie AUBRY » ?",
            ),
            (
                "32, contre: 1, abstentions: 0, noms: { contre: [Nabil ZEROUAL] }",
                "Nabil ZEROUAL vote, mais ne figure pas parmi les votants.",
                "Complétez les noms, ou corrigez le nombre des voix.",
            ),
            (
                "31, contre: 1, abstentions: 1, noms: { contre: [Julie AUBRY], abstentions: [Julie AUBRY] }",
                "Julie AUBRY figure deux fois parmi les votants.",
                "Gardez une seule voix.",
            ),
        ],
    )
    def test_that_do_not_agree(self, voices: str, message: str, hint: str, told: Told) -> None:
        assert told("VOT-009", ballot(voices)) == [("erreur", typeset(message), typeset(hint))]

    def test_who_gave_a_pouvoir_is_a_voter(self, told: Told) -> None:
        voices = "32, contre: 1, abstentions: 0, noms: { contre: [Fabrice CERISIER] }"
        assert told("VOT-009", ballot(voices)) == []

    def test_of_an_interested_member(self, told: Told) -> None:
        voices = "32, contre: 1, abstentions: 0, noms: { contre: [Julie AUBRY] }, non_participants: [Julie AUBRY]"
        assert len(told("VOT-009", ballot(voices))) == 1

    @pytest.mark.parametrize(
        ("voices", "unnamed"),
        [
            ("33, contre: 0, abstentions: 0", "qui a voté pour"),
            ("31, contre: 1, abstentions: 1", "qui a voté pour, qui a voté contre ni qui s’est abstenu"),
            ("31, contre: 1, abstentions: 1, noms: { contre: [Julie AUBRY] }", "qui a voté pour ni qui s’est abstenu"),
        ],
    )
    def test_that_a_public_ballot_lacks(self, voices: str, unnamed: str, told: Told) -> None:
        assert told("VOT-012", ballot(f"{voices}, scrutin: public")) == [
            (
                "avertissement",
                f"Le scrutin est public, mais l’acte ne nomme pas {unnamed}.",
                typeset("Ajoutez les noms sous « vote » : « noms », avec « pour », « contre » et « abstentions »."),
            )
        ]

    def test_of_a_secret_ballot(self, told: Told) -> None:
        assert told("VOT-014", ballot("33, contre: 0, abstentions: 0, scrutin: secret, noms: {}")) == [
            (
                "erreur",
                "Le scrutin est secret, mais l’acte dirait le vote de chacun.",
                typeset("Retirez « noms », ou corrigez « scrutin »."),
            )
        ]


class TestScrutin:
    @pytest.mark.parametrize("kind", ["", ", scrutin: ordinaire", ", scrutin: public"])
    def test_ballots_are_of_a_secret_one(self, kind: str, told: Told) -> None:
        hint = typeset("Ajoutez « scrutin: secret », ou comptez ces voix parmi les abstentions.")
        assert told("VOT-010", ballot(f"30, contre: 0, abstentions: 0, blancs: 1, nuls: 2{kind}")) == [
            ("avertissement", typeset("1 bulletin blanc, mais le scrutin n’est pas dit secret."), hint),
            ("avertissement", typeset("2 bulletins nuls, mais le scrutin n’est pas dit secret."), hint),
        ]

    def test_none_of_them_is_no_fault(self, told: Told) -> None:
        assert told("VOT-010", ballot("33, contre: 0, abstentions: 0, blancs: 0, nuls: 0")) == []

    @pytest.mark.parametrize(
        ("kind", "asking", "message"),
        [
            ("public", 7, "7 conseillers demandent le scrutin public : il en faut 8, le quart des 29 présents."),
            ("secret", 9, "9 conseillers demandent le scrutin secret : il en faut 10, le tiers des 29 présents."),
        ],
    )
    def test_too_few_ask_for_it(self, kind: str, asking: int, message: str, told: Told) -> None:
        voices = f"33, contre: 0, abstentions: 0, scrutin: {kind}, demandeurs:"
        hint = "Corrigez « demandeurs » ou « scrutin » ; retirez « demandeurs » si la loi impose le scrutin secret."
        assert told("VOT-011", ballot(f"{voices} {asking}")) == [("erreur", typeset(message), typeset(hint))]
        assert told("VOT-011", ballot(f"{voices} {asking + 1}")) == []

    def test_a_demand_that_the_act_would_not_tell(self, told: Told) -> None:
        ((_, message, hint),) = told("VOT-011", ballot("33, contre: 0, abstentions: 0, demandeurs: 12"))
        assert message == typeset("Le scrutin n’est dit ni public ni secret : l’acte n’écrirait pas qui l’a demandé.")
        assert hint == typeset("Ajoutez « scrutin: public » ou « scrutin: secret », ou retirez « demandeurs ».")

    def test_a_vote_before_the_opening(self, told: Told) -> None:
        assert told("VOT-015", ballot("33, contre: 0, abstentions: 0, heure: 18:59")) == [
            (
                "erreur",
                typeset("Le vote a lieu à 18\u00a0h\u00a059, mais la séance ouvre à 19\u00a0h."),
                "Corrigez l’une des deux heures.",
            )
        ]
