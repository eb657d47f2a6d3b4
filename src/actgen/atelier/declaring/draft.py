"""A kind of act that is being begun: what is known of it, and its file as text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.first_file.editing import scalar
from actgen.atelier.first_file.layout import prose_lines
from actgen.values.naming import type_named
from actgen.variables.capacities import CAPACITIES

if TYPE_CHECKING:
    from collections.abc import Iterator

_SCHEMA = "# yaml-language-server: $schema=../schema/acte.schema.json"
_USE = (
    "Cette sorte d’acte est à vous\u00a0: corrigez ce fichier librement. «\u00a0actgen actes show {name}\u00a0» "
    "montre ce qu’il déclare, et «\u00a0actgen check\u00a0» ce qui n’y va pas.",
    "Les types d’un champ sont dans docs/reference/types.md\u00a0; calculs et conditions, dans "
    "docs/reference/expressions.md.",
)
_FEMININE = re.compile(r"\w*(?:ion|ance|ence|ure|ette)|annexe|charte|lettre|liste|note|fiche|promesse", re.IGNORECASE)


class DraftField(Struct, frozen=True):
    """A field to declare: `why` is what it was understood from, a comment of the file."""

    name: str
    type: str
    description: str = ""
    exemple: str = ""
    facultatif: bool = False
    calcul: str = ""
    champs: tuple[DraftField, ...] = ()
    why: str = ""


class Draft(Struct, frozen=True):
    """A kind of act as it will be written."""

    name: str
    nom: str
    capacites: tuple[str, ...]
    champs: tuple[DraftField, ...] = ()
    collection: str = "mairie"
    feminin: bool = False

    @property
    def held(self) -> frozenset[str]:
        """The names that its acts have already."""
        brought = {
            field for name, model in CAPACITIES.items() if name in self.capacites for field in model.model_fields
        }
        return frozenset(brought | {one.name for one in self.champs})


def is_feminine(nom: str) -> bool:
    """Whether the first word of a name is most likely feminine: « délibération », « convention »."""
    first = nom.split(maxsplit=1)[0] if nom.split() else ""
    return bool(_FEMININE.fullmatch(first))


def kind_text(draft: Draft) -> str:
    """The whole file, with what to know in comments."""
    lines = [_SCHEMA]
    for sentence in _USE:
        lines += prose_lines(sentence.format(name=draft.name))
    lines += ["", f"nom: {scalar(draft.nom)}    # comment les phrases le nomment"]
    if draft.feminin:
        lines.append("feminin: oui")
    lines += [
        "#nature: DE    # facultatif : la nature @CTES, si l’acte se transmet : DE, AR, AI, CC, BF ou AU",
        f"collection: {draft.collection}    # le dossier de ses modèles, dans templates",
        f"capacites: [{', '.join(draft.capacites)}]    # ce qu’il a de commun avec d’autres actes",
    ]
    lines += [f"#   {name} apporte {', '.join(_brought(name))}" for name in draft.capacites]
    lines += ["", "champs:" if draft.champs else "champs: {}"]
    for one in draft.champs:
        lines += _field_lines(one, "  ")
    lines += ["", *_RULES]
    return "\n".join(lines) + "\n"


_RULES = (
    "# Vos règles, s’il y en a. Retirez les « # » pour employer celle-ci, et adaptez-la.",
    "#regles:",
    "#  - code: SUB-001",
    '#    verifie: "montant <= 23000"    # ce qui doit être vrai',
    "#    gravite: avertissement    # ou erreur : l’acte n’est alors pas fait",
    "#    source: délibération du 3 juin 2024",
    '#    message: "Le montant, {{ montant | montant }}, dépasse 23 000 €."',
    "#    conseil: Vérifiez ce montant.",
)


_NO_DESCRIPTION = "#description: à écrire    # ce qu’il veut dire, en une phrase : les questions la montrent"


def _brought(capacity: str) -> list[str]:
    return list(CAPACITIES[capacity].model_fields)


def _field_lines(one: DraftField, indent: str) -> Iterator[str]:
    if one.why:
        yield from prose_lines(one.why, indent)
    yield f"{indent}{one.name}:"
    inner = f"{indent}  "
    yield f"{inner}type: {one.type}"
    yield f"{inner}description: {scalar(one.description)}" if one.description else f"{inner}{_NO_DESCRIPTION}"
    if one.exemple:
        yield f"{inner}exemple: {scalar(one.exemple)}"
    if one.facultatif:
        yield f"{inner}facultatif: oui"
    if one.calcul:
        yield f'{inner}calcul: "{one.calcul}"'
    if one.champs:
        yield f"{inner}champs:"
        for field in one.champs:
            yield from _field_lines(field, f"{inner}  ")


def example_of(type_: str) -> str:
    """What may be typed for a type, where it gives an example."""
    found = type_named(type_).one.type.examples
    return found[0] if found else ""
