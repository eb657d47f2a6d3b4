"""The rules of the sitting, SEA-001 to SEA-010: place, message and hint of each breach."""

from __future__ import annotations

from collections.abc import Callable

import pytest

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
                "Retirez le pouvoir, ou déplacez ce nom dans «\u00a0excuses\u00a0» ou «\u00a0absents\u00a0». Un "
                "pouvoir cesse de compter dès que le conseiller arrive en séance.",
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
        "Vérifiez la liste des présents. Sans quorum, le conseil est convoqué de nouveau, à trois jours au moins "
        "d’intervalle."
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
        hint = "Vérifiez que la délibération a été votée une fois le quorum atteint."
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
    UNKNOWN = ("  population: 11600\n", "")
    ALSACE = ('insee: "44003"', 'insee: "68066"')
    URGENT = (
        "En cas d’urgence, l’acte la motive et dit que le conseil s’est prononcé sur elle à l’ouverture de la séance."
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
            ((UNKNOWN,), "2025-12-11"),
            ((ALSACE, SMALL), "2025-12-12"),
            ((ALSACE, UNKNOWN), "2025-12-12"),
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
            ((UNKNOWN,), "2025-12-12", "2 jours francs avant {} : il en faut 3 au moins", 11),
            (
                (ALSACE,),
                "2025-12-10",
                "4 jours francs avant {} : il en faut 5 dans une commune de 3\u202f500 habitants et plus",
                9,
            ),
            ((ALSACE, SMALL), "2025-12-13", "2 jours avant {} : il en faut 3 en Alsace-Moselle", 12),
            ((ALSACE, UNKNOWN), "2025-12-14", "1 jour avant {} : il en faut 3 en Alsace-Moselle", 12),
        ],
    )
    def test_a_shortened_delay_is_a_warning(
        self, changes: tuple[Change, ...], day: str, delay: str, latest: int, findings: Findings
    ) -> None:
        message = f"La convocation est envoyée {delay.format(self.SITTING)}.".replace(" :", "\u00a0:")
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

    def test_the_first_days_of_the_calendar_do_not_break_it(self, findings: Findings) -> None:
        changes = (LATE_SITTING, "  date: 0001-01-03\n  heure: 19:00\n  convocation: 0001-01-01")
        ((*_, hint),) = findings("SEA-007", changes)
        assert hint.startswith("Il fallait l’envoyer le 1er\u00a0janvier 1 au plus tard.")


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
                "Corrigez l’une des deux heures, ou retirez «\u00a0arrivee\u00a0» si ce conseiller était là à "
                "l’ouverture.",
            )
        ]

    def test_one_minute_after(self, findings: Findings) -> None:
        assert findings("SEA-010", ("arrivee: 20:11", "arrivee: 19:01")) == []
