"""What to say of a code that is not that of a commune of today: a postal code, an arrondissement, a slip."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from actgen.cog.communes import Kind, find_ancienne
from actgen.cog.departements import find_departement
from actgen.cog.naming import enumerated, of_each, with_code
from actgen.cog.search import communes_with_postal_code, nearest_codes
from actgen.french.typography import quoted

if TYPE_CHECKING:
    from actgen.cog.communes import AncienneCommune, CommuneOfficielle


class Unknown(NamedTuple):
    """What the code is, as a sentence, and what to write instead, or an empty text."""

    message: str
    hint: str


def unknown_code(insee: str) -> Unknown:
    """What a code that no commune of today has may be; « commune déléguée de … » is said of one that merged."""
    ancienne, departement = find_ancienne(insee), find_departement(insee)
    if ancienne and (departement or ancienne.kind is Kind.ARRONDISSEMENT):
        return Unknown(_belongs(ancienne), write(ancienne.commune))
    if served := communes_with_postal_code(insee):
        choose = "Écrivez le code INSEE, entre parenthèses, de la vôtre."
        hint = write(served[0]) if len(served) == 1 else choose
        return Unknown(f"{insee} n’est pas un code INSEE\u00a0: c’est le code postal {of_each(served)}.", hint)
    message = f"Le code INSEE {quoted(insee)} n’existe pas"
    if departement is None:
        prefix = insee[:3] if insee.startswith(("97", "98")) else insee[:2]
        return Unknown(f"{message}\u00a0: {quoted(prefix)} n’est le numéro d’aucun département.", "")
    near = nearest_codes(insee)
    return Unknown(f"{message}.", f"Les codes les plus proches\u00a0: {enumerated(near)}." if near else "")


def has_merged(insee: str) -> bool:
    """True for the code of a commune that merged into another: an act of before is right to give it."""
    ancienne = find_ancienne(insee)
    return bool(ancienne and ancienne.kind is not Kind.ARRONDISSEMENT and find_departement(insee))


def write(commune: CommuneOfficielle) -> str:
    """The advice to write the code of this commune."""
    return f"Écrivez {commune.insee}, le code INSEE de cette commune."


def _belongs(ancienne: AncienneCommune) -> str:
    if ancienne.kind is Kind.ARRONDISSEMENT:
        return f"{ancienne.insee} est le code de {ancienne.nom}\u00a0: la commune est {with_code(ancienne.commune)}."
    named = f"de {ancienne.nom}, {ancienne.kind}" if ancienne.nom else f"d’une {ancienne.kind}"
    return f"{ancienne.insee} est le code {named}\u00a0: la commune est aujourd’hui {with_code(ancienne.commune)}."
