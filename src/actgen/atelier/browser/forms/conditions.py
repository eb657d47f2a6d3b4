"""Which conditions hold now: a field that is declared with `si`, or for some days, beside what is typed by now.

What is typed need not be sound: a value that cannot be read is not known, and a condition on it does not hold.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter, ValidationError

from actgen.expressions.evaluating import holds
from actgen.expressions.fault import ExpressionFault
from actgen.facts.checking.declared import in_force
from actgen.facts.groups import Group, expression
from actgen.kinds.declared import is_filled
from actgen.values.plain import plain
from actgen.variables.expected import Kind, expected_at, expected_fields
from actgen.variables.fields import FieldFault
from actgen.variables.marks import is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from pydantic import BaseModel

    from actgen.atelier.browser.forms.subjects import Subject
    from actgen.kinds.declared import DeclaredField
    from actgen.variables.expected import Expected
    from actgen.variables.yaml.plain import Path


def conditions(subject: Subject, data: Any, day: date | None = None) -> dict[Path, bool]:
    """Whether each field that has a condition is asked, by its path in the file; `data` is what the form holds now.

    `day` is that of the act, where it is known.
    """
    group = group_now(subject, data)
    return dict(_of_group(group, day))


def group_now(subject: Subject, data: Any) -> Group:
    """The fields as the expressions of a kind read them."""
    values = _values(subject.model, data if isinstance(data, dict) else {})
    own: dict[str, Any] = {}
    typed = {name: said for name, said in subject.declared.items() if said.type is not None}
    group = Group(typed, values, (own, _roots(subject)), subject.path)
    if subject.root:
        own[subject.root] = group
    return group


def _of_group(group: Group, day: date | None) -> Iterator[tuple[Path, bool]]:
    for name, declared in group.fields.items():
        if declared.si is not None or (day is not None and declared.is_dated):
            yield (*group.path, name), _is_asked(group, declared, day)
    for _, inner in group.groups():
        yield from _of_group(inner, day)


def _is_asked(group: Group, declared: DeclaredField, day: date | None) -> bool:
    if day is not None and not in_force(declared, day):
        return False
    try:
        return declared.si is None or holds(expression(declared.si), group.scope)
    except ExpressionFault:  # told by check
        return True


def _roots(subject: Subject) -> Mapping[str, Any]:
    """What the file and its folder hold besides, by the names of the roots."""
    data = subject.around if isinstance(subject.around, dict) else {}
    fiche = subject.kinds.fiche_of_a_table
    known = ((name, expected_at(fiche, (name,)), held) for name, held in data.items() if name != "actes")
    return {name: _value(fiche, one, held) for name, one, held in known if one is not None}


def _values(model: type[BaseModel], data: Mapping[str, Any]) -> dict[str, Any]:
    """What can be read of a group; None for each value that cannot."""
    return {one.name: _value(model, one, data.get(one.name)) for one in expected_fields(model)}


def _value(model: type[BaseModel], expected: Expected, held: Any) -> Any:
    if held is None or is_mark(held):
        return _usual(model, expected.name)
    if expected.kind is Kind.GROUP and expected.model and isinstance(held, dict):
        return _values(expected.model, held)
    if expected.kind is Kind.GROUPS and expected.model and isinstance(held, list):
        return [_values(expected.model, one if isinstance(one, dict) else {}) for one in held]
    try:
        return plain(_reader(model, expected.name).validate_python(held))
    except (ValidationError, FieldFault):
        return None


def _usual(model: type[BaseModel], name: str) -> Any:
    """What stands for a value that is not given."""
    field = model.model_fields[name]
    found = None if field.is_required() else plain(field.get_default(call_default_factory=True))
    return None if is_filled(found) else found


@lru_cache(maxsize=1024)
def _reader(model: type[BaseModel], name: str) -> TypeAdapter[Any]:
    annotation: Any = model.model_fields[name].rebuild_annotation()
    return TypeAdapter(annotation)
