"""Rules of the identifiers: INSEE code, SIREN, SIRET, identifier of an act, and what stays of another commune."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.checks.identifiants import (
    ide_001_siren,
    ide_002_insee,
    ide_003_identifiant,
    ide_004_siret,
    ide_005_siret_et_siren,
    ide_006_siren_officiel,
    ide_007_nom,
    ide_008_population,
    ide_009_fusion,
    ide_010_date_identifiant,
    ide_011_numero_identifiant,
    ide_012_nature,
    ide_013_code_postal,
    ide_014_coordonnees,
    ide_015_academie,
)

if TYPE_CHECKING:
    from actgen.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    ide_001_siren.RULE,
    ide_002_insee.RULE,
    ide_003_identifiant.RULE,
    ide_004_siret.RULE,
    ide_005_siret_et_siren.RULE,
    ide_006_siren_officiel.RULE,
    ide_007_nom.RULE,
    ide_008_population.RULE,
    ide_009_fusion.RULE,
    ide_010_date_identifiant.RULE,
    ide_011_numero_identifiant.RULE,
    ide_012_nature.RULE,
    ide_013_code_postal.RULE,
    ide_014_coordonnees.RULE,
    ide_015_academie.RULE,
)
