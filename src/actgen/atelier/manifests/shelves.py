"""Where the acts of a kind seek their templates, and the templates that stand elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Diagnostic, FilePlace, warning

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.core.names import TemplateName
    from actgen.core.project import Project
    from actgen.kinds.kind import Kinds

#: How the name of a collection begins that is a collectivité's own.
OF_A_COMMUNE = "commune-"


def is_academic(project: Project, kinds: Kinds, name: TemplateName) -> bool:
    """Whether a template is to stand in the collection of an academy."""
    kind = kinds.get(name.acte)
    others = {one.declared.collection for one in kinds.values() if not one.is_academic}
    is_other = name.academie in others or name.academie.startswith(OF_A_COMMUNE)
    return name.academie in project.academies() or not (is_other or (kind is not None and not kind.is_academic))


def sought_elsewhere(project: Project, kinds: Kinds, name: TemplateName) -> str:
    """Where the acts of its kind seek a template that stands elsewhere, in words; nothing for one in its place."""
    kind = kinds.get(name.acte)
    if kind is None or name.academie.startswith(OF_A_COMMUNE):
        return ""
    if kind.is_academic:
        return "" if is_academic(project, kinds, name) else "dans la collection de l’académie"
    own = kind.declared.collection
    return "" if name.academie == own else f"dans la collection «\u00a0{own}\u00a0»"


def shelf_faults(project: Project, kinds: Kinds, name: TemplateName) -> Iterator[Diagnostic]:
    """MAN-007: a template where no act of its kind seeks one."""
    if sought := sought_elsewhere(project, kinds, name):
        message = f"L’acte «\u00a0{name.acte}\u00a0» cherche ses modèles {sought}\u00a0: celui-ci ne sert à aucun."
        place = FilePlace(project.show(project.template_file(name, ".yaml")))
        hint = "Déplacez-le, ou corrigez «\u00a0collection:\u00a0» dans le fichier de cette sorte d’acte."
        yield warning("MAN-007", place, message, hint, subject=str(name))
