"""The diagnostics of `check` beside the fields that they are about; those without a field stand on top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from actgen.atelier.browser.forms.items import Field
from actgen.core.diagnostics import FilePlace
from actgen.variables.reading import path_shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from actgen.atelier.browser.forms.items import Form
    from actgen.atelier.browser.forms.subjects import Subject
    from actgen.core.diagnostics import Diagnostic
    from actgen.variables.yaml.document import Document
    from actgen.variables.yaml.plain import Path


#: What a template reads and nothing gives.
_MISSED = "REM-001"


class Placed(Struct, frozen=True):
    """What is wrong, by the name of the field; `above` is what no field of the form has."""

    by_field: Mapping[str, tuple[Diagnostic, ...]] = field(default_factory=dict)
    above: tuple[Diagnostic, ...] = ()

    def of(self, name: str) -> tuple[Diagnostic, ...]:
        """What is wrong with a field."""
        return self.by_field.get(name, ())

    def has_within(self, name: str) -> bool:
        """Whether anything is wrong with a group or with what it holds."""
        return any(one == name or one.startswith(f"{name}.") for one in self.by_field)


def placed(diagnostics: Iterable[Diagnostic], subject: Subject, form: Form, entry: str = "") -> Placed:
    """Each diagnostic at its field: that which its subject names, by its path in the file or as a template reads it,
    else that of the value at its place, else the empty one that a template misses.

    A value that the form does not show leads to the group that holds it. `entry` is the name under which the dossier
    knows the act, where the file has it in a list.
    """
    names = {one.path: one.name for one in form.every()}
    known = {name: name for name in names.values()} | {path_shown(path): name for path, name in names.items()}
    known |= {path_shown(subject.steps(path)): name for path, name in names.items()}
    known |= {path_shown(_renamed(path, subject, entry)): name for path, name in names.items()} if entry else {}
    by_field: dict[str, tuple[Diagnostic, ...]] = {}
    above: list[Diagnostic] = []
    for one in diagnostics:
        name = known.get(one.subject) or _at_place(one, subject.document, names) or _lacking(one, form)
        if name:
            by_field[name] = (*by_field.get(name, ()), one)
        else:
            above.append(one)
    return Placed({name: by_field[name] for name in names.values() if name in by_field}, tuple(above))


def _renamed(path: Path, subject: Subject, entry: str) -> Path:
    """The path as a dossier has it: each act of a list under its name."""
    length = len(subject.path)
    return ("actes", entry, *path[length:]) if path[:length] == subject.path else path


def _at_place(one: Diagnostic, document: Document, names: Mapping[Path, str]) -> str:
    """The name of the field at the place of a diagnostic, or of the nearest group of the form around it."""
    place = one.place
    if not isinstance(place, FilePlace) or place.path != document.path or not place.line:
        return ""
    held = [path for path, at in document.values.items() if at == place]
    held += [path for path, at in document.keys.items() if at == place]
    for path in held:
        for length in range(len(path), 0, -1):
            if path[:length] in names:
                return names[path[:length]]
    return ""


def _lacking(one: Diagnostic, form: Form) -> str:
    """The field that a template misses by its last name alone, « convocation »: the empty one nearest to the top."""
    if one.code != _MISSED or not one.subject:
        return ""
    empty = (item.name for item in form.every() if isinstance(item, Field) and not item.value)
    found = [name for name in empty if name.rpartition(".")[2] == one.subject]
    return min(found, key=lambda name: name.count("."), default="")
