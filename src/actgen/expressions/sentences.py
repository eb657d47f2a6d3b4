"""What is said of a calculation or a comparison that means nothing, whether lint sees it or its values do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.citing import cited
from actgen.expressions.written_again import shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jinja2 import nodes

_CALCULABLE = (
    "Se calculent les nombres entre eux, et les dates\u00a0: une date moins une date, une date plus ou moins un nombre "
    "de jours."
)
_COMPARABLE = (
    'Comparez deux valeurs de même sorte\u00a0; une date se compare aussi à un texte comme "2025-12-15", une heure à '
    '"19:00".'
)


def not_calculated(node: nodes.Node, sides: Sequence[tuple[nodes.Node, str]]) -> tuple[str, str]:
    """Message and hint of a calculation between values of these kinds."""
    return f"{cited(shown(node))} ne se calcule pas\u00a0: {_each(sides)}.", _CALCULABLE


def not_compared(node: nodes.Node, sides: Sequence[tuple[nodes.Node, str]]) -> tuple[str, str]:
    """Message and hint of a comparison between values of these kinds."""
    return f"{cited(shown(node))} ne se compare pas\u00a0: {_each(sides)}.", _COMPARABLE


def not_held(sought: tuple[nodes.Node, str], holder: tuple[nodes.Node, str]) -> tuple[str, str]:
    """Message and hint of a value that no list of that kind has."""
    path, what = cited(shown(holder[0])), cited(shown(sought[0]))
    message = f"{path} n’a jamais {what}, qui est {sought[1]}\u00a0: chaque élément y est {holder[1]}."
    return message, "Cherchez-y une valeur de même sorte que ses éléments."


def no_such_part(holder: nodes.Node, said: str, attr: str) -> tuple[str, str]:
    """Message and hint of a name after a value that has none."""
    path = shown(holder)
    message = f"{cited(path)} est {said}\u00a0: il n’y a pas de {cited(attr)} à y lire."
    if said == "une liste":
        return message, f'Comptez ou calculez avec un filtre\u00a0: {path} | somme("{attr}"), {path} | length.'
    return message, f"Écrivez {path}, sans rien après."


def _each(sides: Sequence[tuple[nodes.Node, str]]) -> str:
    return ", ".join(f"{cited(shown(side))} est {said}" for side, said in sides)
