"""What a template reads of any collectivité: a commune, an EPCI, a syndicat alike."""

from __future__ import annotations

from operator import attrgetter
from typing import Any

from actgen.cog.communes import CommuneOfficielle, find_commune
from actgen.cog.departements import find_departement
from actgen.facts.case import Case
from actgen.facts.model_shapes import model_shape
from actgen.facts.named import NamedGroup
from actgen.facts.territory import DEPARTEMENT, departement_values
from actgen.french.communes import with_a
from actgen.values.people import gender_shape
from actgen.values.shape import list_of, number, option, text
from actgen.variables.collectivites.groupement import Groupement

_NOM = ("commune.nom", "commune.elision", "commune.insee")
_INSEE = ("commune.insee",)

_STATED = {
    "nom": text("Son nom.", example="communauté de communes du Pays d’Ancenis"),
    "siren": option(text("Le numéro SIREN.", example="244400552"), usual=True),
    "siret": option(text("Le numéro SIRET.", example="24440055200013")),
    "adresse": option(
        text(
            "L’adresse de la mairie ou du siège, sur une ligne.",
            example="1 place de la Mairie, 44150 ANCENIS-SAINT-GÉRÉON",
        )
    ),
    "population": option(number("La population municipale.", example="70117"), usual=True),
    "site": option(text("L’adresse du site internet.", example="pays-exemple.fr")),
    "telephone": option(text("Le numéro de téléphone.", example="02 00 00 00 00")),
    "telecopie": option(text("Le numéro de télécopie.", example="02 00 00 00 01")),
    "courriel": option(text("L’adresse électronique.", example="accueil@pays-exemple.fr")),
    "logo": model_shape(Groupement).fields["logo"],
}


COLLECTIVITE = NamedGroup[Case](
    ("collectivite",),
    "La collectivité, commune ou non.",
    _STATED,
    lambda case: vars(case.fiche.body),
    shared=lambda case: case.fiche.body.sorte,
)
MEMBRE = NamedGroup[CommuneOfficielle](
    ("collectivite.membres",),
    "Une commune membre.",
    {
        "nom": text("Son nom.", example="Oudon"),
        "insee": text("Son code INSEE.", example="44115"),
        "de_nom": text("Son nom, après «\u00a0de\u00a0» ou «\u00a0d’\u00a0».", example="d’Oudon"),
        "a_nom": text("Son nom, après «\u00a0à\u00a0».", example="à Oudon"),
    },
    lambda one: {"nom": one.nom, "insee": one.insee, "de_nom": one.de_nom, "a_nom": with_a(one.nom)},
)


COLLECTIVITE.shared_name(
    "type",
    text("commune, epci, syndicat, syndicat mixte ou syndicat mixte ouvert.", example="epci"),
    attrgetter("type"),
    of=_INSEE,
)
COLLECTIVITE.shared_name(
    "nature",
    text("Sa nature, en toutes lettres.", example="communauté de communes"),
    attrgetter("nature"),
    of=_INSEE,
)
COLLECTIVITE.shared_name(
    "la_nature",
    text("La même, comme sujet d’une phrase.", example="la commune"),
    attrgetter("la_nature"),
    of=_INSEE,
)
COLLECTIVITE.shared_name(
    "de_la_nature",
    text("La même, après «\u00a0de\u00a0».", example="de la communauté de communes"),
    attrgetter("de_la_nature"),
    of=_INSEE,
)
#: What words agree with when a sentence says what it is.
COLLECTIVITE.shared_name("genre", gender_shape(), attrgetter("genre.value"), of=_INSEE)


@COLLECTIVITE.name(
    "denomination",
    text("Comment elle se nomme en tête d’un acte.", example="Communauté de communes du Pays d’Ancenis"),
    of=("commune.denomination", *_NOM),
)
def named(case: Case) -> str:
    """How a heading or a contract names it."""
    return case.fiche.body.named


@COLLECTIVITE.name(
    "le_nom", text("Son nom, comme sujet d’une phrase.", example="la communauté de communes du Pays d’Ancenis"), of=_NOM
)
def as_subject(case: Case) -> str:
    """Its name as the subject of a sentence."""
    return case.fiche.body.le_nom


@COLLECTIVITE.name(
    "de_nom",
    text("Son nom, après «\u00a0de\u00a0».", example="de la communauté de communes du Pays d’Ancenis"),
    of=_NOM,
)
def after_de(case: Case) -> str:
    """Its name after « de »."""
    return case.fiche.body.de_nom


@COLLECTIVITE.name(
    "a_nom", text("Son nom, après «\u00a0à\u00a0».", example="à la communauté de communes du Pays d’Ancenis"), of=_NOM
)
def after_a(case: Case) -> str:
    """Its name after « à »."""
    return case.fiche.body.a_nom


@COLLECTIVITE.name(
    "departement", option(DEPARTEMENT.shape("Son département, celui de son siège."), usual=True), of=_INSEE
)
def its_departement(case: Case) -> dict[str, Any] | None:
    """The département of its seat; None for a code that is of none."""
    found = find_departement(case.fiche.body.territory)
    return departement_values(found) if found else None


@COLLECTIVITE.name(
    "tribunal",
    option(text("Le tribunal administratif compétent.", example="tribunal administratif de Nîmes"), usual=True),
    of=_INSEE,
)
def its_court(case: Case) -> str | None:
    """The administrative court of its département."""
    found = find_departement(case.fiche.body.territory)
    return found.tribunal if found else None


@COLLECTIVITE.name(
    "membres", list_of(MEMBRE.shape(), "Ses communes membres\u00a0; aucune pour une commune."), of=_INSEE
)
def members(case: Case) -> list[dict[str, Any]]:
    """Its member communes, the most populous first as the official list has them."""
    body = case.fiche.body
    codes = body.communes if isinstance(body, Groupement) else ()
    return [MEMBRE.values(found) for code in codes if (found := find_commune(code))]
