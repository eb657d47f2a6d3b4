"""The civility that an act needs of its mayor, told once, where the file names her."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actgen.core.diagnostics import Diagnostic, error
from actgen.grammar.civility import CivilityError
from actgen.grammar.undefined import MissingValueError
from actgen.variables.commune import no_civility

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actgen.core.diagnostics import FilePlace

#: What the civility of a person gives.
_OF_A_CIVILITY = frozenset({"civilite", "genre", "appellation", "titre"})


def missing_civility(failure: Exception, context: Mapping[str, Any], place: FilePlace) -> Diagnostic | None:
    """The fault of a mayor without civility, where that is why the template could not be filled; None else."""
    maire = context.get("maire")
    if not isinstance(maire, dict) or maire.get("civilite") or not _is_hers(failure, maire):
        return None
    told = no_civility(str(maire["complet"]))
    return error("VAR-001", place, told.message, told.hint, subject="maire.civilite")


def _is_hers(failure: Exception, maire: Mapping[str, Any]) -> bool:
    match failure:
        case CivilityError():
            person = failure.person
        case MissingValueError() if failure.name in _OF_A_CIVILITY and isinstance(failure.holder, dict):
            person = failure.holder
        case _:
            return False
    return (person.get("nom"), person.get("prenom")) == (maire["nom"], maire["prenom"])
