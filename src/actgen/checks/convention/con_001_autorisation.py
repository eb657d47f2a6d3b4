"""CON-001: the mayor signs once the council has authorised him, or once he has decided by delegation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.checks.rule import Finding, Rule
from actgen.checks.signed import signed_acts
from actgen.core.diagnostics import Severity
from actgen.french.dates import date_long
from actgen.law.texts import CGCT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier


def _find(dossier: Dossier) -> Iterator[Finding]:
    actes, seance = dossier.fiche.actes, dossier.fiche.seance
    for signed in signed_acts(dossier):
        if actes.deliberation and seance and signed.day < seance.date:
            message = (
                f"{signed.name} est signé{signed.feminine} le {date_long(signed.day)}, mais le conseil n’a autorisé sa "
                f"signature que le {date_long(seance.date)} : ce jour-là, le maire n’avait pas le pouvoir de signer."
            )
            yield Finding(signed.path, message)
        elif actes.decision and not actes.deliberation and signed.day < actes.decision.date:
            message = (
                f"{signed.name} est signé{signed.feminine} le {date_long(signed.day)}, mais la décision de conclure la "
                f"convention n’est que du {date_long(actes.decision.date)}."
            )
            yield Finding(signed.path, message)


RULE = Rule(
    code="CON-001",
    title="La convention est signée après l’acte qui autorise à la signer",
    severity=Severity.WARNING,
    source="CGCT, art. L. 2122-21 et L. 2131-1",
    since=CGCT,
    why="Le maire signe ce que le conseil a décidé. Une autorisation votée après la signature ne vaut pas "
    "rétroactivement (CE, 20 janvier 1989, Ville de Millau, n° 70686). Les actes sont faits : ils disent ce qui a eu "
    "lieu, et l’avertissement demande de vérifier, puis de régulariser.",
    right="""
        seance:
          date: 2025-12-15
        actes:
          convention: { date_signature: 2025-12-18 }
    """,
    wrong="""
        seance:
          date: 2025-12-15
        actes:
          convention: { date_signature: 2025-12-11 }
    """,
    message="La convention est signée le 11\u00a0décembre 2025, mais le conseil n’a autorisé sa signature que le "
    "15\u00a0décembre 2025 : ce jour-là, le maire n’avait pas le pouvoir de signer.",
    hint="Vérifiez date_signature. Si elle est exacte, faites signer de nouveau la convention une fois la délibération "
    "publiée et transmise, et avertissez l’académie.",
    find=_find,
    needs_sitting=False,
)
