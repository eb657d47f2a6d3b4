"""All that a kind of act declares, as data and as lines for a jurist."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct

from actgen.atelier.declaring.example_act import example_lines
from actgen.facts.checking.kind_checks import kind_faults
from actgen.french.advice import typeset
from actgen.kinds.catalogue import shipped_kinds
from actgen.kinds.declared import OF_THE_ACADEMY
from actgen.library.catalogue import list_templates
from actgen.rules.declared import days_of
from actgen.variables.capacities import CAPACITIES
from actgen.variables.expected import expected_fields

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from actgen.core.diagnostics import Diagnostic
    from actgen.core.names import TemplateName
    from actgen.core.project import Project
    from actgen.kinds.declared import DeclaredField, DeclaredRule
    from actgen.kinds.kind import ActKind, Kinds

_STAR = "\u00a0*"


class Shown(Struct, frozen=True):
    """A kind with what stands around it: where it comes from, its templates, what is wrong in it."""

    kind: ActKind
    origin: str
    templates: tuple[TemplateName, ...]
    faults: tuple[Diagnostic, ...]


def shown_kinds(project: Project, kinds: Kinds) -> tuple[Shown, ...]:
    """Every kind of a project, in the order in which acts are made."""
    templates = list_templates(project)
    return tuple(
        Shown(
            kind,
            origin_of(project, kind),
            tuple(one for one in templates if one.acte == kind.name),
            tuple(kind_faults(kinds, kind)),
        )
        for kind in kinds.values()
    )


def origin_of(project: Project, kind: ActKind) -> str:
    """Whether a kind is the package’s, the project’s, or one of the project’s in the place of the package’s."""
    own = project.show(project.kind_file(kind.name))
    if kind.located.document.path != own:
        return "fournie avec actgen"
    return f"du projet, à la place de celle d’actgen ({own})" if kind.name in shipped_kinds() else f"du projet ({own})"


def sentence_of(kind: ActKind) -> str:
    """What it is, in one sentence."""
    said = kind.declared.description or f"{kind.named[:1].upper()}{kind.named[1:]}."
    return said if said.endswith(".") else f"{said}."


def capacities_of(kind: ActKind) -> str:
    """Its capacities, by their names."""
    return ", ".join(kind.declared.capacites) or "aucune"


def collection_said(kind: ActKind) -> str:
    """Where its templates stand, in words."""
    return "celle de l’académie" if kind.declared.collection == OF_THE_ACADEMY else kind.declared.collection


def list_lines(shown: Shown) -> Iterator[str]:
    """The lines of a kind in the list of all."""
    kind = shown.kind
    yield f"{kind.name}\u00a0: {sentence_of(kind)}"
    yield f"  {shown.origin}\u00a0; capacités\u00a0: {capacities_of(kind)}"
    yield f"  collection\u00a0: {collection_said(kind)}\u00a0; modèles\u00a0: {_templates(shown)}"
    if shown.faults:
        yield f"  défauts\u00a0: {len(shown.faults)} (actgen actes show {kind.name})"


def show_lines(shown: Shown) -> Iterator[str]:
    """All that a kind declares, for a jurist."""
    kind = shown.kind
    declared = kind.declared
    yield f"{kind.name}\u00a0: {sentence_of(kind)}"
    yield f"Sorte d’acte {shown.origin}."
    yield f"Les phrases disent «\u00a0{kind.named}\u00a0»."
    if declared.nature or declared.matiere:
        codes = [f"nature {declared.nature}" if declared.nature else "", declared.matiere or ""]
        yield f"Transmission (@CTES)\u00a0: {', matière '.join(filter(None, codes))}."
    yield f"Modèles\u00a0: {_templates(shown)}\u00a0; collection\u00a0: {collection_said(kind)}."
    yield f"Date de l’acte\u00a0: la première qui est donnée de {', '.join(declared.date)}."
    if declared.approuve:
        yield f"Il approuve\u00a0: {declared.approuve}."
    yield ""
    yield "Ses capacités, et ce que chacune apporte (* : obligatoire)\u00a0:".replace("* :", "*\u00a0:")
    yield from _capacity_lines(kind)
    yield ""
    yield "Ses champs\u00a0:" if declared.champs else "Il n’a pas de champ qui lui soit propre."
    yield from field_lines(declared.champs, "  ")
    if declared.regles:
        yield ""
        yield "Ses règles\u00a0:"
    for rule in declared.regles:
        yield from _rule_lines(rule)
    yield ""
    yield "À écrire dans le fichier d’une collectivité, avec vos valeurs\u00a0:"
    yield "actes:"
    yield from example_lines(kind)


def data_of(shown: Shown) -> dict[str, Any]:
    """The same as plain data."""
    kind, declared = shown.kind, shown.kind.declared
    return {
        "acte": kind.name,
        "nom": declared.nom,
        "description": sentence_of(kind),
        "fichier": kind.located.document.path,
        "origine": shown.origin,
        "nature": declared.nature.value if declared.nature else None,
        "matiere": declared.matiere,
        "collection": declared.collection,
        "date": list(declared.date),
        "capacites": {
            str(capacity): [_capacity_field(one.name, one.is_required, one.explained) for one in _brought(capacity)]
            for capacity in declared.capacites
        },
        "champs": fields_data(declared.champs),
        "regles": [
            {
                "code": rule.code, "gravite": rule.gravite.value, "pour": rule.pour, "verifie": rule.verifie,
                "source": rule.source, "depuis": _iso(rule.depuis), "jusqua": _iso(rule.jusqua),
                "message": rule.message, "conseil": rule.conseil,
            }
            for rule in declared.regles
        ],
        "modeles": [str(name) for name in shown.templates],
        "exemple": "\n".join(["actes:", *example_lines(kind)]),
    }  # fmt: skip


def type_said(declared: DeclaredField) -> str:
    """The type of a field in words: « un montant en euros », « une liste de groupes »."""
    if declared.type is None:
        return "champ de la capacité, demandé autrement"
    one = declared.spec.one
    what = f"un acte d’une autre séance, {one.acte}" if one.acte else one.type.what
    said = f"une liste, dont chaque élément est {what}" if declared.spec.is_list else what
    return f"{said} ({', '.join(declared.choix)})" if declared.choix else said


def capacity_lines(capacity: str, indent: str) -> Iterator[str]:
    """What a capacity brings, name by name."""
    for one in _brought(capacity):
        star = _STAR if one.is_required else ""
        yield f"{indent}{one.name}{star}\u00a0: {one.explained}"


def described(declared: DeclaredField) -> str:
    """What a field is, and an example that ends with one full stop."""
    example = "" if declared.exemple is None else f"Exemple\u00a0: {str(declared.exemple).removesuffix('.')}."
    return " ".join(filter(None, (declared.description, example)))


def field_lines(fields: Mapping[str, DeclaredField], indent: str) -> Iterator[str]:
    """Each field with its type, what it means and when, those of its group under it."""
    for name, declared in fields.items():
        star = "" if declared.is_optional or declared.is_computed or declared.type is None else _STAR
        yield f"{indent}{name}{star}\u00a0: {type_said(declared)}. {described(declared)}".rstrip()
        yield from (f"{indent}  {line}" for line in _conditions(declared))
        yield from field_lines(declared.champs, f"{indent}  ")


def fields_data(fields: Mapping[str, DeclaredField]) -> list[dict[str, Any]]:
    """The same as plain data."""
    return [
        {
            "nom": name,
            "type": declared.type.name if declared.type else None,
            "description": declared.description,
            "exemple": declared.exemple,
            "facultatif": declared.is_optional,
            "si": declared.si,
            "calcul": declared.calcul,
            **({"champs": fields_data(declared.champs)} if declared.champs else {}),
        }
        for name, declared in fields.items()
    ]


def _brought(capacity: str) -> Iterator[Any]:
    return expected_fields(CAPACITIES[capacity])


def _capacity_field(name: str, is_required: bool, said: str) -> dict[str, Any]:
    return {"nom": name, "obligatoire": is_required, "description": said}


def _templates(shown: Shown) -> str:
    return ", ".join(map(str, shown.templates)) or "aucun"


def _capacity_lines(kind: ActKind) -> Iterator[str]:
    if not kind.declared.capacites:
        yield "  aucune"
    for capacity in kind.declared.capacites:
        model = CAPACITIES[capacity]
        yield f"  {capacity}\u00a0: {(model.__doc__ or '').strip()}"
        yield from capacity_lines(capacity, "    ")


def _conditions(declared: DeclaredField) -> Iterator[str]:
    if declared.calcul is not None:
        yield f"se calcule\u00a0: {declared.calcul}"
    if declared.si is not None:
        yield f"seulement si\u00a0: {declared.si}"
    if declared.parmi is not None:
        yield f"parmi\u00a0: {declared.parmi}"
    if declared.defaut is not None:
        why = f" ({declared.raison})" if declared.raison else ""
        yield f"par défaut\u00a0: {declared.defaut}{why}"
    if declared.motif:
        yield f"doit être\u00a0: {declared.motif_dit or declared.motif}"
    bounds = [
        f"{word} {bound}" for word, bound in (("au moins", declared.minimum), ("au plus", declared.maximum)) if bound
    ]
    if bounds:
        yield ", ".join(bounds)
    if declared.facultatif:
        yield "peut manquer"
    if declared.attendu:
        yield "peut manquer, sauf dans un acte dont le modèle le lit"
    if days := days_of(declared):
        yield f"seulement dans les actes {days}"


def _rule_lines(rule: DeclaredRule) -> Iterator[str]:
    days = days_of(rule)
    yield f"  {rule.code} ({rule.gravite.value}{f', actes {days}' if days else ''})"
    yield f"    source\u00a0: {typeset(rule.source) if rule.source else 'non donnée'}"
    each = f"pour chaque élément de {rule.pour}, " if rule.pour else ""
    yield f"    vérifie\u00a0: {each}{rule.verifie}"
    yield f"    message\u00a0: {rule.message}"
    if rule.conseil:
        yield f"    que faire\u00a0: {rule.conseil}"


def _iso(day: Any) -> str | None:
    return day.isoformat() if day else None
