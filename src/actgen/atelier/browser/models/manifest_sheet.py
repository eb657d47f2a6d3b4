"""What the form of a manifest is made for: what may be chosen, what the conditions of its variables may read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.browser.declarations.labels import OF_MANIFEST
from actgen.atelier.browser.declarations.making import Sheet
from actgen.atelier.browser.declarations.types import USUAL_TYPE
from actgen.kinds.catalogue import kinds_of
from actgen.kinds.manifest import Manifeste
from actgen.library.catalogue import list_templates

if TYPE_CHECKING:
    from actgen.atelier.browser.declarations.items import Options
    from actgen.atelier.browser.declarations.working import SheetOf
    from actgen.atelier.rewriting.wanted import Wanted
    from actgen.core.names import TemplateName
    from actgen.core.project import Project


def sheet_of_manifest(project: Project, name: TemplateName) -> SheetOf:
    """What the form of the manifest of that template is made for; InputFault where a kind of the project is broken."""
    kinds = kinds_of(project)
    kind = kinds.get(name.acte)
    fields = kind.declared.champs if kind else {}
    reads = {field: said.type.name for field, said in fields.items() if said.type is not None}
    others = [one for one in list_templates(project) if (one.academie, one.acte) == (name.academie, name.acte)]
    offered = {"remplace": [str(one) for one in others if one != name], "approuve": list(kinds)}
    options: dict[str, Options] = {
        field: (("", tuple((one, one) for one in names)),) for field, names in offered.items()
    }
    sheet = Sheet(Manifeste, OF_MANIFEST, reads, (), tuple(kinds), lambda field: options.get(field, ()))
    return lambda _: sheet


def completed(row: str, _: str, typed: dict[str, Wanted]) -> dict[str, Wanted]:
    """What is said for a new variable: the most usual type."""
    is_field = row.startswith("variables.")
    return {"type": USUAL_TYPE, **typed} if is_field and "type" not in typed else typed
