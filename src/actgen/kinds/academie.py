"""The academy of a dossier: the one that its file names, or that counts its département."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.cog.departements import find_departement
from actgen.core.diagnostics import error
from actgen.core.errors import InputFault
from actgen.core.files import read_file
from actgen.core.nearest import did_you_mean
from actgen.core.still import kept_while_still
from actgen.french.capitals import first_capital
from actgen.variables.academie import Academie
from actgen.variables.reading import Located, read_model

if TYPE_CHECKING:
    from actgen.core.project import Project
    from actgen.variables.models import FicheCollectivite


def find_academie(project: Project, fiche: Located[FicheCollectivite], *, is_asked: bool) -> str:
    """The academy that the file names, else the one whose file counts the département of the commune.

    Where no act asks for one, there may be none; InputFault (VAR-007) where one does and none is found.
    """
    body, root = fiche.model.body, fiche.model.BODY
    if body.academie:
        return body.academie
    departement = find_departement(body.territory)
    if departement and (name := _academie_counting(project, departement.code)):
        return name
    if not is_asked:
        return ""
    where = f"le département {departement.de_nom} ({departement.code})" if departement else "son département"
    whose = first_capital(body.sorte.la_nature)
    message = f"{whose} ne nomme pas son académie, et aucun fichier d’académie ne compte {where}."
    hint = "Ajoutez une ligne «\u00a0academie: …\u00a0», ou le département dans le fichier de l’académie."
    raise InputFault(
        [
            error(
                "VAR-007",
                fiche.document.keys.get((root,)) or fiche.place(root),
                message,
                hint,
                subject=f"{root}.academie",
            )
        ]
    )


def load_academie(project: Project, fiche: Located[FicheCollectivite], name: str) -> Located[Academie]:
    """What the file of an academy says; InputFault (VAR-004) at the place that names it where it has none."""
    found = _academie_of(project, name)
    if found is None:
        path = project.academie_file(name)
        message = f"L’académie «\u00a0{name}\u00a0» n’a pas de fichier\u00a0: {project.show(path)} n’existe pas."
        known = project.academies()
        listed = f"Académies connues\u00a0: {', '.join(known)}." if known else "Aucune académie n’a de fichier."
        hint = did_you_mean(name, known) or listed
        raise InputFault([error("VAR-004", fiche.place(fiche.model.BODY, "academie"), message, hint, subject=name)])
    return found


def academie_named(project: Project, name: str) -> Academie | None:
    """What the file of an academy says; None where it has none, or says nothing that can be read."""
    try:
        found = _academie_of(project, name)
    except InputFault:
        return None
    return found.model if found else None


@kept_while_still
def _academie_counting(project: Project, departement: str) -> str:
    """The first academy whose file counts that département; empty where none does."""
    academies = ((name, _read_academie(project, name).model) for name in _academies(project))
    return next((name for name, academie in academies if departement in academie.departements), "")


@kept_while_still
def _academies(project: Project) -> tuple[str, ...]:
    return tuple(project.academies())


@kept_while_still
def _academie_of(project: Project, name: str) -> Located[Academie] | None:
    return _read_academie(project, name) if project.academie_file(name).is_file() else None


@kept_while_still
def _read_academie(project: Project, name: str) -> Located[Academie]:
    path = project.academie_file(name)
    return read_model(read_file(path), project.show(path), Academie)
