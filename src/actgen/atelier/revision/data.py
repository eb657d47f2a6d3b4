"""A comparison as plain data, for tools: the keys of `actgen templates diff --json`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actgen.atelier.revision.model import Category, paragraphs
from actgen.atelier.revision.tokens import written
from actgen.atelier.revision.wording import summary

if TYPE_CHECKING:
    from actgen.atelier.revision.acts import ActChange
    from actgen.atelier.revision.comparison import Comparison
    from actgen.atelier.revision.model import ParagraphItem, Part, PartChange, Piece


def as_data(comparison: Comparison) -> dict[str, Any]:
    """The comparison; parts that did not change are left out."""
    revision = comparison.revision
    gone, come = revision.words
    names = revision.names
    return {
        "avant": comparison.before.label,
        "apres": comparison.after.label,
        "identiques": revision.is_same,
        "resume": summary(revision),
        "mots": {"supprimes": gone, "ajoutes": come},
        "parties": [_part_change(change) for change in revision.parts if not change.is_same],
        "variables": {"nouvelles": list(names.new_variables), "disparues": list(names.gone_variables)},
        "conditions": {"nouvelles": list(names.new_conditions), "disparues": list(names.gone_conditions)},
        "faits": [{"nom": fact.name, "avant": fact.before, "apres": fact.after} for fact in revision.facts],
        "actes": None if comparison.acts is None else [_act(act) for act in comparison.acts],
    }


def _part_change(change: PartChange) -> dict[str, Any]:
    gone, come = change.words
    return {
        "avant": _part(change.before),
        "apres": _part(change.after),
        "deplace": change.moved,
        "parent": _part(change.kin),
        "mots": {"supprimes": gone, "ajoutes": come},
        "paragraphes": [_paragraph(item) for item in paragraphs(change.items) if not item.is_same],
    }


def _part(part: Part | None) -> dict[str, Any] | None:
    if part is None:
        return None
    return {"nature": part.kind.value, "numero": part.number, "intitule": part.name, "rang": part.rank}


def _paragraph(item: ParagraphItem) -> dict[str, Any]:
    return {
        "style_avant": item.before.style if item.before else None,
        "style_apres": item.after.style if item.after else None,
        "categories": _categories(item.categories),
        "morceaux": [_piece(piece) for piece in item.pieces],
    }


def _piece(piece: Piece) -> dict[str, Any]:
    if not piece.categories:
        return {"garde": written(piece.after)}
    return {
        "supprime": written(piece.before),
        "ajoute": written(piece.after),
        "categories": _categories(piece.categories),
    }


def _categories(found: frozenset[Category]) -> list[str]:
    return [category.value for category in Category if category in found]


def _act(act: ActChange) -> dict[str, Any]:
    return {
        "commune": act.commune,
        "acte": act.acte,
        "change": not act.is_same,
        "mots": {"supprimes": act.gone, "ajoutes": act.come},
        "mise_en_forme_seulement": act.restyled,
        "impossible_avec": act.broken_by or None,
        "raisons": list(act.reasons),
    }
