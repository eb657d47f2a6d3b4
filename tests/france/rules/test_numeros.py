"""The rules of the number of an act: as it is transmitted, its own, of its year."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from actgen.france.reading_dossiers.act_number import is_same_number, strange_signs, transmitted
from actgen.kinds.dossier import Dossier

Change = tuple[str, str]
Findings = Callable[..., list[tuple[str, str, str, str, str]]]

DECISION = """
  decision:
    numero: {numero}
    date: {date}
    delegation: {{ date: 2020-06-11, point: "4" }}
    budget: 2025

  convention: {{}}"""


def numero(typed: str) -> Change:
    return "    numero: 2025-132", f"    numero: {typed}"


def decision(number: str, date: str = "2025-05-30") -> Change:
    return "  convention: {}", DECISION.format(numero=number, date=date)


class TestNumero:
    HINT = "Écrivez le seul numéro, avec des lettres, des chiffres, des traits d’union ou des barres."

    @pytest.mark.parametrize(
        ("typed", "message"),
        [
            (
                "n° 2025-132",
                "Le numéro «\u00a0n°\u00a02025-132\u00a0» contient «\u00a0°\u00a0», qui ne se transmet pas\u00a0: il "
                "deviendrait «\u00a0N_2025_132\u00a0».",
            ),
            (
                "DÉL#12+",
                "Le numéro «\u00a0DÉL#12+\u00a0» contient «\u00a0É\u00a0», «\u00a0#\u00a0» et «\u00a0+\u00a0», qui ne "
                "se transmettent pas\u00a0: il deviendrait «\u00a0DEL12\u00a0».",
            ),
            (
                "DELIBERATION-2025-132",
                "Le numéro «\u00a0DELIBERATION-2025-132\u00a0» a 21 signes une fois transmis "
                "(«\u00a0DELIBERATION_2025_132\u00a0»)\u00a0: 15 au plus.",
            ),
        ],
    )
    def test_what_is_not_transmitted(self, typed: str, message: str, findings: Findings) -> None:
        assert findings("NUM-001", numero(f'"{typed}"')) == [
            ("NUM-001", "avertissement", f'numero: "{typed}"', message, self.HINT)
        ]

    @pytest.mark.parametrize("typed", ["13", "2025-132", "11/2025", "DELIB_603_2", "2025.12 bis", "2025 - 132", "A"])
    def test_what_is(self, typed: str, findings: Findings) -> None:
        assert findings("NUM-001", numero(f'"{typed}"')) == []

    def test_that_of_a_decision_too(self, findings: Findings) -> None:
        ((_, _, line, *_),) = findings("NUM-001", decision('"11*2025"'))
        assert line == 'numero: "11*2025"'

    @pytest.mark.parametrize(
        ("typed", "form"),
        [
            ("2025-132", "2025_132"),
            ("11/2025", "11_2025"),
            ("2025 – 132 bis", "2025_132_BIS"),
            ("n°\u00a012", "N_12"),
            ("_12_", "12"),
            ("°", ""),
        ],
    )
    def test_the_form_that_is_transmitted(self, typed: str, form: str) -> None:
        assert transmitted(typed) == form

    def test_a_sign_is_told_once(self) -> None:
        assert strange_signs("1°2°") == ("°",)

    @pytest.mark.parametrize(
        ("one", "other", "same"),
        [
            ("13", "13", True),
            ("013", "13", True),
            ("2021_13", "13", True),
            ("DELIB_603_2", "603", True),
            ("2025132", "2025-132", True),
            ("D132", "2025-132", True),
            ("14", "13", False),
            ("2025_123", "2025-132", False),
            ("3", "13", False),
            ("A", "B", False),
            ("A", "a", True),
        ],
    )
    def test_whether_two_forms_may_be_one_number(self, one: str, other: str, same: bool) -> None:
        assert is_same_number(one, other) is is_same_number(other, one) is same


class TestUnique:
    HINT = "Corrigez le numéro mal recopié, ou distinguez les séries\u00a0: «\u00a0D2025-11\u00a0» pour une décision."

    def test_a_decision_with_the_number_of_the_deliberation(self, findings: Findings) -> None:
        assert findings("NUM-002", decision("2025/132")) == [
            (
                "NUM-002",
                "avertissement",
                "numero: 2025/132",
                "La décision du 30\u00a0mai 2025 porte le numéro «\u00a02025/132\u00a0», déjà celui de la délibération "
                "du 15\u00a0décembre 2025.",
                self.HINT,
            )
        ]

    def test_another_number_or_another_year(self, findings: Findings) -> None:
        assert findings("NUM-002", decision("11/2025")) == []
        assert findings("NUM-002", decision("2025-132", "2024-05-30")) == []


class TestAnnee:
    HINT = "Recopiez le numéro de cet acte."

    def test_the_number_of_another_year(self, findings: Findings) -> None:
        assert findings("NUM-003", numero("2021-100")) == [
            (
                "NUM-003",
                "avertissement",
                "numero: 2021-100",
                "Le numéro «\u00a02021-100\u00a0» porte l’année 2021, mais la séance est du 15\u00a0décembre 2025.",
                self.HINT,
            )
        ]

    def test_that_of_the_earlier_deliberation_and_of_a_decision(self, findings: Findings) -> None:
        ((*_, message, _),) = findings("NUM-003", ("numero: 2021-153", "numero: 2020-153"))
        assert message == (
            "Le numéro «\u00a02020-153\u00a0» porte l’année 2020, mais cette délibération est du 15\u00a0novembre 2021."
        )
        ((*_, message, _),) = findings("NUM-003", decision("11/2024"))
        assert (
            message == "Le numéro «\u00a011/2024\u00a0» porte l’année 2024, mais la décision est du 30\u00a0mai 2025."
        )

    @pytest.mark.parametrize("typed", ["13", "2012", "DELIB_603_2", "12025-3", "2024-2025-7"])
    def test_no_year_or_the_right_one(self, typed: str, findings: Findings) -> None:
        assert findings("NUM-003", numero(f'"{typed}"')) == []


def test_a_dossier_without_either_act_has_no_fault(sheet: Callable[..., Dossier], text: str) -> None:
    from actgen.rules.dossier_check import check_dossier

    deliberation = text[text.index("  deliberation:") : text.index("  convention: {}")]
    assert check_dossier(sheet((deliberation, ""))) == ()


class TestNumeroSeul:
    @pytest.mark.parametrize(
        ("typed", "repeated", "alone"),
        [
            ("n° 2025-132", "n°", "2025-132"),
            ("N°2025-132", "N°", "2025-132"),
            ("no 132", "no", "132"),
            ("numéro 132", "numéro", "132"),
            ("délibération n° 132", "délibération n°", "132"),
            ("Délibération 132", "Délibération", "132"),
        ],
    )
    def test_what_the_template_writes_already(self, typed: str, repeated: str, alone: str, findings: Findings) -> None:
        ((code, severity, _, message, hint),) = findings("NUM-004", numero(typed))
        assert (code, severity, hint.replace("\u00a0", " ")) == (
            "NUM-004",
            "erreur",
            f"Écrivez le seul numéro : {alone}.",
        )
        assert message.replace("\u00a0", " ").startswith(
            f"Le numéro « {typed.replace('N°2', 'N° 2')} » commence par « {repeated} »"
        )

    @pytest.mark.parametrize(
        "typed",
        [
            '"-"',
            '"?"',
            '"null"',
            "néant",
            "sans numéro",
            "s/n",
            "n°",
            "à attribuer",
            "sans objet",
            "provisoire",
            "en attente",
            "s.o.",
            '"0"',
            '"00"',
            '"2025-"',
            '"2025-…"',
            "DEL/2025/",
        ],
    )
    def test_what_is_no_number(self, typed: str, findings: Findings) -> None:
        ((_, _, _, message, hint),) = findings("NUM-004", numero(typed))
        assert message.endswith("n’est pas un numéro.")
        assert hint.startswith("Écrivez celui que l’acte porte au registre")

    @pytest.mark.parametrize(
        "typed",
        [
            "2025-132",
            "11/2025",
            "DEL 12",
            "D2025-11",
            "NO-12",
            "Nord 3",
            "XII",
            "2025_12_n3",
            "A",
            "XVIII",
            "12 bis",
            "2025-00",
        ],
    )
    def test_numbers(self, typed: str, findings: Findings) -> None:
        assert findings("NUM-004", numero(typed)) == []

    def test_the_number_of_the_earlier_deliberation_too(self, findings: Findings) -> None:
        ((_, _, line, _, hint),) = findings("NUM-004", ("      numero: 2021-153", "      numero: n° 2021-153"))
        assert (line, hint) == ("numero: n° 2021-153", "Écrivez le seul numéro\u00a0: 2021-153.")
