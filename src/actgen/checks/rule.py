"""A rule and what it finds; their French is typed with ordinary spaces and takes its no-break spaces here."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.french.typography import NO_BREAK, printed_signs

if TYPE_CHECKING:
    from datetime import date

    from actgen.kinds.dossier import Dossier

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One breach of a rule: `path` leads to the faulty value, `message` says what is wrong, with the values.

    Without `hint` and `severity`, those of the rule hold.
    """

    path: Path
    message: str
    hint: str = ""
    severity: Severity | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "message", typeset(self.message))
        object.__setattr__(self, "hint", typeset(self.hint))


@dataclass(frozen=True, slots=True, kw_only=True)
class Presentation:
    """What any rule says of itself: what it demands, where the law says so, since when, why, and an example.

    `since` is the day from which the law demands it (None for arithmetic and usage): it is silent on older acts.
    `message` is what the excerpt `wrong` gives; `warns` tells when an error is only a warning.
    """

    code: str
    title: str
    severity: Severity
    source: str
    why: str
    right: str
    wrong: str
    message: str
    hint: str
    warns: str = ""
    since: date | None = None

    def __post_init__(self) -> None:
        for prose in ("title", "source", "why", "message", "hint", "warns"):
            object.__setattr__(self, prose, typeset(getattr(self, prose)))
        for excerpt in ("right", "wrong"):
            object.__setattr__(self, excerpt, textwrap.dedent(getattr(self, excerpt)).strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Presentation):
    """One rule about a dossier: `find` yields each breach in it.

    `right` and `wrong` are excerpts of a commune's file. The tests lay both over a real dossier: an example cannot
    drift from the rule.
    """

    find: Callable[[Dossier], Iterator[Finding]]
    needs_sitting: bool = True

    def applies(self, dossier: Dossier) -> bool:
        """False for a rule on a sitting where the dossier has none, and for a rule younger than the dossier."""
        if dossier.fiche.seance is None and self.needs_sitting:
            return False
        day = _day_of(dossier)
        return self.since is None or day is None or self.since <= day


def _day_of(dossier: Dossier) -> date | None:
    """The day of the sitting; without one, that of the last of the acts, or None."""
    if dossier.fiche.seance is not None:
        return dossier.seance.date
    return max((dossier.date_of(acte) for acte in dossier.actes()), default=None)


def typeset(text: str) -> str:
    """The text in French typography, the number of a law or of an article kept with what announces it.

    A line of the file that it quotes keeps its colon: « president: … ».
    """
    kept = _REFERENCE.sub(lambda found: found[0].replace(" ", NO_BREAK), printed_signs(text))
    return _QUOTED_KEY.sub(r"\1: ", kept)


_REFERENCE = re.compile(r"\bart\. (?:[LRD]\. )?(?=\d)|\b[LRD]\. (?=\d)|\bn° (?=\d)")
_QUOTED_KEY = re.compile(r"(?<=«\u00a0)([a-z_]+)\u00a0: ")
