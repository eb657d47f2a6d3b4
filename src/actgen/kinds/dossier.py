"""The dossier: all that is known of one commune and of its academy, typed, frozen, with positions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from actgen.cog.departements import find_departement
from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, FilePlace, error
from actgen.core.errors import InputFault, UsageFault, stop_on_errors
from actgen.core.files import read_file
from actgen.core.nearest import did_you_mean
from actgen.french.lists import enumerate_in_french
from actgen.kinds.catalogue import kinds_of
from actgen.kinds.names import key_of
from actgen.variables.academie import Academie
from actgen.variables.capacities import OfSitting, Signed
from actgen.variables.reading import Located, read_model

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from actgen.core.project import Project
    from actgen.kinds.kind import ActKind, Kinds
    from actgen.variables.academie import Recteur
    from actgen.variables.fiche import Fiche
    from actgen.variables.models import FicheCommune
    from actgen.variables.seance import Seance
    from actgen.variables.yaml_nodes import Path

#: The word that stands for all of them.
ALL_ACTES = "dossier"


Has = TypeVar("Has", bound="Fiche")
Has_co = TypeVar("Has_co", bound="Fiche", covariant=True)


@dataclass(frozen=True, slots=True)
class Stated(Generic[Has_co]):
    """An act of a dossier that has a capacity: its kind, what the file states of it, the day on which it was made."""

    kind: ActKind
    states: Has_co
    day: date

    def path(self, *names: str | int) -> Path:
        """Where one of its values is typed."""
        return ("actes", self.kind.key, *names)

    def also(self, capacity: type[Other]) -> Other | None:
        """What it states by another capacity, or None where its kind has it not."""
        return self.states if isinstance(self.states, capacity) else None


Other = TypeVar("Other", bound="Fiche")


@dataclass(frozen=True, slots=True)
class Dossier:
    """One collectivité, ready for its acts; `slug` is the name of its file, `academie_slug` that of its academy's.

    `academie` is None where no act asks for an academy and the file names none.
    """

    slug: str
    commune: Located[FicheCommune]
    academie: Located[Academie] | None
    academie_slug: str
    kinds: Kinds

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
        return self.fiche.actes.of(key_of(acte))

    def actes(self) -> tuple[str, ...]:
        """The acts that the file holds, in the order in which they are made."""
        return tuple(acte for acte in self.kinds if self.acte(acte) is not None)

    def having(self, capacity: type[Has]) -> Iterator[Stated[Has]]:
        """Each act that has the capacity and whose day is known, in the order in which they are made."""
        for acte in self.actes():
            states, day = self.acte(acte), self._dated(acte)
            if isinstance(states, capacity) and day is not None:
                yield Stated(self.kinds[acte], states, day[0])

    def date_of(self, acte: str) -> date:
        """The date that decides which version of a template makes the act.

        It is the first that its kind names and that the file gives; LookupError where none is.
        """
        found = self._dated(acte)
        if found is None:
            raise LookupError(f"{acte} of {self.slug} has no date")
        return found[0]

    def place_of_act(self, acte: str) -> FilePlace:
        """Where the file names an act."""
        path = ("actes", key_of(acte))
        return self.commune.document.keys.get(path) or self.place(*path)

    def place_of_date(self, acte: str) -> FilePlace:
        """Where that date was typed."""
        found = self._dated(acte)
        return self.place(*found[1]) if found else self.place_of_act(acte)

    def collection_of(self, acte: str) -> str:
        """The collection of templates that makes an act: the academy's for a kind that says so, else the kind's own."""
        return self.kinds[acte].collection(self.academie_slug)

    def _dated(self, acte: str) -> tuple[date, Path] | None:
        return dated(self.fiche, self.kinds[acte])

    def recteur_at(self, day: date) -> Recteur | None:
        """The rector whose title an act of that day carries, or None before the first that is known."""
        recteurs = self.academie.model.recteurs if self.academie else ()
        holding = [recteur for recteur in recteurs if recteur.depuis <= day]
        return max(holding, key=lambda recteur: recteur.depuis, default=None)


def load_dossier(project: Project, commune: str) -> Dossier:
    """The dossier of a commune; UsageFault when it has no file.

    InputFault with all the faults of that file, or of the file of its academy once the first has none.
    """
    path, kinds = project.commune_file(commune), kinds_of(project)
    try:
        fiche = read_model(read_file(path), project.show(path), kinds.fiche)
    except InputFault as fault:  # a name that no template declares soundly is unknown
        raise InputFault((*fault.diagnostics, *kinds.faults)) from fault
    stop_on_errors(_missing_dates(fiche, kinds))
    academie = _find_academie(project, fiche, kinds)
    return Dossier(commune, fiche, _load_academie(project, fiche, academie) if academie else None, academie, kinds)


def dated(fiche: FicheCommune, kind: ActKind) -> tuple[date, Path] | None:
    """The date of an act and where it is typed: the first that its kind names and that the file gives; None without."""
    for source in kind.declared.date:
        root, name = source.split(".")
        path: Path = {"acte": ("actes", kind.key), "seance": ("seance",)}.get(root, ("actes", key_of(root)))
        holder = fiche.seance if root == "seance" else fiche.actes.of(str(path[-1]))
        day = getattr(holder, name, None)
        if day is not None:
            return day, (*path, name)
    return None


def _missing_dates(fiche: Located[FicheCommune], kinds: Kinds) -> list[Diagnostic]:
    """A fault for each act that needs a date which the file does not give."""
    held = [kind for kind in kinds.values() if fiche.model.actes.of(kind.key) is not None]
    return [
        error("VAR-005", fiche.document.keys[("actes", kind.key)], *_undated(kind))
        for kind in held
        if dated(fiche.model, kind) is None
    ]


def _undated(kind: ActKind) -> tuple[str, str]:
    """What is wrong with an act that has no date, and what gives it one."""
    sitting = "seance, avec sa date, ses présents et ses secrétaires"
    if kind.has(OfSitting):
        return f"L’acte «\u00a0{kind.name}\u00a0» demande une séance.", f"Ajoutez la séance\u00a0: {sitting}."
    message = f"L’acte «\u00a0{kind.name}\u00a0» n’a pas de date."
    if kind.has(Signed):
        return message, (
            f"Donnez le jour de sa signature sous son nom, «\u00a0date_signature: …\u00a0», ou la séance qui "
            f"l’approuve\u00a0: {sitting}."
        )
    return message, f"Donnez l’une de ces dates\u00a0: {enumerate_in_french(kind.declared.date, 'ou')}."


def select_actes(dossier: Dossier, wanted: str) -> tuple[str, ...]:
    """All acts of the dossier for the word `dossier`, else the one named; UsageFault when it is not there."""
    held = dossier.actes()
    if wanted == ALL_ACTES and held:
        return held
    if wanted == ALL_ACTES:
        hint = f"Ajoutez-en un sous «\u00a0actes\u00a0»\u00a0: {enumerate_in_french(dossier.kinds, 'ou')}."
        raise UsageFault(f"Le fichier de la commune «\u00a0{dossier.slug}\u00a0» ne contient aucun acte.", hint)
    if wanted in held:
        return (wanted,)
    if wanted in dossier.kinds:
        hint = f"Son fichier contient\u00a0: {', '.join(held)}." if held else "Son fichier n’en contient aucun."
        raise UsageFault(f"La commune «\u00a0{dossier.slug}\u00a0» n’a pas d’acte «\u00a0{wanted}\u00a0».", hint)
    known = f"Les actes sont\u00a0: {', '.join(dossier.kinds)}, ou {ALL_ACTES} pour tous."
    hint = did_you_mean(wanted, [ALL_ACTES, *dossier.kinds]) or known
    raise UsageFault(f"L’acte {cited(wanted)} n’existe pas.", hint)


def _find_academie(project: Project, fiche: Located[FicheCommune], kinds: Kinds) -> str:
    """The academy that the file names, else the one whose file counts the département of the commune.

    None of its acts may ask for one: then there may be none.
    """
    commune = fiche.model.commune
    if commune.academie:
        return commune.academie
    departement = find_departement(commune.insee)
    for name in project.academies() if departement else ():
        if departement and departement.code in _read_academie(project, name).model.departements:
            return name
    if not any(kind.is_academic and fiche.model.actes.of(kind.key) is not None for kind in kinds.values()):
        return ""
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
