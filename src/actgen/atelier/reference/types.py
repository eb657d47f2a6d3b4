"""The reference page of the types: what may be typed, what is refused and why, what a template reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import TypeAdapter, ValidationError

from actgen.values.naming import type_named
from actgen.values.shape import Kind
from actgen.values.table import TYPES
from actgen.variables.fields import FieldFault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.values.table import ValueType


def fault_of(entry: ValueType, typed: str) -> FieldFault:
    """The fault of what that type refuses."""
    try:
        TypeAdapter(entry.annotation).validate_python(typed)
    except ValidationError as failure:
        found = failure.errors()[0].get("ctx", {}).get("error")
        if isinstance(found, FieldFault):
            return found
    raise AssertionError(f"{entry.name}: {typed!r} is not refused as it should be")


def types_page() -> str:
    """The whole page, in Markdown."""
    return "\n".join([*_INTRODUCTION, *(line for entry in TYPES.values() for line in _section(entry))]) + "\n"


_INTRODUCTION = (
    "# Les types des valeurs\n",
    "Un champ d’une sorte d’acte ou d’un modèle est d’un de ces types\u00a0: `type: montant`. `liste de montant` en "
    "est une liste\u00a0; `acte de budget` nomme un acte d’une autre séance, un «\u00a0budget\u00a0».\n",
    "| attribut | ce qu’il demande |",
    "| --- | --- |",
    "| `minimum`, `maximum` | les bornes d’un nombre, d’un montant, d’une date\u00a0; d’une liste, le nombre de ses "
    "éléments. Sans `minimum`, un nombre est positif ou nul |",
    "| `motif`, `motif_dit` | l’expression régulière que le texte suit en entier, et ce qu’elle veut dire en mots. Un "
    "tel texte a 120 caractères au plus\u00a0; une expression qui pourrait durer est refusée |",
    "| `choix` | les mots admis d’un `choix` |",
    "| `champs` | les champs d’un `groupe` |",
    "",
)


def _section(entry: ValueType) -> Iterator[str]:
    yield f"## {entry.name}\n"
    yield f"{entry.description}\n"
    if entry.examples or entry.refused:
        yield "| on écrit | actgen lit |"
        yield "| --- | --- |"
        yield from (f"| {_typed(typed)} | {_read(entry, typed)} |" for typed in entry.examples)
        yield from (f"| {_typed(typed)} | {_refusal(entry, typed)} |" for typed in entry.refused)
        yield ""
    yield f"Un modèle lit {_told(entry)}."
    if entry.filters:
        yield f"Filtres\u00a0: {', '.join(f'[`{name}`](filtres.md)' for name in entry.filters)}."
    if entry.attributes:
        yield f"Attributs\u00a0: {', '.join(f'`{name}`' for name in sorted(entry.attributes))}."
    yield ""


def _typed(text: str) -> str:
    return f"`{text}`".replace("\n", "⏎").replace("|", "\\|")


def _read(entry: ValueType, typed: str) -> str:
    value = TypeAdapter(entry.annotation).validate_python(typed)
    return entry.shown(value).replace("\n", "<br>").replace("|", "\\|")


def _refusal(entry: ValueType, typed: str) -> str:
    fault = fault_of(entry, typed)
    return f"refusé. {fault.message} {fault.hint}".strip().replace("|", "\\|")


def _told(entry: ValueType) -> str:
    fields = entry.read_as.fields
    if entry.kind is Kind.GROUP and fields:
        return f"{', '.join(f'`.{name}`' for name in fields)}"
    if entry.name == type_named("groupe").name:
        return "les champs du groupe, par leurs noms"
    if entry.read_as.open:
        return "les champs de cet acte"
    return "ses éléments, avec `{% for … %}`" if entry.kind is Kind.LIST else str(entry.kind)
