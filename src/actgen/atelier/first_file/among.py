"""The values that a file already holds for a field that takes its own among them, as its `parmi` says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actgen.facts.calculations import offered_by
from actgen.facts.groups import Group
from actgen.variables.marks import is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.facts.sources import Names
    from actgen.kinds.declared import DeclaredField
    from actgen.kinds.kind import Kinds


def values_among(kinds: Kinds, names: Names, data: Any) -> list[str]:
    """The texts to choose from, « maternelle Camus »; none for a field that says no `parmi`."""
    roots = {key: one.declared for key, one in kinds.rubriques.items()}
    paths = [path for path in offered_by(roots, names) if len(path) == 2 and isinstance(data, dict)]
    return [text for root, name in paths for text in _texts(roots[root], name, data.get(root))]


def _texts(declared: DeclaredField, name: str, held: Any) -> Iterator[str]:
    """What each element of a list gives under that name, typed or computed of what is typed so far."""
    for element in held if isinstance(held, list) else ():
        typed = {one: said for one, said in element.items() if not is_mark(said)} if isinstance(element, dict) else {}
        value = Group(declared.champs, {**dict.fromkeys(declared.champs), **typed}, (), ())[name]
        if isinstance(value, str) and value:
            yield value
