"""The check of a finished act by every rule that reads one."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.core.diagnostics import Diagnostic, WordPlace
from actgen.core.errors import ActgenError
from actgen.core.still import kept_for_the_same
from actgen.document.paragraphs import BODY, known_lines
from actgen.rules.plain_texts import SEARCHES
from actgen.rules.registry import ACT_RULES
from actgen.rules.together import found_in_many

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from actgen.kinds.kind import ActKind
    from actgen.rules.act_rule import ActFinding, ActRule
    from actgen.rules.finished import Finished
    from actgen.rules.together import Asks

    #: The findings of an act, each after its rule, or what stopped it.
    Found = list[tuple[ActRule, ActFinding]] | ActgenError

#: The class of the house style that heads an article.
_ARTICLE = "article"


def check_act(finished: Finished, label: str) -> tuple[Diagnostic, ...]:
    """What every rule of its kind finds in the act, in the order of its passages; `label` names the act."""
    return told_of(finished, label, *findings_in([finished]))


def findings_in(acts: Sequence[Finished]) -> list[Found]:
    """What every rule of its kind finds in each act, or what stopped one."""
    SEARCHES.tried_in(chain.from_iterable([known_lines(act.act) for act in acts]))
    return found_in_many(acts, _rules_for, _asking)


def _asking(acts: Sequence[Finished]) -> Callable[[ActRule], Asks[ActFinding]]:
    given = [(act,) for act in acts]
    return lambda rule: (rule.find, given)


def told_of(finished: Finished, label: str, found: Found) -> tuple[Diagnostic, ...]:
    """The same of one, as `check_act`; raises what stopped one."""
    if isinstance(found, ActgenError):
        raise found
    ranked = [
        (_rank(finished, finding), _diagnostic(rule, finding, label, _heading(finished, finding)))
        for rule, finding in found
    ]
    return tuple(dict.fromkeys(diagnostic for _, diagnostic in sorted(ranked, key=lambda one: one[0])))


def _rules_for(finished: Finished) -> tuple[ActRule, ...]:
    """The rules that may find something in an act of its kind, of its day, in which these searches find something."""
    of_kind, standing = _of_kind(finished.kind), finished.standing
    return _asked(of_kind, bisect_right(of_kind.days, finished.day), standing.tried, standing.found)


class _OfKind(Struct, frozen=True, eq=False):
    """The rules that read a capacity which acts of a kind have, and the days from which some of them hold."""

    rules: tuple[ActRule, ...]
    days: tuple[date, ...]


@kept_for_the_same(64)
def _of_kind(kind: ActKind) -> _OfKind:
    rules = tuple(rule for rule in ACT_RULES if kind.has(rule.reads))
    return _OfKind(rules, tuple(sorted({rule.since for rule in rules if rule.since})))


@lru_cache(maxsize=256)
def _asked(of_kind: _OfKind, begun: int, tried: int, found: frozenset[int]) -> tuple[ActRule, ...]:
    """Those that hold once so many of their days have come, and of what they seek find something, if it was tried."""
    held = {None, *of_kind.days[:begun]}
    return tuple(rule for rule in of_kind.rules if rule.since in held and _may_find(rule, tried, found))


def _may_find(rule: ActRule, tried: int, found: frozenset[int]) -> bool:
    ranks = [SEARCHES.rank(sought) for sought in rule.seeks]
    return not ranks or any(rank >= tried or rank in found for rank in ranks)


def _rank(finished: Finished, finding: ActFinding) -> int:
    """The place of its passage; what the act as a whole lacks comes last."""
    return finding.passage.rank if finding.passage else len(finished.reads)


def _heading(finished: Finished, finding: ActFinding) -> str:
    """The heading of the article where its passage stands; empty outside the articles of the body."""
    if finding.passage is None or finding.passage.line.part != BODY:
        return ""
    reads, lines = finished.reads, known_lines(finished.act)
    backwards = range(finding.passage.rank, -1, -1)
    return next((lines[rank].text for rank in backwards if reads[rank].kind == _ARTICLE), "")


def _diagnostic(rule: ActRule, finding: ActFinding, label: str, subject: str) -> Diagnostic:
    passage = finding.passage
    place = passage.line.place(label, finding.at) if passage else WordPlace(label, BODY)
    severity, hint = finding.severity or rule.severity, finding.hint or rule.hint
    return Diagnostic(severity, rule.code, place, finding.message, hint, subject)
