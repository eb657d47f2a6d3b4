"""Rules of the dates of an act: publication, transmission, reception, remedies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.checks.publication import (
    pub_001_publication,
    pub_002_transmission,
    pub_003_mise_en_ligne,
    pub_004_travaux_anterieurs,
    pub_005_reception,
    pub_006_reception_et_seance,
    pub_007_affichage,
    pub_008_mode,
    pub_009_date_de_publication,
    pub_010_teletransmission,
    pub_011_recours,
    pub_012_quinze_jours,
)

if TYPE_CHECKING:
    from actgen.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    pub_001_publication.RULE,
    pub_002_transmission.RULE,
    pub_003_mise_en_ligne.RULE,
    pub_004_travaux_anterieurs.RULE,
    pub_005_reception.RULE,
    pub_006_reception_et_seance.RULE,
    pub_007_affichage.RULE,
    pub_008_mode.RULE,
    pub_009_date_de_publication.RULE,
    pub_010_teletransmission.RULE,
    pub_011_recours.RULE,
    pub_012_quinze_jours.RULE,
)
