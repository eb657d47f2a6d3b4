"""The roots that every template reads alike: what each is, what gives it its values."""

from __future__ import annotations

from typing import Any

from actgen.facts.agenda import ITEM
from actgen.facts.ballot import VOTE
from actgen.facts.case import Case
from actgen.facts.collectivites.assemblee import ASSEMBLEE
from actgen.facts.collectivites.identity import COLLECTIVITE, MEMBRE
from actgen.facts.model_shapes import model_shape
from actgen.facts.named import NamedGroup
from actgen.facts.people import EXECUTIF, MAIRE, REFERENT, head_values
from actgen.facts.presence import PRESENCE
from actgen.facts.sitting import ASSISTANT, AWAY, POUVOIR, PRESENT, PRESIDENT, SEANCE, SUPPLEANCE
from actgen.facts.territory import ACADEMIE, COMMUNE, DEPARTEMENT, RECTEUR, TRIBUNAL, InCommune
from actgen.facts.voting.elections import CANDIDATURE, ELECTION, TOUR
from actgen.values.plain import plain
from actgen.values.shape import option
from actgen.variables.commune import Contact

#: The roots themselves; those that files declare stand in `kinds/rubriques`.
ROOTS = NamedGroup[Case](("",), "Ce que tous les actes lisent.", {}, lambda _: {})
#: Every group of the table: whoever asks from what a name comes reads them all.
GROUPS: tuple[NamedGroup[Any], ...] = (
    ROOTS, COMMUNE, COLLECTIVITE, MEMBRE, ASSEMBLEE, DEPARTEMENT, TRIBUNAL, ACADEMIE, RECTEUR, MAIRE, EXECUTIF,
    REFERENT, SEANCE, PRESENT, AWAY, POUVOIR, SUPPLEANCE, PRESIDENT, ASSISTANT, VOTE, ELECTION, TOUR, CANDIDATURE,
    PRESENCE, ITEM,
)  # fmt: skip


@ROOTS.name("commune", COMMUNE.shape())
def commune(case: Case) -> Any:
    """The commune; None for an EPCI or a syndicat, of which templates read « collectivite »."""
    found = case.fiche.as_commune
    return COMMUNE.values(InCommune(found, case.day)) if found else None


@ROOTS.name("collectivite", COLLECTIVITE.shape(), written="commune")
def collectivite(case: Case) -> Any:
    """The collectivité, a commune or not."""
    return COLLECTIVITE.values(case)


@ROOTS.name("assemblee", ASSEMBLEE.shape(), of=("commune",))
def assemblee(case: Case) -> Any:
    """Its assembly."""
    return ASSEMBLEE.values(case)


@ROOTS.name("academie", ACADEMIE.shape())
def academie(case: Case) -> Any:
    """Its academy; None where no act asks for one."""
    return ACADEMIE.values(case) if case.dossier.academie else None


@ROOTS.name("maire", MAIRE.shape())
def maire(case: Case) -> Any:
    """The mayor of the day of the act; None where it is no commune’s."""
    return executif(case) if case.fiche.as_commune else None


@ROOTS.name("executif", EXECUTIF.shape(), written="maire")
def executif(case: Case) -> Any:
    """Who heads the collectivité on the day of the act."""
    return head_values(case.dossier, case.fiche.head_at(case.day))


@ROOTS.name("signataire", MAIRE.shape("Qui signe\u00a0: le maire, la présidente."), written="maire")
def signataire(case: Case) -> Any:
    """Who signs: who heads it."""
    return executif(case)


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
    """The sitting, counted once for all its acts; None for acts that have none."""
    if not case.fiche.seance:
        return None
    counted = case.dossier.counted
    if "seance" not in counted:
        counted["seance"] = SEANCE.values(case.dossier)
    return counted["seance"]
