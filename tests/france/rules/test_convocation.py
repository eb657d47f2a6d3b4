"""How the council is convened: delays, second convocation, urgency, posting, note, first sitting."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from actgen.core.errors import InputFault
from actgen.french.advice import typeset
from actgen.kinds.dossier import Dossier
from tests.france.rules.telling import LATE_SITTING, Change, Findings, Told, commune, seance


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
