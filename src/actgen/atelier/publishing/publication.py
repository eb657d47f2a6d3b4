"""The publication of a draft: every reason why it may not be, at once, or the files that make it a published version.

All is done in a copy of the project first. What differs there at the end is what is written, whole or not at all.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from actgen.atelier.first_file.editing import NotEditableError
from actgen.atelier.goldens.comparison import State
from actgen.atelier.goldens.store import golden_file
from actgen.atelier.manifests.contract import contract_faults
from actgen.atelier.plans.text_view import template_text
from actgen.atelier.publishing.journal import publication_entry
from actgen.atelier.publishing.linting import lint_findings
from actgen.atelier.publishing.manifest_text import left_marks, with_end, with_entry, with_state
from actgen.atelier.publishing.rehearsal import copy_of, drafts_of
from actgen.atelier.publishing.reviewed import faults_of_acts, goldens_of
from actgen.atelier.publishing.unfilled import unfilled
from actgen.atelier.revision.comparison import compare_versions
from actgen.atelier.revision.versions import open_version
from actgen.core.diagnostics import Diagnostic, FilePlace, error, warning
from actgen.core.encodings import text_of
from actgen.core.errors import InputFault
from actgen.core.files import read_file, write_whole
from actgen.core.names import parse_template_name
from actgen.library.catalogue import list_templates, load_manifest, load_template, published_templates
from actgen.library.lock import lock_published
from actgen.variables.manifest import Etat

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from actgen.atelier.goldens.comparison import Comparison
    from actgen.core.names import TemplateName
    from actgen.core.project import Project
    from actgen.kinds.manifest import Manifeste
    from actgen.variables.reading import Located

_MANIFESTS = "MAN"
_OVERLAP = "MAN-006"
#: What the manifest of another template of the same academy may put right.
_OF_OTHERS = ("MAN-003", "MAN-004", "MAN-005")
_BY_HAND = "Écrivez chaque valeur de cette partie sur sa ligne, sans accolades ni crochets, puis recommencez."


class Asked(Struct, frozen=True):
    """What is to be published, on which day, and whether the windows of the replaced versions are to be closed."""

    names: tuple[TemplateName, ...]
    day: date
    closes: bool = False


class Closing(Struct, frozen=True):
    """A replaced version whose window ends the day before the new one begins."""

    name: TemplateName
    day: date


class Publication(Struct, frozen=True):
    """What a publication writes: the files by their path in `templates/`, with what stood there before.

    `entries` are the lines of the journals, `closings` the windows that are closed, `warnings` what to know.
    """

    asked: Asked
    files: dict[str, bytes]
    before: dict[str, bytes]
    entries: dict[TemplateName, str]
    closings: tuple[Closing, ...]
    locked: tuple[str, ...]
    warnings: tuple[Diagnostic, ...] = ()


def prepare(project: Project, asked: Asked) -> Publication:
    """The publication, not yet written; InputFault with every reason against it, UsageFault for a name that is none."""
    for name in asked.names:
        load_template(project, name)
    with copy_of(project) as copy:
        return _Rehearsed(project, copy, asked).publication()


def write(project: Project, publication: Publication) -> None:
    """Write all its files, or none."""
    write_whole(project.templates, publication.files)


class _Rehearsed:
    """A publication tried in a copy; it collects what is against it."""

    def __init__(self, project: Project, copy: Project, asked: Asked) -> None:
        self.project, self.copy, self.asked = project, copy, asked
        self.reasons: list[Diagnostic] = []
        self.entries: dict[TemplateName, str] = {}
        self.closings: list[Closing] = []
        self.locked: list[str] = []

    def publication(self) -> Publication:
        drafts = {name: one for name in self.asked.names if (one := self._draft(name)) is not None}
        for name, draft in drafts.items():
            self._write_manifest(name, draft)
            self.reasons += unfilled(self.copy, name, draft)
        for name in self.asked.names:
            self.reasons += [one for one in lint_findings(self.copy, name) if not one.code.startswith(_MANIFESTS)]
        if len(drafts) == len(self.asked.names) and self._manifests_are_sound():
            self._check_as_published()
        if any(reason.is_error for reason in self.reasons):
            raise InputFault(list(dict.fromkeys(self.reasons)))
        files, before = self._changed()
        return Publication(
            self.asked, files, before, self.entries, tuple(self.closings), tuple(self.locked), tuple(self.reasons)
        )

    def _draft(self, name: TemplateName) -> Located[Manifeste] | None:
        """The manifest of a draft; None, and the reasons, where it cannot be read or is no draft."""
        try:
            located = load_manifest(self.copy, name)
        except InputFault as fault:
            self.reasons += fault.diagnostics
            return None
        if located.model.etat is not Etat.PROJET:
            self.reasons.append(_no_draft(name, located))
            return None
        text = self._text(name)
        self.reasons += [_left(place) for place in left_marks(text, located.document.path)]
        return located

    def _write_manifest(self, name: TemplateName, draft: Located[Manifeste]) -> None:
        """The manifest of the published version, in the copy, and its text; the window of the replaced one closed."""
        replaced = _replaced(draft.model)
        self.reasons += _replaced_warnings(self.copy, name, draft)
        text = with_state(self._text(name), Etat.PUBLIE)
        with suppress(InputFault):  # the Word file is not sound: lint tells all that is wrong with it
            docx = read_file(self.copy.template_file(name, ".docx"))
            self._put(name, ".txt", template_text(docx, str(name)))
            self.entries[name] = self._entry(name, replaced)
        try:
            text = with_entry(text, self.asked.day, self.entries.get(name, ""))
        except NotEditableError:
            self.reasons.append(error("ATE-004", draft.place("journal"), _NOT_EDITABLE, _BY_HAND, subject=str(name)))
        self._put(name, ".yaml", text)
        if self.asked.closes and replaced is not None:
            self._close(replaced, draft.model.fenetre.du - timedelta(days=1))

    def _entry(self, name: TemplateName, replaced: TemplateName | None) -> str:
        if replaced is None or replaced not in list_templates(self.copy):
            return publication_entry(None, None)
        older, newer = (open_version(str(one), lambda: self.copy) for one in (replaced, name))
        return publication_entry(replaced, compare_versions(older, newer))

    def _close(self, name: TemplateName, day: date) -> None:
        """End the window of a replaced version, where it does not end before."""
        if name not in list_templates(self.copy):
            return
        located = load_manifest(self.copy, name)
        window = located.model.fenetre
        if (window.au and window.au <= day) or day < window.du or located.model.etat is not Etat.PUBLIE:
            return
        try:
            self._put(name, ".yaml", with_end(self._text(name), day))
        except NotEditableError:
            self.reasons.append(error("ATE-004", located.place("fenetre"), _NOT_EDITABLE, _BY_HAND, subject=str(name)))
            return
        self.closings.append(Closing(name, day))

    def _check_as_published(self) -> None:
        """What is wrong once the drafts are published: manifests against each other, locks, goldens."""
        known = contract_faults(self.project)
        ours = {self.copy.show(self.copy.template_file(name, ".yaml")) for name in self.asked.names}
        for fault in contract_faults(self.copy):
            if getattr(fault.place, "path", "") in ours or fault not in known:
                self.reasons.append(self._with_way_out(fault))
        try:
            self.locked = lock_published(self.copy, published_templates(self.copy))
        except InputFault as fault:
            self.reasons += fault.diagnostics
        self._check_goldens()

    def _check_goldens(self) -> None:
        verdict = goldens_of(self.copy, self.asked.names)
        for comparison in verdict.differing:
            self.reasons.append(_golden_reason(self.copy, comparison, self.asked.names))
        self.reasons += faults_of_acts(verdict, self.reasons)

    def _with_way_out(self, fault: Diagnostic) -> Diagnostic:
        """The fault with what a publication can do about it: close a window, publish drafts together."""
        if fault.code == _OVERLAP:
            return self._with_closing(fault)
        if fault.code not in _OF_OTHERS or not (others := self._other_drafts()):
            return fault
        together = " ".join(map(str, (*self.asked.names, *others)))
        return replace(fault, hint=f"{fault.hint} Si un autre projet y répond, publiez-les ensemble\u00a0: {together}.")

    def _with_closing(self, fault: Diagnostic) -> Diagnostic:
        for name in () if self.asked.closes else self.asked.names:
            manifest = load_manifest(self.copy, name).model
            if manifest.remplace == fault.subject:
                end = manifest.fenetre.du - timedelta(days=1)
                way = f"Fermez-la (--ferme)\u00a0: la fenêtre de {manifest.remplace} finira le {end:%d/%m/%Y}."
                return replace(fault, hint=f"{way} Ou corrigez fenetre dans ce manifeste.")
        return fault

    def _other_drafts(self) -> list[TemplateName]:
        """The other drafts of the same academies."""
        academies = sorted({name.academie for name in self.asked.names})
        return [name for academie in academies for name in drafts_of(self.copy, academie)]

    def _manifests_are_sound(self) -> bool:
        """Whether every manifest of the project can be read, so that windows and facts can be compared."""
        try:
            published_templates(self.copy)
        except InputFault as fault:
            self.reasons += fault.diagnostics
            return False
        return True

    def _text(self, name: TemplateName) -> str:
        return text_of(read_file(self.copy.template_file(name, ".yaml"))).replace("\r\n", "\n")

    def _put(self, name: TemplateName, suffix: str, text: str) -> None:
        self.copy.template_file(name, suffix).write_bytes(text.encode())

    def _changed(self) -> tuple[dict[str, bytes], dict[str, bytes]]:
        """The files of `templates/` that differ in the copy, by their path there, and what they hold in the project."""
        files: dict[str, bytes] = {}
        before: dict[str, bytes] = {}
        for path in sorted(self.copy.templates.rglob("*")):
            if not path.is_file():
                continue
            name = path.relative_to(self.copy.templates).as_posix()
            own = self.project.templates / name
            old, new = read_file(own) if own.is_file() else b"", read_file(path)
            if old != new:
                files[name], before[name] = new, old
        return files, before


_NOT_EDITABLE = "Cette partie du manifeste est écrite d’une façon que la publication ne sait pas compléter."


def _replaced(manifest: Manifeste) -> TemplateName | None:
    return parse_template_name(manifest.remplace) if manifest.remplace else None


def _no_draft(name: TemplateName, located: Located[Manifeste]) -> Diagnostic:
    etat = located.model.etat
    if etat is Etat.PUBLIE:
        hint = "Pour changer un texte publié, faites une nouvelle version\u00a0: actgen templates new … --like."
        return error("ATE-002", located.place("etat"), f"Le modèle {name} est déjà publié.", hint, subject=str(name))
    hint = "Faites-en une nouvelle version, ou écrivez etat: projet s’il doit resservir."
    return error("ATE-002", located.place("etat"), f"Le modèle {name} est abrogé.", hint, subject=str(name))


def _left(place: FilePlace) -> Diagnostic:
    message = "Cette ligne est encore marquée «\u00a0à compléter\u00a0»."
    return error("ATE-003", place, message, "Relisez sa valeur, corrigez-la, puis retirez la remarque.")


def _replaced_warnings(project: Project, name: TemplateName, draft: Located[Manifeste]) -> Iterator[Diagnostic]:
    """A warning where the draft names no version that it replaces, and its act has a published one."""
    if draft.model.remplace:
        return
    others = [
        one for one in published_templates_of(project, name) if load_manifest(project, one).model.etat is Etat.PUBLIE
    ]
    if others:
        newest = max(others, key=lambda one: (load_manifest(project, one).model.fenetre.du, one))
        message = f"Ce manifeste ne dit pas quelle version le modèle {name} remplace\u00a0: le journal ne le dira pas."
        hint = f"Ajoutez une ligne «\u00a0remplace: {newest}\u00a0», si c’est elle."
        yield warning("ATE-005", FilePlace(draft.document.path), message, hint, subject=str(name))


def published_templates_of(project: Project, name: TemplateName) -> list[TemplateName]:
    """The other versions of the act of a template."""
    same = (name.academie, name.acte)
    return [one for one in list_templates(project) if (one.academie, one.acte) == same and one != name]


def _golden_reason(project: Project, comparison: Comparison, names: Sequence[TemplateName]) -> Diagnostic:
    assert comparison.produced is not None  # orphans are not looked at
    place = FilePlace(project.show(golden_file(project, comparison.name)))
    act = f"L’acte {comparison.name} (modèle {comparison.produced.template})"
    drafts = " ".join(f"--projet {name}" for name in names)
    check, update = (f"«\u00a0actgen golden {what} {drafts}\u00a0»" for what in ("check", "update"))
    if comparison.state is State.NEW:
        hint = f"Lisez-le avec {check}, puis acceptez-le avec {update}."
        return error(
            "ATE-006",
            place,
            f"{act} n’a pas de golden\u00a0: personne ne l’a relu.",
            hint,
            subject=str(comparison.name),
        )
    hint = f"Relisez ce qui change avec {check}, puis acceptez-le avec {update}."
    return error(
        "ATE-006", place, f"{act} ne serait plus celui que son golden accepte.", hint, subject=str(comparison.name)
    )
