"""What a template can read: the dossier and the facts of its convention, as values, lists and mappings.

Dates, times and numbers stay what they are: filters word them. An optional value that the dossier does not
state is None here and `Absent` in the template. What is computed (voters, court, school years) is computed here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from actgen.cog.departements import Departement, find_departement
from actgen.facts.acts import act_group
from actgen.facts.council_law import council_law
from actgen.facts.groups import Layered
from actgen.facts.rubriques import plain_rubriques, rubriques_group
from actgen.french.agreement import agree, gender_of
from actgen.french.capitals import first_capital
from actgen.french.communes import with_a, with_de
from actgen.french.times import time_compact
from actgen.kinds.manifest import owner_of_facts
from actgen.kinds.names import key_of
from actgen.values.people import as_plain_person
from actgen.values.plain import plain
from actgen.variables.assemblee import holder_of, represented

if TYPE_CHECKING:
    from datetime import date

    from actgen.facts.groups import Group
    from actgen.kinds.dossier import Dossier
    from actgen.kinds.kind import ActKind
    from actgen.kinds.manifest import Manifeste
    from actgen.variables.manifest import Faits, Periode
    from actgen.variables.models import FicheCommune
    from actgen.variables.persons import Personne
    from actgen.variables.seance import Pouvoir, Present, Seance

Plain = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Facts:
    """What one act reads: `plain` for its template, `group` for the expressions of its kind, the roots of a project."""

    plain: Plain
    group: Group
    rubriques: Group


def build_context(dossier: Dossier, acte: str, facts: Faits, manifest: Manifeste | None = None) -> Plain:
    """The context of one act: commune, academie, maire, seance, the declared roots, acte, and each kind by its name.

    `manifest` is that of the template that makes the act, `facts` are those of the act that it approves, by default
    its own, of a convention; they stand beside what the file states of that act: `convention.fin`. What the template
    itself states stands beside what the file states of this one: `acte.montant`.
    """
    return facts_of(dossier, acte, facts, manifest).plain


def facts_of(dossier: Dossier, acte: str, facts: Faits, manifest: Manifeste | None = None) -> Facts:
    """The same, with the act as the expressions of its kind read it."""
    shared = _roots(dossier, dossier.date_of(acte))
    roots: dict[str, Any] = dict(shared)
    rubriques = rubriques_group(dossier, roots)
    around = Layered(rubriques, roots)
    named = {kind.key: _act_of(dossier, kind, acte) for kind in dossier.kinds.values()}
    groups = {key: act_group(dossier, name, around, manifest if name == acte else None) for key, name in named.items()}
    owner, own = owner_of_facts(manifest), groups[dossier.kind_of(acte).key]
    given = facts_read_after(owner, acte, facts, manifest)
    roots |= {**groups, owner: Layered(given, groups.get(owner, {}))}
    plain_acts = {name: group.plain() for name, group in groups.items()}
    plain_acts[owner] = {**plain_acts.get(owner, {}), **given}
    shared |= plain_rubriques(dossier, rubriques)
    return Facts({**shared, "acte": {"nom": acte, **own.plain()}, **plain_acts}, own, rubriques)


def _act_of(dossier: Dossier, kind: ActKind, acte: str) -> str:
    """The name of the act of that kind that an act reads: itself, the one that it approves, else the only one."""
    held = dossier.actes_of(kind.name)
    wanted = next((one for one in (acte, dossier.entry(acte).approuve) if one in held), "")
    return wanted or (held[0] if len(held) == 1 else kind.name)


def facts_read_after(owner: str, acte: str, facts: Faits, manifest: Manifeste | None) -> Plain:
    """The facts that stand after the name of their owner: variables only after that of the act that declares them."""
    given = convention_facts(facts)
    if manifest is None or manifest.approuve or key_of(acte) == owner:
        return given
    return {name: value for name, value in given.items() if name not in manifest.stated}


def _roots(dossier: Dossier, day: date) -> Plain:
    """What every act reads alike."""
    fiche = dossier.fiche
    return {
        "commune": _commune(dossier, day),
        "academie": _academie(dossier, day),
        "maire": _maire(dossier),
        "signataire": _maire(dossier),
        "contact": plain(fiche.contact),
        "referent": {**as_plain_person(fiche.referent.personne), "fonction": fiche.referent.fonction}
        if fiche.referent
        else None,
        "tribunal": plain(fiche.tribunal) or {"adresse": None, "telephone": None, "courriel": None},
        "seance": _seance(dossier) if fiche.seance else None,
    }


def _commune(dossier: Dossier, day: date) -> Plain:
    commune = dossier.fiche.commune
    departement = find_departement(commune.insee)
    population = commune.population
    de_nom = with_de(commune.nom, elide=commune.elision)
    return {
        "nom": commune.nom,
        "de_nom": de_nom,
        "a_nom": with_a(commune.nom),
        "insee": commune.insee,
        "siren": commune.siren,
        "siret": commune.siret,
        "population": commune.population,
        "adresse": commune.adresse,
        "arrondissement": commune.arrondissement,
        "site": commune.site,
        "telephone": commune.telephone,
        "telecopie": commune.telecopie,
        "courriel": commune.courriel,
        "denomination": commune.denomination or f"Commune {de_nom}",
        "effectif_legal": None if population is None else council_law().council_size(commune.insee, population, day),
        "departement": _departement(departement) if departement else None,
        "tribunal": departement.tribunal if departement else None,
    }


def _departement(departement: Departement) -> Plain:
    return {
        "code": departement.code,
        "nom": departement.nom,
        "de_nom": departement.de_nom,
        "de_nom_article": departement.de_nom_article,
    }


def _academie(dossier: Dossier, day: date) -> Plain | None:
    if dossier.academie is None:
        return None
    academie = dossier.academie.model
    recteur = dossier.recteur_at(day)
    civility = recteur.civilite.value if recteur else ""
    return {
        "nom": academie.nom,
        "de_nom": with_de(academie.nom),
        "rectorat_adresse": academie.rectorat_adresse,
        "recteur": {
            "civilite": civility,
            "nom": recteur.nom,
            "titre": recteur.titre,
            "genre": gender_of(civility).value,
        }
        if recteur
        else None,
    }


def _maire(dossier: Dossier) -> Plain:
    maire = dossier.fiche.maire
    gender = maire.personne.genre
    usual = f"{maire.personne.civilite} {agree(gender, 'le', 'la')} Maire" if gender else None
    appellation = maire.appellation or usual
    return {
        **as_plain_person(maire.personne),
        "fonction": "Maire",
        "appellation": appellation,
        "titre": appellation.removeprefix(maire.personne.civilite).strip() if appellation else None,
    }


def _seance(dossier: Dossier) -> Plain:
    seance = dossier.seance
    presents = [{**as_plain_person(present.personne), "mention": _mention(present)} for present in seance.presents]
    represented_ones = represented(dossier.fiche)
    away = [_away(dossier.fiche, person, place) for place, person in enumerate(seance.roll)][len(presents) :]
    return {
        "date": seance.date,
        "heure": seance.heure,
        "lieu": seance.lieu,
        "motif_lieu": seance.motif_lieu,
        "session": seance.session,
        "publique": seance.publique,
        "convocation": seance.convocation,
        "affichage_convocation": seance.affichage_convocation,
        "note_synthese": seance.note_synthese,
        "urgence": plain(seance.urgence),
        "seconde_convocation": plain(seance.seconde_convocation),
        "sans_quorum": council_law().is_freed_of_quorum(seance),
        "article_sans_quorum": council_law().article_without_quorum(dossier.fiche),
        "quorum": council_law().quorum_of(seance),
        "huis_clos": plain(seance.huis_clos),
        "en_exercice": seance.conseillers_en_exercice,
        "president": _president(dossier, seance),
        "presents": presents,
        "excuses": away[: len(seance.excuses)],
        "absents": away[len(seance.excuses) :],
        "pouvoirs": [_pouvoir(pouvoir) for pouvoir in seance.pouvoirs],
        "pouvoirs_en_seance": [_pouvoir(pouvoir) for pouvoir in seance.pouvoirs if pouvoir not in represented_ones],
        "secretaires": [as_plain_person(person) for person in seance.secretaires],
        "nombre_presents": len(presents),
        "nombre_absents": len(seance.excuses) + len(seance.absents),
        "nombre_pouvoirs": len(seance.pouvoirs),
        "presents_ou_representes": len(presents) + len(represented_ones),
    }


def _pouvoir(pouvoir: Pouvoir) -> Plain:
    return {"mandant": as_plain_person(pouvoir.de), "mandataire": as_plain_person(pouvoir.a)}


def _away(fiche: FicheCommune, person: Personne, place: int) -> Plain:
    """Someone who is away, with the holder of the pouvoir that she gave, or None."""
    holder = holder_of(fiche, place)
    return {**as_plain_person(person), "mandataire": as_plain_person(holder) if holder else None}


def _president(dossier: Dossier, seance: Seance) -> Plain:
    fiche = dossier.fiche
    if seance.president is None or fiche.conseil.is_one(seance.president, fiche.maire.personne):
        return _maire(dossier)
    return {**as_plain_person(seance.president), "fonction": seance.fonction_president}


def _mention(present: Present) -> str:
    """The name, and the times at which someone came late or left early: « … (Arrivée à 20h11) »."""
    times = {"arrivée à": present.arrivee, "départ à": present.depart}
    told = ", ".join(f"{what} {time_compact(at)}" for what, at in times.items() if at)
    return f"{present.personne.complet} ({first_capital(told)})" if told else present.personne.complet


def convention_facts(facts: Faits) -> Plain:
    """What a template reads of the facts of an act: each that is stated, and what is computed of them."""
    length = facts.nombres.get("duree_periode_mois")
    share = facts.number("prix_pourcentage")
    return {
        **_periode(facts.periode),
        "precedente": _periode(facts.precedente) or None,
        **facts.named(),
        "duree_totale_mois": length * (1 + facts.nombres.get("reconductions", 0)) if length else None,
        "qualite_pourcentage": 100 - share if share is not None else None,
    }


def _periode(periode: Periode | None) -> Plain:
    if periode is None:
        return {}
    return {
        "entree_en_vigueur": periode.entree_en_vigueur,
        "fin": periode.fin,
        "annees_scolaires": periode.annees_scolaires,
        "periode_annees": f"{periode.entree_en_vigueur.year}-{periode.fin.year}",
    }
