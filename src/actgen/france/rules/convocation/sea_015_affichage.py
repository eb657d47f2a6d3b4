"""SEA-015: the convocation is posted once sent, and before the sitting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.special_law import in_alsace_moselle
from actgen.france.law.texts import CGCT
from actgen.french.dates import date_long
from actgen.rules.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier


def _find(dossier: Dossier) -> Iterator[Finding]:
    seance = dossier.seance
    posted, sent = seance.affichage_convocation, seance.convocation
    if posted is None:
        return
    what = f"L’affichage de la convocation est daté du {date_long(posted)}"
    if posted > seance.date:
        local = Severity.WARNING if in_alsace_moselle(dossier.fiche) else None
        yield Finding(_PATH, f"{what}, après la séance du {date_long(seance.date)}.", severity=local)
    elif sent is not None and posted < sent:
        yield Finding(_PATH, f"{what}, avant son envoi, le {date_long(sent)}.", severity=Severity.WARNING)


_PATH = ("seance", "affichage_convocation")

RULE = Rule(
    code="SEA-015",
    title="La convocation est affichée entre son envoi et la séance",
    severity=Severity.ERROR,
    warns="si elle est affichée avant d’être envoyée, ou en Alsace-Moselle, où l’affichage n’est pas demandé",
    source="CGCT, art. L. 2121-10 ; Alsace-Moselle : art. L. 2541-1",
    since=CGCT,
    why="La convocation est mentionnée au registre des délibérations, affichée ou publiée : affichée après la séance, "
    "elle n’en avertit plus personne.",
    right="""
        seance:
          date: 2025-12-15
          convocation: 2025-12-09
          affichage_convocation: 2025-12-09
    """,
    wrong="""
        seance:
          date: 2025-12-15
          convocation: 2025-12-09
          affichage_convocation: 2025-12-19
    """,
    message="L’affichage de la convocation est daté du 19\u00a0décembre 2025, après la séance du 15\u00a0décembre "
    "2025.",
    hint="Corrigez l’une des deux dates.",
    find=_find,
)
