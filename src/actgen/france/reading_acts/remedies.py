"""The passages in which an act tells before which court, how long and from when it may be contested."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.cog.departements import find_departement
from actgen.france.reading_acts.spelled import NUMBER
from actgen.rules.folding import fold

if TYPE_CHECKING:
    from actgen.rules.finished import Finished, Passage

_REMEDY = re.compile(
    r"\brecours\b.*\b(?:contentieux|gracieux|exces de pouvoir|tribunal|juridiction|delai|cour)\b"
    r"|\b(?:delai|tribunal)\b.*\brecours\b|\btribunal\b.*\bsaisi"
)
#: « dans un délai de deux mois », « dans les 2 mois », and the number of the months.
DELAY = re.compile(rf"\b(?:delai (?:franc )?de|dans les|pendant) (?P<months>{NUMBER}) mois\b")
#: « à compter de sa publication ».
START = re.compile(
    r"\b(?:a compter|a partir|suivant|suivent)\b.{0,30}?"
    r"\b(?:publication|notification|affichage|transmission|reception)\b"
)
#: A court, and the beginning of its name.
COURT = re.compile(
    r"\b(?P<kind>tribunal administratif|cour administrative d'appel|tribunal judiciaire|tribunal de grande instance"
    r"|tribunal d'instance|conseil d'etat)(?P<of> (?:d'|du |des |de la |de l'|de )(?=\S))?"
)
_NAME_GOES_ON = re.compile(r"-?\w")


def remedies(finished: Finished) -> tuple[Passage, ...]:
    """The passages on remedies, outside visas and reasons."""
    return tuple(
        passage
        for passage in finished.body()
        if passage.kind not in ("visa", "considerant") and _REMEDY.search(passage.plain)
    )


def court_of(finished: Finished) -> str | None:
    """The label of the administrative court of the commune's département, as acts write it; None where unknown."""
    departement = find_departement(finished.dossier.fiche.commune.insee)
    return departement.tribunal if departement else None


def names_court(plain: str, at: int, label: str) -> bool:
    """True where the folded text writes that label at that place, whole."""
    wanted = fold(label)
    after = at + len(wanted)
    return plain.startswith(wanted, at) and not _NAME_GOES_ON.match(plain, after)
