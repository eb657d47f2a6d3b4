"""CON-001: the mayor signs once the council has authorised him, or once he has decided by delegation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.agreements import authorities_of, is_authorised
from actgen.france.law.texts import CGCT
from actgen.french.capitals import first_capital
from actgen.french.dates import date_long
from actgen.rules.rule import CapacityRule, Finding
from actgen.variables.capacities import OfSitting, Signed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier, Stated


def _find(dossier: Dossier, act: Stated[Signed]) -> Iterator[Finding]:
    signed, authorities = act.states.date_signature, authorities_of(dossier, act.kind)
    if signed is None or not is_authorised(act.kind) or not authorities:
        return
    authority = min(authorities, key=lambda one: one.day)
    if signed < authority.day:
        told = f"{first_capital(act.kind.named)} est signé{act.kind.e} le {date_long(signed)}, mais"
        if authority.kind.has(OfSitting):
            message = (
                f"{told} le conseil n’a autorisé sa signature que le {date_long(authority.day)} : ce jour-là, le maire "
                "n’avait pas le pouvoir de signer."
            )
        else:
            message = (
                f"{told} {authority.kind.named} de conclure la convention n’est que du {date_long(authority.day)}."
            )
        yield Finding(act.path("date_signature"), message)


RULE = CapacityRule(
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
    reads=Signed,
    find=_find,
)
