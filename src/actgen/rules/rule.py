"""A rule and what it finds; their French is typed with ordinary spaces and takes its no-break spaces here."""

from __future__ import annotations

import textwrap
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Generic, NamedTuple

from msgspec import Struct
from msgspec.structs import force_setattr

from actgen.core.diagnostics import Severity
from actgen.core.still import once
from actgen.french.advice import typeset
from actgen.kinds.dossier import Dossier, Has, Stated
from actgen.rules.prose import Prose
from actgen.variables.actes import OfSitting, Voted
from actgen.variables.fiche import Fiche

if TYPE_CHECKING:
    from datetime import date

    from actgen.rules.together import Asks

Path = tuple[str | int, ...]


class Finding(Struct, frozen=True):
    """One breach of a rule: `path` leads to the faulty value, `message` says what is wrong, with the values.

    Without `hint` and `severity`, those of the rule hold.
    """

    path: Path
    message: str
    hint: str = ""
    severity: Severity | None = None

    def __post_init__(self) -> None:
        force_setattr(self, "message", typeset(self.message))
        force_setattr(self, "hint", typeset(self.hint))


Findings = Iterator[Finding]


class Dossiers(Struct, frozen=True, dict=True):
    """Dossiers of one shape, about which each rule is asked together; `alone` is what a rule on a sitting is given."""

    alone: Sequence[tuple[Dossier]]

    @once
    def with_acts(self, capacity: type[Has]) -> Sequence[tuple[Dossier, Stated[Has]]]:
        """Each after its one act that has the capacity; nothing where one of them has several, or none."""
        acts = [dossier.having(capacity) for (dossier,) in self.alone]
        if {*map(len, acts)} != {1}:
            return ()
        return [(dossier, act) for (dossier,), (act,) in zip(self.alone, acts, strict=True)]

    @once
    def since(self, capacity: type[Has]) -> date:
        """The first day of these acts."""
        return min(act.day for _, act in self.with_acts(capacity))


def _excerpt(typed: str) -> str:
    return textwrap.dedent(typed).strip()


@dataclass(frozen=True, kw_only=True)
class Presentation:
    """What any rule says of itself: what it demands, where the law says so, since when, why, and an example.

    `since` is the day from which the law demands it (None for arithmetic and usage): it is silent on older acts.
    `message` is what the excerpt `wrong` gives; `warns` tells when an error is only a warning.
    """

    code: str
    title: Prose = Prose(typeset)
    severity: Severity
    source: Prose = Prose(typeset)
    why: Prose = Prose(typeset)
    right: Prose = Prose(_excerpt)
    wrong: Prose = Prose(_excerpt)
    message: Prose = Prose(typeset)
    hint: Prose = Prose(typeset)
    warns: Prose = Prose(typeset, "")
    since: date | None = None


@dataclass(frozen=True, kw_only=True)
class DossierRule(Presentation, ABC):
    """A rule about a dossier, of either form.

    `right` and `wrong` are excerpts of a commune's file. The tests lay both over a real dossier: an example cannot
    drift from the rule. `needs` are names, parted by blanks: it is silent on a file that states none of them, and is
    not asked about it (`asked.py`).
    """

    needs: str = ""

    @abstractmethod
    def may_find(self, shape: Shape) -> bool:
        """Whether it can find anything in a dossier of that shape, whatever its values."""

    @abstractmethod
    def findings(self, dossier: Dossier) -> Iterable[Finding]:
        """Each breach of it in what it reads of the dossier."""

    def asks(self, dossiers: Dossiers) -> Asks[Finding]:
        """How it is asked for the same of dossiers about which `rules_asked` says that it is to be asked."""
        return self.findings, dossiers.alone

    def _is_needed(self, names: frozenset[str]) -> bool:
        return not self.needs or not names.isdisjoint(self.needs.split())


@dataclass(frozen=True, kw_only=True)
class Rule(DossierRule):
    """A rule that reads the sitting, or the file as a whole: `find` yields each breach."""

    find: Callable[[Dossier], Iterator[Finding]]
    needs_sitting: bool = True

    def may_find(self, shape: Shape) -> bool:
        """Whether there is a sitting where it reads one, and one of the names that it needs."""
        return (shape.has_sitting or not self.needs_sitting) and self._is_needed(shape.names)

    def findings(self, dossier: Dossier) -> Iterable[Finding]:
        """Each breach; none for a rule on a sitting where there is none, nor in a dossier older than the rule."""
        if self.needs_sitting and dossier.fiche.seance is None:
            return ()
        if self.since is None or (day := dossier.day) is None or self.since <= day:
            return self.find(dossier)
        return ()

    def asks(self, dossiers: Dossiers) -> Asks[Finding]:
        """By its function: never without the sitting that it reads, nor before the day from which it holds."""
        return self.find, dossiers.alone


@dataclass(frozen=True, kw_only=True)
class CapacityRule(DossierRule, Generic[Has]):
    """A rule that reads a capacity: `find` yields each breach in one of the acts that have it, whatever their kind."""

    reads: type[Has]
    find: Callable[[Dossier, Stated[Has]], Iterator[Finding]]

    def may_find(self, shape: Shape) -> bool:
        """Whether an act has the capacity, in a sitting where only that gives it, and one of the names it needs."""
        has = any(issubclass(form, self.reads) for form in shape.forms)
        return has and (shape.has_sitting or not self.needs_sitting) and self._is_needed(shape.names)

    def findings(self, dossier: Dossier) -> Iterable[Finding]:
        """Each breach, act by act; none in an act older than the rule, nor in one of a sitting that is not there."""
        if dossier.fiche.seance is None and self.needs_sitting:
            return ()
        found: list[Finding] = []
        for act in dossier.having(self.reads):
            if self.since is None or self.since <= act.day:
                found += self.find(dossier, act)
        return found

    def asks(self, dossiers: Dossiers) -> Asks[Finding]:
        """By its function, where each dossier has one act that it reads, as most have, made since it holds."""
        acts = dossiers.with_acts(self.reads)
        if acts and (self.since is None or self.since <= dossiers.since(self.reads)):
            return self.find, acts
        return self.findings, dossiers.alone

    @cached_property
    def needs_sitting(self) -> bool:
        """Whether the capacity is one that only a sitting gives."""
        return issubclass(self.reads, OfSitting | Voted)


class Shape(NamedTuple):
    """What a dossier has, whatever its values: the names that have one, the models of its acts, a sitting."""

    names: frozenset[str]
    forms: tuple[type[Fiche], ...]
    has_sitting: bool


def told_of(capacity: type[Fiche]) -> str:
    """The acts that have a capacity, as a page names them: « tout acte mis aux voix »."""
    said = " ".join((capacity.__doc__ or "").split())
    return said.removesuffix(".").replace("Un acte", "tout acte", 1) if capacity is not Fiche else "tout acte"
