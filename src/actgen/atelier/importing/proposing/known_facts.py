"""What the project knows already: its communes with their mayors and schools, its academies, the départements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from actgen.atelier.manifests.shelves import is_academic
from actgen.cog.academies import academie_with_slug
from actgen.cog.departements import all_departements, find_departement
from actgen.core.errors import ActgenError
from actgen.core.files import read_file
from actgen.facts.rubriques import stated_root
from actgen.kinds.catalogue import kinds_of, shipped_kinds
from actgen.kinds.files import read_identity
from actgen.variables.academie import Academie
from actgen.variables.reading import read_model

if TYPE_CHECKING:
    from actgen.core.names import TemplateName
    from actgen.core.project import Project
    from actgen.kinds.kind import Kinds
    from actgen.variables.manifest import Faits


class KnownCommune(Struct, frozen=True):
    """A commune of the project: its name, « d’Ancenis-Saint-Géréon », its mayor, its schools, its site and numbers."""

    nom: str
    de_nom: str
    maire: str
    civilite: str
    ecoles: tuple[str, ...] = ()
    departement: str = ""
    siren: str = ""
    site: str = ""


class KnownFacts(Struct, frozen=True):
    """The facts that a text may state: `academie` is the name of the academy of the template, empty where none has it.

    `is_academic` is false for a template of another collection, « mairie » or a commune's own, which needs no academy.
    `recteurs` are the names of those who have led it, `faits` the facts of the act that the text states again, `kinds`
    the kinds of acts of the project. An `official` text keeps its words: what its kind declares is not looked for.
    """

    academie: str = ""
    is_academic: bool = True
    recteurs: tuple[str, ...] = ()
    communes: tuple[KnownCommune, ...] = ()
    departements: tuple[str, ...] = ()
    tribunaux: tuple[str, ...] = ()
    faits: Faits | None = None
    kinds: Kinds = field(default_factory=shipped_kinds)
    official: bool = False


def known_facts(project: Project, name: TemplateName) -> KnownFacts:
    """What the files of the project state to a template; a file with faults states nothing: `actgen check` tells it."""
    academie = name.academie
    own = _academie(project, academie) if academie in project.academies() else None
    official = academie_with_slug(academie)
    departements, kinds = all_departements(), kinds_of(project)
    return KnownFacts(
        academie=own.nom if own else official.nom if official else "",
        is_academic=is_academic(project, kinds, name),
        recteurs=tuple(recteur.nom for recteur in own.recteurs if recteur.nom) if own else (),
        communes=tuple(filter(None, (_commune(project, kinds, slug) for slug in project.communes()))),
        departements=tuple(one.nom for one in departements),
        tribunaux=tuple(dict.fromkeys(one.tribunal for one in departements)),
        kinds=kinds,
    )


def _academie(project: Project, slug: str) -> Academie | None:
    path = project.academie_file(slug)
    try:
        return read_model(read_file(path), project.show(path), Academie).model
    except ActgenError:
        return None


def _commune(project: Project, kinds: Kinds, slug: str) -> KnownCommune | None:
    try:
        files = project.commune_files(slug)
        fiche = read_identity(read_file(files.main), project.show(files.main), kinds, is_whole=not files.is_folder)
        de_nom = fiche.body.de_nom
    except ActgenError:
        return None
    departement = find_departement(fiche.body.territory)
    return KnownCommune(
        nom=fiche.body.nom,
        de_nom=de_nom,
        maire=fiche.head.personne.complet,
        civilite=fiche.head.personne.civilite,
        ecoles=tuple(one["nom"] for one in stated_root(kinds, fiche, "ecoles") or () if one.get("nom")),
        departement=departement.nom if departement else "",
        siren=fiche.body.siren or "",
        site=fiche.body.site or "",
    )
