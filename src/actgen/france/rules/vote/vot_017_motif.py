"""VOT-017: the ground of a withdrawal is one that the law of that day knows."""

from actgen.france.law.texts import CGCT, WITHDRAWAL_OF_REPRESENTATIVES
from actgen.rules import ERROR, Dossier, Finding, Findings, Motif, Stated, Voted, date_long, rule


@rule(
    "VOT-017",
    ERROR,
    source="CGCT, art. L. 1111-6 (loi n° 2022-217 du 21 février 2022, art. 217)",
    since=CGCT,
    reads=Voted,
    needs="non_participants",
)
def find(dossier: Dossier, act: Stated[Voted]) -> Findings:
    """Le motif d’un retrait est prévu par la loi du jour.

    Depuis le 23 février 2022, qui représente la commune dans un autre organisme n’est pas intéressé de ce seul fait,
    mais se retire de certaines décisions et ne compte plus pour le quorum. Avant, seul l’intérêt fondait un retrait.
    """
    day = dossier.seance.date
    if day >= WITHDRAWAL_OF_REPRESENTATIVES:
        return
    for number, withdrawn in enumerate(act.states.vote.non_participants):
        if withdrawn.motif is Motif.ORGANISME:
            yield Finding(
                act.path("vote", "non_participants", number, "motif"),
                f"{withdrawn.personne.complet} se retire au titre de l’article L. 1111-6, qui n’existe que depuis le "
                f"{date_long(WITHDRAWAL_OF_REPRESENTATIVES)} : la séance est du {date_long(day)}.",
            )


EXAMPLE = """
seance:
  date: 2025-12-15
actes:
  deliberation:
    vote: { non_participants: [{ personne: Florent CAILLET, motif: organisme }] }
"""
WRONG = ("2025-12-15", "2021-12-15")
MESSAGE = (
    "Florent CAILLET se retire au titre de l’article L. 1111-6, qui n’existe que depuis le 23\u00a0février "
    "2022 : la séance est du 15\u00a0décembre 2021."
)
HINT = "Retirez « motif » si ce membre était intéressé à l’affaire ; sinon, corrigez la date."
