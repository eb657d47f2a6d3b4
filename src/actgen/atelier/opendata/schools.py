"""The public schools, of the « Annuaire de l’éducation »; no telephone, no address of a person is read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from actgen.atelier.opendata.official import official_rows
from actgen.atelier.opendata.scope import unknown_code
from actgen.cog.communes import find_commune
from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, warning
from actgen.core.names import slug_of

if TYPE_CHECKING:
    from actgen.atelier.opendata.scope import Scope
    from actgen.core.diagnostics import CellPlace

_UAI, _NAME = "identifiant_de_l_etablissement", "nom_etablissement"
_KIND, _STATUS, _STATE = "type_etablissement", "statut_public_prive", "etat"
_CODE, _NURSERY, _ELEMENTARY = "code_commune", "ecole_maternelle", "ecole_elementaire"
_COLUMNS = (_UAI, _NAME, _KIND, _STATUS, _CODE, _NURSERY, _ELEMENTARY, _STATE)
#: Whether it has classes of each → its type; a school of neither is told.
_TYPES = {(True, True): "primaire", (True, False): "maternelle", (False, True): "élémentaire"}
_WORDS = re.compile(r"[ée]cole\b\s*(?:(?:maternelle|[ée]l[ée]mentaire|primaire|publique|et)\b\s*)*", re.IGNORECASE)
_TWICE = "son numéro est déjà celui d’une autre ligne"
_HINT = "Ajoutez-la au fichier de sa commune s’il le faut."


class School(NamedTuple):
    """A school: its number, its name without the words that its type says, its type."""

    uai: str
    nom: str
    type: str


def schools_in(content: bytes, path: str, scope: Scope) -> tuple[dict[str, list[School]], list[Diagnostic]]:
    """INSEE code → its public schools, in the order of the file; and what is not clear.

    DON-003 for a code that no commune of today has, DON-004 for a school that is left out: without commune or type,
    about to close, or of a number that stands twice; InputFault as `official_rows`.
    """
    found: dict[str, list[School]] = {}
    told: list[Diagnostic] = []
    seen: set[str] = set()
    for place, row in official_rows(content, path, _COLUMNS):
        insee, uai = row[_CODE].upper(), row[_UAI].upper()
        if not _is_public_school(row) or not scope.holds(insee):
            continue
        if insee and find_commune(insee) is None:
            told.append(unknown_code(insee, place))
        elif why := _TWICE if uai in seen else _why_not(row):
            told.append(_left_out(place, row, why))
        else:
            found.setdefault(insee, []).append(School(uai, _bare(row[_NAME]), _type(row)))
        seen.add(uai)
    return found, told


def _is_public_school(row: dict[str, str]) -> bool:
    return (slug_of(row[_KIND]), slug_of(row[_STATUS])) == ("ecole", "public")


def _bare(name: str) -> str:
    """The name without the words that its type says; as it is where it has no other."""
    said = _WORDS.match(name)
    return name[said.end() :] or name if said else name


def _why_not(row: dict[str, str]) -> str:
    if not row[_CODE]:
        return "l’annuaire ne dit pas de quelle commune elle est"
    if slug_of(row[_STATE]) != "ouvert":
        return f"elle n’est pas ouverte\u00a0: {row[_STATE]}"
    return "" if _type(row) else "l’annuaire ne dit pas si elle est maternelle ou élémentaire"


def _type(row: dict[str, str]) -> str:
    return _TYPES.get((_said(row[_NURSERY]), _said(row[_ELEMENTARY])), "")


def _said(cell: str) -> bool:
    return slug_of(cell) in {"1", "1-0", "oui", "true"}


def _left_out(place: CellPlace, row: dict[str, str], why: str) -> Diagnostic:
    message = f"L’école {row[_UAI]}, {cited(row[_NAME])}, n’est pas reprise\u00a0: {why}."
    return warning("DON-004", place, message, _HINT, subject=row[_UAI])
