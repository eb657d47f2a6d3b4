"""The constructs of Word, each alone in a base act, and what becomes of each: carried, told or refused."""

from __future__ import annotations

from typing import Any

from tests.word.corpus import characters, controls, fields, numbers, pages, paragraphs, repeated, said, tables, things
from tests.word.making import Made

#: The families, as the page of reference names them.
FAMILIES = {
    "Tableaux": tables,
    "Haut et bas de page": repeated,
    "Numéros et puces": numbers,
    "Caractères": characters,
    "Paragraphes, tabulations, liens et notes": paragraphs,
    "Pages et sections": pages,
    "Champs": fields,
    "Contrôles de contenu et suivi": controls,
    "Dessins, objets et autres fichiers": things,
}


def _gathered(name: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for family in FAMILIES.values():
        found |= getattr(family, name, {})
    return found


#: What all formats show as Word does.
CARRIED: dict[str, Made] = _gathered("CARRIED")
#: What only Word shows: its name in the table of constructs, under which it is told.
TOLD: dict[str, tuple[str, Made]] = _gathered("TOLD")
#: What stops the act: the code of its fault.
REFUSED: dict[str, tuple[str, Made]] = _gathered("REFUSED")

_FIRST, _SECOND, _THIRD = "Premier alinéa", "Deuxième alinéa", "Troisième alinéa"
#: What LibreOffice shows otherwise than Word: the words that Word shows, by ECMA-376 part 1 (isLgl: § 17.9.4).
AS_WORD_SHOWS = {
    "niveau qui ne recommence pas": "Convention 1. Rang 0 1) Rang 1 2) Rang 2 2. Rang 3 3) Rang 4",  # § 17.9.10
    "niveaux en chiffres arabes (isLgl)": "Convention I. Rang 0 1.1 Rang 1 1.2 Rang 2 II. Rang 3 2.1 Rang 4",
    "case d’une police de symboles": "Convention ☒ oui",  # § 17.3.3.30: it keeps the number of the sign
    "liste numérotée (ordinal)": f"Convention 1er. {_FIRST} 2e. {_SECOND} 3e. {_THIRD}",  # it raises the letters itself
    "liste numérotée (numberInDash)": f"Convention - 1 -. {_FIRST} - 2 -. {_SECOND} - 3 -. {_THIRD}",  # § 17.18.59
    # It cannot open a block of custom XML.
    "XML à soi autour d’un paragraphe": "Convention Ancenis.",
    "note à marque propre": "Convention La loi* s’applique. * Voir le code.",  # § 17.11.14: it adds the mark again
}

#: What is told, and of which LibreOffice shows other letters: numbers in words, references that it computes anew.
OTHERWISE = frozenset(
    name for name, (construct, _) in TOLD.items() if construct in (said.DIGITS, said.NOTES, said.REFERENCE)
) | {"deux lignes en une"}
