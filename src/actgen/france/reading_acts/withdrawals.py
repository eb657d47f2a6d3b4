"""The passages of an act that say when a member may leave, each with the days that follow from the convention."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.patterns import later
from actgen.core.still import once
from actgen.france.law.terms import withdrawal
from actgen.france.reading_acts.spelled import NUMBER, read_number
from actgen.rules.plain_texts import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.france.law.terms import Withdrawal
    from actgen.rules.finished import Finished, Passage

#: What speaks of leaving.
WITHDRAWAL = Sought(
    later(r"\b(?:retrait|se retirer|preavis|denonc\w+)\b"), clues=("retrait", "retirer", "preavis", "denonc")
)
_NOTICE = later(rf"\b(?:dans les |preavis de )(?P<n>{NUMBER}) mois\b")


@once
def withdrawal_windows(finished: Finished) -> tuple[tuple[Passage, Withdrawal], ...]:
    """Each passage that gives a notice in months, and the days on which it is in time; none without a second period."""
    return tuple(_windows(finished))


def _windows(finished: Finished) -> Iterator[tuple[Passage, Withdrawal]]:
    for passage, _ in finished.search(WITHDRAWAL):
        notice = next(iter(passage.found(_NOTICE)), None)
        window = withdrawal(finished.faits, read_number(notice["n"])) if notice else None
        if window:
            yield passage, window
