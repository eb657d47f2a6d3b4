"""The acts of records, made as `render` makes them: checked, read back, written, or told why they are not."""

from __future__ import annotations

import time
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from actgen.atelier.batch.advising import of_a_row
from actgen.atelier.batch.laying import laid_over
from actgen.atelier.batch.made import Made, act_line
from actgen.atelier.batch.records import clear_among
from actgen.core.diagnostics import Diagnostic, error
from actgen.core.errors import InputFault, MachineFault, UsageFault
from actgen.core.files import Outputs, write_outputs_together
from actgen.core.names import key_of
from actgen.core.origin import sha256
from actgen.kinds.dossier import dossier_of
from actgen.kinds.files import document_of
from actgen.making.attempts import every
from actgen.making.order import Order
from actgen.pipeline import make_together

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from actgen.atelier.batch.lot import Lot
    from actgen.atelier.batch.records import Record
    from actgen.core.diagnostics import FilePlace
    from actgen.core.project import Project
    from actgen.making.attempts import Stop
    from actgen.making.writing import Rendered
    from actgen.variables.yaml.document import Document
    from actgen.variables.yaml.plain import Path

_ACTES = "actes"


def make_records(lot: Lot, records: Iterable[Record], is_ending: Callable[[], bool] = bool) -> Iterator[Made]:
    """Make the acts of each record and write them; what cannot be made is told, and stops no other.

    They are made and written several records at a time; none is begun once it `is_ending`. Where the machine refuses or
    Ctrl-C stops it, what was made before is written and told first, as far as it can be: MachineFault then, or
    KeyboardInterrupt.
    """
    waiting: list[_Fresh] = []
    begun = time.monotonic()
    try:
        for fresh in _all_fresh(lot, iter(records), is_ending):
            waiting.append(fresh)
            if len(waiting) == _TOGETHER or time.monotonic() - begun > _LONG:
                made, waiting = waiting, []
                yield from _written(lot, made)
                del made  # the next are made without these in memory
                begun = time.monotonic()
    except (MachineFault, KeyboardInterrupt):
        yield from _written(lot, waiting)
        raise
    yield from _written(lot, waiting)


#: How many records are made and written together at most, and after how many seconds they are written in any case.
_TOGETHER, _LONG = 50, 1.0


class _Fresh(Struct, frozen=True):
    """A record with its acts, made and not yet written, and why others of its acts could not be made."""

    record: Record
    rendered: tuple[Rendered, ...]
    faults: tuple[Diagnostic, ...]


def _all_fresh(lot: Lot, records: Iterator[Record], is_ending: Callable[[], bool]) -> Iterator[_Fresh]:
    while not is_ending() and (some := [*islice(records, _TOGETHER)]):
        clear = zip(some, clear_among(some), strict=True)
        asked = [(record, acte, is_clear) for record, is_clear in clear for acte in lot.actes]
        documents = every(asked, lambda one: (*one[:2], _document(lot, one[0], is_clear=one[2])))
        orders = every(documents, lambda one: _order(lot, *one))
        made = make_together(orders)
        for record in some:
            if is_ending():
                return
            yield _fresh(lot.project, record, islice(made, len(lot.actes)))


def _fresh(project: Project, record: Record, results: Iterable[tuple[Rendered, ...] | Stop]) -> _Fresh:
    rendered: list[Rendered] = []
    faults: list[Diagnostic] = []
    for made in results:
        match made:
            case InputFault():
                faults += made.diagnostics
            case UsageFault():
                faults.append(_not_made(record, made))
            case MachineFault():
                raise made
            case _:
                rendered += made
    return _Fresh(record, tuple(rendered), of_a_row(faults, record, project))


def _not_made(record: Record, fault: UsageFault) -> Diagnostic:
    return error("LOT-006", record.place, fault.message, fault.hint, subject=record.slug)


def _order(lot: Lot, record: Record, acte: str, document: Document) -> Order:
    dossier = dossier_of(lot.project, record.slug, document)
    return Order(
        lot.project, record.slug, acte, lot.formats, lot.version, lot.drafts, engine=lot.engine, dossier=dossier
    )


def _document(lot: Lot, record: Record, *, is_clear: bool) -> Document:
    """What a record says of its collectivité, over the file that the project has of it, if any."""
    given = record.given_as(is_clear=is_clear)
    if not record.has_file:
        return _with_acts(given, lot.actes, record)
    file = document_of(lot.project, record.slug)
    _refuse_a_list(file, given, record.slug)
    return _with_acts(laid_over(given, file), lot.actes, record)


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
    held = data.get(_ACTES, {}) if isinstance(data, dict) else None
    if not isinstance(data, dict) or not isinstance(held, dict):
        return document
    lacking = [key for acte in actes if (key := key_of(acte)) not in held]
    if not lacking:
        return document
    places: dict[Path, FilePlace] = {(_ACTES, key): record.place for key in lacking}
    return replace(
        document,
        data={**data, _ACTES: {**held, **{key: {} for key in lacking}}},
        values={**document.values, **places},
        keys={**document.keys, **places},
    )


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
    files: dict[str, bytes] = {}
    sources: dict[str, dict[str, str]] = {}
    digests: dict[str, str] = {}
    for one in rendered:
        for ending, content in one.files.items():
            name = f"{one.acte}.{ending}"
            files[name], sources[name] = content, {one.acte: one.source}
            digests[name] = one.source if ending == "docx" else sha256(content)
    return Outputs(files, sources, digests)
