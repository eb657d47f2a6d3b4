"""What the benchmarks work on: the acts of Ancenis-Saint-Géréon, their templates and their data."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from actgen.core.project import find_project
from actgen.facts.context import build_context
from actgen.kinds.dossier import load_dossier
from actgen.library.catalogue import ActTemplate, choose_template

COMMUNE = "ancenis-saint-gereon"
PROJECT = find_project(Path(__file__).parent)


def act(kind: str) -> tuple[ActTemplate, dict[str, Any]]:
    """The template of an act and the context that fills it."""
    dossier = load_dossier(PROJECT, COMMUNE)
    place = dossier.place("seance", "date")
    convention, _ = choose_template(PROJECT, "nantes", "convention", dossier.date_of("convention"), place)
    template, _ = choose_template(PROJECT, "nantes", kind, dossier.date_of(kind), place)
    return template, build_context(dossier, kind, convention.manifest.faits)
