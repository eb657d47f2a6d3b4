"""What `actgen templates new` says when it has written a template: the académie to begin, and the steps that follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.cli.report import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from actgen.core.names import TemplateName
    from actgen.core.project import Project


def begin_academy(project: Project, name: TemplateName) -> list[str]:
    """Write the first file of an académie that has none, and return what to say of it, and of its name.

    A collection that is no académie's, « mairie » or a commune's own, needs none.
    """
    from actgen.atelier.importing.first_academy import first_academy_file, unknown_academy
    from actgen.atelier.manifests.shelves import is_academic, sought_elsewhere
    from actgen.core.files import write_whole
    from actgen.kinds.catalogue import kinds_of

    slug, kinds = name.academie, kinds_of(project)
    if sought := sought_elsewhere(project, kinds, name):
        return [f"→ L’acte «\u00a0{name.acte}\u00a0» cherche ses modèles {sought}, non ici."]
    if not is_academic(project, kinds, name):
        return []
    path = project.academie_file(slug)
    told = [f"→ {warning}"] if (warning := unknown_academy(project, slug)) else []
    if begun := first_academy_file(project, slug):
        write_whole(path.parent, {path.name: begun})
        what = "1\u00a0valeur à compléter, la civilité du recteur ou de la rectrice."
        told.append(f"écrit {project.show(path)}\u00a0: {what}")
    return told


def say_next(project: Project, name: TemplateName, source: Path, *, several: bool) -> None:
    """The steps from a text that was brought in to a first act; `several` where tags are only offered."""
    from actgen.atelier.importing.report import SUFFIX

    folder = project.show(project.template_file(name, ".docx").parent)
    version = f"{folder}/{name.version}"
    say("→ Et maintenant\u00a0:")
    say(f"  1. Ouvrez {version}{SUFFIX} (double clic)\u00a0: il montre ce qui a été compris et ce qui est à relire.")
    if several:
        say("     Pour poser d’un coup toutes les balises qu’il propose\u00a0:")
        say(f"     actgen templates new {name} --from {source} --toutes-variables --force")
    say(f"  2. Corrigez {version}.docx dans Word, et complétez {version}.yaml.")
    say("  3. Essayez-le sur une commune\u00a0:")
    for line in _trial(project, name):
        say(f"     {line}")


def say_trial(project: Project, name: TemplateName) -> None:
    """How to see a first act of a template that was made from a plan."""
    say("→ Pour en voir un acte, dont chaque page dira PROJET\u00a0:")
    for line in _trial(project, name):
        say(f"  {line}")


def _trial(project: Project, name: TemplateName) -> Iterator[str]:
    from actgen.kinds.catalogue import kinds_of

    kinds = kinds_of(project)
    if name.acte not in kinds:
        yield f"Il n’y a pas d’acte «\u00a0{name.acte}\u00a0»\u00a0: ce projet a {', '.join(kinds)}."
        yield f"Commencez cette sorte d’acte\u00a0: actgen actes new {name.acte}"
        yield f"ou refaites le modèle sous l’un de ces noms\u00a0: {name.academie}/{next(iter(kinds))}@{name.version}."
        return
    if not kinds[name.acte].is_academic:
        yield f"actgen new --insee CODE --acte {name.acte}    (code INSEE de la commune)"
    elif not _has_commune(project, name.academie):
        yield f"actgen new --insee CODE --acte {name.acte}    (code INSEE d’une commune de l’académie)"
    yield f"actgen render {name.acte} --commune NOM --version {name.version} --projet"


def _has_commune(project: Project, academie: str) -> bool:
    """Whether a commune of the project is of that académie."""
    from actgen.core.errors import ActgenError
    from actgen.kinds.dossier import all_dossiers

    for slug in project.communes():
        try:
            if any(dossier.academie_slug == academie for dossier in all_dossiers(project, slug)):
                return True
        except ActgenError:
            continue
    return False
