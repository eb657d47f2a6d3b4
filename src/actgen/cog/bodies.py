"""The name of a public body in a sentence: « la communauté de communes », « le SIVOM du Lac », « Brest métropole »."""

from __future__ import annotations

import re
from typing import Protocol

from actgen.core.folding import folded
from actgen.french.communes import with_a, with_de
from actgen.french.typography import APOSTROPHE

_FEMININE = frozenset({
    "agglomeration", "agence", "assemblee", "commission", "communaute", "entente", "eurometropole", "metropole",
    "regie", "union",
})  # fmt: skip
_MASCULINE = frozenset({
    "bureau", "comite", "conseil", "district", "etablissement", "petr", "pole", "sictom", "sivom", "sivu", "smictom",
    "syndicat",
})  # fmt: skip
_FIRST = re.compile(r"\w+")


class NamedBody:
    """A body that has a name, `nom`: that name where a sentence wants it."""

    __slots__ = ()

    @property
    def le_nom(self: _HasName) -> str:
        """The name as the subject of a sentence: « la communauté urbaine d’Arras », « Nantes Métropole »."""
        return body_with_le(self.nom)

    @property
    def de_nom(self: _HasName) -> str:
        """The name after « de »: « de la communauté urbaine d’Arras », « d’Orléans Métropole »."""
        return body_with_de(self.nom)

    @property
    def a_nom(self: _HasName) -> str:
        """The name after « à »: « à la communauté urbaine d’Arras », « à Nantes Métropole »."""
        return body_with_a(self.nom)


def body_with_le(name: str) -> str:
    """« la communauté urbaine d’Arras », « l’Eurométropole de Metz », « le SIVOM du Lac »; a proper name alone."""
    first = folded(_first(name))
    if first not in _FEMININE | _MASCULINE:
        return name
    if first[0] in "aeiou":
        return f"l{APOSTROPHE}{name}"
    return f"{'la' if first in _FEMININE else 'le'} {name}"


def body_with_de(name: str) -> str:
    """« de la communauté urbaine d’Arras », « du SIVOM du Lac », « d’Orléans Métropole »."""
    return with_de(body_with_le(name))


def body_with_a(name: str) -> str:
    """« à la communauté urbaine d’Arras », « au SIVOM du Lac », « à Brest métropole »."""
    return with_a(body_with_le(name))


def is_feminine_body(name: str) -> bool:
    """Whether words agree with it in the feminine: « la métropole », « l’assemblée »."""
    return folded(_first(name)) in _FEMININE


def _first(name: str) -> str:
    found = _FIRST.match(name)
    return found[0] if found else ""


class _HasName(Protocol):
    @property
    def nom(self) -> str: ...
