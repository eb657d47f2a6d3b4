"""`actgen render`: the main job."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from actgen.cli.french import FrenchCommand
from actgen.cli.options import (
    ActeArgument,
    CommuneOption,
    ProjectOption,
    SeanceOption,
    named_path,
    open_project,
    read_engine,
    read_formats,
    refuse_source_folder,
)
from actgen.cli.report import say, show_diagnostics
from actgen.french.agreement import plural
from actgen.french.lists import enumerate_in_french

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actgen.core.project import Project
    from actgen.making.writing import Rendered

DEFAULT_FORMATS = "docx,pdf"


_Version = Annotated[
    str, typer.Option("--version", metavar="V", help="La version du modèle\u00a0; sinon, celle en vigueur.")
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
        help="Où écrire\u00a0; sinon, out/NOM dans le projet, ou out/NOM/DATE.",
    ),
]
_Force = Annotated[bool, typer.Option("--force", help="Remplace un fichier qui n’a pas été écrit par actgen.")]
_Bundle = Annotated[
    bool,
    typer.Option(
        "--bundle", help="Avec dossier ou seance\u00a0: écrit aussi tous leurs actes en un seul PDF, qui porte ce nom."
    ),
]
_Draft = Annotated[
    bool,
    typer.Option(
        "--projet",
        help="Fait aussi l’acte d’un projet de modèle, ou d’un modèle changé depuis son verrou\u00a0; chaque page "
        "le dit\u00a0: PROJET, MODÈLE MODIFIÉ.",
    ),
]
_Engine = Annotated[
    str,
    typer.Option(
        "--moteur",
        metavar="M",
        help="Ce qui met le PDF en pages\u00a0: weasyprint, ou typst, bien plus rapide, à installer à part. Sans "
        "elle, le moteur que nomme variables/projet.yaml (moteur: typst), sinon weasyprint.",
    ),
]
_Joined = Annotated[
    bool,
    typer.Option(
        "--joindre",
        help="Joint à chaque PDF le fichier Word de l’acte et les données qu’il lit\u00a0: ils sont dedans.",
    ),
]


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command("render", cls=FrenchCommand, short_help="Fait un acte, ou tous ceux d’une commune.")(render)


def render(
    acte: ActeArgument,
    commune: CommuneOption,
    seance: SeanceOption = None,
    version: _Version = "",
    formats: _Formats = DEFAULT_FORMATS,
    output: _Output = None,
    force: _Force = False,
    bundle: _Bundle = False,
    draft: _Draft = False,
    engine: _Engine = "",
    joined: _Joined = False,
    project: ProjectOption = None,
) -> None:
    """Fait un acte d’une commune, le contrôle, et l’écrit en Word et en PDF.

    Rien n’est écrit si l’acte a un défaut.

    Exemple\u00a0: actgen render deliberation --commune ancenis-saint-gereon
    """
    from actgen.kinds.selecting import ALL_ACTES, SITTING
    from actgen.library.drafts import Drafts
    from actgen.making.writing import bundle_of
    from actgen.pipeline import render_acts

    if bundle:
        _refuse_a_bundle_of_one(acte, commune)
    place = open_project(project)
    laid_out_by = read_engine(engine, place)
    wanted, drafts = read_formats(formats), Drafts.MARKED if draft else Drafts.REFUSED
    rendered = render_acts(
        place, commune, acte, wanted, version=version, drafts=drafts, engine=laid_out_by, seance=seance, joined=joined
    )
    whole = bundle_of(place, commune, rendered, laid_out_by, seance) if bundle else b""
    folder = output or place.output / commune / _part(rendered)
    refuse_source_folder(place, folder)
    _report(place, rendered, _written(rendered, whole, folder, acte, force=force), bundled=acte if bundle else "")
    if acte in (ALL_ACTES, SITTING):
        _say_items(place, commune, seance)
    others = _papers(place, commune, seance) if acte == ALL_ACTES else ()
    _say_outdated(place, folder, rendered, others, wanted, whole=acte == ALL_ACTES)
    if draft and not any(one.mark for one in rendered):
        say(
            "→ Aucun de ces modèles n’est un projet\u00a0: ces actes ne portent pas de marque. --version en choisit un."
        )


def _part(rendered: Sequence[Rendered]) -> str:
    """The folder of the acts of one sitting among several: its day; none for those of a commune with one file."""
    return next((one.part for one in rendered if one.part), "")


def _written(rendered: Sequence[Rendered], whole: bytes, folder: Path, acte: str, *, force: bool) -> list[Path]:
    """Write the files of the acts, and the one of them all, named as what is asked, where it is made; where each is."""
    from actgen.core.files import write_outputs

    files = {f"{one.acte}.{name}": content for one in rendered for name, content in one.files.items()}
    sources = {f"{one.acte}.{name}": {one.acte: one.source} for one in rendered for name in one.files}
    if whole:
        files[f"{acte}.pdf"], sources[f"{acte}.pdf"] = whole, {one.acte: one.source for one in rendered}
    return write_outputs(folder, files, force=force, sources=sources)


def _papers(project: Project, commune: str, seance: str | None) -> tuple[str, ...]:
    """The papers of the sitting that its file does not name: another command makes them."""
    from actgen.kinds.dossier import load_dossier

    return load_dossier(project, commune, seance).papers()


def _say_items(project: Project, commune: str, seance: str | None) -> None:
    """Name the acts that are no more than items of the agenda, for good or before the sitting."""
    from actgen.kinds.dossier import load_dossier
    from actgen.library.catalogue import is_item_alone

    dossier = load_dossier(project, commune, seance)
    for acte in dossier.actes():
        if is_item_alone(project, dossier, acte):
            say(f"{acte}\u00a0: point de l’ordre du jour, sans modèle\u00a0; aucun document.")
        elif dossier.waits(acte):
            say(f"{acte}\u00a0: se fait après la séance.")


def _refuse_a_bundle_of_one(acte: str, commune: str) -> None:
    """UsageFault unless all acts are asked for, or all of a sitting."""
    from actgen.core.errors import UsageFault
    from actgen.kinds.selecting import ALL_ACTES, SITTING

    if acte not in (ALL_ACTES, SITTING):
        raise UsageFault(
            "--bundle réunit tous les actes de la commune ou de la séance\u00a0: il ne va qu’avec "
            f"«\u00a0{ALL_ACTES}\u00a0» ou «\u00a0{SITTING}\u00a0».",
            f"Tapez\u00a0: actgen render {ALL_ACTES} --commune {commune} --bundle.",
        )


def _report(project: Project, rendered: Sequence[Rendered], written: Sequence[Path], *, bundled: str) -> None:
    from actgen.rules.registry import ACT_RULES, DOSSIER_RULES

    warnings = list(dict.fromkeys(warning for one in rendered for warning in one.warnings))
    show_diagnostics(warnings)
    before, after = len(DOSSIER_RULES), len(ACT_RULES)
    say(f"Contrôlé\u00a0: {before} règles sur le dossier, {after} sur l’acte fini, relu en entier.")
    for one in rendered:
        say(f"{one.acte}\u00a0: modèle {one.template}")
        if one.mark:
            say(f"  à ne pas signer\u00a0: chaque page porte «\u00a0{one.mark}\u00a0»")
        _say_written(project, one.acte, written)
        if one.echeances:
            say(f"  à noter\u00a0: {enumerate_in_french(one.echeances)}.")
    if bundled:
        say(f"{bundled}\u00a0: {len(rendered)}\u00a0{plural(len(rendered), 'acte', 'actes')} en un seul PDF")
        _say_written(project, bundled, written)


def _say_outdated(
    project: Project,
    folder: Path,
    rendered: Sequence[Rendered],
    others: Sequence[str],
    formats: Sequence[str],
    *,
    whole: bool,
) -> None:
    """Name the files of earlier runs that the acts have left behind, and how to make them anew."""
    from actgen.core.files import outdated_outputs
    from actgen.kinds.entries import OF_COMMANDS
    from actgen.writers import WRITERS

    paths = outdated_outputs(folder, {one.acte: one.source for one in rendered}, whole=whole, others=others)
    if paths:
        shown = enumerate_in_french([project.show(path) for path in paths])
        are = plural(
            len(paths), "Ce fichier d’un rendu précédent ne dit", "Ces fichiers d’un rendu précédent ne disent"
        )
        say(f"{are} plus ce que disent les actes\u00a0: {shown}.")
        late = {path.suffix.lstrip(".") for path in paths if path.stem not in OF_COMMANDS}
        bundle = " --bundle" if any(path.stem in OF_COMMANDS for path in paths) else ""
        redo = f"--format {','.join(name for name in WRITERS if name in {*formats, *late})}{bundle}"
        them = plural(len(paths), "le", "les")
        say(f"→ Refaites-{them} en ajoutant {redo}, ou supprimez-{them}.")


def _say_written(project: Project, stem: str, written: Sequence[Path]) -> None:
    for path in written:
        if path.stem == stem:
            say(f"  écrit {project.show(path)}")
