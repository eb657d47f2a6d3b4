"""DEC-005: a delegation dies with the council that gave it."""

from datetime import date

from actgen.france.capacities import Delegated
from actgen.france.law.delegated import delegates_by_points, renewal_between, renewals
from actgen.rules import ERROR, WARNING, Dossier, Finding, Findings, Stated, date_long, rule


@rule(
    "DEC-005",
    ERROR,
    source="CGCT, art. L. 2122-22 ; EPCI et syndicats : art. L. 5211-10 ; réponse ministérielle, Sénat, question "
    "n° 01576",
    since=renewals()[0].first,
    warns="entre le premier tour et la première séance du nouveau conseil, ou dans un EPCI ou un syndicat",
    reads=Delegated,
)
def find(dossier: Dossier, act: Stated[Delegated]) -> Findings:
    """La délégation vient du conseil en place.

    La délégation est donnée à une personne pour la durée de son mandat et meurt avec lui. Après un renouvellement
    général, le nouveau conseil doit en donner une autre, même au même maire. Un nouveau maire en cours de mandat la
    fait tomber aussi : DEC-008.
    """
    given = act.states.delegation.date
    if renewal := renewal_between(given, act.day):
        is_doubtful = act.day <= renewal.installed or not delegates_by_points(dossier.fiche)
        yield Finding(
            act.path("delegation", "date"),
            f"La délégation du {date_long(given)} est d’avant le renouvellement général des "
            f"{_rounds(renewal.first, renewal.second)}, et {act.kind.named} du {date_long(act.day)} d’après.",
            severity=WARNING if is_doubtful else None,
        )


EXAMPLE = """
actes:
  decision:
    numero: 11/2025
    date: 2025-05-30
    delegation: { date: 2020-07-09, point: "4" }
    budget: 2025
"""
WRONG = ("2020-07-09,", "2014-04-11,")
MESSAGE = (
    "La délégation du 11\u00a0avril 2014 est d’avant le renouvellement général des 15\u00a0mars et "
    "28\u00a0juin 2020, et la décision du 30\u00a0mai 2025 d’après."
)
HINT = "Citez la délégation que l’assemblée en place a donnée ; si elle n’en a pas donné, elle doit délibérer."


def _rounds(first: date, second: date) -> str:
    """« 15 et 22 mars 2026 », « 15 mars et 28 juin 2020 »."""
    start = str(first.day) if first.month == second.month else date_long(first).rpartition(" ")[0]
    return f"{start} et {date_long(second)}"
