"""Every rule about the finished act, the check of an act by all of them, any rule found by its code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.checks.registry import RULES as DOSSIER_RULES
from actgen.checks.registry import find_rule
from actgen.conformity import (
    act_001_visas_decision,
    act_002_delegation,
    act_003_visa_cgct,
    act_004_visa_groupement,
    act_005_textes_abroges,
    act_006_tribunal,
    act_007_recours,
    act_008_delai,
    act_009_signature_maire,
    act_010_signature_secretaires,
    act_011_vote,
    act_012_presence,
    act_013_unanimite,
    act_014_date_seance,
    act_015_fait_le,
    act_016_jour_semaine,
    act_017_dates_formalites,
    act_018_certification,
    act_019_commune,
    act_020_feuillets,
    act_021_montants_lettres,
    act_022_cout,
    act_023_totaux,
    act_024_annees_scolaires,
    act_025_durees,
    act_026_retrait,
    act_027_signature_tardive,
    act_028_a_completer,
    act_029_compte_rendu,
    act_030_dates_convention,
)
from actgen.core.diagnostics import Diagnostic, WordPlace
from actgen.document.paragraphs import BODY

if TYPE_CHECKING:
    from actgen.checks.rule import Presentation
    from actgen.conformity.finished import Finished
    from actgen.conformity.rule import ActRule, Finding

ACT_RULES: tuple[ActRule, ...] = (
    act_001_visas_decision.RULE,
    act_002_delegation.RULE,
    act_003_visa_cgct.RULE,
    act_004_visa_groupement.RULE,
    act_005_textes_abroges.RULE,
    act_006_tribunal.RULE,
    act_007_recours.RULE,
    act_008_delai.RULE,
    act_009_signature_maire.RULE,
    act_010_signature_secretaires.RULE,
    act_011_vote.RULE,
    act_012_presence.RULE,
    act_013_unanimite.RULE,
    act_014_date_seance.RULE,
    act_015_fait_le.RULE,
    act_016_jour_semaine.RULE,
    act_017_dates_formalites.RULE,
    act_018_certification.RULE,
    act_019_commune.RULE,
    act_020_feuillets.RULE,
    act_021_montants_lettres.RULE,
    act_022_cout.RULE,
    act_023_totaux.RULE,
    act_024_annees_scolaires.RULE,
    act_025_durees.RULE,
    act_026_retrait.RULE,
    act_027_signature_tardive.RULE,
    act_028_a_completer.RULE,
    act_029_compte_rendu.RULE,
    act_030_dates_convention.RULE,
)


def check_act(finished: Finished, label: str) -> tuple[Diagnostic, ...]:
    """What every rule of its kind finds in the act, in the order of its passages; `label` names the act."""
    found = [
        (_rank(finished, finding), _diagnostic(rule, finding, label))
        for rule in ACT_RULES
        if rule.applies(finished)
        for finding in rule.find(finished)
    ]
    return tuple(dict.fromkeys(diagnostic for _, diagnostic in sorted(found, key=lambda ranked: ranked[0])))


def explain(code: str) -> Presentation:
    """The rule of that code, on dossiers or on acts; UsageFault with the nearest codes when there is none."""
    return find_rule(code, (*DOSSIER_RULES, *ACT_RULES))


def _rank(finished: Finished, finding: Finding) -> int:
    """The place of its passage; what the act as a whole lacks comes last."""
    return finished.passages.index(finding.passage) if finding.passage else len(finished.passages)


def _diagnostic(rule: ActRule, finding: Finding, label: str) -> Diagnostic:
    passage = finding.passage
    place = passage.line.place(label, finding.at) if passage else WordPlace(label, BODY)
    return Diagnostic(finding.severity or rule.severity, rule.code, place, finding.message, finding.hint or rule.hint)
