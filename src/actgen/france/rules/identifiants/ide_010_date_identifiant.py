"""IDE-010: the identifier of an act carries the date of that act."""

from datetime import date

from actgen.france.capacities import Published
from actgen.france.reading_dossiers.act_day import made, maker_of
from actgen.france.reading_dossiers.act_identifier import identifier_of
from actgen.rules import ERROR, WARNING, Dossier, Finding, Findings, Stated, date_long, quoted, rule


@rule(
    "IDE-010",
    ERROR,
    source="protocole d’échange @CTES (date de la décision, AAAAMMJJ)",
    warns="quand la date suit celle de l’acte",
    reads=Published,
    needs="identifiant",
)
def find(_: Dossier, act: Stated[Published]) -> Findings:
    """L’identifiant de l’acte porte la date de l’acte.

    L’identifiant est formé du département, du SIREN, de la date de la décision, de son numéro et de sa nature. La date
    de l’envoi, que certains logiciels y mettent, est admise.
    """
    if act.states.identifiant:
        parts = identifier_of(act.states.identifiant)
        yield from _compared(act, parts.date, parts.day)


EXAMPLE = """
seance:
  date: 2025-12-15
actes:
  deliberation:
    identifiant: 044-200083228-20251215-2025_132-DE
"""
WRONG = ("044-200083228-20251215-2025_132-DE", "044-200083228-20251115-2025_132-DE")
MESSAGE = "L’identifiant de l’acte porte le 15\u00a0novembre 2025, avant la séance du 15\u00a0décembre 2025."
HINT = "Recopiez l’identifiant de l’accusé de réception de cet acte."


def _compared(act: Stated[Published], day: date | None, figures: str) -> Findings:
    path = act.path("identifiant")
    if day is None:
        yield Finding(path, f"Dans l’identifiant de l’acte, {quoted(figures)} n’est pas une date.")
    elif day < act.day:
        yield Finding(path, f"L’identifiant de l’acte porte le {date_long(day)}, avant {made(act)}.")
    elif day != act.day and day not in _formalities(act.states):
        made_on = f"{maker_of(act)} est du {date_long(act.day)}"
        message = f"L’identifiant de l’acte porte le {date_long(day)}, mais {made_on}."
        yield Finding(path, message, severity=WARNING)


def _formalities(act: Published) -> tuple[date | None, ...]:
    """The days that some towns give to the identifier instead: those on which the act was sent and published."""
    return (act.transmission, act.reception_prefecture, act.publication, act.affichage, act.mise_en_ligne)
