"""What a template can read: the dossier and the facts of its convention as plain texts, numbers, lists and mappings.

Dates are ISO texts (« 2025-12-15 »), times « 19:00 »: filters word them. An optional value that the dossier does not
state is None here and `Absent` in the template. What is computed (voters, court, school years) is computed here.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from actgen.french.agreement import Gender, agree
from actgen.french.communes import with_a, with_de
from actgen.french.times import time_compact
from actgen.variables.departements import find_departement

if TYPE_CHECKING:
    from datetime import date, time

    from actgen.library.manifest import Faits, Periode
    from actgen.variables.dossier import Dossier
    from actgen.variables.models import ActeDeliberation, Seance
    from actgen.variables.persons import Personne

Plain = dict[str, Any]


def build_context(dossier: Dossier, acte: str, facts: Faits) -> Plain:
    """The context of one act: commune, academie, maire, signataire, seance, ecoles, historique, acte, convention."""
    fiche = dossier.fiche
    return {
        "commune": _commune(dossier),
        "academie": _academie(dossier, dossier.date_of(acte)),
        "maire": _maire(dossier),
        "signataire": _maire(dossier),
        "seance": _seance(dossier, fiche.seance),
        "ecoles": [{"nom": e.nom, "type": _optional(e.type), "designation": e.designation} for e in fiche.ecoles],
        "historique": [
            {"ecoles": list(step.ecoles), "depuis": step.depuis, "cadre": step.cadre} for step in fiche.historique
        ],
        "acte": {"nom": acte, **_acte(dossier, acte)},
        "convention": _convention(facts),
    }


def _commune(dossier: Dossier) -> Plain:
    commune = dossier.fiche.commune
    departement = find_departement(commune.insee)
    de_nom = with_de(commune.nom, elide=commune.elision)
    return {
        "nom": commune.nom,
        "de_nom": de_nom,
        "a_nom": with_a(commune.nom),
        "insee": commune.insee,
        "siren": commune.siren,
        "population": commune.population,
        "site": commune.site,
        "denomination": commune.denomination or f"Commune {de_nom}",
        "departement": {"code": departement.code, "nom": departement.nom, "de_nom": departement.de_nom}
        if departement
        else None,
        "tribunal": departement.tribunal if departement else None,
    }


def _academie(dossier: Dossier, day: date) -> Plain:
    academie = dossier.academie.model
    recteur = dossier.recteur_at(day)
    civility = recteur.civilite.value if recteur else ""
    return {
        "nom": academie.nom,
        "de_nom": with_de(academie.nom),
        "recteur": {
            "civilite": civility,
            "nom": recteur.nom,
            "genre": Gender.FEMININE.value if civility == "Madame" else Gender.MASCULINE.value,
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
        **_person(maire.personne),
        "fonction": "Maire",
        "appellation": appellation,
        "titre": appellation.removeprefix(maire.personne.civilite).strip() if appellation else None,
    }


def _person(person: Personne) -> Plain:
    return {
        "civilite": person.civilite or None,
        "prenom": person.prenom or None,
        "nom": person.nom,
        "complet": person.complet,
        "presente": f"{person.civilite} {person.complet}".strip() if person.prenom else person.complet,
        "genre": person.genre.value if person.genre else None,
    }


def _seance(dossier: Dossier, seance: Seance) -> Plain:
    presents = [
        {**_person(present.personne), "mention": _mention(present.personne, present.arrivee)}
        for present in seance.presents
    ]
    return {
        "date": seance.date.isoformat(),
        "heure": _clock(seance.heure),
        "lieu": seance.lieu,
        "convocation": seance.convocation.isoformat(),
        "en_exercice": seance.conseillers_en_exercice,
        "president": _president(dossier, seance),
        "presents": presents,
        "excuses": [_person(person) for person in seance.excuses],
        "absents": [_person(person) for person in seance.absents],
        "pouvoirs": [{"mandant": _person(p.de), "mandataire": _person(p.a)} for p in seance.pouvoirs],
        "secretaires": [_person(person) for person in seance.secretaires],
        "nombre_presents": len(presents),
        "nombre_pouvoirs": len(seance.pouvoirs),
        "presents_ou_representes": len(presents) + len(seance.pouvoirs),
    }


def _president(dossier: Dossier, seance: Seance) -> Plain:
    if seance.president is None or seance.president.is_same(dossier.fiche.maire.personne):
        return _maire(dossier)
    return {**_person(seance.president), "fonction": seance.fonction_president}


def _mention(person: Personne, arrival: time | None) -> str:
    return f"{person.complet} (Arrivée à {time_compact(arrival)})" if arrival else person.complet


def _acte(dossier: Dossier, acte: str) -> Plain:
    model: BaseModel = getattr(dossier.fiche.actes, acte)
    plain = {name: _plain(getattr(model, name)) for name in type(model).model_fields}
    if acte == "deliberation":
        plain |= _deliberation(dossier, dossier.fiche.actes.deliberation)
    return plain


def _deliberation(dossier: Dossier, acte: ActeDeliberation | None) -> Plain:
    if acte is None:
        return {}
    vote = acte.vote
    seance = dossier.fiche.seance
    return {
        "vote": {
            "pour": vote.pour,
            "contre": vote.contre,
            "abstentions": vote.abstentions,
            "votants": len(seance.presents) + len(seance.pouvoirs),
            "exprimes": vote.pour + vote.contre,
            "unanimite": vote.contre == 0 and vote.abstentions == 0,
        }
    }


def _convention(facts: Faits) -> Plain:
    length = facts.nombres.get("duree_periode_mois")
    share = facts.nombres.get("prix_pourcentage")
    return {
        **_periode(facts.periode),
        "precedente": _periode(facts.precedente) or None,
        **{name: day.isoformat() for name, day in facts.dates.items()},
        **facts.nombres,
        **facts.textes,
        "duree_totale_mois": length * (1 + facts.nombres.get("reconductions", 0)) if length else None,
        "qualite_pourcentage": 100 - share if share is not None else None,
    }


def _periode(periode: Periode | None) -> Plain:
    if periode is None:
        return {}
    return {
        "entree_en_vigueur": periode.entree_en_vigueur.isoformat(),
        "fin": periode.fin.isoformat(),
        "annees_scolaires": periode.annees_scolaires,
    }


def _plain(value: Any) -> Any:
    """A value of a model as plain data: a person as a mapping, a date as ISO text, a list as a list."""
    if hasattr(value, "complet"):
        return _person(value)
    if isinstance(value, BaseModel):
        return {name: _plain(getattr(value, name)) for name in type(value).model_fields}
    if isinstance(value, Enum):
        return value.value
    if hasattr(value, "isoformat"):
        return value.isoformat()
    return [_plain(item) for item in value] if isinstance(value, tuple) else value


def _optional(value: Enum | None) -> str | None:
    return None if value is None else str(value.value)


def _clock(moment: time) -> str:
    return moment.strftime("%H:%M")
