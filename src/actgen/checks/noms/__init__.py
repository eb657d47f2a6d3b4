"""Rules of the names of persons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.checks.noms import (
    nom_001_caracteres,
    nom_002_rapporteur,
    nom_003_orthographe,
    nom_004_civilite,
    nom_005_qui,
)

if TYPE_CHECKING:
    from actgen.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    nom_001_caracteres.RULE,
    nom_002_rapporteur.RULE,
    nom_003_orthographe.RULE,
    nom_004_civilite.RULE,
    nom_005_qui.RULE,
)
