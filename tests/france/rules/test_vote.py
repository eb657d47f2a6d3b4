"""The rules of the vote."""

from __future__ import annotations

import pytest

from actgen.french.advice import typeset
from tests.conftest import ANNEXE
from tests.france.rules.votes import Findings, Told, ballot, vote


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
