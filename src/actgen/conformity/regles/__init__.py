"""The rules about the finished act, one a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.conformity.regles import (
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

if TYPE_CHECKING:
    from actgen.conformity.rule import ActRule

RULES: tuple[ActRule, ...] = (
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
