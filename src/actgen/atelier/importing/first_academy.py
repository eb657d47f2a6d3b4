"""The first file of an académie that a project does not know yet: its name, its départements, what to complete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.cog.academies import academie_with_slug, all_academies
from actgen.core.nearest import did_you_mean
from actgen.french.communes import with_de

if TYPE_CHECKING:
    from actgen.core.project import Project

_SCHEMA = "# yaml-language-server: $schema=../schema/academie.schema.json"


def first_academy_file(project: Project, slug: str) -> bytes | None:
    """The file to write for an académie without one; None where it has one, or where France has no such académie."""
    official = academie_with_slug(slug)
    if official is None or slug in project.academies():
        return None
    codes = ", ".join(f'"{code}"' for code in official.departements)
    lines = [
        _SCHEMA,
        f"# Les faits de l’académie {with_de(official.nom)}, chacun avec la date à partir de laquelle les actes "
        "l’emploient.",
        f"nom: {official.nom}",
        f"departements: [{codes}]    # à relire : code de l’éducation, art. R. 222-2",
        "#rectorat_adresse: à compléter    # facultatif : sur une ligne ; retirez le # pour l’employer",
        "",
        "recteurs:",
        "  - depuis: 2000-01-01    # le jour depuis lequel les actes l’emploient ; une entrée par successeur",
        "    civilite: à compléter    # Monsieur ou Madame",
        "    #nom: à compléter    # facultatif : prénom et NOM, s’ils figurent dans les actes",
        "    #titre: à compléter    # facultatif : son titre, tel que l’acte l’écrit",
    ]
    return ("\n".join(lines) + "\n").encode()


def unknown_academy(project: Project, slug: str) -> str:
    """What to say of an académie that France has not, with the nearest; nothing where it is known or has a file."""
    if academie_with_slug(slug) or slug in project.academies():
        return ""
    nearest = did_you_mean(slug, [one.slug for one in all_academies()])
    return (
        f"«\u00a0{slug}\u00a0» n’est le nom d’aucune académie de France. {nearest or _by_hand(project, slug)}".strip()
    )


def _by_hand(project: Project, slug: str) -> str:
    path = project.show(project.academie_file(slug))
    return f"Si c’est voulu, écrivez {path} sur le modèle des autres avant de faire un acte."
