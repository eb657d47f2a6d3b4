"""The civility that an act needs of who heads the collectivité, told once, where the file names her."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actgen.core.diagnostics import Diagnostic, error
from actgen.grammar.civility import CivilityError
from actgen.grammar.undefined import MissingValueError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actgen.core.diagnostics import FilePlace

#: What the civility of a person gives.
_OF_A_CIVILITY = frozenset({"civilite", "genre", "fonction", "appellation", "titre"})
_MAYOR = ("maire", "«\u00a0Monsieur le Maire\u00a0» ou «\u00a0Madame la Maire\u00a0»")
_PRESIDENT = ("président", "«\u00a0Monsieur le Président\u00a0» ou «\u00a0Madame la Présidente\u00a0»")


def missing_civility(failure: Exception, context: Mapping[str, Any], place: FilePlace) -> Diagnostic | None:
    """The fault of a mayor or a president without civility, where that is why the template could not be filled."""
    head, is_mayor = context.get("executif"), context.get("maire") is not None
    if not isinstance(head, dict) or head.get("civilite") or not _is_hers(failure, head):
        return None
    name, (who, called) = head["complet"], _MAYOR if is_mayor else _PRESIDENT
    message = f"Il manque la civilité du {who}, {name}\u00a0: l’acte écrit {called}."
    hint = f"Écrivez «\u00a0personne: Monsieur {name}\u00a0» ou «\u00a0personne: Madame {name}\u00a0»."
    return error("VAR-001", place, message, hint, subject=f"{'maire' if is_mayor else 'executif'}.civilite")


def _is_hers(failure: Exception, head: Mapping[str, Any]) -> bool:
    match failure:
        case CivilityError():
            person = failure.person
        case MissingValueError() if failure.name in _OF_A_CIVILITY and isinstance(failure.holder, dict):
            person = failure.holder
        case _:
            return False
    return (person.get("nom"), person.get("prenom")) == (head["nom"], head["prenom"])
