"""What is wrong with a declaration, beside the controls that it is about; what has none stands on top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.browser.findings import told
from actgen.atelier.browser.forms.finding import Named, Shown
from actgen.atelier.browser.forms.placing import Placed
from actgen.core.diagnostics import FilePlace
from actgen.variables.reading import path_shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from actgen.atelier.browser.forms.items import Form
    from actgen.core.diagnostics import Diagnostic
    from actgen.variables.yaml.document import Document
    from actgen.variables.yaml.plain import Path

#: How the codes begin of what is wrong with the value of a name, whose subject is the path of that name.
_OF_VALUES = "VAR-"


def found_in(form: Form, document: Document, faults: Iterable[Diagnostic]) -> Shown:
    """Each fault at the control of its place, or of what lacks there; those of another file, or without a place, above.

    The document is that of the text of the form.
    """
    names = {one.path: one.name for one in form.every()}
    shown = {path_shown(path): name for path, name in names.items()}
    by_field: dict[str, tuple[Diagnostic, ...]] = {}
    above: list[Diagnostic] = []
    for one in faults:
        named = shown.get(one.subject) if one.code.startswith(_OF_VALUES) else None
        if name := named or _at_place(one, document, names):
            by_field[name] = (*by_field.get(name, ()), one)
        else:
            above.append(one)
    order = {name: by_field[name] for name in names.values() if name in by_field}
    findings = {name: told(found) for name, found in order.items()}
    labels = {one.name: one.words.label for one in form.every()}
    summary = tuple(Named(name, labels[name], one) for name, found in findings.items() for one in found)
    return Shown(findings, told(above), summary, Placed(order, tuple(above)))


def _at_place(one: Diagnostic, document: Document, names: Mapping[Path, str]) -> str:
    """The control of the value at the place of a fault, or of the nearest group around it."""
    place = one.place
    if not isinstance(place, FilePlace) or place.path != document.path or not place.line:
        return ""
    held = [path for path, at in (*document.values.items(), *document.keys.items()) if at == place]
    around = (path[:length] for path in sorted(held, key=len, reverse=True) for length in range(len(path), 0, -1))
    return next((names[path] for path in around if path in names), "")
