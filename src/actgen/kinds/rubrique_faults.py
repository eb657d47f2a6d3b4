"""What is wrong in the file of a root that a project adds, by itself and beside the kinds of acts."""

from __future__ import annotations

import keyword
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, FilePlace, error
from actgen.core.names import key_of
from actgen.kinds.field_faults import faults_of_field
from actgen.kinds.kind_faults import cited_kind
from actgen.kinds.reserved import DECLARED_ROOTS, taken_by
from actgen.variables.models import FicheCollectivite

if TYPE_CHECKING:
    from actgen.kinds.declared import DeclaredRubrique
    from actgen.kinds.kind import ActKind
    from actgen.variables.reading import Located

#: Words that an expression or a tag reads as their own.
_WORDS = frozenset({*keyword.kwlist, "true", "false", "none"})
#: What belongs to a field of an act, and to no root.
_OF_ACTS = {
    "valeur": "une rubrique n’a pas de valeur dans tous les fichiers.",
    "a_dire": "aucun acte n’est tenu de dire une rubrique.",
}


def rubrique_faults(
    name: str, located: Located[DeclaredRubrique], kinds: Mapping[str, ActKind]
) -> Iterator[Diagnostic]:
    """Every fault of the file of a root, beside the kinds of acts of the project."""
    yield from _name_faults(name, located.document.path, kinds)
    for attribute, why in _OF_ACTS.items():
        if getattr(located.model, attribute) not in (None, False):
            message = f"{cited(attribute)} ne va pas ici\u00a0: {why}"
            yield error("DCL-001", located.place(attribute), message, "Supprimez cette ligne.", subject=attribute)
    yield from faults_of_field(key_of(name), located.model, located.document, ())
    yield from cited_kind(located.model, located, (), kinds)


def _name_faults(name: str, path: str, kinds: Mapping[str, ActKind]) -> Iterator[Diagnostic]:
    """DCL-003: a name that is taken, by every template or by an act."""
    if why := _taken(key_of(name), kinds):
        message = f"Aucune rubrique ne peut se nommer {cited(name)}\u00a0: {why}"
        yield error("DCL-003", FilePlace(path), message, "Donnez au fichier un autre nom.", subject=name)


def _taken(key: str, kinds: Mapping[str, ActKind]) -> str:
    """What takes the name, as a sentence ends; nothing where it is free."""
    if not key[0].isalpha():
        return "un nom de rubrique commence par une lettre."
    if key not in DECLARED_ROOTS and (owner := taken_by(key)):
        return owner
    if key in _WORDS or hasattr(FicheCollectivite, key):
        return "le programme l’emploie."
    if any(kind.key == key for kind in kinds.values()):
        return "c’est le nom d’un acte."
    owner = next((kind.name for kind in kinds.values() if key in kind.field_names), "")
    return f"l’acte «\u00a0{owner}\u00a0» a un champ de ce nom." if owner else ""
