"""What a form fills in: a part of a file, its model, what its kind declares of its fields."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from actgen.kinds.entries import OWN_OF_ENTRY
from actgen.variables.expected import Kind, expected_at, expected_fields

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pydantic import BaseModel

    from actgen.kinds.declared import DeclaredField
    from actgen.kinds.kind import ActKind, Kinds
    from actgen.variables.expected import Expected
    from actgen.variables.yaml.document import Document
    from actgen.variables.yaml.plain import Path

#: How the names of controls begin, in the form of an act and in that of a sitting.
ACTE, SEANCE = "acte", "seance"
_NONE: Mapping[str, DeclaredField] = MappingProxyType({})
_SILENT: Mapping[Path, str] = MappingProxyType({})


class Subject(Struct, frozen=True):
    """A part of a file: the names of its controls begin by `root`, its values stand at `path`.

    `declared` are the fields that a file declares among those of `model`: they have a type of their own and may have
    a condition. `around` is what the file and its folder hold besides. `remarks` are what else a form says of a value.
    """

    root: str
    path: Path
    model: type[BaseModel]
    document: Document
    kinds: Kinds
    declared: Mapping[str, DeclaredField] = field(default_factory=lambda: _NONE)
    around: Any = None
    remarks: Mapping[Path, str] = field(default_factory=lambda: _SILENT)

    @property
    def held(self) -> Any:
        """What the file holds of it; an empty group where it holds none yet."""
        found = held_at(self.document.data, self.path)
        return found if isinstance(found, dict) else {}

    def control(self, path: Path) -> str:
        """The name of the control of a value of the file: `acte.aides.0.montant`."""
        return ".".join(map(str, self.steps(path)))

    def steps(self, path: Path) -> Path:
        """The path of a value as the form, and a template, begin it: by « acte », by « seance »."""
        own = path[len(self.path) :]
        return (self.root, *own) if self.root else own

    def declared_at(self, names: Sequence[str]) -> DeclaredField | None:
        """What is declared of the field under these names; None for one that the program brings."""
        fields, found = self.declared, None
        for name in names:
            found = fields.get(name)
            fields = found.champs if found is not None else _NONE
        return found if found is not None and found.type is not None else None

    def order(self, path: Path) -> tuple[str, ...]:
        """The names of the group at a path of the file, in the order in which a file has them."""
        if path[: len(self.path)] != self.path:
            return ()
        expected = expected_at(self.model, path[len(self.path) :]) if path != self.path else None
        model = self.model if path == self.path else expected.model if expected else None
        named = tuple(one.name for one in expected_fields(model)) if model else ()
        return (*OWN_OF_ENTRY, *named) if path == self.path and self.root == ACTE else named


def of_act(kind: ActKind, path: Path, document: Document, kinds: Kinds, around: Any = None) -> Subject:
    """An act, which stands at a path of its file."""
    declared = {**kind.declared.champs, **kind.variables}
    return Subject(ACTE, path, kind.model, document, kinds, declared, around)


def of_sitting(
    document: Document, kinds: Kinds, fiche: type[BaseModel], around: Any = None, remarks: Mapping[Path, str] = _SILENT
) -> Subject:
    """The sitting of a file of that model."""
    expected = expected_at(fiche, (SEANCE,))
    assert expected is not None  # every file of a collectivité may have one
    assert expected.model is not None
    return Subject(SEANCE, (SEANCE,), expected.model, document, kinds, around=around, remarks=remarks)


def of_collectivite(document: Document, kinds: Kinds, model: type[BaseModel]) -> Subject:
    """Who a collectivité is, with the roots that files declare."""
    return Subject("", (), model, document, kinds, {key: one.declared for key, one in kinds.rubriques.items()})


def held_at(data: Any, path: Path) -> Any:
    """The value at a path of plain data; None where there is none."""
    for step in path:
        if isinstance(data, dict):
            data = data.get(str(step))
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data


def short_name(expected: Expected) -> str:
    """The name that a value typed alone gives, in a group that may be typed so: `personne`, `heure`."""
    assert expected.model is not None
    fields = expected.model.model_fields
    return next((name for name, field in fields.items() if field.is_required()), next(iter(fields)))


def is_short(expected: Expected) -> bool:
    """Whether it is a group in whose place one value may be typed: the hour at which somebody came."""
    return expected.model is not None and expected.kind not in (Kind.GROUP, Kind.GROUPS, Kind.VALUES)


def is_table(expected: Expected) -> bool:
    """Whether it is a list of groups, also where a value may be typed in the place of each."""
    return expected.model is not None and expected.kind in (Kind.GROUPS, Kind.VALUES)
