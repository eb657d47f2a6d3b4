"""CON-002: the mayor signs once the act that authorises him is enforceable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.checks.formal_acts import formal_acts
from actgen.checks.publicity import enforceable_on
from actgen.checks.rule import Finding, Rule
from actgen.checks.signed import signed_acts
from actgen.core.diagnostics import Severity
from actgen.french.dates import date_long
from actgen.law.texts import CGCT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier


def _find(dossier: Dossier) -> Iterator[Finding]:
    authority = next(iter(formal_acts(dossier)), None)
    enforceable = enforceable_on(authority.model) if authority else None
    for signed in signed_acts(dossier):
        if authority and enforceable and authority.day <= signed.day < enforceable:
            yield Finding(
                signed.path,
                f"{signed.name} est signé{signed.feminine} le {date_long(signed.day)}, mais {authority.named.lower()} "
                f"n’est publiée et transmise que le {date_long(enforceable)} : elle n’était pas encore exécutoire.",
            )


RULE = Rule(
    code="CON-002",
    title="La convention est signée une fois exécutoire l’acte qui l’autorise",
    severity=Severity.WARNING,
    source="CGCT, art. L. 2131-1 ; CE, avis, 10 juin 1996, Préfet de la Côte-d’Or, n° 176873",
    since=CGCT,
    why="La délibération, ou la décision, n’autorise à signer qu’une fois publiée et transmise au préfet. Un contrat "
    "signé avant la transmission est illégal, et la transmission qui vient ensuite ne le régularise pas.",
    right="""
        seance:
          date: 2025-12-15
        actes:
          deliberation: { publication: 2025-12-16, transmission: 2025-12-16 }
          convention: { date_signature: 2025-12-16 }
    """,
    wrong="""
        seance:
          date: 2025-12-15
        actes:
          deliberation: { publication: 2025-12-16, transmission: 2025-12-18 }
          convention: { date_signature: 2025-12-16 }
    """,
    message="La convention est signée le 16\u00a0décembre 2025, mais la délibération n’est publiée et transmise que le "
    "18\u00a0décembre 2025 : elle n’était pas encore exécutoire.",
    hint="Vérifiez ces dates. Si elles sont exactes, faites signer de nouveau la convention, et avertissez l’académie.",
    find=_find,
    needs_sitting=False,
)
