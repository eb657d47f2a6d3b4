"""What a template can read, known without any dossier: each name with its kind, its meaning, and whether it may lack.

The tree follows `facts/context.py`: what a file states comes from its models, with their descriptions; what is computed
is described here. `tests/facts/test_shape.py` holds the two together, over every dossier of the project and a rich one.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from enum import Enum
from functools import cache
from types import MappingProxyType, UnionType
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin

from pydantic import BaseModel

from actgen.facts.calculations import read_first
from actgen.kinds.manifest import Facts, owner_of_facts
from actgen.kinds.names import key_of
from actgen.values.people import gender_shape, person_shapes
from actgen.values.shape import Kind, Shape
from actgen.values.shape import group as _group
from actgen.values.shape import option as _option
from actgen.values.shape import text as _text
from actgen.variables import actes, capacities, commune, seance
from actgen.variables.persons import Personne

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from pydantic.fields import FieldInfo

    from actgen.kinds.declared import DeclaredField
    from actgen.kinds.kind import ActKind, Kinds
    from actgen.kinds.manifest import Manifeste
    from actgen.kinds.rubrique import Rubrique
    from actgen.variables.manifest import Faits


def context_shape(kinds: Kinds, acte: str = "", faits: Faits | None = None, manifest: Manifeste | None = None) -> Shape:
    """The whole context, as `build_context` makes it.

    With the kind of an `acte`, « deliberation », only what that act states; without, what any act states. With the
    `manifest` of a template, its variables; without, those of any template, each of which may lack. With the facts of
    a manifest, their names after that of the act that they belong to, the one that the template approves, by default
    a convention; without, any name may stand after any act.
    """
    others = {kind.key: _option(_of_kind(kind), usual=True) for kind in kinds.values()}
    if manifest is not None and key_of(acte) in others:
        own = others[key_of(acte)]
        others[key_of(acte)] = _but(own, **{name: declared_shape(said) for name, said in manifest.stated.items()})
    owner = owner_of_facts(manifest)
    for key in others if faits is None else (owner,):
        others[key] = _facts(faits, others[key].fields if key in others else {})
    if faits is not None and manifest is not None and not manifest.approuve and owner != key_of(acte):
        others[owner] = _without(others[owner], manifest.stated)
    own_act = _acte_shape(kinds, acte, manifest)
    return _group("Tout ce qu’un modèle peut lire.", **{**roots_shape(kinds).fields, "acte": own_act, **others})


def roots_shape(kinds: Kinds) -> Shape:
    """What every act reads alike, the roots of the project too."""
    acts = frozenset(kind.key for kind in kinds.values())
    rubriques = {key: _of_rubrique(one, acts) for key, one in kinds.rubriques.items()}
    return _group("Ce que tous les actes lisent.", **{**_shared(), **rubriques})


def file_shape(kinds: Kinds) -> Shape:
    """What a root may read: the other roots, and each act of the file by the name of its kind; any act may lack."""
    return _without(context_shape(kinds), ("acte",))


def without_its_manifest(whole: Shape) -> Shape:
    """The context of a Word file by itself: its act may have any name, of a kind or of a manifest that is not there."""
    return replace(whole, fields={**whole.fields, "acte": replace(whole.fields["acte"], open=True)})


@cache
def _shared() -> dict[str, Shape]:
    """What every act reads alike."""
    return {
        "commune": _commune(),
        "academie": _academie(),
        "maire": _maire("Le maire."),
        "signataire": _maire("Qui signe\u00a0: le maire."),
        "contact": _option(_model(commune.Contact)),
        "referent": _option(
            _group(
                "Le référent que la commune désigne.",
                **person_shapes(),
                fonction=_option(_text("Sa fonction.")),
            )
        ),
        "tribunal": _but(_model(commune.Tribunal), adresse=_option(_text("Son adresse postale."))),
        "seance": _option(_seance(), usual=True),
    }


def _acte_shape(kinds: Kinds, acte: str, manifest: Manifeste | None) -> Shape:
    fields: dict[str, Shape] = {}
    for kind in kinds.values():
        for name, found in _own(kind).fields.items() if acte not in kinds or acte == kind.name else ():
            if manifest is not None and name in kind.variables:
                continue  # what another template asks is not read here
            if name not in fields or fields[name].optional:  # what one act must state may be relied on
                fields[name] = found
    variables = manifest.variables if manifest else {}
    return _group(
        "Ce que l’acte a en propre.",
        nom=_text("Le nom de l’acte\u00a0: deliberation.", choices=tuple(kinds)),
        **fields,
        **{name: declared_shape(said) for name, said in variables.items() if said.type is not None},
    )


def _of_kind(kind: ActKind) -> Shape:
    """What another act of the file states: there may be none, so each of its names may lack."""
    fields = {name: _option(inner) for name, inner in _own(kind).fields.items()}
    sentence = f"{kind.named[:1].upper()}{kind.named[1:]} du même fichier, s’il y en a."
    return _group(sentence, **fields)


@cache
def _own(kind: ActKind) -> Shape:
    """What an act of that kind states, its capacities first, and what its kind computes."""
    every = {**kind.declared.champs, **kind.variables}
    declared = {name: said for name, said in every.items() if said.type is not None}
    fields = {
        name: declared_shape(declared[name]) if name in declared else _of_field(info)
        for name, info in kind.model.model_fields.items()
    }
    found = _group((kind.model.__doc__ or "").strip(), **fields)
    return _but(found, vote=_vote()) if kind.has(capacities.Voted) else found


def _of_rubrique(rubrique: Rubrique, acts: frozenset[str]) -> Shape:
    """A root that a file may leave out: a template relies on it, unless it is said to be optional."""
    found = declared_shape(rubrique.declared, acts)
    return _option(found, usual=True) if rubrique.is_awaited else found


def declared_shape(declared: DeclaredField, acts: frozenset[str] = frozenset()) -> Shape:
    """What a template reads of a declared field; what is computed of one of these `acts` lacks where the act does."""
    inner = declared.champs.items() if declared.spec.has_fields else ()
    fields = {name: declared_shape(said, acts) for name, said in inner} if declared.spec.has_fields else None
    found = declared.spec.shape(declared.description or "", fields=fields, choices=declared.choix)
    if declared.spec.is_list or declared.defaut is not None:
        return found
    if declared.facultatif or declared.si is not None:
        return _option(found)
    if declared.attendu:
        return _option(found, usual=True)
    may_lack = declared.is_dated or not acts.isdisjoint(read_first(declared))  # acts of other days have it not
    return _option(found, usual=True) if may_lack else found


def _commune() -> Shape:
    departement = _group(
        "Le département.",
        code=_text("Son numéro\u00a0: 44."),
        nom=_text("Son nom\u00a0: Loire-Atlantique."),
        de_nom=_text("«\u00a0de Loire-Atlantique\u00a0»."),
        de_nom_article=_text("«\u00a0de la Loire-Atlantique\u00a0»."),
    )
    made = {
        "de_nom": _text("«\u00a0d’Ancenis-Saint-Géréon\u00a0»."),
        "a_nom": _text("«\u00a0à Ancenis-Saint-Géréon\u00a0»."),
        "denomination": _text("Comment la commune se nomme dans un contrat\u00a0: Commune d’Ancenis-Saint-Géréon."),
        "effectif_legal": _option(_number("Le nombre de sièges au conseil, d’après la population.")),
        "departement": _option(departement, usual=True),
        "tribunal": _option(_text("Le tribunal compétent\u00a0: tribunal administratif de Nantes."), usual=True),
    }
    whole = _but(_model(commune.Commune), **made)
    return replace(
        whole, fields={name: inner for name, inner in whole.fields.items() if name not in ("academie", "elision")}
    )


def _academie() -> Shape:
    recteur = _group(
        "Le recteur ou la rectrice, à la date de l’acte.",
        civilite=_text("Monsieur ou Madame.", choices=("Monsieur", "Madame")),
        nom=_option(_text("Prénom et nom, s’ils figurent dans les actes."), usual=True),
        titre=_option(_text("Son titre, tel que l’acte l’écrit."), usual=True),
        genre=gender_shape(),
    )
    return _group(
        "L’académie.",
        nom=_text("Son nom\u00a0: Nantes."),
        de_nom=_text("«\u00a0de Nantes\u00a0»."),
        rectorat_adresse=_option(_text("L’adresse du rectorat, sur une ligne."), usual=True),
        recteur=_option(recteur, usual=True),
    )


@cache
def _person(description: str = "Une personne.") -> Shape:
    return _group(description, **person_shapes())


def _maire(description: str) -> Shape:
    return _group(
        description,
        **person_shapes(),
        fonction=_text("«\u00a0Maire\u00a0»."),
        appellation=_option(_text("«\u00a0Monsieur le Maire\u00a0»."), usual=True),
        titre=_option(_text("«\u00a0le Maire\u00a0»."), usual=True),
    )


def _seance() -> Shape:
    stated = _model(seance.Seance).fields
    away = _group(
        "Qui est absent.",
        **person_shapes(),
        mandataire=_option(_person("Qui a reçu son pouvoir, s’il en a donné un.")),
    )
    present = _group(
        "Un présent.",
        **person_shapes(),
        mention=_text("Son nom, et les heures auxquelles il est arrivé ou parti."),
    )
    pouvoir = _group("Un pouvoir.", mandant=_person("Qui donne pouvoir."), mandataire=_person("Qui reçoit le pouvoir."))
    president = _group(  # its « titre » is there for the mayor only: no template can rely on it
        "Qui préside.",
        **person_shapes(),
        fonction=_option(_text("Sa fonction\u00a0: Maire, première adjointe au maire.")),
    )
    kept = (
        "date", "heure", "lieu", "motif_lieu", "session", "publique", "convocation", "affichage_convocation",
        "note_synthese", "urgence", "seconde_convocation", "huis_clos",
    )  # fmt: skip
    return _group(
        "La séance du conseil municipal.",
        **{name: stated[name] for name in kept},
        sans_quorum=_flag("oui si la seconde convocation dispense du quorum."),
        article_sans_quorum=_text("L’article qui en dispense\u00a0: L. 2121-17, ou L. 2541-4 en Alsace-Moselle."),
        quorum=_number("Le nombre de présents qu’il faut."),
        en_exercice=_number("Le nombre de conseillers en exercice."),
        president=president,
        presents=_list(present, "Les présents, dans l’ordre de l’acte."),
        excuses=_list(away, "Les excusés."),
        absents=_list(away, "Les absents non excusés."),
        pouvoirs=_list(pouvoir, "Les pouvoirs."),
        pouvoirs_en_seance=_list(pouvoir, "Les pouvoirs de qui est arrivé ou parti en cours de séance."),
        secretaires=_list(_person("Un secrétaire de séance."), "Le ou les secrétaires de séance."),
        nombre_presents=_number("Combien sont présents."),
        nombre_absents=_number("Combien sont excusés ou absents."),
        nombre_pouvoirs=_number("Combien de pouvoirs."),
        presents_ou_representes=_number("Combien sont présents ou représentés."),
    )


def _vote() -> Shape:
    retrait = _group(
        "Les conseillers qui se retirent pour un même motif.",
        motif=_text("Le motif\u00a0: organisme ou compte.", choices=("organisme", "compte")),
        article=_text("L’article à citer\u00a0: article L. 2121-14 du Code général des collectivités territoriales."),
        membres=_list(_person("Un conseiller."), "Ces conseillers."),
    )
    return _but(
        _model(actes.Vote),
        noms=_model(actes.Noms),
        non_participants=_list(_person("Un conseiller intéressé."), "Les conseillers intéressés à l’affaire."),
        retraits=_list(retrait, "Les conseillers qui se retirent pour un autre motif, motif par motif."),
        votants=_number("Combien votent."),
        exprimes=_number("Les suffrages exprimés."),
        majorite_absolue=_number("La majorité absolue des suffrages exprimés."),
        unanimite=_flag("oui si tous ceux qui votent sont pour."),
    )


def _facts(faits: Faits | None, stated: Mapping[str, Shape]) -> Shape:
    """The facts of an act beside what the file states of it.

    Every name of a period that no manifest states is there as an option. Without a manifest nothing is known of them,
    and none is told to be lacking.
    """
    known = faits is not None
    fields: dict[str, Shape] = {
        **stated,
        **_period("de la convention", optional=not (faits and faits.periode)),
        "precedente": _option(
            _group("La convention précédente.", **_period("de la convention précédente", optional=False)),
            usual=faits is None or faits.precedente is not None,
        ),
        "duree_totale_mois": _option(_number("La durée, reconductions comprises."), usual=True),
        "qualite_pourcentage": _option(
            _number("La part de la qualité dans la note\u00a0: 100 moins le prix."),
            usual=faits is None or faits.number("prix_pourcentage") is not None,
        ),
    }
    if faits is not None:
        fields |= {name: Shape(Kind.DATE, "Un fait du manifeste.") for name in faits.dates}
        fields |= {name: Shape(Kind.NUMBER, "Un fait du manifeste.") for name in faits.nombres}
        fields |= {name: Shape(_kind_of_fact(text), "Un fait du manifeste.") for name, text in faits.textes.items()}
    if isinstance(faits, Facts):
        fields |= {name: declared_shape(said) for name, said in faits.declared.items()}
    return replace(_group("Les faits de la convention, écrits dans le manifeste.", **fields), open=not known)


def _period(whose: str, *, optional: bool) -> dict[str, Shape]:
    shapes = {
        "entree_en_vigueur": Shape(Kind.DATE, f"Le jour où prend effet la période {whose}."),
        "fin": Shape(Kind.DATE, f"Le jour où finit la période {whose}."),
        "annees_scolaires": _text("Ses années scolaires\u00a0: 2026/2027 à 2029/2030."),
        "periode_annees": _text("Ses années\u00a0: 2026-2030."),
    }
    return {name: _option(shape, usual=True) if optional else shape for name, shape in shapes.items()}


def _kind_of_fact(text: str) -> Kind:
    """A fact typed as a text may be an amount or a day, which filters take: only plain words are surely a text."""
    return Kind.ANY if text[:1].isdecimal() else Kind.TEXT


# What a model states


@cache
def _model(model: type[BaseModel]) -> Shape:
    """The group of the fields of a model."""
    fields = {name: _of_field(info) for name, info in model.model_fields.items()}
    return _group((model.__doc__ or "").strip(), **fields)


def _of_field(info: FieldInfo) -> Shape:
    kinds = [kind for kind in _members(info.annotation) if kind is not type(None)]
    optional = len(kinds) < len(_members(info.annotation))
    shape = replace(_of_annotation(kinds[0]), description=info.description or "")
    return _option(shape, usual=(info.description in _USUAL)) if optional else shape


def _of_annotation(annotation: Any) -> Shape:
    if get_origin(annotation) is tuple:
        return Shape(Kind.LIST, element=_of_annotation(get_args(annotation)[0]))
    bare = get_args(annotation)[0] if hasattr(annotation, "__metadata__") else annotation
    if bare is Personne:
        return _person()
    if isinstance(bare, type) and issubclass(bare, BaseModel):
        return _model(bare)
    if isinstance(bare, type) and issubclass(bare, Enum):
        return Shape(Kind.TEXT, choices=tuple(str(one.value) for one in bare))
    return Shape(_KINDS[bare])


def _members(annotation: Any) -> tuple[Any, ...]:
    """The members of « A | None », or the annotation alone."""
    return get_args(annotation) if get_origin(annotation) in (Union, UnionType) else (annotation,)


_KINDS = {str: Kind.TEXT, int: Kind.NUMBER, bool: Kind.FLAG, date: Kind.DATE, time: Kind.TIME}
#: The options that a template may require: published acts cannot do without them.
_USUAL = frozenset(
    info.description
    for model, names in (
        (seance.Seance, ("heure", "convocation")),
        (capacities.Numbered, ("matiere",)),
        (capacities.OfSitting, ("rapporteur",)),
    )
    for name, info in model.model_fields.items()
    if name in names
)


def _list(element: Shape, description: str) -> Shape:
    return Shape(Kind.LIST, description, element=element)


def _number(description: str) -> Shape:
    return Shape(Kind.NUMBER, description)


def _flag(description: str) -> Shape:
    return Shape(Kind.FLAG, description)


def _but(group: Shape, **fields: Shape) -> Shape:
    """The group with more fields, or others."""
    return replace(group, fields=MappingProxyType({**group.fields, **fields}))


def _without(group: Shape, names: Collection[str]) -> Shape:
    return replace(group, fields={name: inner for name, inner in group.fields.items() if name not in names})
