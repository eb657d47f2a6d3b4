"""The rules of the sitting: place, message and hint of each breach."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from actgen.core.errors import InputFault
from actgen.french.advice import typeset
from actgen.kinds.dossier import Dossier

Change = tuple[str, str]
Findings = Callable[..., list[tuple[str, str, str, str, str]]]

MORE = ("conseillers_en_exercice: 35", "conseillers_en_exercice: 36")
LATE_SITTING = "  date: 2025-12-15\n  heure: 19:00\n  convocation: 2025-12-09"


def line_of(text: str, start: str) -> int:
    """The number of the one line that opens so."""
    (number,) = (at for at, line in enumerate(text.splitlines(), start=1) if line.strip().startswith(start))
    return number


def short(*present: str, members: int, text: str, excused: str = "[Fabrice CERISIER]") -> Change:
    """The whole sitting from its members in office on, with few people."""
    start, end = text.index("  conseillers_en_exercice"), text.index("actes:")
    people = "\n".join(f"    - {name}" for name in present)
    return text[start:end], (
        f"  conseillers_en_exercice: {members}\n  presents:\n{people}\n  excuses: {excused}\n"
        "  secretaires: [Rémy ORHON]\n\n"
    )


class TestEffectif:
    def test_names_are_missing(self, findings: Findings) -> None:
        assert findings("SEA-001", MORE) == [
            (
                "SEA-001",
                "erreur",
                "conseillers_en_exercice: 36",
                "29 présents + 6 excusés + 0 absent = 35, mais 36 conseillers sont en exercice.",
                "Il manque 1 nom dans les listes\u00a0: complétez-les, ou corrigez "
                "«\u00a0conseillers_en_exercice\u00a0».",
            )
        ]

    @pytest.mark.parametrize(
        ("members", "message", "hint"),
        [
            (
                0,
                "1 présent + 1 excusé + 0 absent = 2, mais 0 conseiller est en exercice.",
                "Il y a 2 noms de trop dans les listes",
            ),
            (
                1,
                "1 présent + 1 excusé + 0 absent = 2, mais 1 conseiller est en exercice.",
                "Il y a 1 nom de trop dans les listes",
            ),
            (
                5,
                "1 présent + 1 excusé + 0 absent = 2, mais 5 conseillers sont en exercice.",
                "Il manque 3 noms dans les listes",
            ),
        ],
    )
    def test_its_grammar_follows_the_numbers(
        self, members: int, message: str, hint: str, findings: Findings, text: str
    ) -> None:
        (told,) = findings("SEA-001", short("Rémy ORHON", members=members, text=text))
        assert told[3] == message
        assert told[4].startswith(f"{hint}\u00a0: ")

    def test_absents_count(self, findings: Findings) -> None:
        assert findings("SEA-001", MORE, ("  pouvoirs:", "  absents: [Paul PERCETTI]\n  pouvoirs:")) == []


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


class TestSecretaires:
    ALSACE = ('insee: "44003"', 'insee: "67482"')
    LAST = "    - Camille FRESNEAU\n    - Nicolas RAYMOND\n\n"
    HINT = "Corrigez le nom du secrétaire, ou la liste des présents."

    def test_an_excused_one(self, findings: Findings) -> None:
        assert findings("SEA-006", (self.LAST, "    - Nabil ZEROUAL\n\n")) == [
            (
                "SEA-006",
                "erreur",
                "- Nabil ZEROUAL",
                "Nabil ZEROUAL est secrétaire de séance, mais ce nom figure parmi les excusés.",
                self.HINT,
            )
        ]

    def test_a_mistyped_one(self, findings: Findings) -> None:
        assert findings("SEA-006", (self.LAST, "    - Camile FRESNEAU\n\n")) == [
            (
                "SEA-006",
                "erreur",
                "- Camile FRESNEAU",
                "Camile FRESNEAU est secrétaire de séance, mais ce nom ne figure pas parmi les présents.",
                "Vouliez-vous dire «\u00a0Camille FRESNEAU\u00a0»\u202f?",
            )
        ]

    def test_none_is_there_at_the_opening(self, findings: Findings) -> None:
        late = ("    - Carine MATHIEU\n    - Camille FRESNEAU\n    - Nicolas RAYMOND\n\n", "    - Laure CADOREL\n\n")
        assert findings("SEA-006", late) == [
            (
                "SEA-006",
                "avertissement",
                "- Laure CADOREL",
                "Laure CADOREL est secrétaire de séance, mais n’arrive qu’à 20\u00a0h\u00a011\u00a0: le conseil nomme "
                "ses secrétaires au début de la séance.",
                "Nommez un membre présent à l’ouverture, ou corrigez l’heure d’arrivée.",
            )
        ]

    def test_one_of_them_may_come_late(self, findings: Findings) -> None:
        assert findings("SEA-006", (self.LAST, "    - Laure CADOREL\n\n")) == []

    def test_an_agent_in_alsace_moselle(self, findings: Findings) -> None:
        assert findings("SEA-006", self.ALSACE, (self.LAST, "    - Zoé QUINT\n\n")) == []

    def test_an_excused_one_in_alsace_moselle(self, findings: Findings) -> None:
        assert findings("SEA-006", self.ALSACE, (self.LAST, "    - Nabil ZEROUAL\n\n")) == [
            (
                "SEA-006",
                "avertissement",
                "- Nabil ZEROUAL",
                "Nabil ZEROUAL est secrétaire de séance, mais ce nom figure parmi les excusés.",
                self.HINT,
            )
        ]


class TestConvocation:
    SITTING = "la séance du 15\u00a0décembre 2025"
    SMALL = ("population: 11600", "population: 3499")
    UNKNOWN = (("  population: 11600\n", ""), ('insee: "44003"', 'insee: "44999"'))
    UNKNOWN_IN_ALSACE = (("  population: 11600\n", ""), ('insee: "44003"', 'insee: "68999"'))
    ALSACE = ('insee: "44003"', 'insee: "68066"')
    URGENT = (
        "En cas d’urgence, l’acte la motive et dit que l’assemblée s’est prononcée sur elle à l’ouverture de la "
        "séance\u00a0: «\u00a0urgence\u00a0», sous «\u00a0seance\u00a0»."
    )

    @staticmethod
    def sent(day: str) -> Change:
        return "convocation: 2025-12-09", f"convocation: {day}"

    @pytest.mark.parametrize(
        ("changes", "day"),
        [
            ((), "2025-12-09"),
            ((("population: 11600", "population: 3500"),), "2025-12-09"),
            ((SMALL,), "2025-12-11"),
            (UNKNOWN, "2025-12-11"),
            ((ALSACE, SMALL), "2025-12-12"),
            (UNKNOWN_IN_ALSACE, "2025-12-12"),
            ((ALSACE,), "2025-12-09"),
        ],
    )
    def test_in_time(self, changes: tuple[Change, ...], day: str, findings: Findings) -> None:
        assert findings("SEA-007", *changes, self.sent(day)) == []

    @pytest.mark.parametrize(
        ("changes", "day", "delay", "latest"),
        [
            (
                (),
                "2025-12-10",
                "4 jours francs avant {} : il en faut 5 dans une commune de 3\u202f500 habitants et plus",
                9,
            ),
            (
                (),
                "2025-12-13",
                "1 jour franc avant {} : il en faut 5 dans une commune de 3\u202f500 habitants et plus",
                9,
            ),
            (
                (SMALL,),
                "2025-12-12",
                "2 jours francs avant {} : il en faut 3 dans une commune de moins de 3\u202f500 habitants",
                11,
            ),
            (UNKNOWN, "2025-12-12", "2 jours francs avant {} : il en faut 3 au moins", 11),
            (
                (ALSACE,),
                "2025-12-10",
                "4 jours francs avant {} : il en faut 5 dans une commune de 3\u202f500 habitants et plus",
                9,
            ),
            ((ALSACE, SMALL), "2025-12-13", "2 jours avant {} : il en faut 3 en Alsace-Moselle", 12),
            (UNKNOWN_IN_ALSACE, "2025-12-14", "1 jour avant {} : il en faut 3 en Alsace-Moselle", 12),
        ],
    )
    def test_a_shortened_delay_is_a_warning(
        self, changes: tuple[Change, ...], day: str, delay: str, latest: int, findings: Findings
    ) -> None:
        message = typeset(f"La convocation est envoyée {delay.format(self.SITTING)}.")
        hint = f"Il fallait l’envoyer le {latest}\u00a0décembre 2025 au plus tard. {self.URGENT}"
        assert findings("SEA-007", *changes, self.sent(day)) == [
            ("SEA-007", "avertissement", f"convocation: {day}", message, hint)
        ]

    def test_the_longer_delay_begins_at_3500(self, findings: Findings) -> None:
        day = self.sent("2025-12-10")
        assert findings("SEA-007", ("population: 11600", "population: 3500"), day) != []
        assert findings("SEA-007", self.SMALL, day) == []

    @pytest.mark.parametrize(
        ("day", "said", "severity"), [("2025-12-14", "14", "avertissement"), ("2025-12-15", "15", "erreur")]
    )
    def test_no_clear_day_at_all_is_an_error_on_the_day_itself(
        self, day: str, said: str, severity: str, findings: Findings
    ) -> None:
        assert findings("SEA-007", self.sent(day)) == [
            (
                "SEA-007",
                severity,
                f"convocation: {day}",
                f"La convocation du {said}\u00a0décembre 2025 ne laisse aucun jour franc avant {self.SITTING}\u00a0: "
                "il en faut au moins un, même en cas d’urgence.",
                "Corrigez la date d’envoi ou celle de la séance\u00a0: ni l’un ni l’autre de ces deux jours ne compte.",
            )
        ]

    def test_the_day_itself_in_alsace_moselle(self, findings: Findings) -> None:
        assert findings("SEA-007", self.ALSACE, self.SMALL, self.sent("2025-12-15")) == [
            (
                "SEA-007",
                "erreur",
                "convocation: 2025-12-15",
                "La convocation est envoyée le jour même de la séance, le 15\u00a0décembre 2025\u00a0: en "
                "Alsace-Moselle, elle l’est au plus tard la veille, même en cas d’urgence.",
                "Corrigez la date d’envoi ou celle de la séance.",
            )
        ]

    @pytest.mark.parametrize("changes", [(), (ALSACE, SMALL)])
    def test_after_the_sitting(self, changes: tuple[Change, ...], findings: Findings) -> None:
        assert findings("SEA-007", *changes, self.sent("2026-01-01")) == [
            (
                "SEA-007",
                "erreur",
                "convocation: 2026-01-01",
                f"La convocation est datée du 1er\u00a0janvier 2026, après {self.SITTING}.",
                "Corrigez l’une des deux dates.",
            )
        ]

    def test_the_first_days_of_the_calendar_do_not_reach_it(self, sheet: Callable[..., Dossier]) -> None:
        with pytest.raises(InputFault, match=r"seance\.convocation\u00a0: l’année 1 n’est celle d’aucun acte"):
            sheet((LATE_SITTING, "  date: 0001-01-03\n  heure: 19:00\n  convocation: 0001-01-01"))

    def test_a_sitting_before_the_code_is_not_judged_by_it(self, findings: Findings) -> None:
        day = "  date: 1995-12-15\n  heure: 19:00\n  convocation: 1995-12-15"
        assert findings("SEA-007", (LATE_SITTING, day)) == []
        assert len(findings("SEA-007", (LATE_SITTING, day.replace("1995", "1996")))) == 1


class TestDoublons:
    HINT = "Gardez ce nom dans une seule liste. Deux homonymes se distinguent par un second prénom."

    def test_in_two_lists(self, findings: Findings, text: str) -> None:
        late, excused = line_of(text, "- personne: Laure CADOREL"), line_of(text, "- Nabil ZEROUAL")
        assert findings("SEA-008", ("    - Nabil ZEROUAL", "    - Laure CADOREL")) == [
            (
                "SEA-008",
                "erreur",
                "- Laure CADOREL",
                f"Laure CADOREL figure 2 fois dans les listes de la séance\u00a0: parmi les présents (ligne {late}) et "
                f"parmi les excusés (ligne {excused}).",
                self.HINT,
            )
        ]

    def test_twice_in_one_list(self, findings: Findings, text: str) -> None:
        first, second = line_of(text, "- Olivier AUNEAU"), line_of(text, "- Olivier BINET")
        ((*_, line, message, _),) = findings("SEA-008", ("    - Olivier BINET", "    - Olivier AUNEAU"))
        assert line == "- Olivier AUNEAU"
        assert message == (
            f"Olivier AUNEAU figure 2 fois dans les listes de la séance\u00a0: parmi les présents (lignes {first} et "
            f"{second})."
        )

    def test_on_one_line(self, findings: Findings, text: str) -> None:
        ((*_, message, _),) = findings(
            "SEA-008", short("Rémy ORHON", members=3, text=text, excused="[Julie AUBRY, Mme Julie AUBRY]")
        )
        assert tells_one_line(
            message, "Julie AUBRY figure 2 fois dans les listes de la séance\u00a0: parmi les excusés"
        )

    def test_a_couple_without_first_names_is_two_persons(self, findings: Findings) -> None:
        changes = (("    - Olivier AUNEAU", "    - M. AUNEAU"), ("    - Olivier BINET", "    - Mme AUNEAU"))
        assert findings("SEA-008", *changes) == []


def tells_one_line(message: str, start: str) -> bool:
    """True where the message opens so and then tells one line."""
    return message.startswith(f"{start} (ligne ") and " et " not in message


class TestPresidence:
    MAIRE = "Monsieur Rémy ORHON"
    NAME_THE_PRESIDENT = (
        "Si un autre élu a présidé, ajoutez son nom sous «\u00a0seance\u00a0»\u00a0: «\u00a0president: …\u00a0». "
        "Sinon, écrivez le nom du maire de la même façon dans la liste des présents."
    )

    @staticmethod
    def president(name: str) -> Change:
        return "  convocation: 2025-12-09", f"  president: {name}\n  convocation: 2025-12-09"

    def test_the_mayor_is_excused_and_nobody_else_presides(self, findings: Findings) -> None:
        changes = (("    - Rémy ORHON\n", "    - Paul PERCETTI\n"), ("    - Nabil ZEROUAL", "    - Rémy ORHON"))
        assert findings("SEA-009", *changes) == [
            (
                "SEA-009",
                "erreur",
                "personne: Monsieur Rémy ORHON",
                "Rémy ORHON préside la séance en tant que maire, mais ce nom figure parmi les excusés.",
                self.NAME_THE_PRESIDENT,
            )
        ]

    def test_the_mayor_is_spelt_two_ways(self, findings: Findings) -> None:
        assert findings("SEA-009", (self.MAIRE, "Monsieur Remi ORHON")) == [
            (
                "SEA-009",
                "erreur",
                "personne: Monsieur Remi ORHON",
                "Remi ORHON préside la séance en tant que maire, mais ce nom ne figure pas parmi les présents.",
                "Vouliez-vous dire «\u00a0Rémy ORHON\u00a0»\u202f?",
            )
        ]

    def test_the_mayor_is_nowhere(self, findings: Findings) -> None:
        ((*_, hint),) = findings("SEA-009", (self.MAIRE, "Madame Zoé QUINT"))
        assert hint == self.NAME_THE_PRESIDENT

    @pytest.mark.parametrize("name", ["Mireille LOIRAT", "Rémy ORHON"])
    def test_a_present_president(self, name: str, findings: Findings) -> None:
        assert findings("SEA-009", self.president(name)) == []

    def test_an_excused_president(self, findings: Findings) -> None:
        assert findings("SEA-009", self.president("Nabil ZEROUAL")) == [
            (
                "SEA-009",
                "erreur",
                "president: Nabil ZEROUAL",
                "Nabil ZEROUAL préside la séance, mais ce nom figure parmi les excusés.",
                "Corrigez le nom du président, ou la liste des présents.",
            )
        ]

    @pytest.mark.parametrize(
        ("maire", "hint"),
        [
            ("Monsieur Remi ORHON", "Vouliez-vous dire «\u00a0Rémy ORHON\u00a0»\u202f?"),
            ("Madame Zoé QUINT", "Écrivez ce nom de la même façon dans la liste où il doit figurer."),
        ],
    )
    def test_another_presides_and_the_mayor_is_in_no_list(self, maire: str, hint: str, findings: Findings) -> None:
        name = maire.partition(" ")[2]
        assert findings("SEA-009", self.president("Mireille LOIRAT"), (self.MAIRE, maire)) == [
            (
                "SEA-009",
                "avertissement",
                f"personne: {maire}",
                f"{name}, maire, ne figure ni parmi les présents, ni parmi les excusés, ni parmi les absents.",
                hint,
            )
        ]

    def test_a_mayor_who_is_named_as_president_is_told_once(self, findings: Findings) -> None:
        told = findings("SEA-009", self.president("Remi ORHON"), (self.MAIRE, "Monsieur Remi ORHON"))
        assert [line for _, _, line, _, _ in told] == ["president: Remi ORHON"]

    def test_who_presides_has_left_before_the_vote(self, findings: Findings) -> None:
        changes = (
            ("    - Rémy ORHON\n", "    - { personne: Rémy ORHON, depart: 19:30 }\n"),
            ("pour: 33", "pour: 33\n      heure: 21:00"),
        )
        assert findings("SEA-009", *changes) == [
            (
                "SEA-009",
                "avertissement",
                "personne: Monsieur Rémy ORHON",
                "Rémy ORHON préside, mais part à 19\u00a0h\u00a030, et le vote est à 21\u00a0h.",
                "Nommez sous l’acte qui a présidé ce vote\u00a0: «\u00a0president: …\u00a0». Sinon, "
                "corrigez l’une des deux heures.",
            )
        ]

    def test_a_list_without_first_names_holds_the_mayor(self, findings: Findings) -> None:
        assert findings("SEA-009", ("    - Rémy ORHON\n", "    - M. ORHON\n")) == []


class TestArrivees:
    @pytest.mark.parametrize(("typed", "said"), [("18:30", "18\u00a0h\u00a030"), ("19:00", "19\u00a0h")])
    def test_before_or_at_the_opening(self, typed: str, said: str, findings: Findings) -> None:
        assert findings("SEA-010", ("arrivee: 20:11", f"arrivee: {typed}")) == [
            (
                "SEA-010",
                "erreur",
                f"arrivee: {typed}",
                f"Laure CADOREL arrive en cours de séance à {said}, mais la séance ouvre à 19\u00a0h.",
                "Corrigez l’une des deux heures, ou retirez «\u00a0arrivee\u00a0» si ce membre était là à l’ouverture.",
            )
        ]

    def test_one_minute_after(self, findings: Findings) -> None:
        assert findings("SEA-010", ("arrivee: 20:11", "arrivee: 19:01")) == []


Told = Callable[..., list[tuple[str, str, str]]]


def seance(*lines: str) -> str:
    return "\n".join(["seance:", *(f"  {line}" for line in lines)])


def commune(population: int, insee: str = "44003") -> str:
    return f'commune: {{ insee: "{insee}", population: {population} }}'


class TestEffectifLegal:
    HINT = typeset(
        "Corrigez « conseillers_en_exercice » ou « population ». Une commune nouvelle née depuis peu peut garder un "
        "conseil plus nombreux (art. L. 2113-7) : rien n’est alors à corriger."
    )

    @pytest.mark.parametrize(("population", "members"), [(99, 11), (11600, 33), (11600, 35), (11600, 9), (400_000, 69)])
    def test_the_size_of_the_stratum_above_is_lawful(self, population: int, members: int, told: Told) -> None:
        assert told("SEA-011", commune(population), seance(f"conseillers_en_exercice: {members}")) == []

    def test_one_more_than_the_stratum_above(self, told: Told) -> None:
        message = "36 conseillers sont en exercice, mais la loi en donne 33 à une commune de 11 600 habitants."
        assert told("SEA-011", commune(11600), seance("conseillers_en_exercice: 36")) == [
            ("avertissement", typeset(message.replace("11 600", "11\u202f600")), self.HINT)
        ]

    def test_the_three_great_cities_have_their_own_sizes(self, told: Told) -> None:
        assert told("SEA-011", commune(2_100_000, "75056"), seance("conseillers_en_exercice: 163")) == []
        assert told("SEA-011", commune(870_000, "13055"), seance("conseillers_en_exercice: 102"))

    @pytest.mark.parametrize(("day", "most"), [("2025-12-15", 101), ("2026-03-27", 111)])
    def test_marseille_elects_more_from_2026(self, day: str, most: int, told: Told) -> None:
        for members, count in ((most, 0), (most + 1, 1)):
            lines = seance(f"date: {day}", f"conseillers_en_exercice: {members}")
            assert len(told("SEA-011", commune(877_215, "13055"), lines)) == count

    def test_a_commune_without_population_is_not_judged(self, told: Told) -> None:
        lines = 'commune: { insee: "98411", population: }'
        assert (
            told("SEA-011", lines.replace("population: ", "site: x.fr "), seance("conseillers_en_exercice: 35")) == []
        )


class TestSecondeConvocation:
    @staticmethod
    def after(failed: str, sent: str = "2025-12-12", agenda: str = "oui") -> str:
        second = f"seconde_convocation: {{ seance_sans_quorum: {failed}, meme_ordre_du_jour: {agenda} }}"
        return seance("date: 2025-12-15", f"convocation: {sent}", second)

    def test_three_days_are_enough(self, told: Told) -> None:
        assert told("SEA-012", self.after("2025-12-12")) == []

    @pytest.mark.parametrize(("failed", "days"), [("2025-12-13", "2 jours"), ("2025-12-14", "1 jour")])
    def test_fewer_are_not(self, failed: str, days: str, told: Told) -> None:
        ((severity, message, hint),) = told("SEA-012", self.after(failed, failed))
        assert severity == "erreur"
        assert message == typeset(
            f"La séance du 15\u00a0décembre 2025 suit de {days} celle du {failed[-2:]}\u00a0décembre 2025, où le "
            "quorum a manqué : il en faut au moins 3."
        )
        assert hint == typeset(
            "Corrigez les dates. Si elles sont justes, l’assemblée doit être convoquée de nouveau, ou réunir le quorum."
        )

    def test_alsace_moselle_asks_for_no_interval(self, told: Told) -> None:
        assert told("SEA-012", commune(900, "67482"), self.after("2025-12-14", "2025-12-14")) == []

    def test_a_sitting_without_quorum_that_does_not_precede(self, told: Told) -> None:
        ((_, message, hint),) = told("SEA-012", self.after("2025-12-15"))
        assert message == typeset(
            "La séance sans quorum est datée du 15\u00a0décembre 2025 : elle ne précède pas celle du "
            "15\u00a0décembre 2025."
        )
        assert hint == "Corrigez l’une des deux dates."

    def test_a_convocation_sent_before_the_lack_of_quorum(self, told: Told) -> None:
        ((_, message, hint),) = told("SEA-012", self.after("2025-12-11", "2025-12-04"))
        assert message == typeset(
            "La convocation du 4\u00a0décembre 2025 précède la séance sans quorum du 11\u00a0décembre 2025."
        )
        assert hint == "Donnez le jour d’envoi de la seconde convocation, non de la première."

    def test_it_frees_from_the_quorum_and_from_the_ordinary_delay(self, told: Told) -> None:
        few = "presents: [Rémy ORHON]"
        assert told("SEA-005", self.after("2025-12-11"), f"  {few}") == []
        assert told("SEA-007", self.after("2025-12-11"), f"  {few}") == []

    def test_a_new_affair_needs_both(self, told: Told) -> None:
        few = "presents: [Rémy ORHON]"
        assert told("SEA-005", self.after("2025-12-11", agenda="non"), f"  {few}")
        assert told("SEA-007", self.after("2025-12-11", agenda="non"), f"  {few}")


class TestUrgence:
    HINT = typeset("Corrigez la date d’envoi ou celle de la séance : ni l’un ni l’autre de ces deux jours ne compte.")

    @staticmethod
    def urgent(sent: str, admitted: str = "oui") -> str:
        urgency = f"urgence: {{ motif: clôture des adhésions, admise: {admitted} }}"
        return seance("date: 2025-12-15", f"convocation: {sent}", urgency)

    @pytest.mark.parametrize(
        ("population", "insee", "sent", "severity", "message"),
        [
            (
                11600,
                "44003",
                "2025-12-14",
                "avertissement",
                "La convocation est envoyée la veille de la séance, le 14\u00a0décembre 2025 : il faut au moins un "
                "jour franc, même en cas d’urgence.",
            ),
            (
                11600,
                "67482",
                "2025-12-14",
                "avertissement",
                "La convocation est envoyée la veille de la séance, le 14\u00a0décembre 2025 : il faut au moins un "
                "jour franc, même en cas d’urgence.",
            ),
            (
                900,
                "67482",
                "2025-12-15",
                "erreur",
                "La convocation est envoyée le jour même de la séance, le 15\u00a0décembre 2025 : en Alsace-Moselle, "
                "elle l’est au plus tard la veille, même en cas d’urgence.",
            ),
        ],
    )
    def test_below_its_floor(
        self, population: int, insee: str, sent: str, severity: str, message: str, told: Told
    ) -> None:
        assert told("SEA-013", commune(population, insee), self.urgent(sent)) == [
            (severity, typeset(message), self.HINT)
        ]

    def test_the_eve_is_lawful_in_alsace_moselle(self, told: Told) -> None:
        assert told("SEA-013", commune(900, "57463"), self.urgent("2025-12-14")) == []

    def test_it_replaces_the_ordinary_delay(self, told: Told) -> None:
        assert told("SEA-007", self.urgent("2025-12-13")) == []

    @pytest.mark.parametrize(
        ("population", "insee", "sent", "counted"),
        [
            (11600, "44003", "2025-12-09", "5 jours francs avant la séance du 15\u00a0décembre 2025, pour 5"),
            (900, "44003", "2025-12-11", "3 jours francs avant la séance du 15\u00a0décembre 2025, pour 3"),
            (900, "68066", "2025-12-12", "3 jours avant la séance du 15\u00a0décembre 2025, pour 3"),
        ],
    )
    def test_a_delay_that_was_not_shortened(
        self, population: int, insee: str, sent: str, counted: str, told: Told
    ) -> None:
        ((severity, message, hint),) = told("SEA-022", commune(population, insee), self.urgent(sent))
        assert severity == "avertissement"
        day = sent[-2:].lstrip("0")
        assert message == typeset(
            f"La convocation du {day}\u00a0décembre 2025 laisse {counted} demandés : le délai n’a pas été abrégé."
        )
        assert hint == typeset("Retirez « urgence », ou corrigez la date d’envoi de la convocation.")

    @pytest.mark.parametrize(("population", "sent"), [(11600, "2025-12-10"), (900, "2025-12-12")])
    def test_a_delay_that_was(self, population: int, sent: str, told: Told) -> None:
        assert told("SEA-022", commune(population), self.urgent(sent)) == []

    def test_an_urgency_that_the_council_refused(self, told: Told) -> None:
        assert told("SEA-023", self.urgent("2025-12-13", "non")) == [
            (
                "erreur",
                typeset(
                    "Le conseil n’a pas admis l’urgence : l’affaire, convoquée hors délai, est renvoyée à une autre "
                    "séance."
                ),
                typeset(
                    "Écrivez « admise: oui » si l’assemblée a admis l’urgence. Sinon, la délibération ne peut pas être "
                    "prise."
                ),
            )
        ]


class TestPremiereSeance:
    @pytest.mark.parametrize(
        "day", ["2014-03-28", "2014-04-06", "2020-05-23", "2020-05-28", "2020-07-03", "2026-03-22", "2026-03-27"]
    )
    def test_three_clear_days_are_enough_in_a_large_commune(self, day: str, told: Told) -> None:
        sent = date.fromisoformat(day) - timedelta(days=4)
        lines = seance(f"date: {day}", f"convocation: {sent}")
        assert told("SEA-014", lines) == told("SEA-007", lines) == []

    @pytest.mark.parametrize("day", ["2026-03-19", "2026-03-24", "2026-03-30", "2020-03-20", "2025-03-21"])
    def test_on_another_day_five_are_asked(self, day: str, told: Told) -> None:
        sent = date.fromisoformat(day) - timedelta(days=4)
        assert len(told("SEA-007", seance(f"date: {day}", f"convocation: {sent}"))) == 1

    @pytest.mark.parametrize(("sent", "clear"), [(3, "2 jours francs"), (2, "1 jour franc"), (0, "0 jour franc")])
    def test_fewer_than_three(self, sent: int, clear: str, told: Told) -> None:
        day = date(2026, 3, 27) - timedelta(days=sent)
        ((severity, message, _),) = told("SEA-014", seance("date: 2026-03-27", f"convocation: {day}"))
        assert severity == "avertissement"
        assert message == typeset(
            f"La convocation est envoyée {clear} avant la séance du 27\u00a0mars 2026 : après un renouvellement "
            "général, il en faut 3 pour la première séance."
        )

    def test_a_small_commune_keeps_its_rule(self, told: Told) -> None:
        lines = commune(900), seance("date: 2026-03-20", "convocation: 2026-03-19")
        assert told("SEA-014", *lines) == []
        assert len(told("SEA-007", *lines)) == 1


class TestAffichage:
    @pytest.mark.parametrize(
        ("posted", "severity", "message"),
        [
            (
                "2025-12-16",
                "erreur",
                "L’affichage de la convocation est daté du 16\u00a0décembre 2025, après la séance du "
                "15\u00a0décembre 2025.",
            ),
            (
                "2025-12-08",
                "avertissement",
                "L’affichage de la convocation est daté du 8\u00a0décembre 2025, avant son envoi, le 9\u00a0décembre "
                "2025.",
            ),
        ],
    )
    def test_out_of_order(self, posted: str, severity: str, message: str, told: Told) -> None:
        assert told("SEA-015", seance(f"affichage_convocation: {posted}")) == [
            (severity, typeset(message), "Corrigez l’une des deux dates.")
        ]

    def test_in_alsace_moselle_no_posting_is_asked_for(self, told: Told) -> None:
        ((severity, *_),) = told("SEA-015", commune(1200, "67482"), seance("affichage_convocation: 2025-12-19"))
        assert severity == "avertissement"

    @pytest.mark.parametrize("posted", ["2025-12-09", "2025-12-15"])
    def test_in_order(self, posted: str, told: Told) -> None:
        assert told("SEA-015", seance(f"affichage_convocation: {posted}")) == []


class TestDeparts:
    @staticmethod
    def left(at: str, came: str = "") -> str:
        arrival = f", arrivee: {came}" if came else ""
        return seance(f"presents: [Rémy ORHON, {{ personne: Laure CADOREL, depart: {at}{arrival} }}]")

    def test_at_the_opening(self, told: Told) -> None:
        hint = "Corrigez l’une des deux heures, ou retirez « depart » si ce membre est resté jusqu’à la fin."
        assert told("SEA-016", self.left("19:00")) == [
            ("erreur", typeset("Laure CADOREL part à 19\u00a0h, mais la séance ouvre à 19\u00a0h."), typeset(hint))
        ]

    def test_before_having_come(self, told: Told) -> None:
        ((_, message, _),) = told("SEA-016", self.left("20:00", "20:11"))
        assert message == typeset("Laure CADOREL part à 20\u00a0h, mais arrive à 20\u00a0h\u00a011.")

    def test_after_having_come(self, told: Told) -> None:
        assert told("SEA-016", self.left("20:12", "20:11")) == []

    def test_without_the_time_of_the_vote(self, told: Told) -> None:
        assert told("SEA-017", self.left("21:05")) == [
            (
                "avertissement",
                typeset(
                    "Laure CADOREL part à 21\u00a0h\u00a005, mais l’heure du vote n’est pas donnée : on ne sait pas si "
                    "ce conseiller a voté."
                ),
                typeset(
                    "Donnez l’heure du vote : « heure », sous « vote ». Le quorum et les votants se comptent alors sur "
                    "ceux qui étaient là."
                ),
            )
        ]

    def test_who_leaves_may_give_a_pouvoir(self, told: Told) -> None:
        given = "  pouvoirs: [{ de: Laure CADOREL, a: Rémy ORHON }]"
        assert told("SEA-002", self.left("21:05"), given) == []

    def test_but_not_to_oneself(self, told: Told) -> None:
        given = "  pouvoirs: [{ de: Laure CADOREL, a: Laure CADOREL }]"
        assert told("SEA-024", self.left("21:05"), given) == [
            (
                "erreur",
                "Laure CADOREL se donne pouvoir, sur une même ligne.",
                typeset("Relisez le pouvoir écrit : corrigez « de » ou « a »."),
            )
        ]


class TestHuisClos:
    HINT = typeset(
        "Corrigez « pour » s’il est mal recopié. Sans cette majorité, la séance reste publique : retirez « huis_clos »."
    )

    @staticmethod
    def closed(pour: int, *asking: str) -> str:
        return seance(f"huis_clos: {{ demandeurs: [{', '.join(asking or ['Rémy ORHON'])}], pour: {pour} }}")

    @pytest.mark.parametrize(
        ("pour", "message"),
        [
            (
                16,
                "Le huis clos réunit 16 voix, alors que 32 membres sont présents ou représentés : la majorité "
                "absolue est de 17 voix.",
            ),
            (34, "Le huis clos réunit 34 voix, mais 33 membres sont présents ou représentés."),
        ],
    )
    def test_voices_that_do_not_decide_it(self, pour: int, message: str, told: Told) -> None:
        assert told("SEA-018", self.closed(pour)) == [("erreur", typeset(message), self.HINT)]

    @pytest.mark.parametrize("pour", [17, 33])
    def test_voices_that_do(self, pour: int, told: Told) -> None:
        assert told("SEA-018", self.closed(pour)) == []

    def test_two_members_are_not_enough_to_ask(self, told: Told) -> None:
        assert told("SEA-019", self.closed(33, "Mireille LOIRAT", "Julie AUBRY")) == [
            (
                "erreur",
                typeset(
                    "Le huis clos est demandé par Mireille LOIRAT et Julie AUBRY : il l’est par le maire ou par trois "
                    "membres du conseil."
                ),
                typeset("Complétez « demandeurs » : des membres présents en nombre suffisant, ou l’exécutif seul."),
            )
        ]

    def test_one_named_three_times_is_one(self, told: Told) -> None:
        assert len(told("SEA-019", self.closed(33, *["Julie AUBRY"] * 3))) == 1

    @pytest.mark.parametrize("asking", [("Rémy ORHON",), ("Mireille LOIRAT", "Julie AUBRY", "Olivier BINET")])
    def test_the_mayor_or_three_members_are(self, asking: tuple[str, ...], told: Told) -> None:
        assert told("SEA-019", self.closed(33, *asking)) == []

    def test_someone_who_is_not_there_does_not_ask(self, told: Told) -> None:
        ((_, message, hint),) = told("SEA-019", self.closed(33, "Rémy ORHON", "Nabil ZEROUAL"))
        assert message == "Nabil ZEROUAL demande le huis clos, mais ce nom figure parmi les excusés."
        assert hint == "Corrigez ce nom, ou la liste des présents."

    def test_it_is_not_called_public(self, told: Told) -> None:
        hint = "Retirez « publique », ou « huis_clos » si le huis clos ne portait pas sur cette affaire."
        assert told("SEA-020", self.closed(33), "  publique: oui") == [
            (
                "avertissement",
                "L’acte dirait la séance publique, mais le conseil a décidé le huis clos.",
                typeset(hint),
            )
        ]
        assert told("SEA-020", self.closed(33), "  publique: non") == []


class TestNoteDeSynthese:
    @pytest.mark.parametrize(("population", "stated"), [(3499, "non"), (3500, "oui")])
    def test_a_small_commune_needs_none(self, population: int, stated: str, told: Told) -> None:
        assert told("SEA-021", commune(population), seance(f"note_synthese: {stated}")) == []

    def test_a_large_one_does(self, told: Told) -> None:
        ((severity, message, hint),) = told("SEA-021", commune(3500), seance("note_synthese: non"))
        assert severity == "erreur"
        assert message == typeset(
            "La commune compte 3\u202f500 habitants, mais aucune note explicative de synthèse n’était jointe à la "
            "convocation."
        )
        assert hint == typeset(
            "Écrivez « note_synthese: oui » si la note a été envoyée. Sinon, convoquez l’assemblée de nouveau, avec la "
            "note : sans elle, la délibération peut être annulée."
        )


class TestFonctionDuPresident:
    FUNCTION = "fonction_president: première adjointe"

    def test_of_nobody(self, told: Told) -> None:
        assert told("SEA-025", seance(self.FUNCTION)) == [
            (
                "erreur",
                typeset("« première adjointe » est la fonction d’un président que le dossier ne nomme pas."),
                typeset(
                    "Ajoutez le nom de qui a présidé : « president », sous « seance ». Sinon, retirez "
                    "« fonction_president »."
                ),
            )
        ]

    def test_of_the_mayor(self, told: Told) -> None:
        ((_, message, hint),) = told("SEA-025", seance(self.FUNCTION, "president: Rémy ORHON"))
        assert message == typeset("Rémy ORHON, maire, préside : l’acte n’écrirait pas « première adjointe ».")
        assert hint == typeset("Retirez « fonction_president », ou corrigez « president ».")

    def test_of_another(self, told: Told) -> None:
        assert told("SEA-025", seance(self.FUNCTION, "president: Mireille LOIRAT")) == []
