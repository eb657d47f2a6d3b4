"""SEA-013: urgency leaves the members one clear day."""

from actgen.france.law.delays import clear_days, follows_local_delay
from actgen.france.law.texts import CGCT
from actgen.rules import ERROR, WARNING, Dossier, Finding, Findings, date_long, rule


@rule(
    "SEA-013",
    ERROR,
    source="CGCT, art. L. 2121-11 et L. 2121-12 ; Alsace-Moselle : art. L. 2541-2",
    since=CGCT,
    warns="si la convocation est envoyée la veille, le compte des jours francs étant d’usage",
    needs="urgence",
)
def find(dossier: Dossier) -> Findings:
    """L’urgence laisse au moins un jour franc.

    En cas d’urgence, le maire abrège le délai de convocation sans descendre sous un jour franc ; en Moselle, dans le
    Bas-Rhin et le Haut-Rhin, sous 3\u202f500 habitants, la convocation part au plus tard la veille.
    """
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
            severity=WARNING,
        )


EXAMPLE = """
seance:
  date: 2025-12-15
  convocation: 2025-12-13
  urgence: { motif: clôture des adhésions le 18 décembre, admise: oui }
"""
WRONG = ("2025-12-13", "2025-12-15")
MESSAGE = (
    "La convocation est envoyée le jour même de la séance, le 15\u00a0décembre 2025 : il faut au moins un jour "
    "franc, même en cas d’urgence."
)
HINT = "Corrigez la date d’envoi ou celle de la séance : ni l’un ni l’autre de ces deux jours ne compte."


def _floor(dossier: Dossier) -> str:
    if follows_local_delay(dossier.fiche, dossier.seance.date):
        return "en Alsace-Moselle, elle l’est au plus tard la veille"
    return "il faut au moins un jour franc"


_PATH = ("seance", "convocation")
