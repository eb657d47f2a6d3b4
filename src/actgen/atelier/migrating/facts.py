"""The manifest of a template in the new form: each fact of its version as a variable with a `valeur`.

Comments, order and all other lines stay. The periods stay under `faits`, which gives their years; so does a fact whose
name a declaration may not take.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from actgen.atelier.first_file.editing import end_of_scalar, last_row, scalar
from actgen.core.errors import UsageFault
from actgen.core.names import key_of
from actgen.facts.version_facts import GIVEN, version_facts
from actgen.kinds.manifest import Manifeste, owner_of_facts
from actgen.kinds.reserved import taken_by
from actgen.variables.reading import read_model

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from actgen.core.names import TemplateName
    from actgen.kinds.kind import ActKind
    from actgen.variables.reading import Located
    from actgen.variables.yaml.plain import Path

#: The parts of `faits` that hold facts by their names, and the type of a variable that says the same.
TYPES = {"dates": "date", "nombres": "nombre", "textes": "ligne"}
_FACTS, _VARIABLES = ("faits",), ("variables",)


class _Rows(NamedTuple):
    """A fact in its file: its part, its name, its lines from the remark above it to the last of its value."""

    part: str
    name: str
    first: int
    row: int
    last: int


def migrated_facts(content: bytes, path: str, taken: Mapping[str, str]) -> str | None:
    """The text of the manifest with its facts as variables; None where none may be moved.

    `taken` are the names that the kind of act, its capacities or its other versions give, each with its type.
    InputFault for a manifest with faults, UsageFault for facts written in a way that this cannot move: the text that
    is given states every fact that the old one did.
    """
    located = read_model(content, path, Manifeste)
    moved = {part: list(_movable(located.model, part, taken)) for part in TYPES}
    if not any(moved.values()):
        return None
    lines = content.decode("utf-8-sig").replace("\r\n", "\n").split("\n")
    found = [_rows(located, lines, part, name) for part, names in moved.items() for name in names]
    fresh = [line for rows in sorted(found, key=lambda rows: rows.row) for line in _declared(located, lines, rows)]
    text = "\n".join(_placed(located, lines, found, fresh))
    _check_same(located, text, path)
    return text.replace("\n", "\r\n") if b"\r\n" in content else text


def names_taken(kind: ActKind | None) -> dict[str, str]:
    """The names that every act of a kind gives, or that its versions declare, each with its type where it has one."""
    if kind is None:
        return {}
    declared = {name: said for version in kind.versions for name, said in version.located.model.variables.items()}
    stated = {name: said.spec.name for name, said in declared.items() if said.type and said.valeur is not None}
    return {**dict.fromkeys(kind.model.model_fields, ""), **stated}


def states_its_own(manifest: Manifeste, name: TemplateName) -> bool:
    """Whether the facts of a manifest are read after the name of its own act, as its variables are."""
    return manifest.approuve is None and owner_of_facts(manifest) == key_of(name.acte)


def _movable(manifest: Manifeste, part: str, taken: Mapping[str, str]) -> Iterator[str]:
    for name in getattr(manifest.faits, part):
        free = not taken_by(name) and name not in GIVEN and name not in manifest.variables
        if free and taken.get(name, TYPES[part]) == TYPES[part]:
            yield name


def _rows(located: Located[Manifeste], lines: list[str], part: str, name: str) -> _Rows:
    """Where a fact stands; UsageFault where it shares its line with another."""
    key = located.document.keys[(*_FACTS, part, name)]
    row, indent = key.line - 1, key.column - 1
    if lines[row][:indent].strip():
        raise _unmoved(located, (*_FACTS, part, name))
    first = row
    while lines[first - 1].lstrip().startswith("#") and _indent(lines[first - 1]) >= indent:
        first -= 1
    return _Rows(part, name, first, row, last_row(lines, row, indent))


def _declared(located: Located[Manifeste], lines: list[str], rows: _Rows) -> Iterator[str]:
    """The lines of a variable, two columns to the right of `variables:`."""
    indent = _indent(lines[rows.row])
    yield from (f"  {line.lstrip()}" for line in lines[rows.first : rows.row])
    if rows.last > rows.row:
        yield from (f"  {rows.name}:", f"    type: {TYPES[rows.part]}")
        yield f"    valeur:{lines[rows.row].partition(':')[2]}"
        yield from (f"{' ' * 6}{line[indent + 2 :]}".rstrip() for line in lines[rows.row + 1 : rows.last + 1])
        return
    start = located.place(*_FACTS, rows.part, rows.name).column - 1
    end = end_of_scalar(lines[rows.row], start)
    typed = lines[rows.row][start:end].strip()
    value = typed if typed[:1] in ("'", '"') else scalar(typed)
    yield f"  {rows.name}: {{type: {TYPES[rows.part]}, valeur: {value}}}{lines[rows.row][end:].rstrip()}"


def _placed(located: Located[Manifeste], lines: list[str], found: Iterable[_Rows], fresh: list[str]) -> list[str]:
    """The lines without the facts that are gone, the variables at the end of those there are, else under `faits`."""
    keys, gone = located.document.keys, {row for rows in found for row in range(rows.first, rows.last + 1)}
    faits, end = keys[_FACTS].line - 1, last_row(lines, keys[_FACTS].line - 1, 0)
    for part in TYPES:
        if (key := keys.get((*_FACTS, part))) and _is_emptied(lines, key.line - 1, gone):
            gone.add(key.line - 1)
    emptied = _is_emptied(lines, faits, gone)
    if emptied:
        gone |= set(range(faits, end + 1))
    if own := keys.get(_VARIABLES):
        after = last_row(lines, own.line - 1, 0)
        if after == own.line - 1:
            raise _unmoved(located, _VARIABLES)
        indent = min(key.column - 1 for path, key in keys.items() if path[:-1] == _VARIABLES)
        block = [f"{' ' * (indent - 2)}{line}" for line in fresh]
    else:
        after, block = end, [*([] if emptied else [""]), "variables:", *fresh]
    kept = ([line] if row not in gone else [] for row, line in enumerate(lines))
    return [line for row, each in enumerate(kept) for line in (*each, *(block if row == after else ()))]


def _is_emptied(lines: list[str], row: int, gone: set[int]) -> bool:
    """Whether nothing but remarks is left under a name, once some lines are gone."""
    under = range(row + 1, last_row(lines, row, _indent(lines[row])) + 1)
    left = (lines[number].strip() for number in under if number not in gone)
    return bool(under) and not any(line and not line.startswith("#") for line in left)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _check_same(old: Located[Manifeste], text: str, path: str) -> None:
    """UsageFault unless the new text states what the old one did."""
    new = read_model(text.encode(), path, Manifeste).model
    said = {"faits", "variables"}
    same = new.model_dump(exclude=said) == old.model.model_dump(exclude=said)
    if not same or version_facts(new.facts) != version_facts(old.model.facts):
        raise _unmoved(old, _FACTS)


def _unmoved(located: Located[Manifeste], path: Path) -> UsageFault:
    place = located.place(*path)
    return UsageFault(
        f"{place.path}, ligne {place.line}\u00a0: ces faits sont écrits d’une façon que cette commande ne sait pas "
        "réécrire.",
        "Écrivez chaque fait sur une ligne, en retrait sous «\u00a0dates\u00a0», «\u00a0nombres\u00a0» ou "
        "«\u00a0textes\u00a0», puis recommencez. Rien n’a été changé.",
    )
