"""Rules of the sitting: who is there, who holds a pouvoir, the quorum, the convocation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.checks.seance import (
    sea_001_effectif,
    sea_002_mandants,
    sea_003_mandataires,
    sea_004_pouvoirs,
    sea_005_quorum,
    sea_006_secretaires,
    sea_007_convocation,
    sea_008_doublons,
    sea_009_presidence,
    sea_010_arrivees,
    sea_011_effectif_legal,
    sea_012_seconde_convocation,
    sea_013_delai_urgence,
    sea_014_premiere_seance,
    sea_015_affichage,
    sea_016_departs,
    sea_017_heure_du_vote,
    sea_018_huis_clos,
    sea_019_demande_de_huis_clos,
    sea_020_seance_publique,
    sea_021_note_de_synthese,
    sea_022_urgence_inutile,
    sea_023_urgence_admise,
    sea_024_pouvoir_a_soi_meme,
    sea_025_fonction_du_president,
)

if TYPE_CHECKING:
    from actgen.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    sea_001_effectif.RULE,
    sea_002_mandants.RULE,
    sea_003_mandataires.RULE,
    sea_004_pouvoirs.RULE,
    sea_005_quorum.RULE,
    sea_006_secretaires.RULE,
    sea_007_convocation.RULE,
    sea_008_doublons.RULE,
    sea_009_presidence.RULE,
    sea_010_arrivees.RULE,
    sea_011_effectif_legal.RULE,
    sea_012_seconde_convocation.RULE,
    sea_013_delai_urgence.RULE,
    sea_014_premiere_seance.RULE,
    sea_015_affichage.RULE,
    sea_016_departs.RULE,
    sea_017_heure_du_vote.RULE,
    sea_018_huis_clos.RULE,
    sea_019_demande_de_huis_clos.RULE,
    sea_020_seance_publique.RULE,
    sea_021_note_de_synthese.RULE,
    sea_022_urgence_inutile.RULE,
    sea_023_urgence_admise.RULE,
    sea_024_pouvoir_a_soi_meme.RULE,
    sea_025_fonction_du_president.RULE,
)
