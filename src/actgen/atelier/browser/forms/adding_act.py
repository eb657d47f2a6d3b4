"""An act added to a sitting, to a dossier, or beside them: its kind, its name, what it needs marked « à compléter »."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct

from actgen.atelier.browser.forms.subjects import held_at, short_name
from actgen.atelier.browser.saving import ABSENT, save
from actgen.atelier.first_file.header import SCHEMA
from actgen.atelier.migrating.acts import migrated
from actgen.atelier.rewriting.fresh import rows_of
from actgen.atelier.rewriting.merging import rewritten
from actgen.atelier.rewriting.wanted import Element, wanted_as
from actgen.core.encodings import text_of
from actgen.core.errors import UsageFault, stop_on_errors
from actgen.core.files import read_file
from actgen.core.names import check_slug, key_of
from actgen.core.project import ACTS
from actgen.core.unfinished import digest
from actgen.kinds.files import NO_SITTING
from actgen.variables.actes import OfSitting
from actgen.variables.expected import Kind, expected_fields
from actgen.variables.marks import MARK
from actgen.variables.yaml.nodes import read_yaml

if TYPE_CHECKING:
    from pydantic import BaseModel

    from actgen.atelier.browser.people import Person
    from actgen.atelier.browser.places import Part
    from actgen.kinds.kind import ActKind, Kinds
    from actgen.variables.yaml.plain import Plain

_ACTES = "actes"
_SCHEMA_OF_AN_ACT = "../../../schema/acte-seul.schema.json"


class Added(Struct, frozen=True):
    """An act that is added: its kind, and the name by which it is known in its file."""

    kind: ActKind
    name: str

    @property
    def marked(self) -> dict[str, Plain]:
        """What it needs, to be completed."""
        return marked(self.kind.model)


def add_act(part: Part, kind: ActKind, name: str, kinds: Kinds, who: Person) -> str:
    """Write the act in the file of the part, or in one of its own, and return its name.

    UsageFault for a name that is taken or cannot be one, or for a file whose acts cannot be made a list; Conflict
    where the file changes meanwhile.
    """
    if part.part == NO_SITTING:
        return _alone(part, Added(kind, name or kind.name), who)
    path = part.file_of()
    content = read_file(path)
    text, added = _text_with(content, part.project.show(path), kind, name, kinds)
    why = f"acte «\u00a0{added.name}\u00a0» ajouté"
    save(part.project, path, text.encode(), made_from=digest(content), who=who, why=why)
    return added.name


def marked(model: type[BaseModel]) -> dict[str, Plain]:
    """What a group needs, each value « à compléter »."""
    found: dict[str, Plain] = {}
    for expected in expected_fields(model):
        if not expected.is_required:
            continue
        match expected.kind:
            case Kind.GROUP if expected.model:
                found[expected.name] = marked(expected.model)
            case Kind.GROUPS if expected.model:
                found[expected.name] = [marked(expected.model) or {short_name(expected): MARK}]
            case Kind.VALUES:
                found[expected.name] = [MARK]
            case _:
                found[expected.name] = MARK
    return found


def _text_with(content: bytes, path: str, kind: ActKind, name: str, kinds: Kinds) -> tuple[str, Added]:
    """The text of the file with the act: under the name of its kind, or in a list where there is one already."""
    document = read_yaml(content, path)
    if not document.is_readable:
        stop_on_errors(document.faults)
    held = held_at(document.data, (_ACTES,))
    added = Added(kind, check_slug(name, "le nom d’un acte") if name else _free(kind, held))
    if not isinstance(held, list) and added.name == kind.name and kind.key not in (held or {}):
        wanted: Any = wanted_as(document.data)
        wanted[_ACTES] = {**(wanted.get(_ACTES) or {}), kind.key: wanted_as(added.marked)}
        return rewritten(text_of(content), wanted), added
    text = migrated(content, path, kinds) or text_of(content)
    wanted = wanted_as(read_yaml(text.encode(), path).data)
    _refuse_taken(added, [one.value for one in wanted[_ACTES]])
    said = {"acte": kind.name, **({"nom": added.name} if added.name != kind.name else {})}
    point = _next_point(kind, [one.value for one in wanted[_ACTES]])
    wanted[_ACTES] = [*wanted[_ACTES], Element(wanted_as({**said, **point, **added.marked}))]
    return rewritten(text, wanted), added


def _free(kind: ActKind, held: Any) -> str:
    """The name of the kind, or « affaire-2 » where an act has it."""
    names = {key_of(_named(one)) for one in held} if isinstance(held, list) else {str(key) for key in held or ()}
    every = (kind.name, *(f"{kind.name}-{number}" for number in range(2, len(names) + 3)))
    return next(name for name in every if key_of(name) not in names)


def _refuse_taken(added: Added, held: list[Any]) -> None:
    if key_of(added.name) in {key_of(_named(one)) for one in held}:
        raise UsageFault(f"Un acte se nomme déjà «\u00a0{added.name}\u00a0» ici.", "Donnez à celui-ci un nom à lui.")


def _named(one: Any) -> str:
    return str(one.get("nom") or one.get("acte") or "") if isinstance(one, dict) else ""


def _next_point(kind: ActKind, held: list[Any]) -> dict[str, str]:
    """The item after the last of those that are numbered."""
    points = [one.get("point") for one in held if isinstance(one, dict)]
    known = [int(point) for point in points if isinstance(point, str) and point.isdecimal()]
    return {"point": str(max(known) + 1)} if known and kind.has(OfSitting) else {}


def _alone(part: Part, added: Added, who: Person) -> str:
    """The file of an act without sitting."""
    name = check_slug(added.name, "le nom d’un acte")
    path = part.project.commune_files(part.slug).main.parent / ACTS / f"{name}.yaml"
    if path.exists():
        raise UsageFault(f"Un acte se nomme déjà «\u00a0{name}\u00a0» ici.", "Donnez à celui-ci un nom à lui.")
    said: dict[str, Plain] = {"acte": added.kind.name, **added.marked}
    rows = [row for key, value in said.items() for row in rows_of(f"{key}:", value, 0)]
    text = "\n".join([f"{SCHEMA}{_SCHEMA_OF_AN_ACT}", *rows, ""])
    why = f"acte «\u00a0{name}\u00a0» commencé"
    save(part.project, path, text.encode(), made_from=ABSENT, who=who, why=why)
    return name
