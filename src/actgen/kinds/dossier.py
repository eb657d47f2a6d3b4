"""The dossier: all that is known of one commune and of its academy, typed, frozen, with positions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from actgen.cog.departements import find_departement
from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, FilePlace, error
from actgen.core.errors import InputFault, UsageFault, stop_on_errors
from actgen.core.files import read_file
from actgen.core.nearest import did_you_mean
from actgen.french.lists import enumerate_in_french
from actgen.variables.academie import Academie
from actgen.variables.models import FicheCommune
from actgen.variables.reading import Located, read_model

if TYPE_CHECKING:
    from datetime import date

    from actgen.core.project import Project
    from actgen.variables.academie import Recteur
    from actgen.variables.fiche import Fiche
    from actgen.variables.seance import Seance

#: The acts that a commune's file can hold, in the order in which they are made.
ACTES = ("deliberation", "decision", "convention", "annexe-engagement", "certificat-adhesion")
#: The word that stands for all of them.
ALL_ACTES = "dossier"


@dataclass(frozen=True, slots=True)
class Dossier:
    """One commune, ready for its acts; `slug` is the name of its file, `academie_slug` that of its academy's."""

    slug: str
    commune: Located[FicheCommune]
    academie: Located[Academie]
    academie_slug: str

    @property
    def fiche(self) -> FicheCommune:
        """The commune's own facts."""
        return self.commune.model

    def place(self, *path: str | int) -> FilePlace:
        """Where a value of the commune's file was typed."""
        return self.commune.place(*path)

    @property
    def seance(self) -> Seance:
        """The sitting; LookupError where the file has none, which only a dossier without délibération may."""
        if self.fiche.seance is None:
            raise LookupError(f"{self.slug} has no sitting")
        return self.fiche.seance

    def acte(self, acte: str) -> Fiche | None:
        """What the file says of an act, or None."""
        found: Fiche | None = getattr(self.fiche.actes, key_of(acte))
        return found

    def actes(self) -> tuple[str, ...]:
        """The acts that the file holds, in the order in which they are made."""
        return tuple(acte for acte in ACTES if self.acte(acte) is not None)

    def date_of(self, acte: str) -> date:
        """The date that decides which version of a template makes the act.

        That of its signature where it is known, else that of the sitting, else that of the decision.
        """
        own = self.acte(acte)
        signature: date | None = getattr(own, "date_signature", None)
        decision = self.fiche.actes.decision
        if signature or self.fiche.seance is None or acte == "decision":
            day = signature or (decision.date if decision else None)
            if day is not None:
                return day
        return self.seance.date

    def place_of_act(self, acte: str) -> FilePlace:
        """Where the file names an act."""
        path = ("actes", key_of(acte))
        return self.commune.document.keys.get(path) or self.place(*path)

    def place_of_date(self, acte: str) -> FilePlace:
        """Where that date was typed."""
        if getattr(self.acte(acte), "date_signature", None):
            return self.place("actes", key_of(acte), "date_signature")
        if self.fiche.seance is None or acte == "decision":
            return self.place("actes", "decision", "date")
        return self.place("seance", "date")

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
    stop_on_errors(_missing_dates(fiche))
    academie = _find_academie(project, fiche)
    return Dossier(commune, fiche, _load_academie(project, fiche, academie), academie)


def key_of(acte: str) -> str:
    """The name under `actes:` of an act: `annexe_engagement` for `annexe-engagement`."""
    return acte.replace("-", "_")


def _missing_dates(fiche: Located[FicheCommune]) -> list[Diagnostic]:
    """A fault for each act that needs a date which the file does not give."""
    actes, seance = fiche.model.actes, fiche.model.seance
    needs_sitting = [acte for acte in ACTES if acte != "decision" and getattr(actes, key_of(acte)) is not None]
    if seance is not None:
        return []
    return [
        error("VAR-005", fiche.document.keys[("actes", key_of(acte))], *_undated(acte))
        for acte in needs_sitting
        if acte == "deliberation"
        or (actes.decision is None and getattr(getattr(actes, key_of(acte)), "date_signature", None) is None)
    ]


def _undated(acte: str) -> tuple[str, str]:
    """What is wrong with an act that has no date, and what gives it one."""
    sitting = "seance, avec sa date, ses présents et ses secrétaires"
    if acte == "deliberation":
        return f"L’acte «\u00a0{acte}\u00a0» demande une séance.", f"Ajoutez la séance\u00a0: {sitting}."
    return (
        f"L’acte «\u00a0{acte}\u00a0» n’a pas de date.",
        f"Donnez le jour de sa signature sous son nom, «\u00a0date_signature: …\u00a0», ou la séance qui "
        f"l’approuve\u00a0: {sitting}.",
    )


def select_actes(dossier: Dossier, wanted: str) -> tuple[str, ...]:
    """All acts of the dossier for the word `dossier`, else the one named; UsageFault when it is not there."""
    held = dossier.actes()
    if wanted == ALL_ACTES and held:
        return held
    if wanted == ALL_ACTES:
        hint = f"Ajoutez-en un sous «\u00a0actes\u00a0»\u00a0: {enumerate_in_french(ACTES, 'ou')}."
        raise UsageFault(f"Le fichier de la commune «\u00a0{dossier.slug}\u00a0» ne contient aucun acte.", hint)
    if wanted in held:
        return (wanted,)
    if wanted in ACTES:
        hint = f"Son fichier contient\u00a0: {', '.join(held)}." if held else "Son fichier n’en contient aucun."
        raise UsageFault(f"La commune «\u00a0{dossier.slug}\u00a0» n’a pas d’acte «\u00a0{wanted}\u00a0».", hint)
    known = f"Les actes sont\u00a0: {', '.join(ACTES)}, ou {ALL_ACTES} pour tous."
    hint = did_you_mean(wanted, [ALL_ACTES, *ACTES]) or known
    raise UsageFault(f"L’acte {cited(wanted)} n’existe pas.", hint)


def _find_academie(project: Project, fiche: Located[FicheCommune]) -> str:
    """The academy that the file names, else the one whose file counts the département of the commune."""
    commune = fiche.model.commune
    if commune.academie:
        return commune.academie
    departement = find_departement(commune.insee)
    for name in project.academies() if departement else ():
        if departement and departement.code in _read_academie(project, name).model.departements:
            return name
    where = f"le département {departement.de_nom} ({departement.code})" if departement else "son département"
    message = f"La commune ne nomme pas son académie, et aucun fichier d’académie ne compte {where}."
    hint = "Ajoutez une ligne «\u00a0academie: …\u00a0», ou le département dans le fichier de l’académie."
    raise InputFault([error("VAR-007", fiche.document.keys.get(("commune",)) or fiche.place("commune"), message, hint)])


def _load_academie(project: Project, fiche: Located[FicheCommune], name: str) -> Located[Academie]:
    path = project.academie_file(name)
    if not path.is_file():
        message = f"L’académie «\u00a0{name}\u00a0» n’a pas de fichier\u00a0: {project.show(path)} n’existe pas."
        known = project.academies()
        listed = f"Académies connues\u00a0: {', '.join(known)}." if known else "Aucune académie n’a de fichier."
        hint = did_you_mean(name, known) or listed
        raise InputFault([error("VAR-004", fiche.place("commune", "academie"), message, hint)])
    return _read_academie(project, name)


def _read_academie(project: Project, name: str) -> Located[Academie]:
    path = project.academie_file(name)
    return read_model(read_file(path), project.show(path), Academie)
