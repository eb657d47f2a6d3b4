"""Which communes are asked for: those of France, of a département, of an académie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.cog.academies import academie_with_slug, all_academies
from actgen.cog.departements import all_departements, find_departement
from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, warning
from actgen.core.errors import UsageFault
from actgen.core.nearest import did_you_mean

if TYPE_CHECKING:
    from actgen.core.diagnostics import CellPlace


class Scope(Struct, frozen=True):
    """The communes that are asked for, by the codes of their départements; None where all are."""

    departements: frozenset[str] | None = None

    def holds(self, insee: str) -> bool:
        """Whether its département is asked for; a code of no département is, so that it is told."""
        found = find_departement(insee)
        return self.departements is None or found is None or found.code in self.departements


def scope_of(departement: str, academie: str) -> Scope:
    """The communes of a département and of an académie, those of France where neither is named; UsageFault else."""
    asked = [frozenset(_of_departement(departement))] if departement else []
    asked += [frozenset(_of_academie(academie))] if academie else []
    return Scope(frozenset.intersection(*asked) if asked else None)


def unknown_code(insee: str, place: CellPlace) -> Diagnostic:
    """DON-003: a code that no commune of today has."""
    message = f"{cited(insee)} n’est le code d’aucune commune d’aujourd’hui\u00a0: cette ligne n’est pas reprise."
    hint = "Une commune nouvelle a pu la réunir à d’autres\u00a0: complétez le fichier de celle-ci."
    return warning("DON-003", place, message, hint, subject=insee)


def _of_departement(code: str) -> tuple[str, ...]:
    known = {one.code for one in all_departements()}
    if code.upper() not in known:
        raise UsageFault(f"{cited(code)} n’est le code d’aucun département.", "Écrivez par exemple 44, 2A ou 974.")
    return (code.upper(),)


def _of_academie(slug: str) -> tuple[str, ...]:
    found = academie_with_slug(slug)
    if found is None:
        hint = did_you_mean(slug, [one.slug for one in all_academies()]) or "Écrivez par exemple nantes."
        raise UsageFault(f"{cited(slug)} n’est le nom d’aucune académie.", hint)
    return found.departements
