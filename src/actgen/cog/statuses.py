"""The collectivités that have a status of their own: how a council is called, and which are covered by no file."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from actgen.cog.epci import NatureEpci, find_epci

if TYPE_CHECKING:
    from collections.abc import Mapping


class OwnCouncil(NamedTuple):
    """What a commune is and how its council and those who sit there are called, without article."""

    nature: str
    assemblee: str
    membre: str
    membres: str


#: The council of Paris (CGCT, art. L. 2512-1) was called so as the council of a commune too, until 2019.
_COUNCILS: Mapping[str, OwnCouncil] = MappingProxyType(
    {"75056": OwnCouncil("ville", "conseil de Paris", "conseiller de Paris", "conseillers de Paris")}
)
#: Each has a part of the CGCT of its own; a message says « les actes … ».
_OTHERS: Mapping[str, str] = MappingProxyType(
    {
        "departement": "d’un département (CGCT, troisième partie)",
        "region": "d’une région (CGCT, quatrième partie)",
        "metropole-de-lyon": "de la métropole de Lyon (CGCT, art. L. 3611-1)",
        "collectivite-de-corse": "de la collectivité de Corse (CGCT, art. L. 4421-1)",
        "collectivite-unique": "d’une collectivité unique d’outre-mer (CGCT, septième partie)",
        "collectivite-territoriale": "d’une collectivité unique d’outre-mer (CGCT, septième partie)",
        "collectivite-d-outre-mer": "d’une collectivité d’outre-mer (CGCT, sixième partie)",
    }
)


def own_council(insee: str) -> OwnCouncil | None:
    """The council of a commune that is not called « conseil municipal »; None for all others."""
    return _COUNCILS.get(insee)


def other_collectivite(word: str) -> str:
    """« d’un département (CGCT, troisième partie) » of « departement », bare; empty for any other word."""
    return _OTHERS.get(word, "")


def told_no_epci(siren: str) -> str:
    """What a body is that the list has among the EPCI though it is none: « de la métropole de Lyon … »; else empty."""
    found = find_epci(siren)
    return _OTHERS["metropole-de-lyon"] if found is not None and found.nature is NatureEpci.MET69 else ""
