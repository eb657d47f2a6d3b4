"""Every rule, in the order of the reference page, and the check of a dossier by all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from actgen.checks import (
    con_001_autorisation,
    con_002_executoire,
    con_003_annexe,
    dec_001_point,
    dec_002_marches,
    dec_003_limites,
    dec_004_anteriorite,
    dec_005_mandat,
    dec_006_compte_rendu,
    dec_007_nature,
    eco_001_ecoles,
    eco_002_effectifs,
    eco_003_uai,
    eco_004_departement,
    eco_005_uai_unique,
    eco_006_eleves,
    eco_007_nom,
    eco_008_types,
    eco_009_historique,
    ide_001_siren,
    ide_002_insee,
    ide_003_identifiant,
    ide_004_siret,
    ide_005_siret_et_siren,
    ide_006_siren_officiel,
    ide_007_nom,
    ide_008_population,
    ide_009_fusion,
    ide_010_date_identifiant,
    ide_011_numero_identifiant,
    ide_012_nature,
    ide_013_code_postal,
    ide_014_coordonnees,
    ide_015_academie,
    nom_001_caracteres,
    nom_002_rapporteur,
    nom_003_orthographe,
    nom_004_civilite,
    num_001_forme,
    num_002_unique,
    num_003_annee,
    obj_001_titre,
    obj_002_provisoire,
    obj_003_point_final,
    obj_004_autre_commune,
    obj_005_repetition,
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
)
from actgen.core.diagnostics import Diagnostic
from actgen.core.errors import UsageFault
from actgen.core.nearest import did_you_mean
from actgen.french.lists import enumerate_in_french

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actgen.checks.rule import Finding, Presentation, Rule
    from actgen.variables.dossier import Dossier

AnyRule = TypeVar("AnyRule", bound="Presentation")

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
    num_001_forme.RULE,
    num_002_unique.RULE,
    num_003_annee.RULE,
    obj_001_titre.RULE,
    obj_002_provisoire.RULE,
    obj_003_point_final.RULE,
    obj_004_autre_commune.RULE,
    obj_005_repetition.RULE,
    nom_001_caracteres.RULE,
    nom_002_rapporteur.RULE,
    nom_003_orthographe.RULE,
    nom_004_civilite.RULE,
    eco_001_ecoles.RULE,
    eco_002_effectifs.RULE,
    eco_003_uai.RULE,
    eco_004_departement.RULE,
    eco_005_uai_unique.RULE,
    eco_006_eleves.RULE,
    eco_007_nom.RULE,
    eco_008_types.RULE,
    eco_009_historique.RULE,
    ide_001_siren.RULE,
    ide_002_insee.RULE,
    ide_003_identifiant.RULE,
    ide_004_siret.RULE,
    ide_005_siret_et_siren.RULE,
    ide_006_siren_officiel.RULE,
    ide_007_nom.RULE,
    ide_008_population.RULE,
    ide_009_fusion.RULE,
    ide_010_date_identifiant.RULE,
    ide_011_numero_identifiant.RULE,
    ide_012_nature.RULE,
    ide_013_code_postal.RULE,
    ide_014_coordonnees.RULE,
    ide_015_academie.RULE,
    dec_001_point.RULE,
    dec_002_marches.RULE,
    dec_003_limites.RULE,
    dec_004_anteriorite.RULE,
    dec_005_mandat.RULE,
    dec_006_compte_rendu.RULE,
    dec_007_nature.RULE,
    con_001_autorisation.RULE,
    con_002_executoire.RULE,
    con_003_annexe.RULE,
)


def check_dossier(dossier: Dossier) -> tuple[Diagnostic, ...]:
    """What every rule finds in the dossier, in the order of its lines."""
    found = [
        _diagnostic(rule, finding, dossier) for rule in RULES if rule.applies(dossier) for finding in rule.find(dossier)
    ]
    return tuple(diagnostic for _, diagnostic in sorted(found, key=lambda numbered: numbered[0]))


def explain(code: str) -> Rule:
    """The rule of that code, in capitals or not; UsageFault with the nearest codes when there is none."""
    return find_rule(code, RULES)


def find_rule(code: str, rules: Iterable[AnyRule]) -> AnyRule:
    """The one of these rules that has the code, in capitals or not; UsageFault with the nearest codes."""
    by_code = {rule.code: rule for rule in rules}
    wanted = code.strip().upper()
    if wanted in by_code:
        return by_code[wanted]
    raise UsageFault(
        f"La règle «\u00a0{code}\u00a0» n’existe pas.",
        did_you_mean(wanted, by_code) or f"Les règles sont\u00a0: {enumerate_in_french(by_code)}.",
    )


def _diagnostic(rule: Rule, finding: Finding, dossier: Dossier) -> tuple[tuple[int, int], Diagnostic]:
    place = dossier.place(*finding.path)
    severity = finding.severity or rule.severity
    diagnostic = Diagnostic(severity, rule.code, place, finding.message, finding.hint or rule.hint)
    return (place.line, place.column), diagnostic
