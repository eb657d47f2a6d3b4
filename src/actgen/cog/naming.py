"""Communes as a sentence names them: with their code, one or several."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from actgen.french.agreement import plural
from actgen.french.communes import with_de
from actgen.french.lists import enumerate_in_french

if TYPE_CHECKING:
    from collections.abc import Sequence


class Named(Protocol):
    """A commune of the list or of a file: its code, its name, and whether « de » elides before it."""

    @property
    def insee(self) -> str:
        """The INSEE code."""

    @property
    def nom(self) -> str:
        """The name."""

    @property
    def elision(self) -> bool | None:
        """Whether « de » elides; None where the article or the first letter decides."""


def with_code(commune: Named) -> str:
    """« Châteaubriant (44036) »."""
    return f"{commune.nom} ({commune.insee})"


def of(commune: Named) -> str:
    """« de Châteaubriant (44036) », « d’Erbray (44054) », « du Havre (76351) »."""
    unknown = commune.elision is None and commune.nom[:1] in "HhYy"
    return f"{with_de(commune.nom, elide=False if unknown else commune.elision)} ({commune.insee})"


def of_each(communes: Sequence[Named], most: int = 4) -> str:
    """« de Châteaubriant (44036), d’Erbray (44054) et de 3 autres »."""
    left = len(communes) - most
    rest = [f"de {left} {plural(left, 'autre', 'autres')}"] if left > 0 else []
    return enumerate_in_french([*map(of, communes[:most]), *rest])


def enumerated(communes: Sequence[Named], most: int = 4) -> str:
    """The communes with their codes, « et 3 autres » after the first ones when they are many."""
    told = [with_code(commune) for commune in communes[:most]]
    if (left := len(communes) - most) > 0:
        told.append(f"{left} {plural(left, 'autre', 'autres')}")
    return enumerate_in_french(told)
