"""A dossier with other values in one of its acts, without a file read anew."""

from __future__ import annotations

from typing import Any

from msgspec import structs

from actgen.core.names import key_of
from actgen.kinds.dossier import Dossier
from actgen.variables.commune import Commune
from actgen.variables.models import FicheCollectivite
from actgen.variables.reading import Located


def with_act(dossier: Dossier, acte: str, **values: Any) -> Dossier:
    """The dossier whose act states these values instead."""
    fiche, stated = dossier.fiche, dossier.acte(acte)
    assert stated is not None
    actes = fiche.actes.model_copy(update={key_of(acte): stated.model_copy(update=values)})
    return structs.replace(
        dossier, commune=Located(fiche.model_copy(update={"actes": actes}), dossier.commune.document)
    )


def commune_of(fiche: FicheCollectivite) -> Commune:
    """The commune whose file it is."""
    assert fiche.as_commune is not None
    return fiche.as_commune
