"""A rule about the finished act, presented as those about the dossier are, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import force_setattr

from actgen.french.advice import typeset
from actgen.rules.rule import Presentation
from actgen.variables.actes import Voted
from actgen.variables.fiche import Fiche

if TYPE_CHECKING:
    from datetime import date

    from actgen.core.diagnostics import Severity
    from actgen.kinds.kind import ActKind, Kinds
    from actgen.rules.finished import Finished, Passage
    from actgen.rules.plain_texts import Reading, Sought


class ActFinding(Struct, frozen=True):
    """One breach: what is wrong, with the values, at character `at` of `passage`, or in the act as a whole.

    Without `hint` and `severity`, those of the rule hold.
    """

    message: str
    passage: Passage | None = None
    at: int = 0
    hint: str = ""
    severity: Severity | None = None

    def __post_init__(self) -> None:
        force_setattr(self, "message", typeset(self.message))
        force_setattr(self, "hint", typeset(self.hint))


ActFindings = Iterator[ActFinding]


@dataclass(frozen=True, kw_only=True)
class ActRule(Presentation):
    """One rule about the finished act: the capacity of the acts that it reads, and `find`, which yields each breach.

    Without a capacity it reads every act. `right` and `wrong` are lines of an act, each after the name of its style.
    The tests make both into acts of the kind `shown`, from a real dossier: without it, of the first kind that is voted.
    Where it says what it `seeks`, it is silent on an act in which none of that stands.
    """

    reads: type[Fiche] = Fiche
    shown: str = ""
    seeks: tuple[Sought | Reading[Any], ...] = ()
    find: Callable[[Finished], Iterator[ActFinding]]

    def kind_shown(self, kinds: Kinds) -> ActKind:
        """The kind of act of which its excerpts are lines."""
        return kinds[self.shown] if self.shown else next(kind for kind in kinds.values() if kind.has(Voted))

    def applies(self, finished: Finished) -> bool:
        """True for an act that has the capacity, made since the rule holds."""
        return finished.has(self.reads) and self.held_on(finished.day)

    def held_on(self, day: date) -> bool:
        """Whether an act of that day must keep to it."""
        return self.since is None or day >= self.since
