"""Who presides, who comes and goes, closed doors."""

from __future__ import annotations

import pytest

from actgen.french.advice import typeset
from tests.france.rules.telling import Change, Findings, Told, seance


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
