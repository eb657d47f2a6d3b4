"""The acts of a file as they are typed, though it cannot be read as a dossier yet; and to which a finding belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from msgspec import Struct

from actgen.core.diagnostics import FilePlace
from actgen.core.files import read_file
from actgen.core.names import key_of
from actgen.kinds.files import NO_SITTING
from actgen.variables.marks import is_mark
from actgen.variables.yaml.document import Document
from actgen.variables.yaml.nodes import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from actgen.atelier.browser.places import Part
    from actgen.core.diagnostics import Diagnostic
    from actgen.kinds.kind import ActKind, Kinds
    from actgen.variables.yaml.plain import Path

#: In the order in which they were found.
Findings: TypeAlias = "tuple[Diagnostic, ...]"
#: No act: what stands there is said of the whole file.
WHOLE = ""
_ACTES = "actes"


class TypedAct(Struct, frozen=True):
    """An act as a file names it: its name, its kind where there is such a one, its file and the path of its values."""

    name: str
    kind: ActKind | None
    document: Document
    path: Path

    @property
    def kind_said(self) -> str:
        """How a sentence names it."""
        return self.kind.declared.nom if self.kind else self.name

    def typed(self, name: str) -> str:
        """The text that stands under a name of it; nothing for a value that is still to complete."""
        data: Any = self.document.data
        for step in self.path:
            data = data[step]
        found = data.get(name) if isinstance(data, dict) else None
        return found if isinstance(found, str) and not is_mark(found) else ""


class Blocks(Struct, frozen=True):
    """Where each block of the files begins: that of an act by its key, any other as `WHOLE`."""

    starts: tuple[tuple[str, int, str], ...]

    def parted(self, diagnostics: Iterable[Diagnostic], acte: str) -> tuple[Findings, Findings]:
        """What concerns an act or its whole file, then what stands in the blocks of other acts."""
        own: list[Diagnostic] = []
        others: list[Diagnostic] = []
        for one in diagnostics:
            (own if self._act_at(one) in (WHOLE, key_of(acte)) else others).append(one)
        return tuple(own), tuple(others)

    def _act_at(self, one: Diagnostic) -> str:
        place = one.place
        if not isinstance(place, FilePlace):
            return WHOLE
        before = [start for start in self.starts if start[0] == place.path and start[1] <= place.line]
        return max(before, key=lambda start: start[1], default=("", 0, WHOLE))[2]


def typed_acts(part: Part, kinds: Kinds) -> tuple[TypedAct, ...]:
    """The acts that the file, or the files, of a part name; none where no YAML can be read of it."""
    if part.part == NO_SITTING:
        files = part.project.commune_files(part.slug).actes
        return tuple(_alone(path.stem, _read(part, path), kinds) for path in files)
    return tuple(_in_file(_read(part, part.file_of()), kinds))


def blocks_of(keys: Iterable[Mapping[Path, FilePlace]], names: Mapping[Path, str]) -> Blocks:
    """The blocks by the places of the keys of files; `names` are those of the acts by their paths."""
    found = [(place, names.get(path, WHOLE)) for held in keys for path, place in held.items() if _begins(path, names)]
    return Blocks(tuple((place.path, place.line, key_of(name)) for place, name in found))


def blocks_of_typed(acts: Iterable[TypedAct]) -> Blocks:
    """The blocks of acts as they are typed."""
    starts: list[tuple[str, int, str]] = []
    for one in acts:
        keys = {**one.document.values, **one.document.keys}
        starts += blocks_of([keys], {one.path: one.name}).starts
    return Blocks(tuple(starts))


def _begins(path: Path, names: Mapping[Path, str]) -> bool:
    return len(path) == 1 or path in names


def _read(part: Part, path: Any) -> Document:
    return read_yaml(read_file(path), part.project.show(path))


def _alone(name: str, document: Document, kinds: Kinds) -> TypedAct:
    """An act that has a file to itself."""
    data = document.data if isinstance(document.data, dict) else {}
    return TypedAct(name, _kind(str(data.get("acte", "")), kinds), document, ())


def _in_file(document: Document, kinds: Kinds) -> Iterator[TypedAct]:
    held = document.data.get(_ACTES) if isinstance(document.data, dict) else None
    if isinstance(held, dict):
        for key in held:
            kind = _kind(str(key), kinds)
            yield TypedAct(kind.name if kind else str(key), kind, document, (_ACTES, str(key)))
    for number, item in enumerate(held if isinstance(held, list) else ()):
        if isinstance(item, dict) and item.get("acte"):
            kind = _kind(str(item["acte"]), kinds)
            yield TypedAct(str(item.get("nom") or item["acte"]), kind, document, (_ACTES, number))


def _kind(typed: str, kinds: Kinds) -> ActKind | None:
    return next((kind for kind in kinds.values() if typed in (kind.name, kind.key)), None)
