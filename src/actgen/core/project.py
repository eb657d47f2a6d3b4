"""The project folder: where templates, variables, goldens and outputs stand."""

from __future__ import annotations

import os
from functools import cached_property, lru_cache
from pathlib import Path

from msgspec import Struct

from actgen.core.citing import cited
from actgen.core.diagnostics import FilePlace, error
from actgen.core.errors import InputFault, UsageFault
from actgen.core.names import TemplateName, check_slug, is_slug, parse_template_name, slug_of
from actgen.core.nearest import did_you_mean
from actgen.core.reading import listed, names_below
from actgen.core.unfinished import undo_unfinished

#: What follows the version in the name of a received file: no version can end so.
RECEIVED = "_recu.docx"
_WORD = ".docx"


#: In the folder of a collectivité: the file that says who it is, and the folders of its sittings and of its other acts.
MAIN_FILE, SITTINGS, ACTS = "commune.yaml", "seances", "actes"


class CommuneFiles(Struct, frozen=True):
    """The files of a collectivité: one that says all, or those of a folder.

    `main` says who it is; `seances` are the files of its sittings, `actes` those of its acts without sitting, both by
    their names, in order; `strangers` stand in the folder and no command reads them.
    """

    main: Path
    is_folder: bool = False
    seances: tuple[Path, ...] = ()
    actes: tuple[Path, ...] = ()
    strangers: tuple[Path, ...] = ()

    @property
    def every(self) -> tuple[Path, ...]:
        """All that are read."""
        return (self.main, *self.seances, *self.actes)


class Project(Struct, frozen=True, dict=True):
    """A folder that holds `templates/` and `variables/`; every path that actgen reads comes from here."""

    root: Path

    @property
    def templates(self) -> Path:
        return self.root / "templates"

    @property
    def written_together(self) -> tuple[Path, ...]:
        """The folders in which a command writes several files as one."""
        return self.root, self.templates, self._communes

    @property
    def golden(self) -> Path:
        return self.root / "golden"

    @property
    def output(self) -> Path:
        return self.root / "out"

    @property
    def schemas(self) -> Path:
        return self.root / "variables" / "schema"

    @property
    def settings_file(self) -> Path:
        """The file of what the project chooses for all its acts, whether it exists or not."""
        return self.root / "variables" / "projet.yaml"

    def academie_file(self, academie: str) -> Path:
        """The file of the facts of an academy, whether it exists or not."""
        return self._academies / f"{check_slug(academie, 'le nom d’une académie')}.yaml"

    def commune_file(self, commune: str) -> Path:
        """The file that says who a commune is; UsageFault with the nearest names when there is none.

        InputFault where it has both a file and a folder, or a folder without that file.
        """
        return self._main_file(commune)[0]

    def has_one_file(self, commune: str) -> bool:
        """Whether that is a commune, which one file says: most have no folder, and it is told without their paths."""
        path = f"{self._communes}{os.sep}{commune}"
        return is_slug(commune) and os.path.isfile(f"{path}.yaml") and not os.path.isdir(path)  # noqa: PTH112, PTH113

    def _main_file(self, commune: str) -> tuple[Path, bool]:
        """The same, and whether it stands in the folder of the commune."""
        try:
            check_slug(commune, "le nom d’une commune")
        except UsageFault as fault:
            raise UsageFault(fault.message, did_you_mean(commune, self.communes()) or fault.hint) from None
        path = self._communes / f"{commune}.yaml"
        if os.path.isdir(f"{self._communes}{os.sep}{commune}"):  # noqa: PTH112 - a path would cost more than the answer
            folder = self._communes / commune
            self._check_folder(folder, path)
            return folder / MAIN_FILE, True
        if os.path.isfile(f"{self._communes}{os.sep}{commune}.yaml"):  # noqa: PTH113
            return path, False
        raise UsageFault(
            f"La commune «\u00a0{commune}\u00a0» n’a pas de fichier\u00a0: {self.show(path)} n’existe pas.",
            did_you_mean(commune, self.communes()) or self._known_communes(),
        )

    def commune_files(self, commune: str) -> CommuneFiles:
        """All files of a commune; UsageFault and InputFault as `commune_file`."""
        main, is_folder = self._main_file(commune)
        if not is_folder:
            return CommuneFiles(main)
        seances, actes = (_yaml_files(main.parent / name) for name in (SITTINGS, ACTS))
        known = {main, main.parent / SITTINGS, main.parent / ACTS, *seances, *actes}
        held = [*listed(main.parent), *listed(main.parent / SITTINGS), *listed(main.parent / ACTS)]
        strangers = tuple(path for path in held if path.name[0] not in ".~" and path not in known)
        return CommuneFiles(main, True, tuple(seances), tuple(actes), strangers)

    def communes(self) -> list[str]:
        """The slugs of the communes that have a file or a folder, in order."""
        return sorted({*_stems(self._communes), *_folders(self._communes)})

    def misnamed_communes(self) -> list[tuple[Path, str]]:
        """The files of the communes' folder that no command reads, each with the name that it should have."""
        folders = _folders(self._communes)
        return [(path, name) for path, name in _misnamed(self._communes) if path.name not in folders]

    def academies(self) -> list[str]:
        """The slugs of the academies that have a file, in order."""
        return _stems(self._academies)

    def kind_file(self, kind: str) -> Path:
        """The file of a kind of act of the project's own, whether it exists or not."""
        return self._kinds / f"{check_slug(kind, 'le nom d’une sorte d’acte')}.yaml"

    def kind_files(self) -> list[Path]:
        """The files of the project's own kinds of acts, in order."""
        return [self._kinds / f"{name}.yaml" for name in _stems(self._kinds)]

    def misnamed_kinds(self) -> list[tuple[Path, str]]:
        """The files of the kinds' folder that no command reads, each with the name that it should have."""
        return _misnamed(self._kinds)

    def rubrique_files(self) -> list[Path]:
        """The files of the roots that the project adds to the files of collectivités, in order."""
        return [self._rubriques / f"{name}.yaml" for name in _stems(self._rubriques)]

    def misnamed_rubriques(self) -> list[tuple[Path, str]]:
        """The files of the folder of roots that no command reads, each with the name that it should have."""
        return _misnamed(self._rubriques)

    def template_names(self) -> list[TemplateName]:
        """The names of all templates, in order.

        A Word file whose path is no template name is none: Word leaves « ~$2026.docx » beside an open file.
        """
        below = names_below(self.templates, 3)
        found = (_template_name(*names) for names in below if names[-1].endswith(_WORD))
        return sorted(name for name in found if name is not None)

    def template_file(self, name: TemplateName, suffix: str) -> Path:
        """The file of a template: suffix `.docx`, `.yaml` (its manifest) or `.txt` (its text)."""
        return self.templates / name.academie / name.acte / f"{name.version}{suffix}"

    def received_file(self, name: TemplateName) -> Path:
        """The received file of an official text, kept beside its template; its name is that of no version."""
        return self.template_file(name, RECEIVED)

    def clause_file(self, name: str, suffix: str) -> Path:
        """The file of a common clause: suffix `.docx` or `.txt` (its text)."""
        return self.templates / "commun" / f"{check_slug(name, 'le nom d’une clause')}{suffix}"

    def letterhead_file(self, commune: str) -> Path:
        """The file of the letterhead of a collectivité, whether it exists or not."""
        return self.templates / f"commune-{check_slug(commune, 'le nom d’une commune')}" / "papier.docx"

    def letterheads(self) -> list[str]:
        """The slugs of the collectivités that have a letterhead, in order."""
        below = names_below(self.templates, 2)
        named = (folder.removeprefix("commune-") for folder, file in below if file == "papier.docx")
        return sorted(slug for slug in named if is_slug(slug) and self.letterhead_file(slug).is_file())

    def show(self, path: Path) -> str:
        """`path` as a reader types it: from the project's root when it lies inside."""
        shown = str(path)
        if shown.startswith(self._begins):  # most do: no path has to be made
            return shown[len(self._begins) :].replace(os.sep, "/")
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else shown

    @cached_property
    def _begins(self) -> str:
        """How the paths of what lies inside begin."""
        return f"{self.root}{os.sep}"

    @property
    def _academies(self) -> Path:
        return self.root.joinpath("variables", "academies")

    @property
    def _kinds(self) -> Path:
        return self.root / "variables" / "actes"

    @property
    def _rubriques(self) -> Path:
        return self.root / "variables" / "rubriques"

    @cached_property
    def _communes(self) -> Path:
        return self.root.joinpath("variables", "communes")

    def _check_folder(self, folder: Path, file: Path) -> None:
        """InputFault where a commune has a file beside its folder, or no file that says who it is."""
        main = folder / MAIN_FILE
        if file.is_file():
            message = f"La commune «\u00a0{folder.name}\u00a0» a un fichier et un dossier du même nom."
            hint = f"Gardez le dossier, ou rangez dans {self.show(file)} ce qu’il contient et supprimez-le."
            raise InputFault([error("VAR-017", FilePlace(self.show(file)), message, hint, subject=folder.name)])
        if not main.is_file():
            message = f"Le dossier de la commune «\u00a0{folder.name}\u00a0» n’a pas de fichier {MAIN_FILE}."
            hint = "Écrivez-y qui elle est\u00a0: commune, maire, membres."
            raise InputFault([error("VAR-017", FilePlace(self.show(main)), message, hint, subject=folder.name)])

    def _known_communes(self) -> str:
        known = self.communes()
        if not known:
            return f"Aucune commune n’a de fichier dans {self.show(self._communes)}."
        return f"Communes connues\u00a0: {', '.join(known[:5])}{'…' if len(known) > 5 else '.'}"


def find_project(start: Path, *, given: Path | None = None) -> Project:
    """The project at `given`, else at `start` or the nearest folder above it; UsageFault when there is none."""
    here = start.resolve()
    for folder in [here, *here.parents] if given is None else [given]:
        if (folder / "templates").is_dir() and (folder / "variables").is_dir():
            return Project(folder.resolve())
    what = (
        "Ni ce dossier ni aucun de ceux qui le contiennent n’est" if given is None else f"{cited(str(given))} n’est pas"
    )
    raise UsageFault(
        f"{what} un projet actgen\u00a0: il y faut les dossiers templates et variables.",
        "Placez-vous dans le dossier du projet, ou nommez-le avec --project DOSSIER.",
    )


def open_project(folder: str | Path | None = None) -> Project:
    """The project in a folder, or the one in which the program runs; what a killed run left there is undone.

    UsageFault where there is none.
    """
    found = find_project(Path.cwd(), given=None if folder is None else Path(folder))
    for place in found.written_together:
        undo_unfinished(place)
    return found


def _misnamed(folder: Path) -> list[tuple[Path, str]]:
    """The files of a folder that no command reads, each with the name that it should have."""
    known = {f"{slug}.yaml" for slug in _stems(folder)}
    files = [path for path in listed(folder) if path.name[0] not in ".~" and path.name not in known]
    return [(path, f"{slug_of(path.name.split('.')[0])}.yaml") for path in files]


def _folders(folder: Path) -> list[str]:
    """The folders that a command could name."""
    return [path.name for path in listed(folder) if is_slug(path.name) and path.is_dir()]


def _yaml_files(folder: Path) -> list[Path]:
    return [path for path in listed(folder) if path.suffix == ".yaml" and is_slug(path.stem) and path.is_file()]


def _stems(folder: Path) -> list[str]:
    """The names of the YAML files of a folder, without those that no command could name."""
    found = [path for path in listed(folder) if path.suffix == ".yaml"]
    return sorted(path.stem for path in found if path.is_file() and is_slug(path.stem))


@lru_cache(maxsize=1024)
def _template_name(academie: str, acte: str, file: str) -> TemplateName | None:
    try:
        return parse_template_name(f"{academie}/{acte}@{file.removesuffix(_WORD)}")
    except UsageFault:
        return None
