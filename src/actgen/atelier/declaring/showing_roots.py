"""The roots of a collectivité’s file, « ecoles », as lines for a jurist and as data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actgen.atelier.declaring.showing import described, field_lines, fields_data
from actgen.kinds.reserved import DECLARED_ROOTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.rubrique import Rubrique


def root_origin(root: Rubrique) -> str:
    """Whether a root is the package’s, the project’s, or one of the project’s in the place of the package’s."""
    if root.is_shipped:
        return "fournie avec actgen"
    path = root.located.document.path
    return f"du projet, à la place de celle d’actgen ({path})" if root.key in DECLARED_ROOTS else f"du projet ({path})"


def root_list_lines(root: Rubrique) -> Iterator[str]:
    """The lines of a root in the list of all."""
    yield f"{root.key}\u00a0: {described(root.declared)}"
    names = f"\u00a0; champs\u00a0: {', '.join(root.declared.champs)}" if root.declared.champs else ""
    yield f"  {root_origin(root)}{names}"


def root_show_lines(root: Rubrique) -> Iterator[str]:
    """All that a root declares, for a jurist."""
    yield f"{root.key}\u00a0: {described(root.declared)}"
    yield f"Rubrique du fichier d’une collectivité, {root_origin(root)}."
    yield from field_lines({root.key: root.declared}, "  ")


def root_data(root: Rubrique) -> dict[str, Any]:
    """The same as plain data."""
    (own,) = fields_data({root.key: root.declared})
    return {"rubrique": root.key, "fichier": root.located.document.path, "origine": root_origin(root), **own}
