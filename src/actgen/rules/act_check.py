"""The check of a finished act by every rule that reads one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Diagnostic, WordPlace
from actgen.document.paragraphs import BODY
from actgen.rules.registry import ACT_RULES

if TYPE_CHECKING:
    from actgen.rules.act_rule import ActFinding, ActRule
    from actgen.rules.finished import Finished


def check_act(finished: Finished, label: str) -> tuple[Diagnostic, ...]:
    """What every rule of its kind finds in the act, in the order of its passages; `label` names the act."""
    found = [
        (_rank(finished, finding), _diagnostic(rule, finding, label))
        for rule in ACT_RULES
        if rule.applies(finished)
        for finding in rule.find(finished)
    ]
    return tuple(dict.fromkeys(diagnostic for _, diagnostic in sorted(found, key=lambda ranked: ranked[0])))


def _rank(finished: Finished, finding: ActFinding) -> int:
    """The place of its passage; what the act as a whole lacks comes last."""
    return finished.passages.index(finding.passage) if finding.passage else len(finished.passages)


def _diagnostic(rule: ActRule, finding: ActFinding, label: str) -> Diagnostic:
    passage = finding.passage
    place = passage.line.place(label, finding.at) if passage else WordPlace(label, BODY)
    return Diagnostic(finding.severity or rule.severity, rule.code, place, finding.message, finding.hint or rule.hint)
