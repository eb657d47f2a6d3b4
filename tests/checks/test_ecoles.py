"""The rule of the schools."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Findings = Callable[..., list[tuple[str, str, str, str, str]]]

TWO_NEAR = (
    "Vouliez-vous dire «\u00a0maternelle Mme de Sévigné\u00a0» ou «\u00a0élémentaire Mme de Sévigné\u00a0»\u202f?"
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
            f"L’école «\u00a0{name}\u00a0» est citée dans «\u00a0historique\u00a0» mais ne figure pas dans "
            "«\u00a0ecoles\u00a0».",
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
