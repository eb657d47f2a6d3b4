"""A kind of act as its text says it, written or only typed: what it declares, what is wrong, what it would ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.browser.forms.making import form_of
from actgen.atelier.browser.forms.subjects import of_act
from actgen.atelier.declaring.kinds_read import kinds_read
from actgen.atelier.declaring.showing import shown_kinds
from actgen.core.errors import InputFault
from actgen.kinds.catalogue import kinds_with
from actgen.variables.yaml.nodes import read_yaml

if TYPE_CHECKING:
    from actgen.atelier.browser.forms.items import Form
    from actgen.atelier.declaring.showing import Shown
    from actgen.core.diagnostics import Diagnostic
    from actgen.core.project import Project
    from actgen.kinds.kind import Kinds


class Examined(Struct, frozen=True):
    """What was found of a kind: nothing but its faults where its text, or another of the project, cannot be read."""

    faults: tuple[Diagnostic, ...]
    shown: Shown | None = None
    form: Form | None = None


def examined(project: Project, name: str, content: bytes | None) -> Examined:
    """A kind of the project, by the content of its file; None for one of the package. Nothing is written."""
    if content is None:
        read = kinds_read(project)
        return _found(project, read.kinds, name)
    try:
        kinds = kinds_with(project, name, content)
    except InputFault as fault:
        return Examined(fault.diagnostics)
    return _found(project, kinds, name)


def _found(project: Project, kinds: Kinds, name: str) -> Examined:
    shown = next(one for one in shown_kinds(project, kinds) if one.kind.name == name)
    return Examined(shown.faults, shown, _blank_form(kinds, name))


def _blank_form(kinds: Kinds, name: str) -> Form:
    """All that the form of an act of that kind may ask, whatever the conditions, of an act that states nothing."""
    kind = kinds[name]
    nothing = read_yaml(b"actes: {}\n", "")
    return form_of(of_act(kind, ("actes", kind.key), nothing, kinds), {}, {})
