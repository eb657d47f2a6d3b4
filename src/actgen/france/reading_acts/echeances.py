"""The days that follow from an act that is made: when it is enforceable, until when it can be attacked or left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.france.capacities import Delegated, Published
from actgen.france.law.publicity import enforceable_on, published_on, transmitted_on
from actgen.france.law.remedies import last_day_of_defere, last_day_of_remedy
from actgen.france.reading_acts.remedies import is_of_executive
from actgen.france.reading_acts.withdrawals import WITHDRAWAL, withdrawal_windows
from actgen.french.dates import date_long
from actgen.variables.actes import Numbered, Voted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.rules.finished import Finished


def echeances(finished: Finished) -> tuple[str, ...]:
    """What a clerk notes in her calendar, as far as the dates are known: « exécutoire le 16 décembre 2025 ».

    Sources: CGCT, art. L. 2131-1, L. 2131-2 and L. 2131-6; CJA, art. R. 421-1; for a withdrawal, the notice that the
    act states, counted from the facts of its convention. An election has delays of its own, which are not told.
    """
    return (*_of_formalities(finished), *_of_withdrawal(finished))


def _of_formalities(finished: Finished) -> Iterator[str]:
    act = finished.stated(Published)
    if act is None:
        return
    published, transmitted = published_on(act), transmitted_on(act)
    if not (published or transmitted):  # as in nearly every act that was just made
        return
    enforceable = enforceable_on(act)
    if enforceable is None and not _is_transmitted(finished):
        enforceable = published
    if enforceable:
        yield f"exécutoire le {date_long(enforceable)}"
    if is_of_executive(finished):
        return
    if published:
        yield f"recours possible jusqu’au {date_long(last_day_of_remedy(published))}"
    if transmitted:
        yield f"déféré du préfet possible jusqu’au {date_long(last_day_of_defere(transmitted))}"


def _is_transmitted(finished: Finished) -> bool:
    """Whether the act is sent to the préfet: a délibération, a décision, or what its kind or the act itself says.

    CGCT, art. L. 2131-2, I: 1° délibérations and décisions by delegation; 2° arrêtés, traffic and parking excepted.
    """
    if any(finished.stated(one) for one in (Voted, Delegated)):
        return True
    numbered = finished.stated(Numbered)
    return bool(finished.kind.declared.nature or (numbered and numbered.nature))


def _of_withdrawal(finished: Finished) -> Iterator[str]:
    windows = withdrawal_windows(finished) if finished.says(WITHDRAWAL) else ()
    for _, window in windows[:1]:
        yield f"retrait à demander du {date_long(window.du)} au {date_long(window.au)}"
