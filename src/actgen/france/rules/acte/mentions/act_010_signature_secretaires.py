"""ACT-010: the secretaries of the sitting sign the délibération beside the mayor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.texts import PUBLICITY_REFORM
from actgen.french.lists import enumerate_in_french
from actgen.rules.act_rule import ActRule, Finding
from actgen.rules.folding import fold
from actgen.variables.capacities import Voted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.rules.finished import Finished


def _find(finished: Finished) -> Iterator[Finding]:
    seance = finished.dossier.fiche.seance
    signatures = " ".join(finished.signature_cells())
    secretaires = seance.secretaires if seance else ()
    missing = [
        person.complet for person in secretaires if fold(f"{person.prenom} {person.nom}").strip() not in signatures
    ]
    if missing:
        listed = enumerate_in_french(missing)
        what = (
            "secrétaire de séance, n’a pas sa place"
            if len(missing) == 1
            else "secrétaires de séance, n’ont pas leur place"
        )
        yield Finding(f"{listed}, {what} dans les signatures de l’acte.")


RULE = ActRule(
    code="ACT-010",
    reads=Voted,
    title="Le secrétaire de séance signe la délibération",
    severity=Severity.ERROR,
    source="CGCT, art. L. 2121-23 (ordonnance 2021-1310)",
    since=PUBLICITY_REFORM,
    why="Depuis le 1er juillet 2022, les délibérations sont signées par le maire et le ou les secrétaires de séance, "
    "et non plus par tous les membres présents.",
    right="""
        [Signature] Le Maire,
        [Signataire] Rémy ORHON
        [Signature] Les secrétaires de séance :
        [Signataire] Carine MATHIEU
        [Signataire] Camille FRESNEAU
        [Signataire] Nicolas RAYMOND
    """,
    wrong="""
        [Signature] Le Maire,
        [Signataire] Rémy ORHON
        [Signature] Les secrétaires de séance :
        [Signataire] Carine MATHIEU
        [Signataire] Camille FRESNEAU
    """,
    message="Nicolas RAYMOND, secrétaire de séance, n’a pas sa place dans les signatures de l’acte.",
    hint="Ajoutez chaque signature dans le modèle Word : la boucle sur seance.secretaires les met toutes.",
    find=_find,
)
