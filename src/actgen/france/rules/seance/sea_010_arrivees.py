"""SEA-010: who arrives late arrives after the opening."""

from actgen.rules import ERROR, Dossier, Finding, Findings, rule, time_spaced


@rule(
    "SEA-010",
    ERROR,
    source="CGCT, art. L. 2121-15 (l’heure de la séance et les présents figurent au procès-verbal)",
    needs="arrivee",
)
def find(dossier: Dossier) -> Findings:
    """Une arrivée en cours de séance suit l’ouverture.

    L’heure d’arrivée ne s’écrit que pour qui est arrivé après l’ouverture : elle dit quels votes il a manqués.
    """
    opening = dossier.seance.heure
    for number, who in enumerate(dossier.seance.presents):
        came = who.arrivee.heure if who.arrivee else None
        if opening is not None and came is not None and came <= opening:
            yield Finding(
                ("seance", "presents", number, "arrivee"),
                f"{who.personne.complet} arrive en cours de séance à {time_spaced(came)}, mais la séance ouvre "
                f"à {time_spaced(opening)}.",
            )


EXAMPLE = """
seance:
  heure: 19:00
  presents:
    - Rémy ORHON
    - personne: Laure CADOREL
      arrivee: 20:11
"""
WRONG = ("20:11", "18:30")
MESSAGE = "Laure CADOREL arrive en cours de séance à 18\u00a0h\u00a030, mais la séance ouvre à 19\u00a0h."
HINT = "Corrigez l’une des deux heures, ou retirez « arrivee » si ce membre était là à l’ouverture."
