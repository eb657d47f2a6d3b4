"""The usual tag of a field: what is typed in Word so that an act says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.values.shape import Kind
from actgen.variables.expected import Kind as Asked
from actgen.variables.expected import expected_fields

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from actgen.kinds.declared import DeclaredField
    from actgen.kinds.kind import ActKind
    from actgen.values.naming import TypeSpec

ACTE, ELEMENT = "acte", "element"
#: The filters without which a value of their type is not printed.
_NEEDED = ("montant", "pourcentage", "date_longue", "heure", "duree")
#: What is typed after a name that a capacity brings, by what it waits for; a name that is not there has no one tag.
_AFTER = {
    Asked.TEXT: "",
    Asked.NUMBER: "",
    Asked.CHOICE: "",
    Asked.DATE: " | date_longue",
    Asked.TIME: " | heure",
    Asked.PERSON: ".complet",
}


class FieldTag(Struct, frozen=True):
    """A field of an act by its path, « services.tarifs », the tag that says it, what it is, how deep it lies."""

    path: str
    tag: str
    said: str
    depth: int = 0


def tags_of(kind: ActKind, fields: Mapping[str, DeclaredField]) -> Iterator[FieldTag]:
    """The tags of the fields of an act: those that its kind or its template declares, then those of its capacities."""
    own = [*_declared(fields, ACTE, "", 0)]
    yield from own
    told = {one.path for one in own}
    for one in expected_fields(kind.model):
        if one.name not in told and one.kind in _AFTER:
            yield FieldTag(one.name, f"{{{{ {ACTE}.{one.name}{_AFTER[one.kind]} }}}}", one.description)


def usual_tag(path: str, spec: TypeSpec, fields: Collection[str], each: str = ELEMENT) -> str:
    """The tag of a value of that type, which holds these fields; `each` names an element of a list of groups."""
    shape = spec.shape()
    if spec.is_list and spec.has_fields:
        return f"{{% for {each} in {path} %}} … {{% endfor %}}"
    if spec.is_list:
        named = '("complet")' if spec.of_persons else ""
        return f"{{{{ {path} | liste{named} }}}}"
    if spec.type.name == "periode":
        return f"{{{{ {path}.du | periode({path}.au) }}}}"
    if shape.kind is Kind.FLAG:
        return f"{{% if {path} %}} … {{% endif %}}"
    if shape.kind is Kind.GROUP:
        inside = [*fields, *shape.fields]
        return f"{{{{ {path}.{'complet' if 'complet' in inside else next(iter(inside), 'nom')} }}}}"
    usual = next(iter(spec.type.filters), "")
    return f"{{{{ {path} | {usual} }}}}" if usual in _NEEDED else f"{{{{ {path} }}}}"


def _declared(fields: Mapping[str, DeclaredField], holder: str, above: str, depth: int) -> Iterator[FieldTag]:
    for name, declared in fields.items():
        if declared.type is None:
            continue
        spec, path, around = declared.spec, f"{above}{name}", f"{holder}.{name}"
        each = ELEMENT if holder == ACTE else f"{ELEMENT}_{depth + 1}"
        if not (spec.has_fields and not spec.is_list):  # of a group, what it holds is printed
            yield FieldTag(path, usual_tag(around, spec, declared.champs, each), declared.description or "", depth)
        yield from _declared(declared.champs, each if spec.is_list else around, f"{path}.", depth + 1)
