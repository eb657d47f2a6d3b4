"""`actgen batch`: the same acts for every commune of a table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from actgen.cli.lots.early import EarlyCommand
from actgen.cli.options import (
    ProjectOption,
    known_actes,
    named_path,
    open_project,
    read_engine,
    read_formats,
    read_part,
    refuse_source_folder,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from actgen.atelier.batch.running import Runner
    from actgen.core.project import Project
    from actgen.kinds.kind import ActKind

_Actes = Annotated[
    list[str],
    typer.Argument(metavar="ACTE", help="Les actes à faire pour chaque commune.", autocompletion=known_actes),
]
_Table = Annotated[
    Path,
    typer.Option(
        "--table",
        metavar="FICHIER",
        parser=named_path,
        help="La table\u00a0: .csv, .xlsx, .jsonl, ou un dossier de fichiers YAML. Une colonne porte le nom d’une "
        "variable\u00a0: commune.insee, maire.personne, acte.objet, ecoles.nom.",
    ),
]
_Columns = Annotated[
    Path | None,
    typer.Option(
        "--colonnes",
        metavar="FICHIER",
        parser=named_path,
        help="Un fichier YAML qui dit quelle variable est chaque colonne, si elles ont d’autres noms\u00a0: "
        "«\u00a0Code commune: commune.insee\u00a0».",
    ),
]
_Formats = Annotated[
    str, typer.Option("--format", metavar="LISTE", help="Parmi docx, pdf, html, txt, séparés par des virgules.")
]
_Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        metavar="DOSSIER",
        parser=named_path,
        help="Où écrire, un dossier par commune\u00a0; sinon, out dans le projet.",
    ),
]
_Jobs = Annotated[int, typer.Option("--jobs", metavar="N", min=1, help="Combien de processus travaillent ensemble.")]
_Dask = Annotated[
    str,
    typer.Option(
        "--dask", metavar="ADRESSE", help="Fait travailler les ouvriers de cet ordonnanceur Dask, tcp://…:8786."
    ),
]
_Part = Annotated[
    str,
    typer.Option(
        "--part", metavar="I/N", help="La part I sur N des communes\u00a0: chaque machine fait la sienne, 1/4, 2/4…"
    ),
]
_Report = Annotated[
    Path | None,
    typer.Option("--report", metavar="FICHIER", parser=named_path, help="Écrit aussi le bilan dans cette page web."),
]
_DryRun = Annotated[bool, typer.Option("--dry-run", help="Dit ce qui serait fait, et pourquoi\u00a0; n’écrit rien.")]


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command("batch", cls=EarlyCommand, short_help="Fait les mêmes actes pour toutes les communes d’une table.")(
        batch
    )


def batch(
    actes: _Actes,
    table: _Table,
    columns: _Columns = None,
    formats: _Formats = "docx",
    output: _Output = None,
    version: Annotated[
        str, typer.Option("--version", metavar="V", help="La version du modèle\u00a0; sinon, celle en vigueur.")
    ] = "",
    engine: Annotated[
        str, typer.Option("--moteur", metavar="M", help="Ce qui met le PDF en pages\u00a0: weasyprint ou typst.")
    ] = "",
    jobs: _Jobs = 1,
    dask: _Dask = "",
    part: _Part = "",
    report: _Report = None,
    dry_run: _DryRun = False,
    force: Annotated[
        bool, typer.Option("--force", help="Remplace un fichier qui n’a pas été écrit par actgen.")
    ] = False,
    project: ProjectOption = None,
) -> None:
    """Fait les mêmes actes pour chaque commune d’une table, contrôlés comme par «\u00a0actgen render\u00a0».

    Une ligne se pose sur le fichier de sa commune, s’il existe. Celle qui a un défaut est dite, et n’arrête pas les
    autres.

    Exemple\u00a0: actgen batch convention --table communes.csv --jobs 2
    """
    from actgen.atelier.batch.lot import Lot
    from actgen.atelier.batch.sources import read_records
    from actgen.cli.lots.run import make_and_tell

    place, share, runner = open_project(project), read_part(part), read_runner(jobs, dask)
    folder = output or place.output
    kinds = _kinds(place, actes)
    refuse_source_folder(place, folder)
    lot = Lot(
        place, tuple(kind.name for kind in kinds), read_formats(formats), folder, version,
        engine=read_engine(engine, place), force=force,
    )  # fmt: skip
    make_and_tell(
        lot, read_records(place, table, kinds, read_columns(place, columns)), share, runner, report, dry_run=dry_run
    )


def _kinds(project: Project, actes: Iterable[str]) -> tuple[ActKind, ...]:
    """The kinds of those names, each once; UsageFault with the nearest for one that there is not."""
    from actgen.core.citing import cited
    from actgen.core.errors import UsageFault
    from actgen.core.nearest import did_you_mean
    from actgen.kinds.catalogue import kinds_of

    kinds = kinds_of(project)
    for acte in actes:
        if acte not in kinds:
            hint = did_you_mean(acte, kinds) or "«\u00a0actgen actes list\u00a0» les montre tous."
            raise UsageFault(f"La sorte d’acte {cited(acte)} n’existe pas.", hint)
    return tuple(kinds[acte] for acte in dict.fromkeys(actes))


def read_runner(jobs: int, dask: str) -> Runner:
    """What makes the acts: processes of this machine, or workers of a Dask cluster; UsageFault where both are asked."""
    from actgen.atelier.batch.cluster.dask import on_cluster
    from actgen.atelier.batch.cluster.scheduler import host_and_port
    from actgen.atelier.batch.processes.pool import in_processes
    from actgen.core.errors import UsageFault

    if not dask:
        return in_processes(jobs)
    if jobs > 1:
        raise UsageFault("--jobs et --dask ne vont pas ensemble.", "L’ordonnanceur sait combien il a d’ouvriers.")
    host_and_port(dask)
    return on_cluster(dask)


def read_columns(project: Project, path: Path | None) -> Mapping[str, str]:
    """Which variable each column is, by a mapping file; InputFault for one that is no list of names."""
    from actgen.core.diagnostics import FilePlace, error
    from actgen.core.errors import InputFault
    from actgen.core.files import read_file
    from actgen.variables.yaml.nodes import read_yaml

    if path is None:
        return {}
    document = read_yaml(read_file(path), project.show(path))
    data = document.data
    faults = list(document.faults)
    if not faults and not (isinstance(data, dict) and all(isinstance(name, str) for name in data.values())):
        message = "Ce fichier ne dit pas, ligne par ligne, quelle variable est chaque colonne."
        faults.append(
            error("LOT-002", FilePlace(document.path), message, "Écrivez «\u00a0Code commune: commune.insee\u00a0».")
        )
    if faults or not isinstance(data, dict):
        raise InputFault(faults)
    return {heading: str(name) for heading, name in data.items()}
