"""Step 7, write: the files of an act in the formats asked for, and all acts of a commune as one PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.core.origin import sha256
from actgen.document.reading import read_act
from actgen.french.communes import with_de
from actgen.kinds.dossier import Dossier, load_dossier
from actgen.library.drafts import Mark
from actgen.ooxml.marking import with_mark
from actgen.writers import DEFAULT_ENGINE, writers_of
from actgen.writers.archival.attachments import act_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from actgen.core.diagnostics import Diagnostic
    from actgen.core.names import TemplateName
    from actgen.core.project import Project
    from actgen.document.model import Act
    from actgen.making.reading import ReadAct
    from actgen.making.reviewing import Reviewed
    from actgen.writers.archival.attachments import Attached
    from actgen.writers.bordereau import Sender


class Rendered(Struct, frozen=True):
    """One act: its kind, its template, its model, its files by format, the warnings met, the days that follow.

    `source` is the digest of its Word file, of which all its formats are made. `mark` is what its pages say where it is
    not to be signed. `part` is that of its dossier: the day of its sitting where the collectivité has several. `joined`
    are the files that ride inside its PDF.
    """

    acte: str
    template: TemplateName
    act: Act
    files: Mapping[str, bytes]
    warnings: tuple[Diagnostic, ...]
    echeances: tuple[str, ...]
    source: str
    mark: Mark = Mark.NONE
    part: str | None = None
    joined: tuple[Attached, ...] = ()


def write(reviewed: Reviewed) -> Rendered:
    """The act in each format of its order, in memory; MachineFault where the machine cannot make one."""
    chosen = reviewed.read.made.chosen
    docx, source, act = _as_its_pages_say(reviewed.read)
    order = chosen.checked.order
    name, acte, part = chosen.template.name, chosen.checked.acte, chosen.checked.dossier.part
    joined = act_files(acte, reviewed.read.made.data, docx) if order.joined else ()
    writers = writers_of(order.formats, order.engine, joined)
    files = {format_: writer.write(act, docx) for format_, writer in writers.items()}
    told = reviewed.warnings, reviewed.echeances
    return Rendered(acte, name, act, files, *told, source, chosen.mark, part, joined)


def bundle_of(
    project: Project,
    commune: str,
    rendered: Iterable[Rendered],
    engine: str = DEFAULT_ENGINE,
    seance: str | None = None,
) -> bytes:
    """One PDF of these acts of a commune, or of that sitting, in the order of sending, laid out by an engine."""
    from actgen.writers.bundle import write_bundle

    dossier, made = load_dossier(project, commune, seance), {one.acte: one for one in rendered}
    kinds, acts = {acte: dossier.kind_of(acte) for acte in made}, {acte: one.act for acte, one in made.items()}
    joined = tuple(file for one in made.values() for file in one.joined)
    return write_bundle(_sender(dossier), kinds, acts, engine, joined)


def _as_its_pages_say(read: ReadAct) -> tuple[bytes, str, Act]:
    """The Word file, its digest and the act in it; both say on each page where they are not to be signed."""
    filled, chosen = read.made.filled, read.made.chosen
    if not chosen.mark:
        return filled.docx, filled.sha256, read.act
    name = str(chosen.template.name)
    marked = with_mark(filled.docx, name, chosen.mark, chosen.mark.line)
    return marked, sha256(marked), read_act(marked, name, read.act.metadata)


def _sender(dossier: Dossier) -> Sender:
    from actgen.writers.bordereau import Sender

    de_academie = with_de(dossier.academie.model.nom) if dossier.academie else ""
    body, commune = dossier.fiche.body, dossier.fiche.as_commune
    named = f"Commune {commune.de_nom}" if commune else body.named
    de_named = f"de la commune {commune.de_nom}" if commune else body.de_nom
    return Sender(body.nom, named, de_named, body.sorte.assemblee, de_academie)
