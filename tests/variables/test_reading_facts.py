"""The faults of a manifest, whose facts have names of their own."""

from __future__ import annotations

import pytest

from actgen.kinds.manifest import Manifeste
from tests.variables.real_files import real
from tests.variables.sheets import (
    EMPTY_HINT,
    finding,
    line_of,
)

CONVENTION = real("templates/nantes/convention/2026.yaml").decode()


@pytest.mark.parametrize(
    ("old", "new", "part", "column", "message", "hint"),
    [
        ("    adhesion_limite: 2026-01-24", "    Limite d'adhésion: 2026-01-24", "Limite", 5,
         "faits.dates.Limite d'adhésion\u00a0: «\u00a0Limite d'adhésion\u00a0» n’est pas un nom de fait, "
         "en minuscules et sans accent.", "Exemple\u00a0: sdet_version."),
        ("    adhesion_limite: 2026-01-24", "    adhesion_limite: bientôt", "bientôt", 22,
         "faits.dates.adhesion_limite\u00a0: le texte «\u00a0bientôt\u00a0» n’est pas une date.",
         "Tapez une date\u00a0: 2025-12-15, 15/12/2025, 15\u00a0décembre 2025."),
        ("    reconductions: 1", "    reconductions: une", "une", 20,
         "faits.nombres.reconductions\u00a0: «\u00a0une\u00a0» ne se lit pas comme un nombre entier, positif ou nul.",
         "Écrivez-le en chiffres\u00a0: 35, ou 11600."),
        ("    reconductions: 1", "    reconductions:", "reconductions:", 19,
         "faits.nombres.reconductions\u00a0: cette valeur est vide.", EMPTY_HINT),
    ],
)  # fmt: skip
def test_a_fact_is_placed_by_its_own_name(old: str, new: str, part: str, column: int, message: str, hint: str) -> None:
    assert CONVENTION.count(old) == 1
    text = CONVENTION.replace(old, new)
    assert finding(text, Manifeste) == (f"{line_of(text, part)}:{column}", "VAR-003", message, hint)
