"""actgen makes the legal acts of French collectivités: Word templates filled from YAML, checked against the law.

The names below are the door for a program. They load what they need when they are first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from actgen.core.diagnostics import Diagnostic
    from actgen.core.errors import ActgenError, InputFault, MachineFault, UsageFault
    from actgen.core.project import open_project
    from actgen.fill.docxtpl_world import docxtpl_environment
    from actgen.library.catalogue import list_templates
    from actgen.making.writing import Rendered
    from actgen.program import check, docxtpl_context, render

__all__ = [
    "ActgenError", "Diagnostic", "InputFault", "MachineFault", "Rendered", "UsageFault", "check", "docxtpl_context",
    "docxtpl_environment", "list_templates", "open_project", "render",
]  # fmt: skip
_PLACES = {
    "actgen.core.diagnostics": ("Diagnostic",),
    "actgen.core.errors": ("ActgenError", "InputFault", "MachineFault", "UsageFault"),
    "actgen.core.project": ("open_project",),
    "actgen.fill.docxtpl_world": ("docxtpl_environment",),
    "actgen.library.catalogue": ("list_templates",),
    "actgen.making.writing": ("Rendered",),
    "actgen.program": ("check", "docxtpl_context", "render"),
}
_MODULES = {name: module for module, names in _PLACES.items() for name in names}


def __getattr__(name: str) -> object:
    """The name of the door, from its module, which is loaded now."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_MODULES[name]), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
