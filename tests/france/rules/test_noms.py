"""The rules of names."""

from __future__ import annotations

import re
import typing
from collections.abc import Callable

import pytest

from actgen.kinds.dossier import Dossier
from actgen.rules.dossier_check import check_dossier

Findings = Callable[..., list[tuple[str, str, str, str, str]]]


class TestCaracteres:
    HINT = "Il sera imprimé tel quel\u00a0: corrigez-le si c’est une faute de frappe."

    def test_one_character(self, findings: Findings) -> None:
        assert findings("NOM-001", ("    - Renan KERVADEC", '    - "Renan KERVADEC%"')) == [
            (
                "NOM-001",
                "avertissement",
                '- "Renan KERVADEC%"',
                "Le nom «\u00a0Renan KERVADEC%\u00a0» contient «\u00a0%\u00a0»\u00a0: aucun nom de personne ne porte "
                "ce caractère.",
                self.HINT,
            )
        ]

    def test_several_characters(self, findings: Findings) -> None:
        ((*_, message, _),) = findings("NOM-001", ("    - Renan KERVADEC", '    - "Renan {KERVADEC}2"'))
        assert message == (
            "Le nom «\u00a0Renan {KERVADEC}2\u00a0» contient «\u00a02\u00a0», «\u00a0{\u00a0» et "
            "«\u00a0}\u00a0»\u00a0: aucun nom de personne ne porte ces caractères."
        )

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("personne: Monsieur Rémy ORHON", "personne: Monsieur Rémy ORHON2"),
            ("  convocation: 2025-12-09", "  president: Rémy ORHON2\n  convocation: 2025-12-09"),
            ("personne: Laure CADOREL", "personne: Laure CADOREL2"),
            ("    - Nabil ZEROUAL", "    - Nabil ZEROUAL2"),
            ("de: Fanny LE JALLE", "de: Fanny LE JALLE2"),
            ("a: André-Jean VIEAU", "a: André-Jean VIEAU2"),
            ("    - Nicolas RAYMOND\n\n", "    - Nicolas RAYMOND2\n\n"),
            ("rapporteur: Anthony MORTIER", "rapporteur: Anthony MORTIER2"),
        ],
    )
    def test_every_name_is_read(self, old: str, new: str, findings: Findings) -> None:
        ((_, _, line, message, _),) = findings("NOM-001", (old, new))
        assert "2" in line
        assert message.endswith("contient «\u00a02\u00a0»\u00a0: aucun nom de personne ne porte ce caractère.")

    def test_what_names_hold(self, findings: Findings) -> None:
        assert findings("NOM-001", ("    - Renan KERVADEC", "    - Lou-Anne D’ÀÇŒ-L’HÉRITIER (dit BOB)")) == []


class TestRapporteur:
    HINT = "Corrigez le nom du rapporteur, ou la liste des présents."

    @pytest.mark.parametrize(
        ("name", "where", "hint"),
        [
            ("Nabil ZEROUAL", "figure parmi les excusés", HINT),
            (
                "Antony MORTIER",
                "ne figure pas parmi les présents",
                "Vouliez-vous dire «\u00a0Anthony MORTIER\u00a0»\u202f?",
            ),
            ("Zoé QUINT", "ne figure pas parmi les présents", HINT),
        ],
    )
    def test_who_is_not_there(self, name: str, where: str, hint: str, findings: Findings) -> None:
        assert findings("NOM-002", ("rapporteur: Anthony MORTIER", f"rapporteur: {name}")) == [
            ("NOM-002", "erreur", f"rapporteur: {name}", f"{name} rapporte la délibération, mais ce nom {where}.", hint)
        ]

    def test_an_absent_one(self, findings: Findings) -> None:
        changes = (
            ("  pouvoirs:", "  absents: [Paul PERCETTI]\n  pouvoirs:"),
            ("rapporteur: Anthony MORTIER", "rapporteur: Monsieur Paul PERCETTI"),
        )
        ((*_, message, _),) = findings("NOM-002", *changes)
        assert message == "Paul PERCETTI rapporte la délibération, mais ce nom figure parmi les absents."

    def test_one_who_comes_after_the_vote(self, findings: Findings) -> None:
        changes = (
            ("    - Anthony MORTIER\n", "    - { personne: Anthony MORTIER, arrivee: 20:30 }\n"),
            ("pour: 33", "pour: 33\n      heure: 20:15"),
        )
        assert findings("NOM-002", *changes) == [
            (
                "NOM-002",
                "avertissement",
                "rapporteur: Anthony MORTIER",
                "Anthony MORTIER rapporte la délibération, mais arrive à 20\u00a0h\u00a030, et le vote est à "
                "20\u00a0h\u00a015.",
                "Corrigez le nom du rapporteur ou l’une des deux heures, s’il était là.",
            )
        ]


class TestOrthographe:
    def test_one_person_in_two_spellings(self, findings: Findings, text: str) -> None:
        line = text.splitlines().index("    - Gilles RAMBAULT") + 1
        assert findings("NOM-003", ("    - Nabil ZEROUAL", "    - Gillès RAMBAULT")) == [
            (
                "NOM-003",
                "avertissement",
                "- Gillès RAMBAULT",
                f"«\u00a0Gillès RAMBAULT\u00a0» et «\u00a0Gilles RAMBAULT\u00a0» (ligne {line}) semblent une seule "
                "personne, écrite de deux façons.",
                "Gardez une seule écriture, dans une seule liste.",
            )
        ]

    @pytest.mark.parametrize("name", ["Rémy ORHON", "Gilles RAMBAUD", "Gille RAMBAULT", "Mme RAMBAULT"])
    def test_another_name_or_the_same_spelling(self, name: str, findings: Findings) -> None:
        assert findings("NOM-003", ("    - Nabil ZEROUAL", f"    - {name}")) == []

    @pytest.mark.parametrize("name", ["M. RAMBAULT", "G. RAMBAULT", "Gilles Henri RAMBAULT"])
    def test_two_members_whom_nothing_tells_apart(self, name: str, findings: Findings, text: str) -> None:
        line = text.splitlines().index("    - Gilles RAMBAULT") + 1
        assert findings("NOM-003", ("    - Nabil ZEROUAL", f"    - {name}")) == [
            (
                "NOM-003",
                "avertissement",
                f"- {name}",
                f"«\u00a0{name}\u00a0» et «\u00a0Gilles RAMBAULT\u00a0» (ligne {line}) peuvent être une seule "
                "personne, écrite de deux façons.",
                "Si ce sont deux membres, donnez à chacun son prénom entier\u202f; sinon, gardez une seule écriture.",
            )
        ]


class TestQui:
    HINT = "Écrivez le prénom, comme dans les listes de la séance."
    PLACES: typing.ClassVar = [
        ("personne: Monsieur Rémy ORHON", "personne: Monsieur ROUSSEAU"),
        ("  convocation: 2025-12-09", "  president: ROUSSEAU\n  convocation: 2025-12-09"),
        ("de: Fanny LE JALLE", "de: ROUSSEAU"),
        ("a: André-Jean VIEAU", "a: ROUSSEAU"),
        ("    - Nicolas RAYMOND\n\n", "    - ROUSSEAU\n\n"),
        ("rapporteur: Anthony MORTIER", "rapporteur: ROUSSEAU"),
        ("abstentions: 0", "abstentions: 0\n      non_participants: [ROUSSEAU]"),
        ("abstentions: 0", "abstentions: 0\n      noms: { pour: [ROUSSEAU] }"),
        (
            "  convocation: 2025-12-09",
            "  huis_clos: { demandeurs: [Rémy ORHON, ROUSSEAU], pour: 33 }\n  convocation: 2025-12-09",
        ),
    ]

    @pytest.mark.parametrize(("old", "new"), PLACES)
    def test_a_name_of_two_members_is_a_fault_that_names_both(
        self, old: str, new: str, findings: Findings, sheet: Callable[..., Dossier]
    ) -> None:
        changes = ((old, new), ("    - Sarah ROUSSEAU", "    - Roger ROUSSEAU"))
        ((_, severity, line, message, hint),) = findings("NOM-005", *changes)
        assert (severity, hint) == ("erreur", self.HINT)
        assert "ROUSSEAU" in line
        shown = "M. ROUSSEAU" if "Monsieur" in new else "ROUSSEAU"
        assert re.fullmatch(
            rf"«\u00a0{shown}\u00a0» peut désigner Régis ROUSSEAU \(ligne \d+\) ou Roger ROUSSEAU \(ligne \d+\)\.",
            message,
        )
        others = {found.code for found in check_dossier(sheet(*changes)) if "ROUSSEAU" in found.message}
        assert others == {"NOM-005"}

    def test_two_namesakes_are_named_with_their_civilities(self, findings: Findings) -> None:
        changes = (
            ("    - Régis ROUSSEAU", "    - M. Camille ROUSSEAU"),
            ("    - Sarah ROUSSEAU", "    - Mme Camille ROUSSEAU"),
            ("rapporteur: Anthony MORTIER", "rapporteur: Camille ROUSSEAU"),
        )
        ((*_, message, _),) = findings("NOM-005", *changes)
        assert "peut désigner M. Camille ROUSSEAU (ligne" in message
        assert "ou Mme Camille ROUSSEAU (ligne" in message

    def test_a_civility_alone_is_remarked(self, findings: Findings) -> None:
        changes = (
            ("    - Gilles RAMBAULT", "    - Camille RAMBAULT"),
            ("rapporteur: Anthony MORTIER", "rapporteur: Mme RAMBAULT"),
        )
        ((_, severity, _, message, hint),) = findings("NOM-005", *changes)
        assert severity == "avertissement"
        assert re.fullmatch(
            r"«\u00a0Mme RAMBAULT\u00a0» est lu comme Camille RAMBAULT \(ligne \d+\), seul conseiller que "
            r"ce nom puisse désigner\.",
            message,
        )
        assert hint == "Si c’est une autre personne, ajoutez son nom aux listes de la séance."

    @pytest.mark.parametrize("name", ["M. MORTIER", "A. MORTIER", "MORTIER", "ANTHONY MORTIER", "Anthony Paul MORTIER"])
    def test_one_member_in_another_writing_needs_no_word(self, name: str, sheet: Callable[..., Dossier]) -> None:
        assert check_dossier(sheet(("rapporteur: Anthony MORTIER", f"rapporteur: {name}"))) == check_dossier(sheet())

    def test_the_contact_of_the_commune_is_no_member(self, findings: Findings) -> None:
        assert findings("NOM-005", ("seance:\n", "referent: { personne: ROUSSEAU }\n\nseance:\n")) == []


class TestCivilite:
    def test_two_civilities(self, findings: Findings) -> None:
        changes = ("rapporteur: Anthony MORTIER", "rapporteur: Madame Rémy ORHON")
        ((code, severity, line, message, hint),) = findings("NOM-004", changes)
        assert (code, severity, line) == ("NOM-004", "avertissement", "rapporteur: Madame Rémy ORHON")
        assert message == "Rémy ORHON est ici «\u00a0Madame\u00a0», ailleurs «\u00a0Monsieur\u00a0» (ligne 14)."
        assert hint == "Corrigez l’une des deux civilités\u202f; deux homonymes se distinguent par leur prénom."

    def test_two_namesakes_of_the_roll_are_two_persons(self, findings: Findings) -> None:
        changes = (
            ("    - Régis ROUSSEAU", "    - M. Camille ROUSSEAU"),
            ("    - Sarah ROUSSEAU", "    - Mme Camille ROUSSEAU"),
        )
        assert findings("NOM-004", *changes) == []
        assert findings("SEA-008", *changes) == []

    @pytest.mark.parametrize("name", ["Monsieur Rémy ORHON", "Rémy ORHON", "Mme ORHON"])
    def test_one_civility(self, name: str, findings: Findings) -> None:
        assert findings("NOM-004", ("rapporteur: Anthony MORTIER", f"rapporteur: {name}")) == []
