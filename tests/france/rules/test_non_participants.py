"""The rules of who takes no part in a vote: named, left out of the quorum, heard, counted."""

from __future__ import annotations

import pytest

from actgen.french.advice import typeset
from tests.france.rules.votes import Told, ballot, interested


class TestNonParticipants:
    def test_a_mistyped_name(self, told: Told) -> None:
        assert told("VOT-003", interested("Florent CAYLET")) == [
            (
                "erreur",
                "Florent CAYLET ne prend pas part au vote, mais aucune liste de la séance ne porte ce nom.",
                typeset("Vouliez-vous dire « Florent CAILLET » ?"),
            )
        ]

    def test_a_name_without_its_first_name(self, told: Told) -> None:
        assert told("VOT-003", interested("M. CAILLET")) == []
        assert len(told("VOT-003", interested("Mme CAILLET"))) == 1

    def test_a_name_told_twice(self, told: Told) -> None:
        assert told("VOT-003", interested("Julie AUBRY", "Mme Julie AUBRY")) == [
            (
                "erreur",
                typeset("Julie AUBRY figure 2 fois parmi les non-participants."),
                "Gardez ce nom une seule fois.",
            )
        ]

    @pytest.mark.parametrize("name", ["Madame Julie AUBRY", "Nabil ZEROUAL"])
    def test_a_member_who_is_there_or_not(self, name: str, told: Told) -> None:
        assert told("VOT-003", interested(name)) == []


class TestQuorumDuVote:
    HINT = typeset(
        "Vérifiez qui était là et qui s’est retiré. Sans quorum, l’affaire revient après une seconde convocation, à "
        "trois jours au moins d’intervalle."
    )
    FOUR = "Rémy ORHON, Mireille LOIRAT, Julie AUBRY, { personne: Laure CADOREL, depart: 21:05 }"

    def few(self, *lines: str, insee: str = "44003") -> str:
        people = ["seance:", "  conseillers_en_exercice: 6", f"  presents: [{self.FOUR}]", *lines]
        return "\n".join([f'commune: {{ insee: "{insee}" }}', *people])

    @pytest.mark.parametrize(("insee", "severity"), [("44003", "erreur"), ("67482", "avertissement")])
    def test_an_interested_member_does_not_count(self, insee: str, severity: str, told: Told) -> None:
        message = (
            "3 conseillers présents prennent part au vote : le quorum est de 4, plus de la moitié des 6 conseillers en "
            "exercice, et les conseillers intéressés ne comptent pas."
        )
        assert told("VOT-004", self.few(insee=insee), interested("Julie AUBRY")) == [
            (severity, typeset(message), self.HINT)
        ]

    def test_nor_does_one_who_left(self, told: Told) -> None:
        ((_, message, _),) = told("VOT-004", self.few(), ballot("3, contre: 0, abstentions: 0, heure: 21:05"))
        assert message == typeset(
            "3 conseillers présents prennent part au vote, à 21\u00a0h\u00a005 : le quorum est de 4, plus de la moitié "
            "des 6 conseillers en exercice."
        )

    @pytest.mark.parametrize(
        ("day", "pouvoirs", "severity"),
        [
            ("2020-04-01", 1, "erreur"),
            ("2020-05-25", 1, "avertissement"),
            ("2020-05-25", 0, "erreur"),
            ("2020-07-11", 1, "erreur"),
        ],
    )
    def test_the_represented_counted_at_the_vote_too_in_spring_2020(
        self, day: str, pouvoirs: int, severity: str, told: Told
    ) -> None:
        given = ", ".join(["{ de: Fabrice CERISIER, a: Rémy ORHON }"] * pouvoirs)
        more = (f"  date: {day}", "  convocation: 2020-03-25", f"  pouvoirs: [{given}]")
        lines = self.few(*more).replace("exercice: 6", "exercice: 12")
        ((found, message, _),) = told("VOT-004", lines, interested("Julie AUBRY"))
        assert found == severity
        assert message.startswith(
            typeset("3 conseillers présents prennent part au vote : le quorum est de 4, le tiers")
        )

    def test_one_who_leaves_after_the_vote_does(self, told: Told) -> None:
        assert told("VOT-004", self.few(), ballot("4, contre: 0, abstentions: 0, heure: 21:04")) == []

    def test_a_second_convocation_frees_from_it(self, told: Told) -> None:
        second = "  seconde_convocation: { seance_sans_quorum: 2025-12-11 }"
        assert told("VOT-004", self.few(second), interested("Julie AUBRY")) == []

    def test_a_sitting_without_quorum_is_told_once(self, told: Told) -> None:
        lines = self.few().replace("conseillers_en_exercice: 6", "conseillers_en_exercice: 9")
        assert told("VOT-004", lines, interested("Julie AUBRY")) == []
        assert len(told("SEA-005", lines)) == 1


class TestMotifDuRetrait:
    """A member who withdraws because of a seat in another body is not counted among the members in office."""

    @staticmethod
    def sitting(day: str, *presents: str, members: int) -> str:
        return f"seance:\n  date: {day}\n  conseillers_en_exercice: {members}\n  presents: [{', '.join(presents)}]"

    @staticmethod
    def withdrawn(motif: str, *names: str) -> str:
        listed = ", ".join(f"{{ personne: {name}, motif: {motif} }}" for name in names)
        return ballot(f"13, contre: 0, abstentions: 0, non_participants: [{listed}]")

    def council(self, day: str, *, members: int = 26, present: int = 15) -> str:
        names = [f"Jean NOM-{letter}" for letter in "ABCDEFGHIJKLMNOPQRST"[: present - 2]]
        return self.sitting(day, "Rémy ORHON", "Julie AUBRY", *names, members=members)

    @pytest.mark.parametrize("day", ["2022-02-23", "2024-06-10", "2026-01-12"])
    def test_who_sits_in_another_body_lowers_the_quorum(self, day: str, told: Told) -> None:
        assert told("VOT-004", self.council(day), self.withdrawn("organisme", "Rémy ORHON", "Julie AUBRY")) == []

    @pytest.mark.parametrize(("day", "motif"), [("2024-06-10", "intérêt"), ("2021-10-15", "organisme")])
    def test_an_interest_and_an_older_act_lower_it_not(self, day: str, motif: str, told: Told) -> None:
        ((severity, message, _),) = told(
            "VOT-004", self.council(day), self.withdrawn(motif, "Rémy ORHON", "Julie AUBRY")
        )
        assert severity == "erreur"
        assert message == typeset(
            "13 conseillers présents prennent part au vote : le quorum est de 14, plus de la moitié des 26 conseillers "
            "en exercice, et les conseillers intéressés ne comptent pas."
        )

    def test_too_few_are_left_all_the_same(self, told: Told) -> None:
        lines = self.council("2024-06-10", present=14)
        ((severity, message, _),) = told("VOT-004", lines, self.withdrawn("organisme", "Rémy ORHON", "Julie AUBRY"))
        assert severity == "erreur"
        assert message == typeset(
            "12 conseillers présents prennent part au vote : le quorum est de 13, plus de la moitié des 24 conseillers "
            "en exercice, sans ceux qui représentent la commune dans l’organisme."
        )

    def test_the_mayor_who_leaves_for_the_accounts_is_a_warning(self, told: Told) -> None:
        lines = self.council("2024-06-10", present=14)
        ((severity, message, _),) = told("VOT-004", lines, self.withdrawn("compte", "Rémy ORHON"))
        assert severity == "avertissement"
        assert message.endswith("26 conseillers en exercice, et le maire, qui se retire, ne compte pas.")

    def test_a_name_alone_is_that_of_an_interested_member(self, told: Told) -> None:
        assert told("VOT-004", self.council("2024-06-10"), interested("Rémy ORHON", "Julie AUBRY"))

    def test_the_ground_is_one_of_the_day(self, told: Told) -> None:
        ((severity, message, _),) = told(
            "VOT-017", self.council("2022-02-22"), self.withdrawn("organisme", "Julie AUBRY")
        )
        assert severity == "erreur"
        assert message == typeset(
            "Julie AUBRY se retire au titre de l’article L. 1111-6, qui n’existe que depuis le 23\u00a0février 2022 : "
            "la séance est du 22\u00a0février 2022."
        )
        assert told("VOT-017", self.council("2022-02-23"), self.withdrawn("organisme", "Julie AUBRY")) == []

    def test_the_council_elects_who_presides_over_the_accounts(self, told: Told) -> None:
        assert told("VOT-005", self.council("2024-06-10"), self.withdrawn("compte", "M. ORHON")) == [
            (
                "avertissement",
                "Rémy ORHON préside la séance, mais figure parmi ceux qui se retirent du vote du compte.",
                typeset(
                    "Quand le compte du maire est débattu, le conseil élit son président (art. L. 2121-14) : nommez-le "
                    "sous l’acte : « president: … »."
                ),
            )
        ]

    def test_the_mayor_may_present_the_accounts(self, told: Told) -> None:
        lines = "actes: { deliberation: { rapporteur: Rémy ORHON, vote: { non_participants: [%s] } } }"
        accounts = lines % "{ personne: Rémy ORHON, motif: compte }"
        assert [message for _, message, _ in told("VOT-005", accounts) if "rapporte" in message] == []
        ((message),) = [
            message
            for _, message, _ in told("VOT-005", lines % "{ personne: Rémy ORHON, motif: organisme }")
            if "rapporte" in message
        ]
        assert message == (
            "Rémy ORHON rapporte l’affaire, mais figure parmi ceux qui représentent la commune dans l’organisme."
        )


class TestInteresses:
    def test_the_chair(self, told: Told) -> None:
        assert told("VOT-005", interested("Rémy ORHON")) == [
            (
                "avertissement",
                "Rémy ORHON préside la séance, mais figure parmi les conseillers intéressés.",
                typeset("Nommez sous l’acte qui a présidé l’examen de cette affaire : « president: … »."),
            )
        ]
        assert told("VOT-005", "seance: { president: Mireille LOIRAT }", interested("Rémy ORHON")) == []

    def test_the_reporter(self, told: Told) -> None:
        assert told("VOT-005", interested("Anthony MORTIER")) == [
            (
                "erreur",
                "Anthony MORTIER rapporte l’affaire, mais figure parmi les conseillers intéressés.",
                typeset("Nommez qui a rapporté l’affaire, ou corrigez « non_participants »."),
            )
        ]

    @pytest.mark.parametrize(
        ("names", "voices", "message"),
        [
            (
                ["Julie AUBRY"],
                33,
                "Le vote compte 33 + 0 + 0 = 33 voix pour 32 votants : la voix de Julie AUBRY ne compte pas.",
            ),
            (
                ["Florent CAILLET"],
                32,
                "Le vote compte 32 + 0 + 0 = 32 voix pour 31 votants : la voix de Florent CAILLET et le pouvoir de "
                "Fabrice CERISIER à Florent CAILLET ne comptent pas.",
            ),
            (
                ["Fabrice CERISIER"],
                33,
                "Le vote compte 33 + 0 + 0 = 33 voix pour 32 votants : le pouvoir de Fabrice CERISIER à Florent "
                "CAILLET ne compte pas.",
            ),
        ],
    )
    def test_their_voices_are_set_aside(self, names: list[str], voices: int, message: str, told: Told) -> None:
        lines = interested(*names, voices=f"{voices}, contre: 0, abstentions: 0")
        hint = typeset("Retirez ces voix du vote, ou corrigez « non_participants ».")
        assert told("VOT-006", lines) == [("erreur", typeset(message), hint)]
        assert told("VOT-001", lines) == []

    def test_other_differences_are_left_to_the_sum(self, told: Told) -> None:
        lines = interested("Julie AUBRY", voices="34, contre: 0, abstentions: 0")
        assert told("VOT-006", lines) == []
        ((_, message, _),) = told("VOT-001", lines)
        assert message == typeset(
            "28 présents + 4 pouvoirs, sans les conseillers intéressés, = 32 votants, mais le vote compte 34 + 0 + 0 "
            "= 34 voix."
        )

    def test_one_who_is_away_without_pouvoir_changes_nothing(self, told: Told) -> None:
        lines = interested("Nabil ZEROUAL")
        assert told("VOT-001", lines) == told("VOT-006", lines) == []
