"""The schools of a file as rules read them, whichever fields the project declares of a school."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from actgen.core.still import once
from actgen.facts.rubriques import stated_root
from actgen.french.values import MonthValue

if TYPE_CHECKING:
    from actgen.kinds.dossier import Dossier

PRIMAIRE = "primaire"


class School(Struct, frozen=True):
    """A school that the file lists; what it does not say is empty, None for the pupils."""

    stated: Mapping[str, Any]

    @property
    def nom(self) -> str:
        """Its name."""
        return self.stated.get("nom") or ""

    @property
    def type(self) -> str:
        """Maternelle, élémentaire or primaire."""
        return self.stated.get("type") or ""

    @property
    def uai(self) -> str:
        """Its number in the national directory."""
        return self.stated.get("uai") or ""

    @property
    def effectif(self) -> int | None:
        """How many pupils it has."""
        return self.stated.get("effectif")

    @property
    def designation(self) -> str:
        """Its type and its name, as a sentence names it."""
        return self.stated.get("designation") or ""


class Step(Struct, frozen=True):
    """A step of the story of the schools: which were equipped, since when."""

    ecoles: tuple[str, ...]
    depuis: date | MonthValue


@once
def schools_of(dossier: Dossier) -> tuple[School, ...]:
    """The schools, in the order of the file."""
    return tuple(School(one) for one in _groups(dossier, "ecoles"))


@once
def steps_of(dossier: Dossier) -> tuple[Step, ...]:
    """The steps of the story, in the order of the file."""
    steps = (one for one in _groups(dossier, "historique") if isinstance(one.get("depuis"), date | MonthValue))
    return tuple(Step(tuple(one.get("ecoles") or ()), one["depuis"]) for one in steps)


def _groups(dossier: Dossier, root: str) -> tuple[Mapping[str, Any], ...]:
    found = stated_root(dossier.kinds, dossier.fiche, root)
    return tuple(one for one in found if isinstance(one, Mapping)) if isinstance(found, list) else ()
