"""A value of any shape in one control: a text as itself, a group in lines « nom: valeur », a list in brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.browser.forms.controls import Control
from actgen.atelier.rewriting.fresh import in_flow
from actgen.variables.yaml.nodes import read_yaml

if TYPE_CHECKING:
    from actgen.variables.yaml.plain import Plain

_OPENING = ("{", "[")


def data_shown(held: Plain, control: Control) -> str:
    """What the control shows of a value; a group stands in lines where there is room for them."""
    if held is None or isinstance(held, str):
        return held or ""
    if isinstance(held, dict) and control is Control.TEXT and held:
        return "\n".join(f"{name}: {in_flow(value)}" for name, value in held.items())
    return in_flow(held)


def data_typed(typed: str, control: Control) -> Plain:
    """The value that was typed: a group or a list where it is written as one, else the words themselves."""
    if control is not Control.TEXT and not typed.startswith(_OPENING):
        return typed
    document = read_yaml(typed.encode(), "")
    is_whole = document.is_readable and not document.faults and isinstance(document.data, dict | list)
    return document.data if is_whole else typed
