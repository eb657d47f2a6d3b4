"""VOT-015: the vote follows the opening."""

from actgen.rules import ERROR, Dossier, Finding, Findings, Stated, Voted, rule, time_spaced


@rule("VOT-015", ERROR, source="cohérence du dossier", reads=Voted)
def find(dossier: Dossier, act: Stated[Voted]) -> Findings:
    """Le vote suit l’ouverture de la séance.

    L’heure du vote dit qui était là : avant l’ouverture, personne ne vote.
    """
    vote, opening = act.states.vote, dossier.seance.heure
    if vote.heure is not None and opening is not None and vote.heure < opening:
        yield Finding(
            act.path("vote", "heure"),
            f"Le vote a lieu à {time_spaced(vote.heure)}, mais la séance ouvre à {time_spaced(opening)}.",
        )


EXAMPLE = """
seance:
  heure: 19:00
actes:
  deliberation:
    vote: { heure: 20:30 }
"""
WRONG = ("20:30", "08:30")
MESSAGE = "Le vote a lieu à 8\u00a0h\u00a030, mais la séance ouvre à 19\u00a0h."
HINT = "Corrigez l’une des deux heures."
