"""The codes that only `templates lint` gives, with what each is about: one table.

A fault that another stage would find later has the code of that stage: BAL (tags), CLA (clauses), REM (filling), LEC
(reading back), REV (review), MAN (manifests), MOD (Word files).
"""

from __future__ import annotations

from typing import NamedTuple

from actgen.core.diagnostics import Severity


class Code(NamedTuple):
    """How grave a fault is, and its subject as a title."""

    severity: Severity
    title: str


_E, _W = Severity.ERROR, Severity.WARNING
LINT_CODES = {
    "LNT-001": Code(_E, "Une condition qui n’est jamais remplie"),
    "LNT-002": Code(_W, "Une condition toujours remplie, donc inutile"),
    "LNT-003": Code(_W, "Une valeur facultative employée sans {% if %} autour d’elle"),
    "LNT-004": Code(_E, "Une date ou une heure imprimée sans filtre"),
    "LNT-005": Code(_W, "Une balise dans un texte supprimé en suivi des modifications\u00a0: elle ne s’exécute pas"),
    "LNT-006": Code(_W, "Une balise dans un commentaire\u00a0: elle ne s’exécute pas"),
    "LNT-007": Code(_W, "Des modifications suivies restées dans le modèle"),
    "LNT-008": Code(_W, "Un commentaire resté dans le modèle"),
    "LNT-009": Code(_E, "Un texte masqué"),
    "LNT-010": Code(_E, "Des cellules fusionnées dans des lignes répétées"),
    "LNT-011": Code(_W, "Un titre mis en forme à la main"),
    "LNT-012": Code(_E, "Un intitulé d’article sans le style Article"),
    "LNT-013": Code(_W, "Une date tapée, qu’une variable donne"),
    "LNT-014": Code(_W, "Un nombre tapé, qu’un fait du manifeste donne"),
    "LNT-015": Code(_W, "Le nom d’une personne tapé dans un modèle"),
    "LNT-016": Code(_W, "Le nom d’une commune tapé dans un modèle"),
    "LNT-017": Code(_W, "Un article de la version remplacée qui a disparu sans un mot du journal"),
    "LNT-018": Code(_E, "Une zone de texte"),
    "LNT-019": Code(_E, "Une balise dans le résultat d’un champ, que Word recalcule"),
    "LNT-020": Code(_W, "Une répétition qui cache une variable"),
    "LNT-021": Code(_E, "Un fichier sans un mot"),
    "LNT-022": Code(_E, "Un mot tapé devant un nom de lieu, qui ne convient pas à tous les noms"),
    "LNT-023": Code(_W, "Une graphie que l’usage n’admet pas\u00a0: «\u00a0Mr\u00a0», «\u00a020H30\u00a0»"),
    "LNT-024": Code(_W, "Un champ que chaque dossier donne et qu’aucune balise ne lit"),
    "LNT-025": Code(_W, "Un paragraphe au style Normal, lu comme un simple alinéa"),
    "LNT-026": Code(_W, "Une image sans texte de remplacement"),
}


def severity_of(code: str) -> Severity:
    """How grave a fault of that code is; a code of another stage is an error."""
    return LINT_CODES[code].severity if code in LINT_CODES else Severity.ERROR
