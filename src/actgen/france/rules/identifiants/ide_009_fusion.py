"""IDE-009: the code is that of a commune of today, not of one that merged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.cog.communes import Kind, find_ancienne, find_commune
from actgen.cog.naming import with_code
from actgen.core.diagnostics import Severity
from actgen.france.rules.identifiants.ide_002_insee import is_mistaken
from actgen.rules.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.cog.communes import AncienneCommune
    from actgen.kinds.dossier import Dossier


def _find(dossier: Dossier) -> Iterator[Finding]:
    commune = dossier.fiche.commune
    insee = commune.insee
    ancienne = None if find_commune(insee) else find_ancienne(insee)
    if ancienne and ancienne.kind is not Kind.ARRONDISSEMENT and not is_mistaken(commune):
        yield Finding(
            ("commune", "insee"),
            f"{insee} {_told(ancienne)} : la commune d’aujourd’hui est {with_code(ancienne.commune)}.",
            f"Pour un acte d’aujourd’hui, écrivez {ancienne.commune.insee} ; pour un acte d’avant la fusion, gardez "
            f"{insee}.",
        )


def _told(ancienne: AncienneCommune) -> str:
    if not ancienne.nom:
        return "est un ancien code"
    return f"est le code d’une {ancienne.kind}, {ancienne.nom}"


RULE = Rule(
    code="IDE-009",
    title="Le code INSEE est celui d’une commune d’aujourd’hui",
    severity=Severity.WARNING,
    source="Code officiel géographique (INSEE, millésime 2026)",
    why="Une commune déléguée ou associée n’a pas de conseil qui délibère pour elle : l’acte est celui de la commune "
    "où elle se trouve. Avant la fusion, elle délibérait elle-même.",
    right="""
        commune:
          insee: "44003"
    """,
    wrong="""
        commune:
          insee: "44160"
    """,
    message="44160 est un ancien code : la commune d’aujourd’hui est Ancenis-Saint-Géréon (44003).",
    hint="Écrivez le code de la commune d’aujourd’hui ; dans un acte d’avant la fusion, gardez celui-ci.",
    find=_find,
    needs_sitting=False,
)
