"""The mayors, of the file « maires » of the Répertoire national des élus; no birth date and no profession is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.opendata.official import official_rows
from actgen.atelier.opendata.scope import unknown_code
from actgen.cog.communes import find_commune
from actgen.core.diagnostics import Diagnostic, warning
from actgen.french.lists import enumerate_in_french

if TYPE_CHECKING:
    from actgen.atelier.opendata.scope import Scope
    from actgen.core.diagnostics import CellPlace

_CODE, _SEX, _FIRST, _NAME = "Code de la commune", "Code sexe", "Prénom de l'élu", "Nom de l'élu"
_CIVILITIES = {"M": "Monsieur ", "F": "Madame "}


def mayors_in(content: bytes, path: str, scope: Scope) -> tuple[dict[str, str], list[Diagnostic]]:
    """INSEE code → its mayor, « Madame Odile FAURE », empty where the file names several; and what is not clear.

    DON-002 for several mayors, DON-003 for a code that no commune of today has; InputFault as `official_rows`.
    """
    found: dict[str, list[tuple[CellPlace, str]]] = {}
    told: list[Diagnostic] = []
    for place, row in official_rows(content, path, (_CODE, _SEX, _FIRST, _NAME)):
        insee = row[_CODE].upper()
        if not scope.holds(insee):
            continue
        if find_commune(insee) is None:
            told.append(unknown_code(insee, place))
        else:
            found.setdefault(insee, []).append((place, _person(row)))
    several = {insee: named for insee, named in found.items() if len({person for _, person in named}) > 1}
    told += [_several(insee, named) for insee, named in several.items()]
    return {insee: "" if insee in several else named[0][1] for insee, named in found.items()}, told


def _person(row: dict[str, str]) -> str:
    return f"{_CIVILITIES.get(row[_SEX].upper(), '')}{row[_FIRST]} {row[_NAME].upper()}"


def _several(insee: str, named: list[tuple[CellPlace, str]]) -> Diagnostic:
    people = enumerate_in_french(list(dict.fromkeys(person for _, person in named)))
    message = f"La commune {insee} a plusieurs maires dans ce fichier\u00a0: {people}."
    return warning("DON-002", named[-1][0], message, "Écrivez le bon dans son fichier.", subject=insee)
