"""The acts of a project that a change of template touches: each made with both versions, in memory, and compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from actgen.atelier.contract.dossiers import sound_dossiers
from actgen.atelier.revision.comparing import compare
from actgen.atelier.revision.parts import read_text
from actgen.core.errors import InputFault
from actgen.library.catalogue import ActTemplate, choose_template
from actgen.ooxml.packing.package import read_package
from actgen.pipeline import render_acts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.atelier.revision.model import Text
    from actgen.atelier.revision.versions import Version
    from actgen.core.diagnostics import Diagnostic
    from actgen.core.names import TemplateName
    from actgen.core.project import Project
    from actgen.kinds.dossier import Dossier


class ActChange(Struct, frozen=True):
    """An act made with both versions: the words that went and came, or why one version cannot make it.

    `broken_by` is the version with which the act cannot be made, empty where both make it.
    """

    commune: str
    acte: str
    gone: int = 0
    come: int = 0
    restyled: bool = False
    broken_by: str = ""
    reasons: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """`ancenis-saint-gereon/convention`."""
        return f"{self.commune}/{self.acte}"

    @property
    def is_same(self) -> bool:
        """Whether both versions make the same act."""
        return not (self.gone or self.come or self.restyled or self.broken_by)


def can_make_acts(before: Version, after: Version) -> bool:
    """Whether acts of the project may be made with both: templates of one act, or a file beside such a template."""
    names = {one.template.name for one in (before, after) if one.template}
    return (
        bool(names) and len({(name.academie, name.acte) for name in names}) == 1 and before.has_tags and after.has_tags
    )


def acts_changed(project: Project, before: Version, after: Version) -> tuple[ActChange, ...]:
    """Each act of the project that is made with one of the versions now, made with both."""
    own = after.template or before.template
    assert own is not None  # `can_make_acts`
    old, new = (one.template or replace(own, docx=one.docx) for one in (before, after))
    made_with = {one.template.name for one in (before, after) if one.template}
    return tuple(
        _compared(project, dossier, acte, (before.label, old), (after.label, new))
        for dossier, acte in _acts(project, own, made_with)
    )


def _acts(project: Project, own: ActTemplate, made_with: set[TemplateName]) -> Iterator[tuple[Dossier, str]]:
    """The acts that are made with one of these templates now, each after its dossier."""
    academie, kind = own.name.academie, own.name.acte
    for dossier in sound_dossiers(project):
        for acte in dossier.actes_of(kind) if dossier.fiche.body.academie == academie else ():
            day, place = dossier.date_of(acte), dossier.place_of_date(acte)
            try:
                chosen, _ = choose_template(project, academie, kind, day, place)
            except InputFault:
                continue  # without a version it makes no act: `actgen check` says why
            if chosen.name in made_with:
                yield dossier, acte


def _compared(
    project: Project, dossier: Dossier, acte: str, old: tuple[str, ActTemplate], new: tuple[str, ActTemplate]
) -> ActChange:
    made: list[Text] = []
    for label, template in (old, new):
        try:
            (rendered,) = render_acts(project, dossier.slug, acte, ("docx",), template=template, seance=dossier.part)
        except InputFault as fault:
            return ActChange(dossier.slug, acte, broken_by=label, reasons=_reasons(fault.diagnostics))
        made.append(read_text(read_package(rendered.files["docx"], label)))
    revision = compare(made[0], made[1])
    gone, come = revision.words
    return ActChange(dossier.slug, acte, gone, come, restyled=not revision.is_same and not (gone or come))


def _reasons(diagnostics: tuple[Diagnostic, ...]) -> tuple[str, ...]:
    """What is wrong, each once; warnings do not stop an act."""
    return tuple(dict.fromkeys(one.message for one in diagnostics if one.is_error))
