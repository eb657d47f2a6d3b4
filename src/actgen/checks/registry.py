"""Every rule, in the order of the reference page, and the check of a dossier by all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.checks import (
    eco_001_ecoles,
    eco_002_effectifs,
    eco_003_uai,
    ide_001_siren,
    ide_002_insee,
    ide_003_identifiant,
    nom_001_caracteres,
    nom_002_rapporteur,
    obj_001_titre,
    pub_001_publication,
    pub_002_transmission,
    pub_003_mise_en_ligne,
    pub_004_travaux_anterieurs,
    sea_001_effectif,
    sea_002_mandants,
    sea_003_mandataires,
    sea_004_pouvoirs,
    sea_005_quorum,
    sea_006_secretaires,
    sea_007_convocation,
    sea_008_doublons,
    sea_009_presidence,
    sea_010_arrivees,
    vot_001_votants,
    vot_002_majorite,
)
from actgen.core.diagnostics import Diagnostic
from actgen.core.errors import UsageFault
from actgen.core.nearest import did_you_mean
from actgen.french.lists import enumerate_in_french

if TYPE_CHECKING:
    from actgen.checks.rule import Finding, Rule
    from actgen.variables.dossier import Dossier

RULES: tuple[Rule, ...] = (
    sea_001_effectif.RULE,
    sea_002_mandants.RULE,
    sea_003_mandataires.RULE,
    sea_004_pouvoirs.RULE,
    sea_005_quorum.RULE,
    sea_006_secretaires.RULE,
    sea_007_convocation.RULE,
    sea_008_doublons.RULE,
    sea_009_presidence.RULE,
    sea_010_arrivees.RULE,
    vot_001_votants.RULE,
    vot_002_majorite.RULE,
    pub_001_publication.RULE,
    pub_002_transmission.RULE,
    pub_003_mise_en_ligne.RULE,
    pub_004_travaux_anterieurs.RULE,
    obj_001_titre.RULE,
    nom_001_caracteres.RULE,
    nom_002_rapporteur.RULE,
    eco_001_ecoles.RULE,
    eco_002_effectifs.RULE,
    eco_003_uai.RULE,
    ide_001_siren.RULE,
    ide_002_insee.RULE,
    ide_003_identifiant.RULE,
)


def check_dossier(dossier: Dossier) -> tuple[Diagnostic, ...]:
    """What every rule finds in the dossier, in the order of its lines."""
    found = [
        _diagnostic(rule, finding, dossier) for rule in RULES if rule.applies(dossier) for finding in rule.find(dossier)
    ]
    return tuple(diagnostic for _, diagnostic in sorted(found, key=lambda numbered: numbered[0]))


def explain(code: str) -> Rule:
    """The rule of that code, in capitals or not; UsageFault with the nearest codes when there is none."""
    by_code = {rule.code: rule for rule in RULES}
    wanted = code.strip().upper()
    if wanted in by_code:
        return by_code[wanted]
    raise UsageFault(
        f"La règle «\u00a0{code}\u00a0» n’existe pas.",
        did_you_mean(wanted, by_code) or f"Les règles sont\u00a0: {enumerate_in_french(by_code)}.",
    )


def _diagnostic(rule: Rule, finding: Finding, dossier: Dossier) -> tuple[tuple[int, int], Diagnostic]:
    place = dossier.place(*finding.path)
    severity = finding.severity or rule.severity
    diagnostic = Diagnostic(severity, rule.code, place, finding.message, finding.hint or rule.hint)
    return (place.line, place.column), diagnostic
