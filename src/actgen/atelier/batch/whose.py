"""Of which collectivité a row is: the file that the project has of it, or the name that its file would have."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.cog.communes import find_commune, names_by_code
from actgen.cog.epci import find_epci
from actgen.cog.search import communes_named
from actgen.core.citing import cited
from actgen.core.files import read_file
from actgen.core.names import is_slug, slug_of, slugs_of
from actgen.core.nearest import did_you_mean
from actgen.french.lists import enumerate_in_french

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from actgen.core.project import Project

#: The columns that say it, in the order in which they are asked.
SLUG, INSEE, SIREN, NAME = "commune", "commune.insee", "collectivite.siren", "commune.nom"
IDENTIFYING = (SLUG, INSEE, SIREN, NAME)
_CODE = re.compile(rb"^\s*(?:insee|siren):\s*[\"']?([0-9][0-9AB][0-9]{3}|[0-9]{9})[\"']?\s*(?:#.*)?$", re.MULTILINE)
_ADVICE = (
    "Donnez à la table une colonne «\u00a0commune.insee\u00a0» (44036), «\u00a0collectivite.siren\u00a0», ou "
    "«\u00a0commune\u00a0», le nom du fichier."
)


class NobodyError(Exception):
    """Raised where no collectivité, or several, can be meant: `column` is the heading that says so, if any."""

    def __init__(self, message: str, hint: str, column: str = "") -> None:
        self.message, self.hint, self.column = message, hint, column
        super().__init__(message)


class Collectivites(Struct, frozen=True):
    """The collectivités of a project, by their codes."""

    files: Mapping[str, str]
    slugs: frozenset[str]

    def named(self, cells: Mapping[str, str]) -> str:
        """The name of the file of whom the cells, by the names of their columns, mean; NobodyError where none is."""
        if slug := cells.get(SLUG):
            return self._of_slug(slug)
        if insee := cells.get(INSEE):
            return self._of_insee(insee)
        if siren := cells.get(SIREN):
            return self._of_siren("".join(siren.split()))
        if name := cells.get(NAME):
            return self._of_name(name)
        raise NobodyError("Cette ligne ne dit pas de quelle commune elle est.", _ADVICE)

    def _of_slug(self, slug: str) -> str:
        if not is_slug(slug):
            message = f"{cited(slug)} ne peut pas être le nom d’un fichier de commune."
            raise NobodyError(message, f"Écrivez {cited(slug_of(slug) or 'ancenis-saint-gereon')}.", SLUG)
        if slug not in self.slugs:
            message = f"La commune {cited(slug)} n’a pas de fichier dans ce projet."
            near = did_you_mean(slug, self.slugs)
            raise NobodyError(message, near or "Nommez-la par son code, «\u00a0commune.insee\u00a0».", SLUG)
        return slug

    def _of_insee(self, insee: str) -> str:
        code = insee.upper()
        if code in self.files and find_commune(code):  # the whole list need not be read
            return self.files[code]
        if code not in _slugs():
            hint = "Corrigez-le\u00a0: un code INSEE a cinq signes, 01004 ou 2A004."
            if _lost(insee):
                hint = f"Le tableur a ôté le zéro du début\u00a0: mettez la colonne au format Texte, et tapez 0{insee}."
            message = f"{cited(insee)} n’est le code INSEE d’aucune commune de la liste officielle."
            raise NobodyError(message, hint, INSEE)
        return self._new(_slugs()[code], code)

    def _of_siren(self, siren: str) -> str:
        if siren in self.files:
            return self.files[siren]
        found = find_epci(siren)
        if found is None:
            message = f"{cited(siren)} n’est le SIREN d’aucun EPCI de la liste officielle."
            raise NobodyError(message, "Un syndicat se nomme par son fichier, colonne «\u00a0commune\u00a0».", SIREN)
        return self._new(slug_of(found.nom), siren)

    def _of_name(self, name: str) -> str:
        found = communes_named(name)
        if len(found) != 1:
            codes = enumerate_in_french([f"{one.nom} ({one.insee})" for one in found], "ou")
            message = f"{cited(name)} {'peut être plusieurs communes' if found else 'n’est le nom d’aucune commune'}."
            raise NobodyError(message, f"Donnez son code\u00a0: {codes}." if found else _ADVICE, NAME)
        return self._of_insee(found[0].insee)

    def _new(self, slug: str, code: str) -> str:
        """The name of a file that the project has not: that of the place, with its code where several have it."""
        return f"{slug}-{code.lower()}" if slug in self.slugs or slug in _shared_slugs() else slug


def collectivites_of(project: Project) -> Collectivites:
    """Those of a project; a code that stands in two files is that of the first."""
    slugs = project.communes()
    files = {code: slug for slug in reversed(slugs) for code in _codes(project, slug)}
    return Collectivites(files, frozenset(slugs))


def _codes(project: Project, slug: str) -> Iterator[str]:
    """The codes that a file states; one that cannot be read is told when its acts are made."""
    for found in _CODE.finditer(read_file(project.commune_file(slug))):
        yield found[1].decode()


def _lost(insee: str) -> bool:
    return insee.isdecimal() and find_commune(insee.zfill(5)) is not None


@cache
def _slugs() -> Mapping[str, str]:
    """The name that the file of each commune of France would have, by its code."""
    names = names_by_code()
    return dict(zip(names, slugs_of(names.values()), strict=True))


@cache
def _shared_slugs() -> frozenset[str]:
    """The names of files that several communes of France would have."""
    return frozenset(slug for slug, count in Counter(_slugs().values()).items() if count > 1)
