"""The dossier: all that is known of one commune and of its academy, typed, frozen, with positions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from actgen.core.citing import cited
from actgen.core.diagnostics import FilePlace, error
from actgen.core.errors import InputFault, UsageFault
from actgen.core.files import read_file
from actgen.core.nearest import did_you_mean
from actgen.variables.models import Academie, FicheCommune
from actgen.variables.reading import Located, read_model

if TYPE_CHECKING:
    from datetime import date

    from actgen.core.project import Project
    from actgen.variables.models import Recteur

#: The acts that a commune's file can hold, in the order in which they are made.
ACTES = ("deliberation", "convention")
#: The word that stands for all of them.
ALL_ACTES = "dossier"


@dataclass(frozen=True, slots=True)
class Dossier:
    """One commune, ready for its acts; `slug` is the name of its file."""

    slug: str
    commune: Located[FicheCommune]
    academie: Located[Academie]

    @property
    def fiche(self) -> FicheCommune:
        """The commune's own facts."""
        return self.commune.model

    def place(self, *path: str | int) -> FilePlace:
        """Where a value of the commune's file was typed."""
        return self.commune.place(*path)

    def actes(self) -> tuple[str, ...]:
        """The acts that the file holds, in the order in which they are made."""
        return tuple(acte for acte in ACTES if getattr(self.fiche.actes, acte) is not None)

    def date_of(self, acte: str) -> date:
        """The date that decides which version of a template makes the act.

        That of the sitting; for the convention, that of its signature where it is known.
        """
        signature = self.fiche.actes.convention.date_signature if self.fiche.actes.convention else None
        return signature if acte == "convention" and signature else self.fiche.seance.date

    def recteur_at(self, day: date) -> Recteur | None:
        """The rector whose title an act of that day carries, or None before the first that is known."""
        holding = [recteur for recteur in self.academie.model.recteurs if recteur.depuis <= day]
        return max(holding, key=lambda recteur: recteur.depuis, default=None)


def load_dossier(project: Project, commune: str) -> Dossier:
    """The dossier of a commune; UsageFault when it has no file.

    InputFault with all the faults of that file, or of the file of its academy once the first has none.
    """
    path = project.commune_file(commune)
    fiche = read_model(read_file(path), project.show(path), FicheCommune)
    return Dossier(commune, fiche, _load_academie(project, fiche))


def select_actes(dossier: Dossier, wanted: str) -> tuple[str, ...]:
    """All acts of the dossier for the word `dossier`, else the one named; UsageFault when it is not there."""
    held = dossier.actes()
    if wanted == ALL_ACTES and held:
        return held
    if wanted == ALL_ACTES:
        hint = f"Ajoutez-en un sous «\u00a0actes\u00a0»\u00a0: {' ou '.join(ACTES)}."
        raise UsageFault(f"Le fichier de la commune «\u00a0{dossier.slug}\u00a0» ne contient aucun acte.", hint)
    if wanted in held:
        return (wanted,)
    if wanted in ACTES:
        hint = f"Son fichier contient\u00a0: {', '.join(held)}." if held else "Son fichier n’en contient aucun."
        raise UsageFault(f"La commune «\u00a0{dossier.slug}\u00a0» n’a pas d’acte «\u00a0{wanted}\u00a0».", hint)
    known = f"Les actes sont\u00a0: {', '.join(ACTES)}, ou {ALL_ACTES} pour tous."
    hint = did_you_mean(wanted, [ALL_ACTES, *ACTES]) or known
    raise UsageFault(f"L’acte {cited(wanted)} n’existe pas.", hint)


def _load_academie(project: Project, fiche: Located[FicheCommune]) -> Located[Academie]:
    name = fiche.model.commune.academie
    path = project.academie_file(name)
    if not path.is_file():
        message = f"L’académie «\u00a0{name}\u00a0» n’a pas de fichier\u00a0: {project.show(path)} n’existe pas."
        known = project.academies()
        listed = f"Académies connues\u00a0: {', '.join(known)}." if known else "Aucune académie n’a de fichier."
        hint = did_you_mean(name, known) or listed
        raise InputFault([error("VAR-004", fiche.place("commune", "academie"), message, hint)])
    return read_model(read_file(path), project.show(path), Academie)
