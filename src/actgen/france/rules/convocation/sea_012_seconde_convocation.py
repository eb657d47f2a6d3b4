"""SEA-012: after a lack of quorum, the second sitting is three days later at least."""

from actgen.france.law.delays import days_after_failed_sitting
from actgen.france.law.special_law import in_alsace_moselle
from actgen.france.law.texts import CGCT
from actgen.rules import ERROR, Dossier, Finding, Findings, date_long, plural, rule


@rule(
    "SEA-012",
    ERROR,
    source="CGCT, art. L. 2121-17 ; Alsace-Moselle : art. L. 2541-4",
    since=CGCT,
    needs="seconde_convocation",
)
def find(dossier: Dossier) -> Findings:
    """La seconde convocation suit de trois jours au moins la séance sans quorum.

    Quand le quorum a manqué, le conseil est convoqué de nouveau, à trois jours au moins d’intervalle ; il délibère
    alors sans condition de quorum, sur le même ordre du jour. La seconde convocation n’est envoyée qu’une fois le
    défaut de quorum constaté. L’intervalle n’est pas demandé en Moselle, dans le Bas-Rhin et le Haut-Rhin.
    """
    seance, second = dossier.seance, dossier.seance.seconde_convocation
    if second is None:
        return
    failed, sent = second.seance_sans_quorum, seance.convocation
    days, needed = (seance.date - failed).days, days_after_failed_sitting(seance.date)
    if days <= 0:
        message = f"La séance sans quorum est datée du {date_long(failed)} : elle ne précède pas celle du "
        yield Finding(_PATH, f"{message}{date_long(seance.date)}.", "Corrigez l’une des deux dates.")
    elif days < needed and not in_alsace_moselle(dossier.fiche):
        yield Finding(
            _PATH,
            f"La séance du {date_long(seance.date)} suit de {days} {plural(days, 'jour', 'jours')} celle du "
            f"{date_long(failed)}, où le quorum a manqué : il en faut au moins {needed}.",
        )
    if days > 0 and sent is not None and sent < failed:
        yield Finding(
            ("seance", "convocation"),
            f"La convocation du {date_long(sent)} précède la séance sans quorum du {date_long(failed)}.",
            "Donnez le jour d’envoi de la seconde convocation, non de la première.",
        )


EXAMPLE = """
seance:
  date: 2025-12-15
  convocation: 2025-12-11
  seconde_convocation:
    seance_sans_quorum: 2025-12-11
    meme_ordre_du_jour: oui
"""
WRONG = """\
seance:
  date: 2025-12-15
  convocation: 2025-12-13
  seconde_convocation:
    seance_sans_quorum: 2025-12-13
    meme_ordre_du_jour: oui"""
MESSAGE = (
    "La séance du 15\u00a0décembre 2025 suit de 2 jours celle du 13\u00a0décembre 2025, où le quorum a "
    "manqué : il en faut au moins 3."
)
HINT = "Corrigez les dates. Si elles sont justes, l’assemblée doit être convoquée de nouveau, ou réunir le quorum."


_PATH = ("seance", "seconde_convocation", "seance_sans_quorum")
