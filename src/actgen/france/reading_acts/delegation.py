"""What the visas of a décision say of the delegation: its day, the point of L. 2122-22 that is applied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.patterns import later
from actgen.france.reading_acts.dated import dates_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.france.reading_acts.dated import Dated
    from actgen.rules.finished import Finished, Passage

_POINT = later(
    r"\b(?:point|item|alinea|rubrique)s? (?:n ?° ?)?(?P<named>\d{1,2})\b|(?<!n)(?<!n )\b(?P<sign>\d{1,2}) ?°"
)
_DELIBERATION = later(r"\bdeliberations?\b.*\bdeleg|\bdeleg.*\bdeliberations?\b")


def cited_points(finished: Finished) -> Iterator[tuple[Passage, int, int]]:
    """Each point that a visa on L. 2122-22 or on the délibération of delegation cites, and where."""
    for passage in finished.of("visa"):
        if "2122-22" in passage.plain or passage.says(_DELIBERATION):
            for found in passage.found(_POINT):
                yield passage, found.start(), int(found["named"] or found["sign"])


def cited_days(finished: Finished) -> Iterator[tuple[Passage, Dated]]:
    """Each date that a visa gives to the délibération of delegation."""
    for passage in finished.of("visa"):
        if passage.says(_DELIBERATION):
            for dated in dates_in(passage.plain):
                yield passage, dated
