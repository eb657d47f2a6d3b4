"""An act filled to be looked at while it is written: each value is marked, and what lacks leaves a hole that shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct

from actgen.core.errors import WordingError, stop_on_errors
from actgen.fill.filling import UNFIT, fault_of, sealed
from actgen.fill.layout.finishing import finished
from actgen.fill.pictures import no_images
from actgen.fill.printing import Record
from actgen.fill.survey import stood_in
from actgen.grammar.undefined import MissingValueError
from actgen.ooxml.packing.zipping import Entry, stored

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actgen.core.metadata import Metadata
    from actgen.fill.compiled import CompiledTemplate, Part
    from actgen.fill.pictures import Images


class Previewed(Struct, frozen=True):
    """The bytes of a file with marks, and for the value of each rank the paths of the context that it comes from."""

    docx: bytes
    values: tuple[tuple[str, ...], ...]


def fill_preview(
    template: CompiledTemplate,
    context: Mapping[str, Any],
    metadata: Metadata,
    hole: str,
    images: Images = no_images,
) -> Previewed:
    """The act with its values marked, `hole` in the place of each that lacks.

    `template` is compiled as `traced`. InputFault, with the paragraph of the template, where a value cannot be worded.
    """
    parts, traced = list[Entry](), list[tuple[str, ...]]()
    shown = []
    for _, part in template.parts:
        filled = _with_holes(part, template.label, context, images)
        record = Record(images, traced=traced, hole=hole)
        pieces = part.pieces(filled, record)
        parts.append(stored(part.name, finished(pieces, record.values, template.layout).content()))
        shown += [(part.name, tuple(record.shown.values()))] if part.has_pictures else []
    return Previewed(sealed(template, parts, shown, metadata).content, tuple(traced))


def _with_holes(part: Part, label: str, context: Mapping[str, Any], images: Images) -> Mapping[str, Any]:
    """The context with something in the place of each value that the part lacks."""
    found, filled = stood_in(lambda values: part.pieces(values, Record(images)), context, (WordingError, *UNFIT))
    stop_on_errors(fault_of(one, part, label, context) for one in found if not isinstance(one, MissingValueError))
    return filled
