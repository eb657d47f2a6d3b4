"""The communes of France by their INSEE code, from the official list shipped with the package.

`communes.zip` holds one CSV file per département, so that a look-up unpacks and reads one of them only. Its data is
that of INSEE and La Poste through @etalab/decoupage-administratif 6.0.0 (Licence Ouverte, 2026);
`scripts/build_communes.py` makes it.
"""

from __future__ import annotations

import functools
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from importlib import resources
from itertools import chain
from typing import NamedTuple

from msgspec import Struct

from actgen.cog.departements import Departement, find_departement
from actgen.french.communes import with_a, with_de

#: The year of the list: that of its codes, its names and its populations.
MILLESIME = 2026

_TNCC_CONSONANT, _TNCC_VOWEL = 0, 1
#: The code and the name of a commune of today, at the beginning of its row.
_NAMED = re.compile("^([^;]+);([^;]+);C;.*", re.MULTILINE)


class CommuneOfficielle(Struct, frozen=True):
    """A commune of today as the official list knows it.

    `tncc` is INSEE's type of name (0 to 8; None overseas, outside the départements); `population` the municipal
    population; a collectivity of the Pacific has no SIREN in the list, six uninhabited territories no population.
    """

    insee: str
    nom: str
    tncc: int | None
    siren: str | None
    population: int | None
    codes_postaux: tuple[str, ...]

    @property
    def departement(self) -> Departement:
        """Its département, or its collectivity overseas."""
        found = find_departement(self.insee)
        assert found is not None  # a test holds it for each commune of the list
        return found

    @property
    def elision(self) -> bool | None:
        """Whether « de » elides before the name; None when an article decides, or the first letter.

        The list gives no type to the names of the Pacific: their h and y are sounded, « de Huahine », « de Yaté ».
        """
        if self.tncc is None and self.nom.startswith(("H", "Y")):
            return False
        return self.tncc == _TNCC_VOWEL if self.tncc in (_TNCC_VOWEL, _TNCC_CONSONANT) else None

    @property
    def de_nom(self) -> str:
        """The name after « de »: « de Huez », « d’Hyères », « du Havre », « de L’Haÿ-les-Roses »."""
        return with_de(self.nom, elide=self.elision)

    @property
    def a_nom(self) -> str:
        """The name after « à »: « à Nantes », « au Havre », « aux Sables-d’Olonne »."""
        return with_a(self.nom)


class Kind(StrEnum):
    """What a code names that is no commune of today, or no longer one."""

    DELEGUEE = "commune déléguée"
    ASSOCIEE = "commune associée"
    ARRONDISSEMENT = "arrondissement"
    ANCIENNE = "ancienne commune"


class AncienneCommune(Struct, frozen=True):
    """A place that belongs to a commune of today; the list gives no name to an old code (`nom` is then empty)."""

    insee: str
    nom: str
    kind: Kind
    commune: CommuneOfficielle


class Row(NamedTuple):
    """A row of the list: `type` is C (commune), D (déléguée), A (associée) or M (arrondissement municipal).

    `commune` is the commune of today to which a row of another type belongs, `anciens` the codes that it replaces.
    """

    insee: str
    nom: str
    type: str
    tncc: str
    siren: str
    population: str
    codes_postaux: str
    commune: str
    anciens: str


@functools.lru_cache(maxsize=256)  # a file asks for its own commune many times
def find_commune(insee: str) -> CommuneOfficielle | None:
    """The commune of today that has this INSEE code, or None."""
    line = _communes_of(_departement_of(insee)).get(insee)
    return as_commune(_row(line)) if line else None


@functools.lru_cache(maxsize=256)  # several rules ask it of one code that no commune has
def find_ancienne(insee: str) -> AncienneCommune | None:
    """What a code names that is not that of a commune of today, and the commune where it lies; or None.

    A commune that merged keeps the département of its code, which another commune of today may not share: the code
    is then looked for in the whole list, of which only the rows that hold its figures are read.
    """
    lines = (line for member in _members() for line in _lines_with(insee, member))
    return _ancienne_in(insee, rows_of(_departement_of(insee))) or _ancienne_in(insee, _read(lines))


def as_commune(row: Row) -> CommuneOfficielle:
    """A row of type C as a commune, with its typographic apostrophes."""
    return CommuneOfficielle(
        row.insee,
        row.nom.replace("'", "’"),
        int(row.tncc) if row.tncc else None,
        row.siren or None,
        int(row.population) if row.population else None,
        tuple(row.codes_postaux.split()),
    )


def holds_code(codes: str, code: str) -> bool:
    """Whether a cell holds the code; the cells of the whole list are long to cut, and few hold its figures."""
    return code in codes and code in codes.split()


def all_rows() -> Iterator[Row]:
    """Every row of the list, in the order of the codes of the départements."""
    for name in _members():
        yield from rows_of(name)


def names_by_code() -> Mapping[str, str]:
    """The name of each commune of today by its code, as the list writes it: nothing else is read of its row."""
    return dict(chain.from_iterable(_NAMED.findall(_text_of(member)) for member in _members()))


@functools.lru_cache(maxsize=8)  # who needs the whole list again and again keeps what was found in it
def rows_of(departement: str) -> tuple[Row, ...]:
    """The rows of a département, in the order of the codes; none for a code that is not one."""
    return tuple(_read(_lines_of(departement)))


def _lines_of(departement: str) -> list[str]:
    """The rows of a département as they are written, which takes a third of the room of what is read of them."""
    return _text_of(departement).splitlines()[1:] if departement in _members() else []


def _lines_with(figures: str, departement: str) -> list[str]:
    text = _text_of(departement)
    return [line for line in text.splitlines()[1:] if figures in line] if figures in text else []


def _text_of(departement: str) -> str:
    return _archive().read(_members()[departement]).decode()


def _read(lines: Iterable[str]) -> Iterator[Row]:
    """The rows of these lines, in whose cells stands neither a quote nor a semicolon: a test holds it."""
    return map(_row, lines)


def _row(line: str) -> Row:
    return Row(*line.split(";"))


_KINDS = {"D": Kind.DELEGUEE, "A": Kind.ASSOCIEE, "M": Kind.ARRONDISSEMENT}


def _ancienne_in(insee: str, rows: Iterator[Row] | tuple[Row, ...]) -> AncienneCommune | None:
    merged_into = ""
    for row in rows:
        if row.insee == insee and row.type in _KINDS and (commune := find_commune(row.commune)):
            return AncienneCommune(insee, row.nom.replace("'", "’"), _KINDS[row.type], commune)
        if holds_code(row.anciens, insee):
            merged_into = row.insee
    commune = find_commune(merged_into)
    return AncienneCommune(insee, "", Kind.ANCIENNE, commune) if commune else None


@functools.lru_cache(maxsize=128)
def _communes_of(departement: str) -> Mapping[str, str]:
    lines = _lines_of(departement)
    return {row.insee: line for row, line in zip(_read(lines), lines, strict=True) if row.type == "C"}


def _departement_of(insee: str) -> str:
    return insee[:3] if insee.startswith(("97", "98")) else insee[:2]


@functools.cache
def _archive() -> zipfile.ZipFile:
    content = resources.files("actgen.cog").joinpath("communes.zip").read_bytes()
    return zipfile.ZipFile(io.BytesIO(content))


@functools.cache
def _members() -> Mapping[str, str]:
    """The name of the file of each département in the archive, by code."""
    return {name.removesuffix(".csv"): name for name in _archive().namelist() if name.endswith(".csv")}
