"""The rules of the sitting: place, message and hint of each breach."""

from __future__ import annotations

import pytest

from actgen.french.advice import typeset
from tests.france.rules.telling import Findings, Told, commune, line_of, seance, short

MORE = ("conseillers_en_exercice: 35", "conseillers_en_exercice: 36")


def tells_one_line(message: str, start: str) -> bool:
    """True where the message opens so and then tells one line."""
    return message.startswith(f"{start} (ligne ") and " et " not in message


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
