"""IDE-013: an address of the commune has a postal code of the commune."""

import re
from collections.abc import Iterator

from actgen.cog.naming import of_each
from actgen.cog.search import communes_with_postal_code
from actgen.core.patterns import later
from actgen.france.reading_dossiers.other_communes import official
from actgen.rules import WARNING, Dossier, Finding, Findings, Path, enumerate_in_french, plural, rule

#: Five figures that are no number of a box: « BP 20189 », « CS 40012 ».
_CODE = later(r"(?<![0-9])(?<!BP )(?<!B\.P\. )(?<!CS )(?<!C\.S\. )(?<!TSA )([0-9]{5})(?![0-9])")
_BOX = later(r"\b(?:cedex|b\.? ?p\.?|c\.? ?s\.?|tsa) ?[0-9]*\b", re.IGNORECASE)
_CEDEX = later(r"\bcedex\b", re.IGNORECASE)


@rule(
    "IDE-013",
    WARNING,
    source="base officielle des codes postaux (La Poste), dans la liste officielle des communes (millésime 2026)",
    sitting=False,
    needs="adresse lieu",
)
def find(dossier: Dossier) -> Findings:
    """Le code postal de la mairie est un code de la commune.

    L’adresse d’une autre commune reste souvent dans un fichier recopié. Un CEDEX a un code à lui : il n’est pas
    comparé.
    """
    commune = dossier.fiche.as_commune
    listed = official(commune) if commune else None
    if listed is None or not listed.codes_postaux:
        return
    known = listed.codes_postaux
    own = f"{plural(len(known), 'celui', 'ceux')} de la commune {plural(len(known), 'est', 'sont')}"
    for path, what, text in _addresses(dossier):
        for code in _CODE.findall(text):
            if code not in known and (whose := _whose(code, text)):
                yield Finding(
                    path, f"{what} porte le code postal {code}, {whose} ; {own} {enumerate_in_french(known[:_MOST])}."
                )


EXAMPLE = """
commune:
  insee: "44003"
  adresse: Place du Maréchal Foch, CS 30217, 44150 ANCENIS-SAINT-GEREON
"""
WRONG = (
    "Place du Maréchal Foch, CS 30217, 44150 ANCENIS-SAINT-GEREON",
    "1 boulevard du Portalet, BP 66, 30500 SAINT-AMBROIX",
)
MESSAGE = (
    "L’adresse de la mairie porte le code postal 30500, qui est celui d’Allègre-les-Fumades (30008), de "
    "Courry (30097), de Potelières (30204), de Saint-Ambroix (30227) et de 4 autres ; celui de la commune est 44150."
)
HINT = "Corrigez l’adresse ; si la commune a un code particulier, gardez-le."


_MOST = 6


def _addresses(dossier: Dossier) -> Iterator[tuple[Path, str, str]]:
    seance = dossier.fiche.seance
    yield ("commune", "adresse"), "L’adresse de la mairie", dossier.fiche.body.adresse or ""
    yield ("seance", "lieu"), "Le lieu de la séance", (seance.lieu or "") if seance else ""


def _whose(code: str, text: str) -> str:
    """Whose code it is; nothing for a CEDEX, and for a code that nobody has beside the number of a box."""
    if _CEDEX.search(text):
        return ""
    if served := communes_with_postal_code(code):
        return f"{'celui' if len(served) == 1 else 'qui est celui'} {of_each(served)}"
    return "" if _BOX.search(text) else "qui n’est celui d’aucune commune"
