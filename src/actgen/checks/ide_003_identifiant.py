"""IDE-003: the identifier of a transmitted act is that of this commune and of this act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.checks.rule import Finding, Rule
from actgen.core.diagnostics import Severity
from actgen.variables.departements import find_departement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.variables.dossier import Dossier


def _find(dossier: Dossier) -> Iterator[Finding]:
    deliberation, commune = dossier.fiche.actes.deliberation, dossier.fiche.commune
    if deliberation is None or deliberation.identifiant is None:
        return
    path = ("actes", "deliberation", "identifiant")
    departement, siren = _parts(deliberation.identifiant)
    if commune.siren and siren != commune.siren:
        yield Finding(
            path, f"L’identifiant de l’acte porte le SIREN {siren}, mais celui de la commune est {commune.siren}."
        )
    expected = find_departement(commune.insee)
    if expected and departement != expected.code.zfill(3):
        yield Finding(
            path,
            f"L’identifiant de l’acte porte le département {departement}, mais la commune est dans le "
            f"{expected.code.zfill(3)}.",
        )


def _parts(identifier: str) -> tuple[str, str]:
    """Département and SIREN of `044-214400368-20211222-13-DE`, with or without the type of the document before."""
    pieces = identifier.split("-")
    first = 1 if "_" in pieces[0] else 0
    return pieces[first], pieces[first + 1]


RULE = Rule(
    code="IDE-003",
    title="L’identifiant de l’acte est celui de la commune",
    severity=Severity.ERROR,
    source="protocole d’échange @CTES (département, SIREN de neuf chiffres, date, numéro, nature)",
    why="L’accusé de réception de la préfecture porte le département et le SIREN de la commune : d’autres chiffres "
    "viennent d’un autre acte ou d’une faute de frappe.",
    right="""
        commune:
          siren: "200083228"
        actes:
          deliberation:
            identifiant: 044-200083228-20251215-2025_132-DE
    """,
    wrong="""
        commune:
          siren: "200083228"
        actes:
          deliberation:
            identifiant: 044-214400368-20251215-2025_132-DE
    """,
    message="L’identifiant de l’acte porte le SIREN 214400368, mais celui de la commune est 200083228.",
    hint="Recopiez l’identifiant de l’accusé de réception de cet acte.",
    find=_find,
    needs_sitting=False,
)
