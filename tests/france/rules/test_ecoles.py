"""The rule of the schools."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from actgen.french.typography import typographic
from tests.conftest import ANNEXE

Findings = Callable[..., list[tuple[str, str, str, str, str]]]

TWO_NEAR = (
    "Vouliez-vous dire «\u00a0maternelle Mme\u00a0de Sévigné\u00a0» "
    "ou «\u00a0élémentaire Mme\u00a0de Sévigné\u00a0»\u202f?"
)
STEP = "  - ecoles: [maternelle Mme de Sévigné]"


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("Mme de Sévigné", TWO_NEAR),
        ("Albert Camu", "Vouliez-vous dire «\u00a0Albert Camus\u00a0»\u202f?"),
        ("Zola", "Ajoutez-la à «\u00a0ecoles\u00a0», ou écrivez son type et son nom comme dans cette liste."),
    ],
)
def test_a_school_that_is_not_listed(name: str, hint: str, findings: Findings) -> None:
    assert findings("ECO-001", (STEP, f"  - ecoles: [{name}]")) == [
        (
            "ECO-001",
            "erreur",
            f"- ecoles: [{name}]",
            f"L’école «\u00a0{typographic(name)}\u00a0» est citée dans «\u00a0historique\u00a0» mais ne figure pas "
            "dans «\u00a0ecoles\u00a0».",
            hint,
        )
    ]


def test_a_school_listed_twice(findings: Findings, text: str) -> None:
    first = text.splitlines().index("  - nom: Albert Camus") + 1
    changes = ("  - nom: Alexandre Bernard", "  - nom: Alexandre Bernard\n  - nom: Albert Camus")
    assert findings("ECO-001", changes) == [
        (
            "ECO-001",
            "erreur",
            "- nom: Albert Camus",
            "L’école «\u00a0Albert Camus\u00a0» figure 2 fois dans «\u00a0ecoles\u00a0» "
            f"(lignes {first} et {first + 2}).",
            "Gardez-la une seule fois, ou précisez le type de chacune\u00a0: maternelle, élémentaire ou primaire.",
        )
    ]


def test_one_name_for_two_types_is_two_schools(findings: Findings) -> None:
    assert (
        findings("ECO-001", ("    type: maternelle", "    type: primaire"), (STEP, "  - ecoles: [Albert Camus]")) == []
    )


CAMUS = "  - nom: Albert Camus"
BERNARD = "  - nom: Alexandre Bernard"
CHECK = "Comparez avec l’annuaire de l’éducation\u00a0: "


def uai(number: str, school: str = CAMUS) -> tuple[str, str]:
    return school, f"{school}\n    uai: {number}"


class TestUai:
    def test_another_departement(self, findings: Findings) -> None:
        assert findings("ECO-004", uai("0300673U")) == [
            (
                "ECO-004",
                "avertissement",
                "uai: 0300673U",
                "Le numéro UAI 0300673U est du département 030\u202f; ceux des écoles de la commune commencent par "
                "044.",
                f"{CHECK}le numéro est celui d’une autre école, ou un chiffre est faux.",
            )
        ]

    @pytest.mark.parametrize(
        ("insee", "number", "count"),
        [
            ("30227", "0300673U", 0),
            ("01004", "0010001W", 0),
            ("2A004", "6200001G", 0),
            ("2B033", "7200001N", 0),
            ("2B033", "6200001G", 1),
            ("97411", "9740001H", 0),
            ("97411", "9710001Z", 1),
            ("97502", "9750001C", 0),
            ("98735", "9840001D", 0),
            ("44999", "0300673U", 1),
        ],
    )
    def test_each_departement(self, insee: str, number: str, count: int, findings: Findings) -> None:
        assert len(findings("ECO-004", ('insee: "44003"', f'insee: "{insee}"'), uai(number))) == count

    def test_one_number_for_two_schools(self, findings: Findings, text: str) -> None:
        line = text.splitlines().index(CAMUS) + 2
        assert findings("ECO-005", uai("0440001M"), uai("0440001M", BERNARD)) == [
            (
                "ECO-005",
                "erreur",
                "uai: 0440001M",
                f"Le numéro UAI 0440001M est déjà celui d’une autre école (ligne {line}).",
                "Recopiez le numéro de chaque école sur l’annuaire de l’éducation, ou gardez une seule des deux.",
            )
        ]
        assert findings("ECO-005", uai("0440001M"), uai("0440002N", BERNARD)) == []


def pupils(number: str) -> tuple[str, str]:
    return ANNEXE, f"  annexe_engagement: {{ nombre_eleves: {number} }}\n"


class TestEffectifs:
    HINT = "Corrigez le nombre, ou supprimez la ligne si l’effectif n’est pas connu."

    def test_no_pupil(self, findings: Findings) -> None:
        assert findings("ECO-006", (CAMUS, f"{CAMUS}\n    effectif: 0")) == [
            ("ECO-006", "avertissement", "effectif: 0", "L’effectif de l’école est de 0 élève.", self.HINT)
        ]

    def test_an_annexe_without_pupil(self, findings: Findings) -> None:
        ((*_, message, _),) = findings("ECO-006", pupils("0"))
        assert message == "L’annexe annonce 0 élève."

    def test_more_pupils_than_inhabitants(self, findings: Findings) -> None:
        ((_, _, line, message, hint),) = findings("ECO-006", pupils("11601"))
        assert line == "annexe_engagement: { nombre_eleves: 11601 }"
        assert message == (
            "Les écoles auraient 11\u202f601 élèves, plus que la commune n’a d’habitants\u00a0: 11\u202f600."
        )
        assert hint == self.HINT

    def test_possible_ones(self, findings: Findings) -> None:
        assert findings("ECO-006", (CAMUS, f"{CAMUS}\n    effectif: 240")) == []
        assert findings("ECO-006", pupils("11600")) == []

    @pytest.mark.parametrize(("declared", "count"), [("239", 1), ("240", 0), ("500", 0)])
    def test_a_total_below_what_is_known(self, declared: str, count: int, findings: Findings) -> None:
        assert len(findings("ECO-002", (CAMUS, f"{CAMUS}\n    effectif: 240"), pupils(declared))) == count


class TestNom:
    @pytest.mark.parametrize(
        ("name", "repeated"),
        [
            ("École Albert Camus", "École"),
            ("ECOLE ELEMENTAIRE Albert Camus", "ECOLE ELEMENTAIRE"),
            ("groupe scolaire Albert Camus", "groupe scolaire"),
            ("Maternelle", "Maternelle"),
        ],
    )
    def test_what_the_act_prints_already(self, name: str, repeated: str, findings: Findings) -> None:
        assert findings("ECO-007", (BERNARD, f"  - nom: {name}")) == [
            (
                "ECO-007",
                "avertissement",
                f"- nom: {name}",
                f"Le nom «\u00a0{name}\u00a0» commence par «\u00a0{repeated}\u00a0», que l’acte écrit déjà.",
                "Gardez le seul nom, et donnez le type\u00a0: maternelle, élémentaire ou primaire.",
            )
        ]

    @pytest.mark.parametrize("name", ["Les Écoliers", "Primevère", "Jean de la Maternelle", "Écolelle"])
    def test_a_name_that_only_looks_like_it(self, name: str, findings: Findings) -> None:
        assert findings("ECO-007", (BERNARD, f"  - nom: {name}")) == []


class TestTypes:
    def test_a_primaire_beside_its_maternelle(self, findings: Findings, text: str) -> None:
        lines = text.splitlines()
        line = lines.index("    type: maternelle")
        assert findings("ECO-008", ("    type: élémentaire", "    type: primaire")) == [
            (
                "ECO-008",
                "avertissement",
                "- nom: Mme de Sévigné",
                "L’école primaire «\u00a0Mme\u00a0de Sévigné\u00a0» réunit maternelle et élémentaire, mais le "
                "fichier en "
                f"donne aussi une partie (ligne {line}).",
                "Gardez l’école primaire, ou ses deux parties\u202f; à deux écoles de même nom, donnez leurs numéros "
                "UAI.",
            )
        ]

    def test_two_numbers_make_two_schools(self, findings: Findings) -> None:
        changes = (
            ("    type: élémentaire", "    type: primaire\n    uai: 0440001M"),
            ("    type: maternelle", "    type: maternelle\n    uai: 0440002N"),
        )
        assert findings("ECO-008", *changes) == []


class TestHistorique:
    HINT = "Corrigez la date ou la liste des écoles."

    @pytest.mark.parametrize(
        ("start", "told"),
        [
            ("2026-01", "en janvier 2026"),
            ("2025-12-16", "le 16\u00a0décembre 2025"),
            ("2031-09-01", "le 1er\u00a0septembre 2031"),
        ],
    )
    def test_a_step_after_the_sitting(self, start: str, told: str, findings: Findings) -> None:
        assert findings("ECO-009", ("depuis: 2022-09", f"depuis: {start}")) == [
            (
                "ECO-009",
                "avertissement",
                f"depuis: {start}",
                f"L’étape commence {told}, après la séance du 15\u00a0décembre 2025.",
                self.HINT,
            )
        ]

    @pytest.mark.parametrize("start", ["2025-12", "2025-12-15", "2019-09"])
    def test_a_step_before_it(self, start: str, findings: Findings) -> None:
        assert findings("ECO-009", ("depuis: 2022-09", f"depuis: {start}")) == []

    def test_a_school_twice_in_a_step(self, findings: Findings) -> None:
        ((*_, message, _),) = findings("ECO-009", (STEP, "  - ecoles: [Albert Camus, Albert Camus]"))
        assert message == "L’école «\u00a0Albert Camus\u00a0» figure deux fois dans cette étape."
