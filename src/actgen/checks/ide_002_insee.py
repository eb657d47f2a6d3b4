"""IDE-002: an INSEE code opens with a département."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.checks.rule import Finding, Rule
from actgen.core.diagnostics import Severity
from actgen.french.typography import quoted
from actgen.variables.departements import find_departement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.variables.dossier import Dossier


def _find(dossier: Dossier) -> Iterator[Finding]:
    insee = dossier.fiche.commune.insee
    if find_departement(insee) is None:
        prefix = insee[:3] if insee.startswith(("97", "98")) else insee[:2]
        yield Finding(
            ("commune", "insee"),
            f"Le code INSEE {quoted(insee)} n’existe pas : {quoted(prefix)} n’est le numéro d’aucun département.",
        )


RULE = Rule(
    code="IDE-002",
    title="Le code INSEE commence par le numéro d’un département",
    severity=Severity.ERROR,
    source="Code officiel géographique (INSEE)",
    why="Le département donne le tribunal administratif compétent et l’en-tête de l’acte.",
    right="""
        commune:
          insee: "44003"
    """,
    wrong="""
        commune:
          insee: "20003"
    """,
    message="Le code INSEE « 20003 » n’existe pas : « 20 » n’est le numéro d’aucun département.",
    hint="Recopiez le code officiel de la commune ; ce n’est pas son code postal. En Corse, il commence par 2A ou 2B.",
    find=_find,
    needs_sitting=False,
)
