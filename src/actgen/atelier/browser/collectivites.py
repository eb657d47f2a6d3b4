"""The collectivités of a project as a list shows them: their names, found without reading their acts."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.first_file.whose.official import official_in, text_at
from actgen.core.errors import ActgenError
from actgen.core.files import read_file
from actgen.core.names import slug_of
from actgen.french.capitals import first_capital
from actgen.variables.models import FicheCommune, FicheGroupement
from actgen.variables.yaml.nodes import read_yaml

if TYPE_CHECKING:
    from actgen.core.project import Project


class Collectivite(Struct, frozen=True):
    """One: the name of its file, and its own."""

    slug: str
    nom: str


def named(project: Project, slug: str) -> Collectivite:
    """The collectivité of a file, by the name that it says, else that of the official list, else its slug."""
    try:
        return Collectivite(slug, _name(read_file(project.commune_file(slug))) or slug)
    except ActgenError:  # told on its own page
        return Collectivite(slug, slug)


def found(project: Project, wanted: str) -> list[str]:
    """The slugs that hold what is sought, letters without accents; all of them where nothing is."""
    held = slug_of(wanted)
    return [slug for slug in project.communes() if held in slug]


@lru_cache(maxsize=4096)
def _name(content: bytes) -> str:
    data = read_yaml(content, "").data
    typed = text_at(data, FicheCommune.BODY, "nom") or text_at(data, FicheGroupement.BODY, "nom")
    official = official_in(data)
    return first_capital(typed or (official.nom if official else ""))
