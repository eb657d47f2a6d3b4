"""The acts of records, made as `render` makes them: checked, read back, written, or told why they are not."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from actgen.atelier.batch.laying import laid_over
from actgen.atelier.batch.made import Made, act_line
from actgen.core.diagnostics import Diagnostic, error
from actgen.core.errors import InputFault, MachineFault, UsageFault
from actgen.core.files import Outputs, write_outputs_together
from actgen.core.origin import sha256
from actgen.kinds.dossier import dossier_of
from actgen.kinds.files import document_of
from actgen.library.drafts import Drafts
from actgen.making.order import Order
from actgen.pipeline import make
from actgen.variables.yaml.nodes import Document
from actgen.writers import DEFAULT_ENGINE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
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


def make_records(lot: Lot, records: Iterable[Record]) -> Iterator[Made]:
    """Make the acts of each record and write them; what cannot be made is told, and stops no other.

    They are written several records at a time. Where the machine refuses or Ctrl-C stops it, what was made before is
    written and told first, as far as it can be: MachineFault then, or KeyboardInterrupt.
    """
    waiting: list[_Fresh] = []
    begun = time.monotonic()
    try:
        for record in records:
            waiting.append(_fresh(lot, record))
            if len(waiting) == _TOGETHER or time.monotonic() - begun > _LONG:
                made, waiting = waiting, []
                yield from _written(lot, made)
                begun = time.monotonic()
    except (MachineFault, KeyboardInterrupt):
        yield from _written(lot, waiting)
        raise
    yield from _written(lot, waiting)


#: How many records are written together at most, and after how many seconds in any case.
_TOGETHER, _LONG = 20, 1.0


@dataclass(frozen=True, slots=True)
class _Fresh:
    """A record with its acts, made and not yet written, and why others of its acts could not be made."""

    record: Record
    rendered: tuple[Rendered, ...]
    faults: tuple[Diagnostic, ...]


def _fresh(lot: Lot, record: Record) -> _Fresh:
    rendered: list[Rendered] = []
    faults: list[Diagnostic] = []
    for acte in lot.actes:
        try:
            rendered += make(_order(lot, record, acte))
        except InputFault as fault:
            faults += fault.diagnostics
        except UsageFault as fault:
            faults.append(_not_made(record, fault))
    return _Fresh(record, tuple(rendered), tuple(dict.fromkeys(faults)))


def _not_made(record: Record, fault: UsageFault) -> Diagnostic:
    return error("LOT-006", record.place, fault.message, fault.hint, subject=record.slug)


def _order(lot: Lot, record: Record, acte: str) -> Order:
    dossier = _dossier(lot.project, record, lot.actes)
    return Order(
        lot.project, record.slug, acte, lot.formats, lot.version, lot.drafts, engine=lot.engine, dossier=dossier
    )


def _dossier(project: Project, record: Record, actes: tuple[str, ...]) -> Dossier:
    """What a record says of its collectivité, over the file that the project has of it, if any."""
    given = record.given
    file = document_of(project, record.slug) if record.has_file else Document(given.path, {})
    _refuse_a_list(file, given, record.slug)
    return dossier_of(project, record.slug, _with_acts(laid_over(given, file), actes, record))


def _refuse_a_list(file: Document, given: Document, slug: str) -> None:
    """UsageFault where the file lists its acts, and the table gives values to some: it does not say to which."""
    said, held = given.data, file.data
    if isinstance(said, dict) and _ACTES in said and isinstance(held, dict) and isinstance(held.get(_ACTES), list):
        raise UsageFault(
            f"Le fichier de {slug} donne ses actes en liste\u00a0: la table ne peut rien y changer.",
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


def _written(lot: Lot, fresh: Sequence[_Fresh]) -> Iterator[Made]:
    """Write the files of these records, and tell what became of each; MachineFault after the last, if there was one."""
    outputs = {one.record.slug: _outputs(one.rendered) for one in fresh if one.rendered}
    refused = write_outputs_together(lot.output, outputs, force=lot.force)
    for one in fresh:
        record, place = one.record, str(one.record.place)
        match refused.get(record.slug):
            case None:
                lines = (act_line(record.slug, place, act, outputs[record.slug].digests) for act in one.rendered)
                yield Made(record.slug, place, tuple(lines), one.faults)
            case UsageFault() as fault:
                yield Made(record.slug, place, (), (*one.faults, _not_made(record, fault)))
    for stop in refused.values():
        if isinstance(stop, MachineFault):
            raise stop


def _outputs(rendered: tuple[Rendered, ...]) -> Outputs:
    files = {f"{one.acte}.{name}": content for one in rendered for name, content in one.files.items()}
    sources = {f"{one.acte}.{name}": {one.acte: one.source} for one in rendered for name in one.files}
    known = {f"{one.acte}.docx": one.source for one in rendered}
    digests = {name: known.get(name) or sha256(content) for name, content in files.items()}
    return Outputs(files, sources, digests)
