"""What the rules find in a file that is not whole: a rule is asked once all that it reads is known.

What is not known is taken out of the dossier: a rule that reads it stops there, and waits.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ValidationError

from actgen.core.errors import InputFault
from actgen.kinds.catalogue import kinds_of
from actgen.kinds.dossier import Dossier
from actgen.kinds.files import part_document, part_named, shape_of
from actgen.rules.dossier_check import diagnostics_of
from actgen.rules.registry import DOSSIER_RULES
from actgen.variables.conseil.attendance import completed
from actgen.variables.marks import MARK_CODE, marked_paths
from actgen.variables.reading import Located
from actgen.variables.samples import with_samples

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from actgen.core.diagnostics import Diagnostic
    from actgen.core.project import Project
    from actgen.rules.rule import DossierRule, Finding
    from actgen.variables.models import FicheCollectivite
    from actgen.variables.yaml.document import Document
    from actgen.variables.yaml.plain import Path

#: What tells who came to a sitting, and what is read of it.
_WHO_CAME: tuple[Path, ...] = (
    ("membres",),
    *(("seance", name) for name in ("date", "presents", "excuses", "absents", "mouvements", "suppleances")),
)
_READ: tuple[Path, ...] = (("seance", "presents"), ("seance", "conseillers_en_exercice"))


def with_known(
    project: Project, commune: str, seance: str | None, faults: Sequence[Diagnostic]
) -> tuple[Diagnostic, ...]:
    """What stops the dossier of a commune, or of one of its sittings, from being read, and what the rules find already.

    They are asked where it lacks nothing but values that are to complete: any other fault is mended first.
    """
    if any(fault.code != MARK_CODE for fault in faults):
        return tuple(faults)
    try:
        part = part_named(project, commune, seance)
        document, model = shape_of(part_document(project, commune, part), kinds_of(project))
    except InputFault:
        return tuple(faults)
    located = located_known(document, model)
    if located is None:
        return tuple(faults)
    dossier = Dossier(commune, located, None, "", kinds_of(project), part, project)
    return (*faults, *diagnostics_of(findings_known(dossier), dossier))


def located_known(
    document: Document, model: type[FicheCollectivite], unknown: Iterable[Path] = ()
) -> Located[FicheCollectivite] | None:
    """What a file says, without what is marked « à compléter » or `unknown`; None where something else is wrong."""
    try:
        fiche = model.model_validate(with_samples(model, document.data))
    except ValidationError:
        return None
    located = completed(Located(fiche, document))
    for path in _unknown((*marked_paths(document.data), *unknown), of_a_table=bool(fiche.membres)):
        _forget(located.model, path)
    return located


def findings_known(dossier: Dossier) -> list[tuple[DossierRule, Finding]]:
    """What each rule finds in what is known of a dossier; nothing of a rule that reads what is not."""
    marked = tuple(marked_paths(dossier.commune.document.data))
    return [(rule, one) for rule in DOSSIER_RULES for one in _findings(rule, dossier) if one.path not in marked]


def _findings(rule: DossierRule, dossier: Dossier) -> list[Finding]:
    try:
        return [*rule.findings(dossier)]
    except (AttributeError, LookupError):  # it reads what is not known yet
        return []


def _unknown(paths: tuple[Path, ...], *, of_a_table: bool) -> tuple[Path, ...]:
    """The values to forget: with a table, also who came, where that is read of one of them."""
    is_read = of_a_table and any(path[:length] in _WHO_CAME for path in paths for length in (1, 2))
    return (*paths, *_READ) if is_read else paths


def _forget(model: Any, path: Path) -> None:
    """Take the value at `path` out of its model; in a list, the whole list."""
    for step, following in pairwise(path):
        if isinstance(following, int):
            path = (step,)
            break
        model = getattr(model, str(step), None)
        path = path[1:]
    if isinstance(model, BaseModel):
        model.__dict__.pop(str(path[0]), None)
