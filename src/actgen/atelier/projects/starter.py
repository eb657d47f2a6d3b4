"""What `actgen init` puts into a new project, found in the installed package or in the repository itself."""

from __future__ import annotations

from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from actgen.atelier.projects.schemas import schema_files
from actgen.core.errors import MachineFault
from actgen.core.files import read_file
from actgen.core.project import RECEIVED, Project
from actgen.core.reading import listed
from actgen.kinds.dossier import load_dossier
from actgen.library.catalogue import list_templates, load_manifest
from actgen.library.lock_record import is_letterhead, letterhead_name, read_lock, record_file, record_text
from actgen.variables.manifest import Etat

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actgen.core.names import TemplateName

#: The commune that the guide and the help name.
EXAMPLE = "ancenis-saint-gereon"
#: The communes that may be shown as examples, and no other: the wheel ships their files, and no user's.
EXAMPLES = (EXAMPLE, "chateaubriant", "le-brignon", "ozoir-la-ferriere", "saint-ambroix", "villeneuve-la-riviere")
#: What to type once the project is there; `LISEZ-MOI.md` explains the same three.
NEXT_COMMANDS = ("actgen doctor", "actgen check", f"actgen render dossier --commune {EXAMPLE}")
#: What opens the atelier, which does the same without a terminal.
IN_THE_BROWSER = "actgen atelier"
#: File of `demarrage/` → its path in the new project. The names there begin with no dot: they would be at work here.
_OWN_FILES = {
    "LISEZ-MOI.md": "LISEZ-MOI.md",
    "gitignore": ".gitignore",
    "vscode/extensions.json": ".vscode/extensions.json",
    "vscode/settings.json": ".vscode/settings.json",
}
_SUFFIXES = (".docx", ".yaml", ".txt", RECEIVED)


def starter_files(source: Project | None = None) -> dict[str, bytes]:
    """Path in the new project, with slashes → content: all that the first act needs, and no template in the making.

    Templates, academies, communes with their letterheads, kinds of acts and roots are those of `source`, by default of
    `starter_project`.
    """
    source = source or starter_project()
    names = [name for name in list_templates(source) if load_manifest(source, name).model.etat is not Etat.PROJET]
    paths = [*_template_paths(source, names), *(source.academie_file(name) for name in source.academies())]
    paths += [*source.kind_files(), *source.rubrique_files()]
    shown = _examples(source, names)
    paths += [source.commune_file(slug) for slug in shown]
    paths += [source.letterhead_file(slug) for slug in source.letterheads() if slug in shown]
    files = {path.relative_to(source.root).as_posix(): read_file(path) for path in paths}
    files |= _record(source, shown)
    files |= {f"variables/schema/{name}": text for name, text in schema_files(source).items()}
    files |= {path: read_file(_own_folder() / name) for name, path in _OWN_FILES.items()}
    return dict(sorted(files.items()))


def starter_project() -> Project:
    """The project to copy from: that of the wheel, which holds one, else the repository around the code."""
    own = _own_folder()
    for root in (own, own.parents[2]):
        if (root / "templates").is_dir() and (root / "variables").is_dir():
            return Project(root)
    raise MachineFault(
        f"L’installation d’actgen est incomplète\u00a0: ses modèles ne sont pas dans {own}.",
        "Installez actgen de nouveau, avec le fichier .whl qui vous a été remis.",
    )


def _own_folder() -> Path:
    return Path(str(resources.files("actgen"))) / "demarrage"


def _template_paths(source: Project, names: Iterable[TemplateName]) -> Iterator[Path]:
    """The files of these templates, the clauses that they share, and what stands beside: the record of hashes."""
    for name in names:
        files = (source.template_file(name, suffix) for suffix in _SUFFIXES)
        yield from (path for path in files if path.is_file())
    shared = [*listed(source.templates), *listed(source.templates / "commun")]
    yield from (path for path in shared if path.is_file() and not path.name.startswith((".", "~$")))


def _record(source: Project, communes: Iterable[str]) -> dict[str, bytes]:
    """The record of hashes, without the letterheads of communes that do not come along."""
    path, lock = record_file(source), read_lock(source)
    papers = {letterhead_name(slug) for slug in communes}
    kept = {name: one for name, one in lock.hashes.items() if not is_letterhead(name) or name in papers}
    return {path.relative_to(source.root).as_posix(): record_text(kept)} if path.is_file() else {}


def _examples(source: Project, names: Iterable[TemplateName]) -> list[str]:
    """For each academy, and for none, the first of EXAMPLES whose file is there and whose acts all have a template."""
    made = {(name.academie, name.acte) for name in names}
    found: dict[str, str] = {}
    for slug in (slug for slug in EXAMPLES if slug in source.communes()):
        dossier = load_dossier(source, slug)
        if all((dossier.collection_of(acte), acte) in made for acte in dossier.actes()):
            found.setdefault(dossier.academie_slug, slug)
    return list(found.values())
