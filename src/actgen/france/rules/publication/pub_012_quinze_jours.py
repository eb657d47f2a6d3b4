"""PUB-012: an individual decision is transmitted within fifteen days."""

from actgen.france.capacities import Published
from actgen.france.law.publicity import last_day_to_transmit, transmitted_on
from actgen.france.law.texts import TRANSMISSION_OF_INDIVIDUAL_ACTS
from actgen.rules import WARNING, Dossier, Finding, Findings, Stated, date_long, rule


@rule(
    "PUB-012",
    WARNING,
    source="CGCT, art. L. 2131-1 puis L. 2131-2",
    since=TRANSMISSION_OF_INDIVIDUAL_ACTS,
    reads=Published,
    needs="identifiant",
)
def find(_: Dossier, act: Stated[Published]) -> Findings:
    """Une décision individuelle est transmise dans les quinze jours.

    Une décision individuelle, de nature AI dans l’identifiant de l’acte, est transmise au représentant de l’État dans
    les quinze jours de sa signature.
    """
    sent = transmitted_on(act.states)
    last = last_day_to_transmit(act.day)
    if sent and sent > last and (act.states.identifiant or "").endswith("-AI"):
        field = "transmission" if act.states.transmission else "reception_prefecture"
        yield Finding(
            act.path(field),
            f"L’acte individuel du {date_long(act.day)} est transmis le {date_long(sent)} : le dernier jour était "
            f"le {date_long(last)}.",
        )


EXAMPLE = """
actes:
  decision:
    numero: 11/2025
    date: 2025-05-30
    delegation: { date: 2020-06-11, point: "4" }
    budget: 2025
    transmission: 2025-06-14
    identifiant: 044-200083228-20250530-11_2025-AI
"""
WRONG = ("2025-06-14", "2025-06-20")
MESSAGE = (
    "L’acte individuel du 30\u00a0mai 2025 est transmis le 20\u00a0juin 2025 : le dernier jour était le "
    "14\u00a0juin 2025."
)
HINT = "Vérifiez la date de transmission ; transmettez désormais dans les quinze jours."
