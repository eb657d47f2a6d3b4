"""A collectivité of the official lists, whose file is begun: a commune, or an EPCI à fiscalité propre."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from actgen.cog.communes import CommuneOfficielle, find_commune
from actgen.cog.epci import EpciOfficiel, find_epci
from actgen.core.names import MAX_LENGTH, slug_of
from actgen.variables.models import FicheCommune, FicheGroupement

if TYPE_CHECKING:
    from actgen.facts.sources import Names

Official: TypeAlias = CommuneOfficielle | EpciOfficiel
_INSEE: Names = (FicheCommune.BODY, "insee")
_SIREN: Names = (FicheGroupement.BODY, "siren")


def identified(one: Official) -> tuple[Names, str]:
    """Where its file says which one it is, and by what code."""
    return (_SIREN, one.siren) if isinstance(one, EpciOfficiel) else (_INSEE, one.insee)


def official_in(data: object) -> Official | None:
    """The one that a file names; None where it names none of the lists."""
    return find_commune(text_at(data, *_INSEE)) or find_epci(text_at(data, *_SIREN))


def code_in(data: object) -> str:
    """The code by which a file says which one it is, or nothing."""
    return text_at(data, *_INSEE) or text_at(data, *_SIREN)


def default_slug(one: Official) -> str:
    """Its name as that of a file: « L’Haÿ-les-Roses » gives `l-hay-les-roses`; of a long one, the first words."""
    slug = slug_of(one.nom)
    return slug if len(slug) <= MAX_LENGTH else slug[:MAX_LENGTH].rpartition("-")[0]


def shown(one: Official) -> str:
    """« Châteaubriant (Loire-Atlantique, 44036) », « Nantes Métropole (Loire-Atlantique, 244400404) »."""
    return f"{one.nom} ({one.departement.nom}, {identified(one)[1]})"


def text_at(data: object, *path: str) -> str:
    """The text at a path of plain data, or nothing."""
    for step in path:
        data = data.get(step) if isinstance(data, dict) else None
    return data.strip() if isinstance(data, str) else ""
