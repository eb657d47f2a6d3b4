"""The EPCI à fiscalité propre of France by their SIREN, from the official list shipped with the package.

`epci.zip` holds one CSV file. Its data is that of the DGCL and INSEE through @etalab/decoupage-administratif 6.0.0
(Licence Ouverte, 2026); `scripts/build_epci.py` makes it. The list names neither seat nor president, and no syndicat.
"""

from __future__ import annotations

import csv
import functools
import io
import re
import zipfile
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from importlib import resources
from types import MappingProxyType
from typing import TYPE_CHECKING

from actgen.cog.bodies import NamedBody
from actgen.cog.departements import Departement, find_departement
from actgen.cog.search import name_key
from actgen.core.folding import folded
from actgen.core.patterns import later

if TYPE_CHECKING:
    from collections.abc import Mapping


class NatureEpci(StrEnum):
    """The legal nature of an EPCI: the codes of the list, each with its name in sentences."""

    CC = "CC"
    CA = "CA"
    CU = "CU"
    METRO = "METRO"
    MET69 = "MET69"

    @property
    def nom(self) -> str:
        """« communauté de communes », « métropole »."""
        return _NATURES[self]


_NATURES = {
    NatureEpci.CC: "communauté de communes",
    NatureEpci.CA: "communauté d’agglomération",
    NatureEpci.CU: "communauté urbaine",
    NatureEpci.METRO: "métropole",
    NatureEpci.MET69: "métropole",
}


@dataclass(frozen=True, slots=True)
class EpciOfficiel(NamedBody):
    """An EPCI à fiscalité propre of today as the official list knows it.

    `nom` is its whole name, the abbreviation of its nature written out: « communauté de communes du Frontonnais »;
    `population` the municipal population; `membres` the INSEE codes of its communes, the most populous first.
    """

    siren: str
    nom: str
    nature: NatureEpci
    population: int
    membres: tuple[str, ...]

    @property
    def departement(self) -> Departement:
        """The one where most of its communes lie: that of its seat but for a few."""
        found = Counter(map(find_departement, self.membres)).most_common(1)[0][0]
        assert found is not None  # a test holds it for each of the list
        return found


#: The figures of a SIREN.
_FIGURES = 9


def find_epci(siren: str) -> EpciOfficiel | None:
    """The EPCI à fiscalité propre that has this SIREN, or None."""
    return all_epci().get(siren) if len(siren) == _FIGURES else None  # a code of a commune is asked for too


def epci_of(insee: str) -> EpciOfficiel | None:
    """The EPCI of which a commune is a member; None for the few communes that are of none, and an unknown code."""
    return next((one for one in all_epci().values() if insee in one.membres), None)


def epci_named(name: str) -> tuple[EpciOfficiel, ...]:
    """Every EPCI of that name, with its legal nature, its abbreviation or neither; letters and figures alone count."""
    wanted = _key(name)
    return tuple(one for one in all_epci().values() if _key(one.nom) == wanted)


@functools.cache
def all_epci() -> Mapping[str, EpciOfficiel]:
    """Every EPCI of the list by its SIREN, in the order of the SIREN."""
    archive = zipfile.ZipFile(io.BytesIO(resources.files("actgen.cog").joinpath("epci.zip").read_bytes()))
    rows = csv.DictReader(archive.read("epci.csv").decode().splitlines(), delimiter=";")
    return MappingProxyType({row["siren"]: _epci(row) for row in rows})


#: The abbreviation at the head of the names of the list.
_ABBREVIATED = later(r"(CC|CA|CU) ")
_SLASHED_QUOTES = later(r"''|\"")


#: What people leave out of a name, or abbreviate: its nature, and the « de » that binds it.
_NATURE = later(
    r"(?:cc|ca|cu|communaute (?:de communes|d.agglomeration|urbaine)|metropole) (?:de (?:la )?|du |des |d.)?"
)


def _key(nom: str) -> str:
    return name_key(_NATURE.sub("", folded(_BINDING.sub("", nom)), count=1))


_BINDING = later(r"^(?:du|des|de la|de) ", re.IGNORECASE)


def _epci(row: Mapping[str, str]) -> EpciOfficiel:
    nature = NatureEpci(row["nature"])
    nom = _ABBREVIATED.sub(lambda found: f"{NatureEpci(found[1]).nom} ", row["nom"], count=1)
    return EpciOfficiel(row["siren"], _typeset(nom), nature, int(row["population"]), tuple(row["membres"].split()))


def _typeset(nom: str) -> str:
    """The name with French guillemets and apostrophes: the list has those of a typewriter."""
    parts = _SLASHED_QUOTES.split(nom)
    quoted = "".join(part if not at % 2 else f"«\u00a0{part}\u00a0»" for at, part in enumerate(parts))
    return quoted.replace("'", "’")
