"""The dates of publicity and of transmission that an act states after a label, beside those of the dossier."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from actgen.core.patterns import Clued, later
from actgen.core.still import once
from actgen.france.capacities import Published
from actgen.france.reading_acts.dated import Dated, date_at
from actgen.rules.plain_texts import Reading
from actgen.variables.actes import OfSitting

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from actgen.rules.finished import Finished, Passage

_BLANK = re.compile(r"_{4,}")
_LE = r"(?: le)? ?:? ?(?:le )?(?:\w+di )?"
#: What announces each date, after a word that stands in it.
_LABELS = {
    "mise_en_ligne": (
        "sur le site",
        r"\b(?:publication|publiee?|mise? en ligne) sur le site(?: internet)?(?: de la \w{1,30})?",
    ),
    "publication": ("publi", r"\b(?:date de (?:la )?publication|publication|publiee?)"),
    "transmission": (
        "transmi",
        r"\btransmi(?:ssion|se?)(?: au controle de legalite| (?:en|a la) (?:sous-)?prefecture| au prefet)?",
    ),
    "affichage": ("affich", r"\b(?:affichee?|affichage)"),
    "reception_prefecture": (
        "rec",
        r"\b(?:recue? (?:en|par la) (?:sous-)?prefecture|recue?|reception par le prefet)",
    ),
    "convocation": ("convocation", r"\bdate de (?:la )?convocation(?: des elus| du conseil municipal)?"),
    "affichage_convocation": ("affichage", r"\bdate d'affichage de la convocation[^:]{0,120}"),
}
_LABEL = {name: Clued(later(label + _LE), (clue,)) for name, (clue, label) in _LABELS.items()}


class Stated(Struct, frozen=True):
    """A label of the act, the field of the dossier that it tells, and what follows it: a date, or a blank (None)."""

    field: str
    passage: Passage
    start: int
    dated: Dated | None


def known_date(finished: Finished, field: str) -> date | None:
    """That date in the dossier, or None."""
    for stated in _holders(finished):
        day: date | None = stated.get(field)
        if day is not None:
            return day
    return None


@once
def _holders(finished: Finished) -> list[dict[str, Any]]:
    """What the file states of the publicity of the act, and of its sitting."""
    holders = finished.stated(Published), finished.dossier.fiche.seance if finished.has(OfSitting) else None
    return [vars(holder) for holder in holders if holder]


def _stated_in(plain: str) -> Iterator[tuple[str, int, Dated | None]]:
    """Each label of a folded text: the field that it tells, where it begins, the date after it, or None for a blank."""
    for field, label in _LABEL.items():
        for found in label.found(plain, plain):
            dated = date_at(plain, found.end())
            if dated or _BLANK.match(plain, found.end()):
                yield field, found.start(), dated


#: What tells such a date.
TOLD = Reading(
    _stated_in,
    tuple(dict.fromkeys(clue for clue, _ in _LABELS.values())),
    ("formalite", "mention", "cellule", "signature"),
)


@once
def stated_dates(finished: Finished) -> tuple[Stated, ...]:
    """Every date, or blank for the pen, that follows a label of publicity or of transmission."""
    return tuple([Stated(field, one, start, dated) for one, (field, start, dated) in finished.read(TOLD)])
