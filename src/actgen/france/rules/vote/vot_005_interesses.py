"""VOT-005: an interested member neither reports nor presides."""

from collections.abc import Iterable

from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.chairing import chair
from actgen.rules import ERROR, WARNING, Dossier, Finding, Findings, OfSitting, Personne, Stated, Voted, rule
from actgen.variables.actes import Motif, NonParticipant


@rule(
    "VOT-005",
    ERROR,
    source="CGCT, art. L. 2131-11, L. 1111-6 et L. 2121-14",
    since=CGCT,
    warns="pour la présidence",
    reads=Voted,
    needs="non_participants",
)
def find(dossier: Dossier, act: Stated[Voted]) -> Findings:
    """Un conseiller intéressé ne rapporte pas l’affaire et ne préside pas.

    Est illégale la délibération à laquelle a pris part un conseiller intéressé à l’affaire. Rapporter l’affaire ou
    présider pendant son examen, c’est y prendre part ; depuis le 24 décembre 2025, être présent ne l’est plus à soi
    seul. Quand le compte du maire est débattu, le conseil élit son président, et le maire se retire au moment du vote.
    """
    sitting, withdrawn = act.also(OfSitting), act.states.vote.non_participants
    rapporteur = sitting.rapporteur if sitting else None
    motif = _motif(dossier, rapporteur, withdrawn) if rapporteur else None
    if rapporteur and motif and motif is not Motif.COMPTE:  # the mayor may have presented the accounts
        message = f"{rapporteur.complet} rapporte l’affaire, mais figure parmi {_among(dossier, motif)}."
        yield Finding(act.path("rapporteur"), message)
    president, path = chair(dossier, act)
    if motif := _motif(dossier, president, withdrawn):
        message = f"{president.complet} préside la séance, mais figure parmi {_among(dossier, motif)}."
        hint = _the_council_elects(dossier) if motif is Motif.COMPTE else _ANOTHER_PRESIDES
        yield Finding(path, message, hint, WARNING)


EXAMPLE = """
actes:
  deliberation:
    rapporteur: Anthony MORTIER
    vote: { non_participants: [Florent CAILLET] }
"""
WRONG = ("Anthony MORTIER", "Florent CAILLET")
MESSAGE = "Florent CAILLET rapporte l’affaire, mais figure parmi les conseillers intéressés."
HINT = "Nommez qui a rapporté l’affaire, ou corrigez « non_participants »."


def _motif(dossier: Dossier, person: Personne, withdrawn: Iterable[NonParticipant]) -> Motif | None:
    """The ground on which that person withdraws, or None."""
    is_one = dossier.fiche.conseil.is_one
    return next((one.motif for one in withdrawn if is_one(one.personne, person)), None)


def _among(dossier: Dossier, motif: Motif) -> str:
    sorte = dossier.fiche.body.sorte
    return {
        Motif.INTERET: f"les {sorte.elus} intéressés",
        Motif.ORGANISME: f"ceux qui représentent {sorte.la_nature} dans l’organisme",
        Motif.COMPTE: "ceux qui se retirent du vote du compte",
    }[motif]


def _the_council_elects(dossier: Dossier) -> str:
    sorte = dossier.fiche.body.sorte
    return (
        f"Quand le compte du {sorte.chef} est débattu, {sorte.en_bref} élit son président (art. L. 2121-14) : "
        "nommez-le sous l’acte : « president: … »."
    )


_ANOTHER_PRESIDES = "Nommez sous l’acte qui a présidé l’examen de cette affaire : « president: … »."
