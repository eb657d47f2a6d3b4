"""The rules of the vote."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from actgen.french.advice import typeset
from tests.conftest import ANNEXE

Told = Callable[..., list[tuple[str, str, str]]]
Findings = Callable[..., list[tuple[str, str, str, str, str]]]


def vote(pour: int, contre: int, abstentions: int) -> tuple[str, str]:
    return (
        "      pour: 33\n      contre: 0\n      abstentions: 0",
        f"      pour: {pour}\n      contre: {contre}\n      abstentions: {abstentions}",
    )


def ballot(voices: str = "33, contre: 0, abstentions: 0", *lines: str) -> str:
    """The lines of a vote, `pour` first, over a whole excerpt."""
    return "\n".join(["actes:", "  deliberation:", f"    vote: {{ pour: {voices} }}", *lines])


def interested(*names: str, voices: str = "33, contre: 0, abstentions: 0") -> str:
    return ballot(f"{voices}, non_participants: [{', '.join(names)}]")


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
                typeset(f"29 présents + 4 pouvoirs = 33 votants, mais le vote compte {sum_told} voix."),
                typeset(f"{hint} : {self.WHERE}"),
            )
        ]

    def test_its_grammar_follows_the_numbers(self, findings: Findings, text: str) -> None:
        sitting = text[text.index("  presents:") : text.index("actes:")]
        alone = "  presents: [Rémy ORHON]\n  secretaires: [Rémy ORHON]\n\n"
        ((*_, message, _),) = findings("VOT-001", (sitting, alone), vote(0, 0, 0))
        assert message == typeset("1 présent + 0 pouvoir = 1 votant, mais le vote compte 0 + 0 + 0 = 0 voix.")

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
            (
                "VOT-002",
                "erreur",
                f"pour: {counted[0]}",
                typeset(f"La délibération est rejetée : {message}"),
                self.REJECTED,
            )
        ]

    def test_a_tie(self, findings: Findings) -> None:
        assert findings("VOT-002", vote(16, 16, 1)) == [
            (
                "VOT-002",
                "avertissement",
                "pour: 16",
                typeset(
                    "Les voix sont partagées, 16 pour et 16 contre : la délibération n’est adoptée que si le scrutin "
                    "n’est pas secret et que le président a voté pour."
                ),
                typeset(
                    "Si le scrutin n’était pas secret, dites comment le président a voté : « voix_preponderante: "
                    "pour », sous « vote »."
                ),
            )
        ]

    def test_a_casting_vote_settles_a_tie(self, told: Told) -> None:
        assert told("VOT-002", ballot("16, contre: 16, abstentions: 1, voix_preponderante: pour")) == []
        ((severity, message, hint),) = told(
            "VOT-002", ballot("16, contre: 16, abstentions: 1, voix_preponderante: contre")
        )
        assert (severity, hint) == ("erreur", self.REJECTED)
        assert message == typeset(
            "Les voix sont partagées, 16 pour et 16 contre, et celle du président, prépondérante, est contre : la "
            "délibération est rejetée."
        )

    def test_blank_and_void_ballots_are_not_cast(self, told: Told) -> None:
        assert told("VOT-002", ballot("2, contre: 1, abstentions: 0, blancs: 20, nuls: 10, scrutin: secret")) == []

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


class TestProjetRejete:
    """A rejected project is a délibération too: only an act that it was to approve makes it an error."""

    ALONE = (f"  convention: {{}}\n\n{ANNEXE}", "")

    @pytest.mark.parametrize("counted", [(10, 21, 2), (0, 0, 33)])
    def test_alone_it_is_a_warning(self, counted: tuple[int, int, int], findings: Findings) -> None:
        ((_, severity, *_),) = findings("VOT-002", vote(*counted), self.ALONE)
        assert severity == "avertissement"
        ((_, severity, *_),) = findings("VOT-002", vote(*counted))
        assert severity == "erreur"

    def test_so_is_a_tie_in_a_secret_ballot(self, findings: Findings) -> None:
        old, new = vote(16, 16, 1)
        secret = (old, f"{new}\n      scrutin: secret")
        assert [severity for _, severity, *_ in findings("VOT-007", secret, self.ALONE)] == ["avertissement"]
        assert [severity for _, severity, *_ in findings("VOT-007", secret)] == ["erreur"]

    def test_a_council_that_takes_note_does_not_vote(self, findings: Findings) -> None:
        ((_, severity, _, _, hint),) = findings("VOT-001", vote(0, 0, 0), self.ALONE)
        assert severity == "avertissement"
        assert hint == typeset(
            "Écrivez les voix ; si l’assemblée a pris acte ou débattu sans voter, dites-le : « issue: prend acte »."
        )
        assert [severity for _, severity, *_ in findings("VOT-001", vote(0, 0, 0))] == ["erreur"]

    @pytest.mark.parametrize("code", ["VOT-001", "VOT-002"])
    @pytest.mark.parametrize("issue", ["prend acte", "débat", "ajourné", "retiré"])
    def test_what_the_council_did_instead_is_said(self, code: str, issue: str, findings: Findings) -> None:
        said = ("    matiere: ", f"    issue: {issue}\n    matiere: ")
        assert findings(code, vote(0, 0, 0), said) == []
        assert findings(code, vote(0, 0, 0)) != []

    @pytest.mark.parametrize(
        ("counted", "more"), [((10, 21, 2), ""), ((0, 0, 33), ""), ((16, 16, 1), "scrutin: secret")]
    )
    def test_an_act_that_says_the_rejection_is_right(
        self, counted: tuple[int, int, int], more: str, findings: Findings
    ) -> None:
        old, new = vote(*counted)
        told = (old, f"{new}\n      rejet: oui" + (f"\n      {more}" if more else ""))
        assert [findings(code, told, self.ALONE) for code in ("VOT-002", "VOT-007")] == [[], []]

    def test_but_not_where_it_was_to_approve_another_act(self, findings: Findings) -> None:
        old, new = vote(10, 21, 2)
        assert [one[1] for one in findings("VOT-002", (old, f"{new}\n      rejet: oui"))] == ["erreur"]

    def test_nor_where_the_voices_adopt_it(self, findings: Findings) -> None:
        old, new = vote(33, 0, 0)
        ((_, severity, line, message, hint),) = findings("VOT-002", (old, f"{new}\n      rejet: oui"), self.ALONE)
        assert (severity, line, hint) == ("erreur", "rejet: oui", typeset("Retirez « rejet », ou corrigez les voix."))
        assert message == "Le vote dit un rejet, mais les voix font que la délibération est adoptée."


class TestCompteDuMaire:
    """Only a majority against an account rejects it: CGCT, art. L. 1612-12."""

    TITLE = "actes: { deliberation: { objet: Vote du compte administratif 2025, vote: { %s } } }"

    @pytest.mark.parametrize("voices", ["pour: 16, contre: 16, abstentions: 1", "pour: 0, contre: 0, abstentions: 33"])
    def test_a_tie_approves_it(self, voices: str, told: Told) -> None:
        assert told("VOT-002", self.TITLE % voices) == []
        assert told("VOT-002", ballot(voices.removeprefix("pour: "))) != []

    def test_in_a_secret_ballot_too(self, told: Told) -> None:
        assert told("VOT-007", self.TITLE % "pour: 16, contre: 16, scrutin: secret") == []

    def test_a_majority_against_rejects_it(self, told: Told) -> None:
        ((severity, message, _),) = told("VOT-002", self.TITLE % "pour: 15, contre: 17, abstentions: 1")
        assert (severity, message) == ("erreur", typeset("Le compte est rejeté : 15 voix pour et 17 contre."))

    def test_it_is_not_said_rejected_on_a_tie(self, told: Told) -> None:
        ((_, message, _),) = told("VOT-002", self.TITLE % "pour: 16, contre: 16, rejet: oui")
        assert message == typeset(
            "Le compte est dit rejeté, mais une majorité des voix ne s’est pas dégagée contre (art. L. 1612-12)."
        )


class TestVotantsDuMoment:
    def test_who_came_after_the_vote_has_no_voice(self, told: Told) -> None:
        ((_, message, _),) = told("VOT-001", ballot("33, contre: 0, abstentions: 0, heure: 20:00"))
        assert message == typeset("28 présents + 4 pouvoirs = 32 votants, mais le vote compte 33 + 0 + 0 = 33 voix.")

    def test_who_left_is_represented_by_the_pouvoir_given(self, told: Told) -> None:
        sitting = (
            "seance:\n  presents: [Rémy ORHON, Julie AUBRY, { personne: Laure CADOREL, depart: 21:05 }]\n"
            "  pouvoirs: [{ de: Laure CADOREL, a: Rémy ORHON }]"
        )
        for heure in ("20:30", "21:30"):
            assert told("VOT-001", sitting, ballot(f"3, contre: 0, abstentions: 0, heure: {heure}")) == []

    def test_a_pouvoir_lapses_when_its_holder_leaves(self, told: Told) -> None:
        sitting = (
            "seance:\n  presents: [Rémy ORHON, Julie AUBRY, { personne: Laure CADOREL, depart: 21:05 }]\n"
            "  pouvoirs: [{ de: Fabrice CERISIER, a: Laure CADOREL }]"
        )
        assert told("VOT-001", sitting, ballot("4, contre: 0, abstentions: 0, heure: 21:00")) == []
        assert told("VOT-001", sitting, ballot("2, contre: 0, abstentions: 0, heure: 21:30")) == []

    def test_refusals_and_ballots_are_voters(self, told: Told) -> None:
        assert told("VOT-001", ballot("20, contre: 5, abstentions: 2, blancs: 3, nuls: 2, refus: 1")) == []
        ((_, message, _),) = told("VOT-001", ballot("20, contre: 5, abstentions: 2, blancs: 3, nuls: 2, refus: 2"))
        assert "20 + 5 + 2 + 3 + 2 + 2 = 34" in message


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


class TestCompteVote:
    """The mayor withdraws from the vote of the account: CGCT, art. L. 2121-14."""

    ACT = "actes: { deliberation: { objet: Vote du compte administratif 2024, vote: { %s } } }"

    def test_a_mayor_who_votes_it(self, told: Told) -> None:
        ((severity, message, _),) = told("VOT-018", self.ACT % "pour: 33, contre: 0, abstentions: 0")
        assert (severity, message) == ("avertissement", "Rémy ORHON, maire, compte parmi les votants de son compte.")

    @pytest.mark.parametrize(
        "vote", ["pour: 32, non_participants: [{ personne: Rémy ORHON, motif: compte }]", "pour: 0, contre: 0"]
    )
    def test_one_who_withdraws_or_no_vote(self, vote: str, told: Told) -> None:
        assert told("VOT-018", self.ACT % vote) == []

    @pytest.mark.parametrize("pouvoir", ["de: Rémy ORHON, a: Florent CAILLET", "de: Rémy ORHON, a: Laure CADOREL"])
    def test_one_who_is_away_and_represented(self, pouvoir: str, told: Told) -> None:
        sitting = f"seance: {{ presents: [Florent CAILLET, Laure CADOREL], pouvoirs: [{{ {pouvoir} }}] }}"
        ((_, message, _),) = told("VOT-018", sitting, self.ACT % "pour: 3, contre: 0, abstentions: 0")
        assert message == "Rémy ORHON, maire, donne un pouvoir au vote de son compte."

    def test_a_mayor_of_this_year_did_not_keep_it(self, told: Told) -> None:
        mayor = "maire: { personne: Monsieur Rémy ORHON, depuis: 2025-06-01 }"
        assert told("VOT-018", mayor, self.ACT % "pour: 33, contre: 0, abstentions: 0") == []


class TestNomination:
    """The council names by secret ballot: CGCT, art. L. 2121-21."""

    ACT = "actes: { deliberation: { objet: %s, vote: { pour: 33, contre: 0, abstentions: 0%s } } }"
    DELEGATES = "Désignation des délégués au syndicat des eaux"

    def test_a_vote_by_show_of_hands(self, told: Told) -> None:
        ((severity, message, hint),) = told("VOT-019", self.ACT % (self.DELEGATES, ""))
        assert severity == "avertissement"
        assert message == (
            "Cette nomination n’est pas votée au scrutin secret, et rien ne dit que le conseil l’a écarté."
        )
        assert "sans_secret: oui" in hint

    @pytest.mark.parametrize("more", [", scrutin: secret", ", sans_secret: oui"])
    def test_a_secret_ballot_or_a_unanimous_waiver(self, more: str, told: Told) -> None:
        assert told("VOT-019", self.ACT % (self.DELEGATES, more)) == []

    @pytest.mark.parametrize("objet", ["Tarifs", "Désignation du secrétaire de séance", "Dénomination d’une rue"])
    def test_other_acts(self, objet: str, told: Told) -> None:
        assert told("VOT-019", self.ACT % (objet, "")) == []

    def test_the_mayor_is_elected_by_secret_ballot_whatever_the_council_decides(self, told: Told) -> None:
        ((severity, message, _),) = told("VOT-019", self.ACT % ("Élection du maire", ", sans_secret: oui"))
        assert severity == "avertissement"
        assert message == "Le maire et les adjoints sont élus au scrutin secret, et ce vote ne l’est pas."
