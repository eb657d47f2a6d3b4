"""PUB-005: the préfecture receives an act once it is sent."""

from actgen.france.capacities import Published
from actgen.france.law.texts import CGCT
from actgen.rules import ERROR, Dossier, Finding, Findings, Stated, date_long, rule


@rule(
    "PUB-005",
    ERROR,
    source="CGCT, art. L. 2131-1 et L. 2131-2",
    since=CGCT,
    reads=Published,
    needs="reception_prefecture",
)
def find(_: Dossier, act: Stated[Published]) -> Findings:
    """La réception en préfecture ne précède pas la transmission.

    L’accusé de réception répond à l’envoi : il porte le même jour ou un jour suivant. C’est lui qui prouve que l’acte
    est transmis.
    """
    sent, received = act.states.transmission, act.states.reception_prefecture
    if sent and received and received < sent:
        yield Finding(
            act.path("reception_prefecture"),
            f"La réception en préfecture est datée du {date_long(received)}, avant la transmission du "
            f"{date_long(sent)}.",
        )


EXAMPLE = """
actes:
  deliberation:
    transmission: 2025-12-16
    reception_prefecture: 2025-12-17
"""
WRONG = ("2025-12-16", "2025-12-18")
MESSAGE = (
    "La réception en préfecture est datée du 17\u00a0décembre 2025, avant la transmission du 18\u00a0décembre 2025."
)
HINT = "Recopiez les deux dates de l’accusé de réception."
