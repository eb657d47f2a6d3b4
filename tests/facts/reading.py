"""What a template reads of the real dossier."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from actgen.core.project import Project
from actgen.facts.context import build_context
from actgen.kinds.dossier import load_dossier
from actgen.variables.manifest import Faits

ROOT = Path(__file__).parents[2]


FACTS = Faits.model_validate(
    {
        "periode": {"entree_en_vigueur": "2026-07-19", "fin": "2030-07-19"},
        "dates": {"adhesion_limite": "2026-01-24"},
        "nombres": {"duree_periode_mois": 24, "reconductions": 1, "prix_pourcentage": 40},
        "textes": {"sdet_version": "2025"},
    }
)


def context(acte: str, facts: Faits = FACTS) -> dict[str, Any]:
    return build_context(load_dossier(Project(ROOT), "ancenis-saint-gereon"), acte, facts)


def leaves(value: Any) -> Iterator[Any]:
    """Everything in a value that is neither a list nor a mapping."""
    if isinstance(value, dict):
        for item in value.values():
            yield from leaves(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from leaves(item)
    else:
        yield value
