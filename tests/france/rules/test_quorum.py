"""Who gives power to whom, how many one may hold, and whether enough are there."""

from __future__ import annotations

import pytest

from tests.france.rules.telling import LATE_SITTING, Findings, Told, line_of, short


class TestMandants:
    @pytest.mark.parametrize(
        ("giver", "message", "hint"),
        [
            (
                "Mireille LOIRAT",
                "Mireille LOIRAT donne un pouvoir, mais ce nom figure parmi les présents.",
                "Retirez le pouvoir, ou déplacez ce nom dans «\u00a0excuses\u00a0» ou «\u00a0absents\u00a0». S’il est "
                "arrivé ou parti en cours de séance, donnez l’heure\u00a0: «\u00a0arrivee\u00a0» ou "
                "«\u00a0depart\u00a0».",
            ),
            (
                "Fabrice CERISER",
                "Fabrice CERISER donne un pouvoir, mais ce nom ne figure ni parmi les excusés, ni parmi les absents.",
                "Vouliez-vous dire «\u00a0Fabrice CERISIER\u00a0»\u202f?",
            ),
            (
                "Zoé QUINT",
                "Zoé QUINT donne un pouvoir, mais ce nom ne figure ni parmi les excusés, ni parmi les absents.",
                "Écrivez ce nom dans «\u00a0excuses\u00a0» ou «\u00a0absents\u00a0», exactement comme dans le pouvoir.",
            ),
        ],
    )
    def test_only_who_is_away_gives(self, giver: str, message: str, hint: str, findings: Findings) -> None:
        line = f"- {{ de: {giver}, a: Florent CAILLET }}"
        assert findings("SEA-002", ("de: Fabrice CERISIER", f"de: {giver}")) == [
            ("SEA-002", "erreur", line, message, hint)
        ]

    def test_an_absent_gives_too(self, findings: Findings) -> None:
        changes = (
            ("  pouvoirs:", "  absents: [Paul PERCETTI]\n  pouvoirs:"),
            ("de: Fabrice CERISIER", "de: Paul PERCETTI"),
        )
        assert findings("SEA-002", *changes) == []


class TestMandataires:
    @pytest.mark.parametrize(
        ("holder", "message", "hint"),
        [
            (
                "Nabil ZEROUAL",
                "Nabil ZEROUAL reçoit un pouvoir, mais ce nom figure parmi les excusés.",
                "Corrigez le nom, ou retirez le pouvoir\u00a0: il ne peut pas être exercé.",
            ),
            (
                "Florent CAYLET",
                "Florent CAYLET reçoit un pouvoir, mais ce nom ne figure pas parmi les présents.",
                "Vouliez-vous dire «\u00a0Florent CAILLET\u00a0»\u202f?",
            ),
            (
                "Zoé QUINT",
                "Zoé QUINT reçoit un pouvoir, mais ce nom ne figure pas parmi les présents.",
                "Corrigez le nom, ou retirez le pouvoir\u00a0: il ne peut pas être exercé.",
            ),
        ],
    )
    def test_only_who_is_there_receives(self, holder: str, message: str, hint: str, findings: Findings) -> None:
        line = f"- {{ de: Fabrice CERISIER, a: {holder} }}"
        assert findings("SEA-003", ("a: Florent CAILLET", f"a: {holder}")) == [
            ("SEA-003", "erreur", line, message, hint)
        ]


class TestPouvoirs:
    HINT = "Comparez avec les pouvoirs écrits\u00a0: un pouvoir en trop ne compte pas dans le vote, retirez-le."
    IN_2021 = (LATE_SITTING, "  date: 2021-12-16\n  heure: 19:00\n  convocation: 2021-12-10")

    def test_a_holder_has_one(self, findings: Findings, text: str) -> None:
        first, second = line_of(text, "- { de: Fabrice"), line_of(text, "- { de: Fanny")
        assert findings("SEA-004", ("a: André-Jean VIEAU", "a: Florent CAILLET")) == [
            (
                "SEA-004",
                "erreur",
                "- { de: Fanny LE JALLE, a: Florent CAILLET }",
                f"Florent CAILLET détient 2 pouvoirs, donnés par Fabrice CERISIER (ligne {first}) et Fanny LE JALLE "
                f"(ligne {second})\u00a0: un conseiller n’en détient pas plus d’un.",
                self.HINT,
            )
        ]

    def test_a_giver_gives_one(self, findings: Findings, text: str) -> None:
        first, second = line_of(text, "- { de: Fabrice"), line_of(text, "- { de: Fanny")
        assert findings("SEA-004", ("de: Fanny LE JALLE", "de: Fabrice CERISIER")) == [
            (
                "SEA-004",
                "erreur",
                "- { de: Fabrice CERISIER, a: André-Jean VIEAU }",
                f"Fabrice CERISIER donne 2 pouvoirs, à Florent CAILLET (ligne {first}) et à André-Jean VIEAU "
                f"(ligne {second})\u00a0: un conseiller n’en donne qu’un.",
                self.HINT,
            )
        ]

    def test_a_pouvoir_typed_twice_is_one_fault(self, findings: Findings) -> None:
        told = findings(
            "SEA-004", ("de: Fanny LE JALLE, a: André-Jean VIEAU", "de: Fabrice CERISIER, a: Florent CAILLET")
        )
        assert [message.split(",")[0] for *_, message, _ in told] == ["Fabrice CERISIER donne 2 pouvoirs"]

    def test_two_were_lawful_during_the_epidemic(self, findings: Findings) -> None:
        assert findings("SEA-004", self.IN_2021, ("a: André-Jean VIEAU", "a: Florent CAILLET")) == []

    @pytest.mark.parametrize("day", ["2020-10-17", "2020-11-15"])
    def test_in_autumn_2020_two_are_a_warning(self, day: str, findings: Findings) -> None:
        when = (LATE_SITTING, f"  date: {day}\n  heure: 19:00\n  convocation: 2020-10-01")
        ((_, severity, _, message, hint),) = findings("SEA-004", when, ("a: André-Jean VIEAU", "a: Florent CAILLET"))
        assert (severity, message) == ("avertissement", "Florent CAILLET détient 2 pouvoirs.")
        assert hint == (
            "Du 17 octobre au 15 novembre 2020, il était discuté si un membre pouvait de nouveau en détenir "
            "deux\u00a0: à partir du 16 novembre, la loi n°\u00a02020-1379 le dit."
        )

    def test_from_16_november_2020_two_are_lawful(self, findings: Findings) -> None:
        when = (LATE_SITTING, "  date: 2020-11-16\n  heure: 19:00\n  convocation: 2020-11-01")
        assert findings("SEA-004", when, ("a: André-Jean VIEAU", "a: Florent CAILLET")) == []

    def test_three_never_were(self, findings: Findings, text: str) -> None:
        changes = (
            self.IN_2021,
            ("a: André-Jean VIEAU", "a: Florent CAILLET"),
            ("a: Mireille LOIRAT", "a: Florent CAILLET"),
        )
        first = line_of(text, "- { de: Fabrice")
        ((*_, line, message, hint),) = findings("SEA-004", *changes)
        assert line == "- { de: Johanna HALLER, a: Florent CAILLET }"
        assert message == (
            f"Florent CAILLET détient 3 pouvoirs, donnés par Fabrice CERISIER (ligne {first}), Fanny LE JALLE "
            f"(ligne {first + 1}) et Johanna HALLER (ligne {first + 2})\u00a0: un conseiller "
            "n’en détient pas plus de deux."
        )
        assert hint == self.HINT


class TestQuorum:
    HINT = (
        "Vérifiez la liste des présents. Sans quorum, l’assemblée est convoquée de nouveau, à trois jours au moins "
        "d’intervalle\u202f; l’acte le dit\u00a0: «\u00a0seconde_convocation\u00a0»."
    )

    def test_half_is_not_a_majority(self, findings: Findings, text: str) -> None:
        assert findings("SEA-005", short("Rémy ORHON", "Mireille LOIRAT", members=4, text=text)) == [
            (
                "SEA-005",
                "erreur",
                "- Rémy ORHON",
                "2 conseillers sont présents\u00a0: le quorum est de 3, plus de la moitié des 4 conseillers en "
                "exercice, et les pouvoirs ne comptent pas.",
                self.HINT,
            )
        ]

    def test_one_alone_is_told_in_the_singular(self, findings: Findings, text: str) -> None:
        ((*_, message, _),) = findings("SEA-005", short("Rémy ORHON", members=3, text=text))
        assert message.startswith("1 conseiller est présent\u00a0: le quorum est de 2, ")

    def test_it_is_more_than_half_and_not_one_more_than_half_rounded_up(self, findings: Findings, text: str) -> None:
        people = ("Rémy ORHON", "Mireille LOIRAT", "Florent CAILLET")
        assert findings("SEA-005", short(*people, members=5, text=text)) == []
        assert findings("SEA-005", short(*people, members=6, text=text))

    @pytest.mark.parametrize(
        ("day", "count"),
        [
            ("2020-10-16", "erreur"),
            ("2020-10-17", "avertissement"),
            ("2020-11-15", "avertissement"),
            ("2020-11-16", ""),
        ],
    )
    def test_whether_a_third_was_enough_in_autumn_2020_is_a_warning(
        self, day: str, count: str, findings: Findings, text: str
    ) -> None:
        when = (LATE_SITTING, f"  date: {day}\n  heure: 19:00\n  convocation: 2020-10-01")
        told = findings("SEA-005", when, short("Rémy ORHON", "Mireille LOIRAT", members=6, text=text))
        assert [severity for _, severity, *_ in told] == ([count] if count else [])
        if count == "avertissement":
            assert told[0][3] == "2 conseillers sont présents, entre le tiers et la moitié des 6 en exercice."
            assert told[0][4] == (
                "Du 17 octobre au 15 novembre 2020, il était discuté si le tiers suffisait de nouveau\u00a0: à partir "
                "du 16 novembre, la loi n°\u00a02020-1379 le dit. Vérifiez la liste des présents."
            )

    @pytest.mark.parametrize(
        ("day", "severity"), [("2020-04-01", "erreur"), ("2020-05-25", "avertissement"), ("2020-07-11", "erreur")]
    )
    def test_the_represented_counted_in_spring_2020(self, day: str, severity: str, told: Told) -> None:
        lines = (
            f"seance:\n  date: {day}\n  convocation: 2020-03-25\n  conseillers_en_exercice: 9\n"
            "  presents: [Rémy ORHON, Mireille LOIRAT]\n  pouvoirs: [{ de: Fabrice CERISIER, a: Rémy ORHON }]"
        )
        ((found, message, hint),) = told("SEA-005", lines)
        assert found == severity
        if severity == "avertissement":
            assert message.endswith("le tiers des 9 conseillers en exercice, et il n’est atteint qu’avec les pouvoirs.")
            assert "ordonnance n°\u00a02020-391, art.\u00a02" in hint

    def test_a_third_was_enough_during_the_epidemic(self, findings: Findings, text: str) -> None:
        people = ("Rémy ORHON", "Mireille LOIRAT")
        assert findings("SEA-005", TestPouvoirs.IN_2021, short(*people, members=6, text=text)) == []
        ((*_, message, _),) = findings("SEA-005", TestPouvoirs.IN_2021, short(*people, members=7, text=text))
        assert message == (
            "2 conseillers sont présents\u00a0: le quorum est de 3, le tiers des 7 conseillers en exercice, et les "
            "pouvoirs ne comptent pas."
        )

    @pytest.mark.parametrize(
        ("people", "members", "message"),
        [
            (
                ("Rémy ORHON", "{ personne: Laure CADOREL, arrivee: 20:11 }"),
                3,
                "1 conseiller est présent à l’ouverture, à 19\u00a0h\u00a0: le quorum de 2 n’est atteint qu’avec "
                "l’arrivée en cours de séance.",
            ),
            (
                (
                    "Rémy ORHON",
                    "Mireille LOIRAT",
                    "{ personne: Laure CADOREL, arrivee: 20:11 }",
                    "{ personne: Julie AUBRY, arrivee: 20:15 }",
                ),
                7,
                "2 conseillers sont présents à l’ouverture, à 19\u00a0h\u00a0: le quorum de 4 n’est atteint qu’avec "
                "les arrivées en cours de séance.",
            ),
        ],
    )
    def test_late_arrivals_that_make_it_are_worth_a_look(
        self, people: tuple[str, ...], members: int, message: str, findings: Findings, text: str
    ) -> None:
        hint = (
            "Vérifiez que la délibération a été votée une fois le quorum atteint, et donnez l’heure du vote\u00a0: "
            "«\u00a0heure\u00a0», sous «\u00a0vote\u00a0»."
        )
        assert findings("SEA-005", short(*people, members=members, text=text)) == [
            ("SEA-005", "avertissement", "- Rémy ORHON", message, hint)
        ]
