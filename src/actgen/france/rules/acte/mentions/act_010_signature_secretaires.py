"""ACT-010: the secretaries of the sitting sign the délibération beside the mayor."""

from actgen.france.law.texts import PUBLICITY_REFORM
from actgen.rules import ERROR, ActFinding, ActFindings, Finished, Voted, act_rule, enumerate_in_french, fold


@act_rule("ACT-010", ERROR, source="CGCT, art. L. 2121-23 (ordonnance 2021-1310)", since=PUBLICITY_REFORM, reads=Voted)
def find(finished: Finished) -> ActFindings:
    """Le secrétaire de séance signe la délibération.

    Depuis le 1er juillet 2022, les délibérations sont signées par le maire et le ou les secrétaires de séance, et non
    plus par tous les membres présents.
    """
    seance = finished.dossier.fiche.seance
    signatures = " ".join(finished.signature_cells())
    secretaires = seance.secretaires if seance else ()
    missing = [
        person.complet for person in secretaires if fold(f"{person.prenom} {person.nom}").strip() not in signatures
    ]
    if missing:
        listed = enumerate_in_french(missing)
        what = (
            "secrétaire de séance, n’a pas sa place"
            if len(missing) == 1
            else "secrétaires de séance, n’ont pas leur place"
        )
        yield ActFinding(f"{listed}, {what} dans les signatures de l’acte.")


EXAMPLE = """
[Signature] Le Maire,
[Signataire] Rémy ORHON
[Signature] Les secrétaires de séance :
[Signataire] Carine MATHIEU
[Signataire] Camille FRESNEAU
[Signataire] Nicolas RAYMOND
"""
WRONG = ("FRESNEAU\n[Signataire] Nicolas RAYMOND", "FRESNEAU")
MESSAGE = "Nicolas RAYMOND, secrétaire de séance, n’a pas sa place dans les signatures de l’acte."
HINT = "Ajoutez chaque signature dans le modèle Word : la boucle sur seance.secretaires les met toutes."
