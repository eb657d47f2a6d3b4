"""What the form of a kind of act is made for: its names, what its conditions may read, what may be chosen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from actgen.atelier.browser.declarations.items import Tick
from actgen.atelier.browser.declarations.labels import CAPACITY_LABELS, OF_KIND
from actgen.atelier.browser.declarations.making import Sheet
from actgen.atelier.browser.declarations.types import USUAL_TYPE
from actgen.atelier.declaring.kinds_read import kinds_read
from actgen.kinds.declared import DeclaredKind
from actgen.library.catalogue import list_templates
from actgen.variables.capacities import CAPACITIES
from actgen.variables.expected import Kind, expected_fields

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.atelier.browser.declarations.items import Options
    from actgen.atelier.browser.declarations.working import SheetOf
    from actgen.atelier.rewriting.wanted import Wanted
    from actgen.core.project import Project

#: The types of the values that capacities bring, as declarations name them.
_TYPES = {
    Kind.NUMBER: "nombre", Kind.DATE: "date", Kind.TIME: "heure", Kind.YES_NO: "oui_non", Kind.CHOICE: "choix",
}  # fmt: skip
_OF_SITTING = {"seance.date": "date"}
_CODE = re.compile(r"([A-Z]{2,5})-([0-9]{3})")
_RULES = re.compile(r"regles\.\d+")
_LETTERS, _MOST = 3, 999


def sheet_of_kinds(project: Project) -> SheetOf:
    """What the form of a kind of that project is made for, by what its file holds."""
    kinds = tuple(kinds_read(project).kinds)
    collections = sorted({one.academie for one in list_templates(project)})
    ticks = capacity_ticks()
    offered = {"approuve": _options(kinds), "collection": _options(("academie", *collections))}

    def sheet_of(data: Any) -> Sheet:
        return Sheet(DeclaredKind, OF_KIND, dict(_reads(data)), ticks, kinds, lambda name: offered.get(name, ()))

    return sheet_of


def capacity_ticks() -> tuple[Tick, ...]:
    """The capacities that a kind may have."""
    every = CAPACITIES.items()
    return tuple(Tick(name, CAPACITY_LABELS.get(name, name), (model.__doc__ or "").strip()) for name, model in every)


def completed(data: Any, name: str) -> Any:
    """What is said for a new field or rule of that kind: the most usual type, the next code."""
    brought = {field for one in _capacities(data) for field in CAPACITIES[one].model_fields}

    def completing(row: str, field: str, typed: dict[str, Wanted]) -> dict[str, Wanted]:
        if _RULES.fullmatch(row):
            return typed if "code" in typed else {"code": _next_code(data, name), **typed}
        return typed if "type" in typed or field in brought else {"type": USUAL_TYPE, **typed}

    return completing


def _reads(data: Any) -> Iterator[tuple[str, str]]:
    """What a condition may read of an act besides its own fields."""
    for name in _capacities(data):
        for one in expected_fields(CAPACITIES[name]):
            yield one.name, _TYPES.get(one.kind, USUAL_TYPE)
    if "seance" in _capacities(data):
        yield from _OF_SITTING.items()


def _capacities(data: Any) -> list[str]:
    held = data.get("capacites") if isinstance(data, dict) else None
    return [one for one in held if one in CAPACITIES] if isinstance(held, list) else []


def _next_code(data: Any, name: str) -> str:
    """The code after the last one of the file; the first of its own letters where it has no rule."""
    rules = data.get("regles") if isinstance(data, dict) else None
    codes = [_CODE.fullmatch(str(one.get("code"))) for one in rules or () if isinstance(one, dict)]
    if not (found := [code for code in codes if code]):
        return f"{name.replace('-', '').upper()[:_LETTERS]}-001"
    letters = found[-1][1]
    last = max(int(code[2]) for code in found if code[1] == letters)
    return f"{letters}-{min(last + 1, _MOST):03}"


def _options(names: tuple[str, ...]) -> Options:
    return (("", tuple((name, name) for name in names)),)
