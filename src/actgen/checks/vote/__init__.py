"""Rules of the vote: who votes, what is counted, who may not take part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.checks.vote import (
    vot_001_votants,
    vot_002_majorite,
    vot_003_non_participants,
    vot_004_quorum_du_vote,
    vot_005_interesses,
    vot_006_voix_ecartees,
    vot_007_partage_secret,
    vot_008_voix_sans_partage,
    vot_009_noms_des_votants,
    vot_010_bulletins,
    vot_011_demande_de_scrutin,
    vot_012_scrutin_public,
    vot_013_voix_secrete,
    vot_014_noms_secrets,
    vot_015_heure,
    vot_016_voix_du_president,
    vot_017_motif,
)

if TYPE_CHECKING:
    from actgen.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    vot_001_votants.RULE,
    vot_002_majorite.RULE,
    vot_003_non_participants.RULE,
    vot_004_quorum_du_vote.RULE,
    vot_005_interesses.RULE,
    vot_006_voix_ecartees.RULE,
    vot_007_partage_secret.RULE,
    vot_008_voix_sans_partage.RULE,
    vot_009_noms_des_votants.RULE,
    vot_010_bulletins.RULE,
    vot_011_demande_de_scrutin.RULE,
    vot_012_scrutin_public.RULE,
    vot_013_voix_secrete.RULE,
    vot_014_noms_secrets.RULE,
    vot_015_heure.RULE,
    vot_016_voix_du_president.RULE,
    vot_017_motif.RULE,
)
