"""A compiled template and plain data become the bytes of a Word file, and the proof that each value is in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from types import TracebackType
from typing import Any

from jinja2 import TemplateError
from msgspec import Struct

from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, FilePlace, WordPlace, error
from actgen.core.errors import WordingError, stop_on_errors
from actgen.core.metadata import Metadata
from actgen.core.nearest import did_you_mean
from actgen.core.still import once
from actgen.fill.civility import missing_civility
from actgen.fill.compiled import CompiledTemplate, Part
from actgen.fill.layout.finishing import Layout, finished
from actgen.fill.of_a_commune import read_of_a_commune
from actgen.fill.pictures import Images, no_images, with_pictures
from actgen.fill.printing import Record, learn
from actgen.fill.proof import lost
from actgen.fill.survey import missing_values
from actgen.grammar.undefined import MissingValueError
from actgen.ooxml.packing.package import Package
from actgen.ooxml.packing.pieces import Pieces
from actgen.ooxml.packing.properties import Stating, escaped, stating, with_custom_properties
from actgen.ooxml.packing.zipping import Entry, Packed, Packing, pack_proven, packing_of, stored
from actgen.ooxml.xml import unprintable
from actgen.values.images import ProjectImage

_CORE_PART = "docProps/core.xml"
_CORE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
)
#: What data of an unexpected kind makes Python and Jinja raise.
UNFIT = (TemplateError, TypeError, ValueError, LookupError, ArithmeticError)
#: What gives the place where the file names the mayor.
Mayor = Callable[[], FilePlace]


class Filled(Struct, frozen=True):
    """The bytes of the act, their digest, the values printed in each part, in order, and the pieces of which it is."""

    docx: bytes
    sha256: str
    printed: tuple[tuple[Entry, tuple[str, ...]], ...]
    pieces: tuple[Pieces, ...]


class LaidOut(Struct, frozen=True):
    """A part laid out: as an entry of its file, and in the pieces of which this was made."""

    entry: Entry
    pieces: Pieces


class Printed(Struct, frozen=True):
    """A part as its tags printed it: its place among the entries, its pieces around its values, what it did."""

    place: int
    part: Part
    pieces: list[str | None]
    record: Record


def fill(
    template: CompiledTemplate,
    context: Mapping[str, Any],
    metadata: Metadata,
    mayor: Mayor | None = None,
    images: Images = no_images,
) -> Filled:
    """The act; InputFault, with the template's paragraph, when a value is missing or cannot be worded.

    `mayor` gives where the file names the mayor: a civility that lacks is told there, once. `images` gives the picture
    that a path names.
    """
    printed = print_parts(template, context, metadata, mayor, images, settled=True)
    return filled(template, printed, lay_out(template, printed), metadata)


def print_parts(
    template: CompiledTemplate,
    context: Mapping[str, Any],
    metadata: Metadata,
    mayor: Mayor | None = None,
    images: Images = no_images,
    *,
    settled: bool = False,
) -> tuple[Printed, ...]:
    """The parts with tags, printed with these values; InputFault as `fill`.

    Where they are not `settled`, what is wrong with the words of a value alone is not told.
    """
    printed: list[Printed] = []
    faults = list(_property_faults(metadata, template.label))
    for place, part in template.parts:
        record = Record(images, together=True)
        try:
            pieces = part.pieces(context, record) if settled else part.noting(context, record)
            printed.append(Printed(place, part, pieces, record))
        except (WordingError, *UNFIT) as failure:
            found = _all_faults(part, template.label, context, mayor, images)
            faults += found or [fault_of(failure, part, template.label, context)]
    stop_on_errors(dict.fromkeys(faults))  # a clause in two parts has its fault twice
    return tuple(printed)


def lay_out_together(
    acts: Sequence[tuple[CompiledTemplate, Sequence[Printed]]],
) -> list[tuple[LaidOut, ...] | None]:
    """The parts of many acts, settled and laid out; None for an act of which something cannot be settled."""
    learn([one.record for _, printed in acts for one in printed])
    return [_settled_and_laid_out(*act) for act in acts]


def _settled_and_laid_out(template: CompiledTemplate, printed: Sequence[Printed]) -> tuple[LaidOut, ...] | None:
    try:
        for one in printed:
            one.part.settle(one.pieces, one.record)
    except (WordingError, *UNFIT):
        return None
    return lay_out(template, printed)


def lay_out(template: CompiledTemplate, printed: Sequence[Printed]) -> tuple[LaidOut, ...]:
    """These parts, which are settled, each with its layout."""
    return tuple([_laid_out(one, template.layout) for one in printed])


def _laid_out(printed: Printed, layout: Layout) -> LaidOut:
    record = printed.record
    made = finished(printed.pieces, record.values, layout, record.asking)
    return LaidOut(stored(printed.part.name, made.content()), made)


def filled(
    template: CompiledTemplate, printed: Sequence[Printed], laid_out: Sequence[LaidOut], metadata: Metadata
) -> Filled:
    """The act of these parts, with the pictures that they show and what the file says of itself."""
    parts = [part.entry for part in laid_out]
    shown = [(one.part.name, tuple(one.record.shown.values())) for one in printed if one.part.has_pictures]
    values = [(part, tuple(one.record.printed)) for one, part in zip(printed, parts, strict=True)]
    file = sealed(template, parts, shown, metadata)
    return Filled(file.content, file.sha256, tuple(values), tuple([part.pieces for part in laid_out]))


def sealed(
    template: CompiledTemplate,
    parts: Sequence[Entry],
    shown: list[tuple[str, tuple[ProjectImage, ...]]],
    metadata: Metadata,
) -> Packed:
    """A file of these filled parts, with the pictures that each of them shows and its properties."""
    core = stored(_CORE_PART, _core_of(metadata).encode())
    properties = metadata.origin.properties() if metadata.origin else {}
    if shown:  # new entries come among those of the template
        placed = with_pictures(Package(template.label, _with_parts(template, parts)), shown)
        described = [core if entry.name == _CORE_PART else entry for entry in placed]
        whole = with_custom_properties(described, properties) if properties else described
        return pack_proven(whole)
    return _sealing(template, tuple(properties)).sealed(parts, core, properties.values())


def _with_parts(template: CompiledTemplate, parts: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries of a template with these filled parts among them."""
    filled_parts = dict(zip([place for place, _ in template.parts], parts, strict=True))
    return tuple([filled_parts.get(place, entry) for place, entry in enumerate(template.entries)])


class _Sealing(Struct, frozen=True):
    """How the acts of a template are packed that state properties of some names, without pictures.

    What they all have stands first, then its parts, what says who made the file, if it has that, and the properties.
    `stating` is None where there are no such names.
    """

    packing: Packing
    has_core: bool
    stating: Stating | None

    def sealed(self, parts: Sequence[Entry], core: Entry, texts: Iterable[str]) -> Packed:
        """The file of these filled parts that states these texts, each under its name."""
        own = [*parts, core] if self.has_core else [*parts]
        if self.stating:
            own.append(self.stating.part(texts))
        return self.packing.pack(own)


@once
def _sealing(template: CompiledTemplate, names: tuple[str, ...]) -> _Sealing:
    """How its acts are packed that state properties of these names."""
    entries: list[Any] = [*template.entries]
    cores = [rank for rank, entry in enumerate(template.entries) if entry.name == _CORE_PART]
    own = {place: part.name for place, part in template.parts} | dict.fromkeys(cores, _CORE_PART)
    stated = stating(template.entries, names) if names else None
    if stated:
        own[stated.put_around(entries)] = stated.name
    common = [entry for rank, entry in enumerate(entries) if rank not in own]
    return _Sealing(packing_of(common, own.values()), bool(cores), stated)


def shown_images(template: CompiledTemplate, context: Mapping[str, Any], images: Images) -> tuple[str, ...]:
    """The paths of the pictures that the act shows, in order; what cannot be filled `fill` tells."""
    found: dict[str, None] = {}
    for part in template.pictured:
        record = Record(images)
        with suppress(WordingError, *UNFIT):
            part.pieces(context, record)
        found |= dict.fromkeys(record.shown)
    return tuple(found)


def _all_faults(
    part: Part, label: str, context: Mapping[str, Any], mayor: Mayor | None, images: Images
) -> list[Diagnostic]:
    """Every fault of a part that cannot be filled: all the missing values, not the first alone."""

    def render(values: Mapping[str, Any]) -> object:
        return part.pieces(values, Record(images))

    return [
        (mayor and missing_civility(failure, context, mayor())) or fault_of(failure, part, label, context)
        for failure in missing_values(render, context, (WordingError, *UNFIT))
    ]


def prove_complete(filled: Filled, label: str) -> None:
    """Raise InputFault when a printed value does not stand whole, and in its order, in the text of its part."""
    printed = zip(filled.printed, filled.pieces, strict=True)
    stop_on_errors(fault for (entry, values), pieces in printed for fault in lost(entry, pieces, values, label))


def fault_of(failure: Exception, part: Part, label: str, context: Mapping[str, Any]) -> Diagnostic:
    """What stopped a part from being filled, at the paragraph of its tag."""
    place = part.place(label, _line(failure.__traceback__))
    match failure:
        case MissingValueError() if told := read_of_a_commune(failure, context):
            return error("REM-001", place, told.message, told.hint, subject=failure.name)
        case MissingValueError():
            hint = failure.hint or did_you_mean(failure.name, context) or _known(context)
            return error("REM-001", place, failure.french, hint, subject=failure.path or failure.name)
        case WordingError():
            return error("REM-003", place, failure.message, failure.hint)
        case _:
            hint = (
                "Vérifiez qu’elle compare ou reçoit ce qu’elle attend\u00a0: une date, un nombre, un texte, une liste."
            )
            return error("REM-004", place, "Cette balise ne peut pas être remplie.", hint)


def _known(context: Mapping[str, Any]) -> str:
    return f"Les noms admis ici sont\u00a0: {', '.join(sorted(context))}."


def _line(traceback: TracebackType | None) -> int:
    """The line of the template's source where the failure began."""
    line = 0
    while traceback is not None:
        if traceback.tb_frame.f_code.co_filename == "<template>":
            line = traceback.tb_lineno
        traceback = traceback.tb_next
    return line


def _property_faults(metadata: Metadata, label: str) -> Iterator[Diagnostic]:
    for value in (metadata.title, metadata.subject, metadata.author):
        if char := unprintable(value):
            message = f"{cited(value)} contient un caractère de commande (U+{ord(char):04X})."
            yield error("REM-003", WordPlace(label), message, "Retapez cette valeur sans copier-coller.", subject=value)


def _core_of(metadata: Metadata) -> str:
    title, subject, author = escaped((metadata.title, metadata.subject, metadata.author))
    instant = f"{metadata.day}T00:00:00Z"
    return (
        f"{_CORE}<dc:title>{title}</dc:title><dc:subject>{subject}</dc:subject><dc:creator>{author}</dc:creator>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{instant}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{instant}</dcterms:modified>'
        "<dc:language>fr-FR</dc:language></cp:coreProperties>"
    )
