"""What the law asks of the EPCI and the syndicats: the rules of the communes by reference, CGCT, art. L. 5211-1.

They are those of a commune of 3,500 inhabitants where a population decides. The statutes of a syndicat mixte ouvert
say its own (art. L. 5721-4): nothing is asked of it here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.france.law.tables import figure
from actgen.france.law.texts import LARGE_DELAY_OF_GROUPEMENTS
from actgen.variables.collectivites.sortes import Nature, TypeGroupement

if TYPE_CHECKING:
    from datetime import date

    from actgen.variables.models import FicheCollectivite


def has_own_taxation(fiche: FicheCollectivite) -> bool:
    """True of an EPCI à fiscalité propre: a communauté, a métropole."""
    return fiche.body.sorte.type == TypeGroupement.EPCI


def follows_its_statutes(fiche: FicheCollectivite) -> bool:
    """True of a syndicat mixte ouvert, whose statutes say how it convenes, sits and votes."""
    return fiche.body.sorte.type == TypeGroupement.SYNDICAT_MIXTE_OUVERT


def convenes_as_a_large_commune(fiche: FicheCollectivite, day: date) -> bool:
    """Whether five clear days and a note are asked of it on that day.

    Before, that depended on the communes that it counted then, which nobody knows here.
    """
    return day >= LARGE_DELAY_OF_GROUPEMENTS and not follows_its_statutes(fiche)


def has_substitutes(fiche: FicheCollectivite) -> bool:
    """Whether a member may have a substitute: CGCT, art. L. 5211-6 and L. 5212-7; none in a large EPCI."""
    sorte = fiche.body.sorte
    return fiche.as_commune is None and sorte.nature not in (Nature.COMMUNAUTE_URBAINE, Nature.METROPOLE)


def most_vice_presidents(members: int) -> int:
    """How many vice-presidents an assembly may have without a vote by two thirds: CGCT, art. L. 5211-10."""
    share = -(-members * figure("vice-présidents, pour cent de l’effectif") // 100)
    most = figure("vice-présidents, au plus")
    return min(max(share, figure("vice-présidents, dans tous les cas")), most)
