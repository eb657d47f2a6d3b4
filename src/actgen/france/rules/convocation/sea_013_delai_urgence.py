"""SEA-013: urgency leaves the members one clear day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.delays import clear_days, follows_local_delay
from actgen.france.law.texts import CGCT
from actgen.french.dates import date_long
from actgen.rules.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier


def _find(dossier: Dossier) -> Iterator[Finding]:
    seance, sent = dossier.seance, dossier.seance.convocation
    if seance.urgence is None or sent is None or sent > seance.date:
        return
    if sent == seance.date:
        message = f"La convocation est envoyée le jour même de la séance, le {date_long(sent)} : "
        yield Finding(_PATH, f"{message}{_floor(dossier)}, même en cas d’urgence.")
    elif clear_days(sent, seance.date) == 0 and not follows_local_delay(dossier.fiche, dossier.seance.date):
        yield Finding(
            _PATH,
            f"La convocation est envoyée la veille de la séance, le {date_long(sent)} : {_floor(dossier)}, même en cas "
            "d’urgence.",
            severity=Severity.WARNING,
        )


def _floor(dossier: Dossier) -> str:
    if follows_local_delay(dossier.fiche, dossier.seance.date):
        return "en Alsace-Moselle, elle l’est au plus tard la veille"
    return "il faut au moins un jour franc"


_PATH = ("seance", "convocation")

RULE = Rule(
    code="SEA-013",
    title="L’urgence laisse au moins un jour franc",
    severity=Severity.ERROR,
    warns="si la convocation est envoyée la veille, le compte des jours francs étant d’usage",
    source="CGCT, art. L. 2121-11 et L. 2121-12 ; Alsace-Moselle : art. L. 2541-2",
    since=CGCT,
    why="En cas d’urgence, le maire abrège le délai de convocation sans descendre sous un jour franc ; en Moselle, "
    "dans le Bas-Rhin et le Haut-Rhin, sous 3\u202f500 habitants, la convocation part au plus tard la veille.",
    right="""
        seance:
          date: 2025-12-15
          convocation: 2025-12-13
          urgence: { motif: clôture des adhésions le 18 décembre, admise: oui }
    """,
    wrong="""
        seance:
          date: 2025-12-15
          convocation: 2025-12-15
          urgence: { motif: clôture des adhésions le 18 décembre, admise: oui }
    """,
    message="La convocation est envoyée le jour même de la séance, le 15\u00a0décembre 2025 : il faut au moins un jour "
    "franc, même en cas d’urgence.",
    hint="Corrigez la date d’envoi ou celle de la séance : ni l’un ni l’autre de ces deux jours ne compte.",
    find=_find,
)
