"""A file of JSON lines: what each collectivité is given, one object a line, its names as in the file of a commune."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from actgen.atelier.batch.records import Record, Whole, each_once
from actgen.atelier.batch.table import MAX_ROWS, too_long
from actgen.atelier.batch.whose import IDENTIFYING, NobodyError
from actgen.atelier.batch.xlsx_tables import text_of_cell
from actgen.core.diagnostics import CellPlace, Diagnostic, FilePlace, error
from actgen.core.encodings import decode
from actgen.core.errors import InputFault
from actgen.variables.yaml.document import Document
from actgen.variables.yaml.plain import Plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actgen.atelier.batch.whose import Collectivites
    from actgen.kinds.kind import ActKind
    from actgen.variables.yaml.plain import Path

_ACTE, _ACTES = "acte", "actes"
_ONE_A_LINE = 'Chaque ligne est un objet\u00a0: {"commune": {"insee": "44036"}, "acte": {"objet": "…"}}.'


def read_json_lines(
    content: bytes, path: str, kinds: Sequence[ActKind], known: Collectivites
) -> tuple[list[Record], list[Diagnostic]]:
    """A record for each line, and the faults of those that give none; InputFault for a file that cannot be read."""
    if content.count(b"\n") > MAX_ROWS:
        raise too_long(path)
    decoded = decode(content)
    lines = [] if decoded is None else decoded.text.split("\n")
    if not any(map(str.strip, lines)):
        message = "Ce fichier est vide, ou ne se lit pas."
        raise InputFault([error("LOT-001", FilePlace(path), message, _ONE_A_LINE)])
    found, faults = list[Record](), list[Diagnostic]()
    for number, line in enumerate(lines, start=1):
        if line.strip():
            place = CellPlace(path, number)
            try:
                given = _document(line, path, place, kinds)
                slug = known.named(dict(_identity(given.data)))
                found.append(Record(slug, Whole(given, place), slug in known.slugs))
            except NobodyError as nobody:
                faults.append(error("LOT-003", place, nobody.message, nobody.hint))
            except _NoObjectError as wrong:
                faults.append(error("LOT-001", place, str(wrong), _ONE_A_LINE))
    return each_once(found, faults)


class _NoObjectError(Exception):
    """Raised for a line that is no object, with why, in French."""


def _document(line: str, path: str, place: CellPlace, kinds: Sequence[ActKind]) -> Document:
    """The values of a line as a file that holds nothing else."""
    try:
        data = json.loads(line, parse_float=Decimal, object_pairs_hook=_object)
    except json.JSONDecodeError as failure:
        message = f"Cette ligne n’est pas du JSON\u00a0: elle ne se lit plus au caractère {failure.colno}."
        raise _NoObjectError(message) from None
    except RecursionError:
        raise _NoObjectError("Cette ligne est trop profonde.") from None
    if not isinstance(data, dict):
        raise _NoObjectError("Cette ligne n’est pas un objet JSON.")
    return _placed(Document(path, _with_acts(_typed(data), kinds)), place)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    twice = next((name for rank, (name, _) in enumerate(pairs) if name in dict(pairs[:rank])), None)
    if twice is not None:
        raise _NoObjectError(f"Cette ligne donne deux fois «\u00a0{twice}\u00a0».")
    return dict(pairs)


def _typed(value: Any) -> Any:
    """The value as a clerk would have typed it; what is null is not given."""
    if isinstance(value, dict):
        return {name: _typed(one) for name, one in value.items() if one is not None}
    if isinstance(value, list):
        return [_typed(one) for one in value]
    return f"{value:f}".replace(".", ",") if isinstance(value, Decimal) else text_of_cell(value)


def _with_acts(data: dict[str, Any], kinds: Sequence[ActKind]) -> dict[str, Any]:
    """What « acte » gives, under the name of each act that is made."""
    own = data.pop(_ACTE, None)
    if isinstance(own, dict):
        acts = data.setdefault(_ACTES, {})
        for kind in kinds if isinstance(acts, dict) else ():
            acts[kind.key] = {**own, **acts.get(kind.key, {})}
    return data


def _placed(document: Document, place: CellPlace) -> Document:
    """The document, each value of which stands on its line."""
    for path in _every(document.data, ()):
        document.values[path] = document.keys[path] = CellPlace(
            place.path, place.line, heading=".".join(map(str, path))
        )
    return document


def _every(data: Plain, path: Path) -> Iterator[Path]:
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in items:
        yield (*path, step)
        yield from _every(value, (*path, step))


def _identity(data: Any) -> Iterator[tuple[str, str]]:
    """What tells whose a line is, by the names of the columns that would say it."""
    for name in IDENTIFYING:
        held = data
        for step in name.split("."):
            held = held.get(step) if isinstance(held, dict) else None
        if isinstance(held, str) and held:
            yield name, held
