"""Where and when a council follows other rules than the common law: `periods.tsv` and `territories.tsv` of `data/`."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from actgen.cog.departements import find_departement
from actgen.france.law.tables import figures, is_within, named

if TYPE_CHECKING:
    from datetime import date

    from actgen.variables.models import FicheCollectivite


def in_alsace_moselle(fiche: FicheCollectivite) -> bool:
    """True of a commune where the local law holds: CGCT, art. L. 2541-1 and following."""
    commune = fiche.as_commune
    return commune is not None and commune.insee.startswith(_of_local_law())


@cache
def _of_local_law() -> tuple[str, ...]:
    """The codes with which those of its communes begin."""
    return tuple(f"{departement:02}" for departement in figures("droit local, département"))


def in_health_emergency(day: date) -> bool:
    """True on the days when a third of the members made the quorum and a member could hold two pouvoirs."""
    return is_within("urgence sanitaire", day)


def may_meet_from_afar(fiche: FicheCollectivite, day: date) -> bool:
    """True of an EPCI or a syndicat, and of a commune on the days of the epidemic, until 31 July 2022.

    What the president of a groupement may decide: CGCT, art. L. 5211-11-1.
    """
    return fiche.as_commune is None or in_health_emergency(day)


def is_disputed(day: date) -> bool:
    """True on the days when it was not settled whether those rules were eased."""
    return is_within("urgence discutée", day)


def counts_the_represented(day: date) -> bool:
    """True on the days when a member who gave a pouvoir counted in the quorum."""
    return is_within("quorum avec les représentés", day)


def may_be_first_sitting(day: date) -> bool:
    """True on the days when the councils elected in full by a round of a general renewal first meet."""
    return is_within("première séance", day)


def text_without_communes(fiche: FicheCollectivite, day: date) -> str:
    """The text of a territory that has no communes on that day, though the official list gives one; empty elsewhere."""
    return _text("sans commune", fiche, day)


def article_of_another_code(fiche: FicheCollectivite, day: date) -> str:
    """The article on the convocation where communes follow another code than the CGCT; empty elsewhere."""
    return _text("autre code", fiche, day)


def may_be_of_several_islands(fiche: FicheCollectivite, day: date) -> bool:
    """True where the delay is longer in a commune whose associated communes are in several islands."""
    return bool(_text("délai de plusieurs îles", fiche, day))


def _text(name: str, fiche: FicheCollectivite, day: date) -> str:
    """What the table of territories says under that name of the place of a commune; empty for any other."""
    commune = fiche.as_commune
    if commune is None or not commune.insee.startswith(_places_of(name)):
        return ""
    departement = find_departement(commune.insee)
    return _text_in(name, departement.code, day) if departement else ""


@cache
def _places_of(name: str) -> tuple[str, ...]:
    """The codes with which those of its communes begin: few communes have a row there."""
    return tuple({row.cells["code"] for row in named("territories", name)})


@lru_cache(maxsize=1024)
def _text_in(name: str, departement: str, day: date) -> str:
    held = (row for row in named("territories", name) if row.cells["code"] == departement)
    return next((row.cells["texts"] for row in held if row.holds_on(day)), "")
