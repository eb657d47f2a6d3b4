"""The custom properties of a Word file, which Word shows under « Fichier > Informations > Propriétés avancées ».

ECMA-376 part 1, 15.2.12.2 (the part) and 22.3 (its content).
"""

from __future__ import annotations

from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from actgen.ooxml.packing.package import CONTENT_TYPES_PART
from actgen.ooxml.packing.parts import DECLARATION, declare, relate, written_part
from actgen.ooxml.packing.zipping import stored
from actgen.ooxml.xml import RELATIONSHIPS, Element, parse, seen, serialise, whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from actgen.ooxml.packing.zipping import Entry

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PROPERTIES, _VARIANTS = f"{_OFFICE}/custom-properties", f"{_OFFICE}/docPropsVTypes"
_RELATION = f"{_OFFICE}/relationships/custom-properties"
_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_RELATIONS_PART, _USUAL_PART = "_rels/.rels", "docProps/custom.xml"
#: What makes a part known.
_KNOWING = frozenset({CONTENT_TYPES_PART, _RELATIONS_PART})
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # that of every custom property
_FIRST_ID = 2  # 0 and 1 are reserved


def read_custom_properties(entries: Iterable[Entry]) -> dict[str, str]:
    """Name → text of the custom properties of a Word file; UnsafeXml when a part of them is damaged."""
    parts = {entry.name: entry for entry in entries}
    part = parts.get(_part_name(parts.get(_RELATIONS_PART)))
    if part is None:
        return {}
    return {_name(element): "".join(map(str, element.itertext())) for element in _elements(part)}


class Stating(Struct, frozen=True):
    """What a file needs to state properties of some names: the entries that change, by their ranks, and their part.

    `rank` is where that stands among the entries, None for behind them; `around` is what it says around the texts.
    """

    changed: Mapping[int, Entry]
    rank: int | None
    name: str
    around: tuple[str, ...]

    def part(self, texts: Iterable[str]) -> Entry:
        """What states these texts, each under its name."""
        pieces = [""] * (2 * len(self.around) - 1)
        pieces[::2], pieces[1::2] = self.around, escaped(tuple(texts))
        return stored(self.name, "".join(pieces).encode())

    def put_around(self, entries: list[Entry | None]) -> int:
        """Make the part known in the entries of that file, of which none that changes was replaced; its rank there."""
        for rank, entry in self.changed.items():
            entries[rank] = entry
        if self.rank is not None:
            return self.rank
        entries.append(None)
        return len(entries) - 1


def with_custom_properties(entries: Sequence[Entry], properties: Mapping[str, str]) -> list[Entry]:
    """The entries, where these are custom properties too; others of the same name give way, the rest stays."""
    found: list[Any] = [*entries]
    stated = stating(entries, tuple(properties))
    found[stated.put_around(found)] = stated.part(properties.values())
    return found


def stating(entries: Sequence[Entry], names: tuple[str, ...]) -> Stating:
    """What a file of these entries needs to state properties of these names."""
    parts = {entry.name: entry for entry in entries}
    former = parts.get(_part_name(parts.get(_RELATIONS_PART)))
    if former:
        around = _around(*_kept(former, frozenset(names)), names)
        return Stating({}, next(rank for rank, entry in enumerate(entries) if entry is former), former.name, around)
    changed = {rank: _declaring(entry) for rank, entry in enumerate(entries) if entry.name in _KNOWING}
    return Stating(changed, None, _USUAL_PART, _around("", _FIRST_ID, names))


@lru_cache(maxsize=64)
def _around(kept: str, next_id: int, names: tuple[str, ...]) -> tuple[str, ...]:
    """What the part with these properties, behind those that are kept, says around their texts."""
    added = [
        f'<property fmtid="{_FORMAT}" pid="{pid}" name="{escape(name)}"><vt:lpwstr>\0</vt:lpwstr></property>'
        for pid, name in enumerate(names, next_id)
    ]
    opened = f'{DECLARATION}<Properties xmlns="{_PROPERTIES}" xmlns:vt="{_VARIANTS}">'
    return tuple("".join([opened, kept, *added, "</Properties>"]).split("\0"))


def escaped(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Texts as XML writes them; most are written as they are."""
    said = "".join(texts)
    return texts if escape(said, quote=False) == said else tuple([escape(text, quote=False) for text in texts])


def _part_name(relations: Entry | None) -> str:
    """The name of the part as the file relates it; the usual one where it relates none."""
    return _related(relations) if relations else _USUAL_PART


@lru_cache(maxsize=64)
def _related(relations: Entry) -> str:
    for relation in seen(relations.content()).iter(f"{{{RELATIONSHIPS}}}Relationship"):
        if relation.get("Type") == _RELATION:
            return relation.get("Target", "").removeprefix("/")
    return _USUAL_PART


@lru_cache(maxsize=64)
def _kept(part: Entry, replaced: frozenset[str]) -> tuple[str, int]:
    """The properties that stay, as XML, and the first identifier that none of them has."""
    kept = [element for element in _elements(part) if _name(element) not in replaced]
    taken = [whole(element.get("pid")) for element in kept]
    return "".join(map(serialise, kept)), max([_FIRST_ID - 1, *taken]) + 1


def _elements(part: Entry) -> list[Element]:
    return list(seen(part.content()).iter(f"{{{_PROPERTIES}}}property"))


def _name(element: Element) -> str:
    return element.get("name", "")


@lru_cache(maxsize=64)
def _declaring(entry: Entry) -> Entry:
    """The list of contents or of relationships, with what makes the new part known."""
    root = parse(entry.content())
    if entry.name == CONTENT_TYPES_PART:
        declare(root, _USUAL_PART, _TYPE)
    else:
        relate(root, "rIdActgen", _RELATION, _USUAL_PART)
    return written_part(entry.name, root)
