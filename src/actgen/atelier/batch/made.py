"""What became of a record: its acts as lines of a manifest, the faults of those that were not made."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec
from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from actgen.core.diagnostics import Diagnostic
    from actgen.core.origin import Origin
    from actgen.making.writing import Rendered

#: A line of a manifest, as plain data.
Line = dict[str, Any]
Said = TypeVar("Said")


class Made(Struct, frozen=True):
    """What became of a record: a line of the manifest for each act that was written, the faults of the others."""

    slug: str
    place: str
    lines: tuple[Line, ...]
    faults: tuple[Diagnostic, ...] = ()


def act_line(slug: str, place: str, act: Rendered, digests: Mapping[str, str]) -> Line:
    """The line of an act that was made, from a row at that place; `digests` are those of its files by their names."""
    return {
        "collectivite": slug,
        "source": place,
        "acte": act.acte,
        "modele": str(act.template),
        **_inputs(act.act.metadata.origin),
        "sha256_docx": act.source,
        "fichiers": {name: digests[name] for name in (f"{act.acte}.{ending}" for ending in act.files)},
        "avertissements": [told(warning) for warning in act.warnings],
    }


def _inputs(origin: Origin | None) -> Line:
    """The digests of what an act was made from, as the act itself states them."""
    if origin is None:
        return {}
    paper = {"sha256_papier": origin.papier_sha256} if origin.papier_sha256 else {}
    return {
        "sha256_modele": origin.template_sha256,
        "sha256_clauses": origin.clauses_sha256,
        "sha256_donnees": origin.data_sha256,
        **paper,
    }


def fault_line(made: Made) -> Line:
    """The line of the acts that were not made."""
    return {"collectivite": made.slug, "source": made.place, "erreurs": list(map(told, made.faults))}


def lines_of(made: Made) -> Iterator[bytes]:
    """What became of a record, each line of the manifest as its JSON."""
    yield from map(json_line, made.lines)
    if made.faults:
        yield json_line(fault_line(made))


def told(found: Diagnostic) -> dict[str, str]:
    """A finding as plain data."""
    return {"code": found.code, "place": str(found.place), "message": found.message, "conseil": found.hint}


def json_line(said: Any) -> bytes:
    """The line of JSON that says it."""
    try:
        return msgspec.json.encode(said) + b"\n"
    except UnicodeEncodeError:  # the name of a file that is not in UTF-8
        return json.dumps(msgspec.to_builtins(said)).encode() + b"\n"


def spaced(line: bytes) -> bytes:
    """The same line for who reads it by eye."""
    try:
        return msgspec.json.format(line, indent=0) + b"\n"
    except msgspec.DecodeError:  # with such a name, the standard library has written it, and has spaced it
        return line.rstrip() + b"\n"


def read_json_line(line: bytes, what: type[Said]) -> Said:
    """What such a line says; ValueError where it says nothing of the kind."""
    try:
        return msgspec.json.decode(line, type=what)
    except msgspec.DecodeError:  # or such a name, which the standard library alone reads
        return msgspec.convert(json.loads(line), what)
