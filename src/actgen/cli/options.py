"""The options that several commands share, and what they become."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from actgen.core.project import Project


def known_communes(incomplete: str) -> list[str]:
    """The slugs that shell completion offers."""
    from actgen.core.errors import UsageFault

    try:
        known = open_project(None).communes()
    except UsageFault:
        return []
    return [slug for slug in known if slug.startswith(incomplete)]


def known_actes(incomplete: str) -> list[str]:
    """The acts that shell completion offers, and the words for all of them."""
    from actgen.core.errors import ActgenError
    from actgen.kinds.catalogue import kinds_of
    from actgen.kinds.selecting import ALL_ACTES, SITTING

    try:
        known = kinds_of(open_project(None))
    except ActgenError:
        return []
    return [acte for acte in (ALL_ACTES, SITTING, *known) if acte.startswith(incomplete)]


def named_path(text: str) -> Path:
    """The path that an option names; UsageFault where it names none, which is not the current folder."""
    from actgen.core.errors import UsageFault

    if not text.strip():
        raise UsageFault(
            "Le nom d’un fichier ou d’un dossier est vide.",
            "Donnez-le, ou retirez l’option\u00a0; le dossier courant s’écrit avec un point.",
        )
    return Path(text)


ActeArgument = Annotated[
    str,
    typer.Argument(
        metavar="ACTE",
        help="L’acte\u00a0: deliberation, convention, ou dossier pour tous ceux du fichier, seance pour "
        "ceux de la séance et ses papiers.",
        autocompletion=known_actes,
    ),
]
CommuneOption = Annotated[
    str,
    typer.Option(
        "--commune", metavar="NOM", help="Le nom du fichier de la commune, sans .yaml.", autocompletion=known_communes
    ),
]
CommunesOption = Annotated[
    list[str] | None,
    typer.Option(
        "--commune",
        metavar="NOM",
        help="Une commune\u00a0; l’option se répète. Sans elle, toutes les communes du projet.",
        autocompletion=known_communes,
    ),
]
SeanceOption = Annotated[
    str | None,
    typer.Option(
        "--seance",
        metavar="DATE",
        help="La date de la séance, s’il y en a plusieurs\u00a0: 2026-01-20\u00a0; aucune pour les autres actes.",
    ),
]
ProjectOption = Annotated[
    Path | None,
    typer.Option(
        "--project",
        metavar="DOSSIER",
        parser=named_path,
        help="Le dossier du projet, si ce n’est pas le dossier courant.",
    ),
]


def open_project(given: Path | None) -> Project:
    """The project that the command works in, its templates as they were before a run that was killed there."""
    from actgen.core import project

    return project.open_project(given)


def read_formats(text: str) -> tuple[str, ...]:
    """The formats in « docx,pdf », each once, in order; UsageFault naming those that do not exist."""
    from actgen.core.errors import UsageFault
    from actgen.writers import WRITERS

    asked = tuple(dict.fromkeys(name.strip().lower() for name in text.split(",") if name.strip()))
    unknown = [name for name in asked if name not in WRITERS]
    if unknown or not asked:
        named = f"Format inconnu\u00a0: {', '.join(unknown)}." if unknown else "Aucun format n’est nommé."
        raise UsageFault(named, f"Les formats sont\u00a0: {', '.join(WRITERS)}, séparés par des virgules.")
    return asked


def read_engine(name: str, project: Project) -> str:
    """The engine of that name, that of the project for an empty one; UsageFault naming those that exist."""
    from actgen.core.errors import UsageFault
    from actgen.making.projet import read_projet
    from actgen.writers import ENGINES

    asked = name.strip().lower() or read_projet(project).moteur.value
    if asked not in ENGINES:
        raise UsageFault(f"Moteur inconnu\u00a0: {name}.", f"Les moteurs du PDF sont\u00a0: {', '.join(ENGINES)}.")
    return asked


def read_part(text: str) -> tuple[int, int]:
    """The rank and the number of parts in « 2/4 »; UsageFault for any other text."""
    from actgen.core.citing import cited
    from actgen.core.errors import UsageFault

    if not text:
        return 1, 1
    rank, bar, parts = text.partition("/")
    if bar and rank.isdecimal() and parts.isdecimal() and 1 <= int(rank) <= int(parts):
        return int(rank), int(parts)
    raise UsageFault(
        f"{cited(text)} n’est pas une part.", "Écrivez par exemple --part 2/4\u00a0: la deuxième de quatre."
    )


def refuse_source_folder(project: Project, folder: Path) -> None:
    """UsageFault where acts would be written among the files from which they are made."""
    from actgen.core.errors import UsageFault

    sources = [project.templates, project.root / "variables", project.golden]
    if any(folder.resolve().is_relative_to(source) for source in sources):
        raise UsageFault(
            f"Les actes ne s’écrivent pas dans {project.show(folder.resolve())}\u00a0: ce dossier porte les sources.",
            "Choisissez un autre dossier, ou retirez --output pour écrire dans out.",
        )
