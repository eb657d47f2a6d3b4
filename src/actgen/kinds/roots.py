"""Under which names a file says whose it is: `commune` and `maire`, or `collectivite` and `executif`; never both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, error
from actgen.variables.models import FicheCommune, FicheGroupement

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from actgen.variables.yaml.document import Document

#: What a commune’s file says under a name, and what that of an EPCI says under another.
_OF_A_COMMUNE = (FicheCommune.BODY, FicheCommune.HEAD, FicheCommune.FORMER)
_OF_A_GROUPEMENT = (FicheGroupement.BODY, FicheGroupement.HEAD, FicheGroupement.FORMER)

#: What a file of a folder may not say again of the collectivité.
WHO_IT_IS = frozenset({*_OF_A_COMMUNE, *_OF_A_GROUPEMENT, "membres"})


def is_of_a_groupement(document: Document) -> bool:
    """Whether the file is that of an EPCI or a syndicat."""
    return isinstance(document.data, dict) and FicheGroupement.BODY in document.data


def root_faults(document: Document) -> tuple[Diagnostic, ...]:
    """VAR-019: a file that says whose it is in two ways, or says so in one way and names its head in the other."""
    data = document.data if isinstance(document.data, dict) else {}
    if data.keys().isdisjoint(_OF_A_GROUPEMENT):  # as in the file of any commune
        return ()
    return tuple(_root_faults(document, data))


def _root_faults(document: Document, data: Mapping[str, Any]) -> Iterator[Diagnostic]:
    own, others = (
        (_OF_A_GROUPEMENT, _OF_A_COMMUNE) if is_of_a_groupement(document) else (_OF_A_COMMUNE, _OF_A_GROUPEMENT)
    )
    if own[0] not in data:
        return
    for mine, other in zip(own, others, strict=True):
        if other in data:
            place = document.keys.get((other,)) or document.place((other,))
            message = f"Ce fichier dit {cited(own[0])}\u00a0: {cited(other)} n’y a pas sa place."
            yield error("VAR-019", place, message, _hint(own[0], mine, other), subject=other)


def _hint(body: str, mine: str, other: str) -> str:
    whose = "d’une commune" if body == FicheCommune.BODY else "d’un EPCI ou d’un syndicat"
    if mine == body:
        return f"Retirez {cited(other)}\u00a0: un fichier est {whose}, ou ne l’est pas."
    return f"Dans le fichier {whose}, écrivez {cited(mine)} au lieu de {cited(other)}."
