"""DEC-006: the mayor reports his decision to the council, soon after it."""

from datetime import date

from actgen.france.capacities import Delegated
from actgen.france.law.texts import CGCT
from actgen.french.communes import with_de
from actgen.rules import ERROR, WARNING, Dossier, Finding, Findings, Stated, date_long, rule


@rule("DEC-006", WARNING, source="CGCT, art. L. 2121-7 et L. 2122-23", since=CGCT, reads=Delegated)
def find(dossier: Dossier, act: Stated[Delegated]) -> Findings:
    """Il est rendu compte de la décision au conseil, à sa prochaine réunion obligatoire.

    Le maire rend compte de ses décisions à chacune des réunions obligatoires du conseil, qui se réunit au moins une
    fois par trimestre. Un compte rendu daté d’avant la décision est une erreur.
    """
    told, decided = act.states.compte_rendu, date_long(act.day)
    council = dossier.fiche.body.sorte.au_bref
    if told is None:
        return
    if told < act.day:
        message = f"Le compte rendu {council} est du {date_long(told)}, avant {act.kind.named} du {decided}."
        yield Finding(act.path("compte_rendu"), message, severity=ERROR, hint="Corrigez l’une des deux dates.")
    elif told > _end_of_next_quarter(act.day):
        message = (
            f"Il est rendu compte {council} le {date_long(told)} {with_de(act.kind.named)} du {decided} : plus d’un "
            "trimestre entier a passé."
        )
        yield Finding(act.path("compte_rendu"), message)


EXAMPLE = """
actes:
  decision:
    numero: 11/2025
    date: 2025-05-30
    delegation: { date: 2020-06-11, point: "4" }
    budget: 2025
    compte_rendu: 2025-07-02
"""
WRONG = ("2025-07-02", "2025-12-15")
MESSAGE = (
    "Il est rendu compte au conseil le 15\u00a0décembre 2025 de la décision du 30\u00a0mai 2025 : plus d’un "
    "trimestre entier a passé."
)
HINT = "Vérifiez la date ; inscrivez les décisions à l’ordre du jour de la prochaine séance."


def _end_of_next_quarter(day: date) -> date:
    """The day before the quarter after the next begins."""
    quarter = day.year * 4 + (day.month - 1) // 3 + 2
    return date.fromordinal(date(quarter // 4, quarter % 4 * 3 + 1, 1).toordinal() - 1)
