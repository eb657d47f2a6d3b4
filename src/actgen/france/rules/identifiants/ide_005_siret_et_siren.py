"""IDE-005: a SIRET opens with the SIREN of the commune."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.cog.naming import of
from actgen.core.diagnostics import Severity
from actgen.france.reading_dossiers.other_communes import owner_of_siren
from actgen.rules.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier


def _find(dossier: Dossier) -> Iterator[Finding]:
    commune = dossier.fiche.commune
    siret, siren = commune.siret, commune.siren
    if siret and siren and not siret.startswith(siren):
        owner = owner_of_siren(siret[:9], commune)
        whose = f", celui {of(owner)}" if owner else ""
        typed = ("commune", "siren") in dossier.commune.document.values
        yield Finding(
            ("commune", "siret"),
            f"Le SIRET {siret} commence par le SIREN {siret[:9]}{whose}, mais celui de la commune est {siren}.",
            severity=None if typed else Severity.WARNING,
        )


RULE = Rule(
    code="IDE-005",
    title="Le SIRET commence par le SIREN de la commune",
    severity=Severity.ERROR,
    source="répertoire SIRENE (INSEE)",
    why="Le SIRET de la mairie est le SIREN de la commune suivi de cinq chiffres : un autre début est celui d’une "
    "autre commune, ou d’un autre établissement.",
    right="""
        commune:
          siren: "216602284"
          siret: "21660228400012"
    """,
    wrong="""
        commune:
          siren: "200083228"
          siret: "21660228400012"
    """,
    message="Le SIRET 21660228400012 commence par le SIREN 216602284, celui de Villeneuve-la-Rivière (66228), mais "
    "celui de la commune est 200083228.",
    hint="Corrigez celui des deux numéros qui n’est pas de la commune.",
    warns="quand le SIREN vient de la liste officielle",
    find=_find,
    needs_sitting=False,
)
