"""The roots that every template reads alike: what each is, what gives it its values."""

from __future__ import annotations

from typing import Any

from actgen.facts.agenda import ITEM
from actgen.facts.ballot import VOTE
from actgen.facts.case import Case
from actgen.facts.model_shapes import model_shape
from actgen.facts.named import NamedGroup
from actgen.facts.people import MAIRE, REFERENT, mayor
from actgen.facts.presence import PRESENCE
from actgen.facts.sitting import AWAY, POUVOIR, PRESENT, PRESIDENT, SEANCE
from actgen.facts.territory import ACADEMIE, COMMUNE, DEPARTEMENT, RECTEUR, TRIBUNAL
from actgen.values.plain import plain
from actgen.values.shape import option
from actgen.variables.commune import Contact

#: The roots themselves; those that files declare stand in `kinds/rubriques`.
ROOTS = NamedGroup[Case](("",), "Ce que tous les actes lisent.", {}, lambda _: {})
#: Every group of the table: whoever asks from what a name comes reads them all.
GROUPS: tuple[NamedGroup[Any], ...] = (
    ROOTS, COMMUNE, DEPARTEMENT, TRIBUNAL, ACADEMIE, RECTEUR, MAIRE, REFERENT, SEANCE, PRESENT, AWAY, POUVOIR,
    PRESIDENT, VOTE, PRESENCE, ITEM,
)  # fmt: skip


@ROOTS.name("commune", COMMUNE.shape())
def commune(case: Case) -> Any:
    """The commune."""
    return COMMUNE.values(case)


@ROOTS.name("academie", ACADEMIE.shape())
def academie(case: Case) -> Any:
    """Its academy; None where no act asks for one."""
    return ACADEMIE.values(case) if case.dossier.academie else None


@ROOTS.name("maire", MAIRE.shape())
def maire(case: Case) -> Any:
    """The mayor of the day of the act."""
    return mayor(case.fiche.maire_at(case.day))


@ROOTS.name("signataire", MAIRE.shape("Qui signe\u00a0: le maire."), written="maire")
def signataire(case: Case) -> Any:
    """Who signs: the mayor."""
    return mayor(case.fiche.maire_at(case.day))


@ROOTS.name("contact", option(model_shape(Contact)))
def contact(case: Case) -> Any:
    """The service that follows the matter, where the file names one."""
    return plain(case.fiche.contact)


@ROOTS.name("referent", option(REFERENT.shape()))
def referent(case: Case) -> Any:
    """The person whom the commune appoints, where the file names her."""
    return REFERENT.values(case.fiche.referent) if case.fiche.referent else None


@ROOTS.name("tribunal", TRIBUNAL.shape())
def tribunal(case: Case) -> Any:
    """How the court is reached."""
    return TRIBUNAL.values(case)


@ROOTS.name("seance", option(SEANCE.shape(), usual=True))
def seance(case: Case) -> Any:
    """The sitting; None for acts that have none."""
    return SEANCE.values(case.dossier) if case.fiche.seance else None
