"""SEA-001: each member in office is present, excused or absent."""

from actgen.france.law.texts import CGCT
from actgen.rules import ERROR, Dossier, Finding, Findings, plural, rule


@rule("SEA-001", ERROR, source="CGCT, art. L. 2121-17 (le quorum se compte sur les membres en exercice)", since=CGCT)
def find(dossier: Dossier) -> Findings:
    """Les listes comptent tous les conseillers en exercice.

    Chaque conseiller en exercice est présent, excusé ou absent. Un siège vacant ne compte pas.
    """
    seance = dossier.seance
    presents, excuses, absents = len(seance.presents), len(seance.excuses), len(seance.absents)
    total, stated = presents + excuses + absents, seance.conseillers_en_exercice
    if total == stated or dossier.fiche.membres:  # SEA-026 and SEA-027 compare them with the table of the council
        return
    sorte = dossier.fiche.body.sorte
    yield Finding(
        ("seance", "conseillers_en_exercice"),
        f"{presents} {plural(presents, 'présent', 'présents')} + {excuses} {plural(excuses, 'excusé', 'excusés')} + "
        f"{absents} {plural(absents, 'absent', 'absents')} = {total}, mais {stated} "
        f"{plural(stated, f'{sorte.elu} est', f'{sorte.elus} sont')} en exercice.",
        _hint(total - stated),
    )


EXAMPLE = """
seance:
  conseillers_en_exercice: 3
  presents: [Rémy ORHON, Mireille LOIRAT]
  excuses: [Fabrice CERISIER]
"""
WRONG = ("3", "4")
MESSAGE = "2 présents + 1 excusé + 0 absent = 3, mais 4 conseillers sont en exercice."
HINT = "Complétez les listes, ou corrigez « conseillers_en_exercice »."


def _hint(surplus: int) -> str:
    count = abs(surplus)
    if surplus < 0:
        return (
            f"Il manque {count} {plural(count, 'nom', 'noms')} dans les listes : complétez-les, ou corrigez "
            "« conseillers_en_exercice »."
        )
    return (
        f"Il y a {count} {plural(count, 'nom', 'noms')} de trop dans les listes : corrigez-les, ou corrigez "
        "« conseillers_en_exercice »."
    )
