"""The kind of act that an address names, its file where the project has it, where its pages are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.browser.declarations.page import Place
from actgen.atelier.browser.refusals import bad_request, not_found
from actgen.atelier.declaring.kinds_read import kinds_read
from actgen.core.citing import cited
from actgen.french.capitals import first_capital
from actgen.variables.yaml.nodes import read_yaml

if TYPE_CHECKING:
    from pathlib import Path

    from actgen.atelier.browser.asked import Asked


def kind_named(asked: Asked) -> tuple[str, Path | None]:
    """The kind, and its file in the project, None for one of the package; the page 404 where there is none such."""
    wanted, project = asked.names["acte"], asked.project
    path = next((path for path in project.kind_files() if path.stem == wanted), None)
    if path is None and wanted not in kinds_read(project).kinds:
        raise not_found(f"Le projet n’a pas de sorte d’acte {cited(wanted)}.", "Choisissez-la dans la liste.")
    return wanted, path


def own_kind(asked: Asked) -> tuple[str, Path]:
    """The kind and its file; the page 400 for one of the package too."""
    name, path = kind_named(asked)
    if path is None:
        raise bad_request(
            f"La sorte d’acte {cited(name)} est fournie avec actgen\u00a0: elle ne change pas ici.",
            "Commencez une sorte d’acte à vous.",
        )
    return name, path


def place_of(name: str, text: str) -> Place:
    """Where its form and its text are, under the name that its text gives it."""
    data = read_yaml(text.encode(), "").data
    said = data.get("nom") if isinstance(data, dict) else None
    label, address = first_capital(said if isinstance(said, str) else name), f"/sortes/{name}"
    return Place(
        label,
        f"{name} · sorte d’acte du projet",
        (("Sortes d’actes", "/sortes"), (label, address)),
        f"{address}/formulaire",
        f"{address}/texte",
        "champs, types, conditions, calculs et règles ont été relus, et les exemples des règles essayés.",
        "Champs, types, conditions, règles",
        "aucun acte du projet ne se fait tant qu’il ne se lit pas",
    )
