"""The acts of one record, made as `render` makes them: checked, read back, written, or told why they are not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from actgen.atelier.batch.laying import laid_over
from actgen.atelier.batch.made import Line, Made, act_line
from actgen.core.diagnostics import Diagnostic, error
from actgen.core.errors import InputFault, UsageFault
from actgen.core.files import write_outputs
from actgen.kinds.dossier import dossier_of
from actgen.kinds.files import document_of
from actgen.library.drafts import Drafts
from actgen.making.order import Order
from actgen.pipeline import make
from actgen.variables.yaml.nodes import Document
from actgen.writers import DEFAULT_ENGINE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from actgen.atelier.batch.records import Record
    from actgen.core.project import Project
    from actgen.kinds.dossier import Dossier
    from actgen.making.writing import Rendered

_ACTES = "actes"


@dataclass(frozen=True, slots=True)
class Lot:
    """What is made of each record: acts of those kinds, in these formats, in a folder of `output` for each of them."""

    project: Project
    actes: tuple[str, ...]
    formats: tuple[str, ...]
    output: Path
    version: str = ""
    drafts: Drafts = Drafts.REFUSED
    engine: str = DEFAULT_ENGINE
    force: bool = False


def make_record(lot: Lot, record: Record) -> Made:
    """Make the acts of a record and write them; what cannot be made is told, and stops no other.

    MachineFault where the machine refuses: nothing more can be written then.
    """
    lines, faults = list[Line](), list[Diagnostic]()
    for acte in lot.actes:
        try:
            rendered = make(_order(lot, record, acte))
            lines += _written(lot, record, rendered)
        except InputFault as fault:
            faults += fault.diagnostics
        except UsageFault as fault:
            faults.append(error("LOT-006", record.place, fault.message, fault.hint, subject=record.slug))
    return Made(record.slug, str(record.place), tuple(lines), tuple(dict.fromkeys(faults)))


def _order(lot: Lot, record: Record, acte: str) -> Order:
    dossier = _dossier(lot.project, record, lot.actes)
    return Order(
        lot.project, record.slug, acte, lot.formats, lot.version, lot.drafts, engine=lot.engine, dossier=dossier
    )


def _dossier(project: Project, record: Record, actes: tuple[str, ...]) -> Dossier:
    """What a record says of its collectivité, over the file that the project has of it, if any."""
    file = document_of(project, record.slug) if record.has_file else Document(record.given.path, {})
    _refuse_a_list(file, record)
    return dossier_of(project, record.slug, _with_acts(laid_over(record.given, file), actes, record))


def _refuse_a_list(file: Document, record: Record) -> None:
    """UsageFault where the file lists its acts, and the table gives values to some: it does not say to which."""
    given, held = record.given.data, file.data
    if isinstance(given, dict) and _ACTES in given and isinstance(held, dict) and isinstance(held.get(_ACTES), list):
        raise UsageFault(
            f"Le fichier de {record.slug} donne ses actes en liste\u00a0: la table ne peut rien y changer.",
            "Mettez ses valeurs dans ce fichier, ou écrivez-y les actes sous leur nom\u00a0: « convention: … ».",
        )


def _with_acts(document: Document, actes: tuple[str, ...], record: Record) -> Document:
    """The document with the acts that are made, of which the table need say nothing."""
    data = document.data
    if not isinstance(data, dict):
        return document
    held = data.setdefault(_ACTES, {})
    if isinstance(held, dict):
        for acte in actes:
            key = acte.replace("-", "_")
            if key not in held:
                held[key] = {}
                document.keys[(_ACTES, key)] = document.values[(_ACTES, key)] = record.place
    return document


def _written(lot: Lot, record: Record, rendered: tuple[Rendered, ...]) -> Iterator[Line]:
    files = {f"{one.acte}.{name}": content for one in rendered for name, content in one.files.items()}
    sources = {f"{one.acte}.{name}": {one.acte: one.source} for one in rendered for name in one.files}
    write_outputs(lot.output / record.slug, files, force=lot.force, sources=sources)
    return (act_line(record.slug, str(record.place), one) for one in rendered)
