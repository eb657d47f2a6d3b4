"""The goldens of the acts that some templates make, those of drafts included: as if they were published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.contract.dossiers import sound_dossiers, template_of
from actgen.atelier.goldens.comparison import Produced, compare
from actgen.atelier.goldens.page_store import read_pages
from actgen.atelier.goldens.producing import produce, produce_with_pages
from actgen.atelier.goldens.store import read_goldens
from actgen.atelier.goldens.verdict import Verdict, looked_at
from actgen.atelier.publishing.rehearsal import copy_of, publish_in
from actgen.core.diagnostics import WordPlace
from actgen.core.errors import InputFault
from actgen.core.still import standing_still
from actgen.library.catalogue import load_manifest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from actgen.core.diagnostics import Diagnostic
    from actgen.core.names import TemplateName
    from actgen.core.project import Project
    from actgen.kinds.dossier import Dossier


def goldens_as_published(
    project: Project,
    names: Collection[TemplateName],
    communes: Collection[str] = (),
    *,
    pages: bool = False,
    seance: str | None = None,
) -> Verdict:
    """The acts that these templates would make once published, or give their facts to, beside their goldens."""
    with copy_of(project) as copy:
        publish_in(copy, names)
        return goldens_of(copy, names, communes, pages=pages, seance=seance)


@standing_still()
def goldens_of(
    project: Project,
    names: Collection[TemplateName],
    communes: Collection[str] = (),
    *,
    pages: bool = False,
    seance: str | None = None,
) -> Verdict:
    """The acts that these published templates make, or give their facts to, beside their goldens; `pages` too.

    With a `seance`, those of that sitting. Papers of a sitting that has a file of its own are acts like the others.
    """
    render = produce_with_pages if pages else produce
    produced: list[Produced] = []
    faults: dict[str, tuple[Diagnostic, ...]] = {}
    for dossier, acte in _acts(project, names, communes, seance):
        try:
            produced += render(project, dossier.slug, acte, seance=dossier.part)
        except InputFault as fault:
            faults[dossier.slug] = (*faults.get(dossier.slug, ()), *fault.diagnostics)
    made = {act.name for act in produced}
    goldens = {name: content for name, content in read_goldens(project).items() if name in made}
    verdict = Verdict(compare(produced, goldens), faults)
    held = {name: files for name, files in read_pages(project).items() if name in made} if pages else {}
    return looked_at(verdict, produced, held) if pages else verdict


def faults_of_acts(verdict: Verdict, told: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The errors of the acts that could not be made, but for those of a template of which an error is told already."""
    known = {one.place.document for one in told if one.is_error and isinstance(one.place, WordPlace)}
    for faults in verdict.faults.values():
        for fault in faults:
            if fault.is_error and not (isinstance(fault.place, WordPlace) and fault.place.document in known):
                yield fault


def _acts(
    project: Project, names: Collection[TemplateName], communes: Collection[str], seance: str | None
) -> Iterator[tuple[Dossier, str]]:
    for dossier in sound_dossiers(project):
        if (communes and dossier.slug not in communes) or (seance is not None and not dossier.is_of(seance)):
            continue
        for acte in (*dossier.actes(), *(dossier.papers() if dossier.part else ())):
            made_with = template_of(project, dossier, acte)
            approved = load_manifest(project, made_with).model.approuve if made_with else None
            if made_with in names or (approved and template_of(project, dossier, approved) in names):
                yield dossier, acte
