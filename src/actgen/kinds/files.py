"""The files of a collectivité, read: one that says all, or a folder of its sittings and its acts, each as one file.

A sitting and its acts are read over the file that says who the collectivité is, so that what reads a dossier knows one
form only; each value keeps the place where it was typed.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from actgen.core.diagnostics import Diagnostic, FilePlace, error
from actgen.core.errors import UsageFault, stop_on_errors
from actgen.core.files import read_file
from actgen.core.names import is_day
from actgen.core.project import ACTS, MAIN_FILE, SITTINGS
from actgen.french.lists import enumerate_in_french
from actgen.kinds.entries import ACTES, listed
from actgen.kinds.roots import WHO_IT_IS, is_of_a_groupement, root_faults
from actgen.variables.conseil.attendance import completed
from actgen.variables.reading import Located, read_document
from actgen.variables.yaml.document import Document
from actgen.variables.yaml.moulds import read_in_its_mould

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path as FilePath

    from actgen.core.project import CommuneFiles, Project
    from actgen.kinds.kind import Kinds
    from actgen.variables.models import FicheCollectivite, IdentiteCollectivite

#: The part of a folder that holds the acts without sitting, beside those that are called by the day of a sitting.
NO_SITTING = ""
#: How a command names it.
NO_SITTING_TYPED = "aucune"
_SEANCE, _DATE = "seance", "date"
_AS_THEY_ARE: Mapping[FilePath, bytes] = MappingProxyType({})
#: A file: its path as a reader types it, and what it holds.
_File = tuple[str, bytes]


def read_fiche(content: bytes, path: str, kinds: Kinds) -> Located[FicheCollectivite]:
    """The file of a collectivité, whose acts are a mapping or a list; InputFault with all its faults."""
    return _read_fiche(content, path, kinds)


def fiche_of(document: Document, kinds: Kinds) -> Located[FicheCollectivite]:
    """The same, of a file that was read before; InputFault with all its faults."""
    return completed(read_document(*shape_of(document, kinds)))


def shape_of(document: Document, kinds: Kinds) -> tuple[Document, type[FicheCollectivite]]:
    """A file with its acts under their names, and the model of such a file; InputFault where its names are at fault."""
    found = listed(document, kinds)
    stop_on_errors((*document.faults, *found.faults) if found.faults else ())
    stop_on_errors(root_faults(document))
    has_table = isinstance(document.data, dict) and bool(document.data.get("membres"))
    to_come = has_table and _is_to_come(found.document.data)
    of_a_commune = not is_of_a_groupement(document)
    model = kinds.fiche_of(
        found.entries,
        of_a_table=has_table,
        of_a_commune=of_a_commune,
        to_come=to_come,
        held=_names_held(found.document.data),
    )
    return found.document, model


def document_of(project: Project, commune: str) -> Document:
    """The one file of a commune as it is typed; UsageFault where it has a folder of sittings instead."""
    files = project.commune_files(commune)
    if files.is_folder:
        message = f"La commune «\u00a0{commune}\u00a0» a un dossier de séances."
        raise UsageFault(message, "Une ligne de tableau ne se pose que sur le fichier d’une commune qui en a un seul.")
    path, content = _file(project, files.main)
    return read_in_its_mould(content, path)


def main_document(project: Project, commune: str, kinds: Kinds) -> Document:
    """The file that says who a collectivité is, in its folder; UsageFault where it has one file for all.

    InputFault with all the faults of that file.
    """
    files = project.commune_files(commune)
    if not files.is_folder:
        message = f"La commune «\u00a0{commune}\u00a0» a un seul fichier, qui dit une seule séance."
        hint = f"Faites-en un dossier, où chaque séance a le sien\u00a0: actgen migrate --dossier --commune {commune}"
        raise UsageFault(message, hint)
    document = _readable(_file(project, files.main))
    read_main(document, kinds)
    return document


def read_main(document: Document, kinds: Kinds) -> Located[IdentiteCollectivite]:
    """The main file of a folder, which says who a collectivité is; InputFault with all its faults."""
    stop_on_errors(root_faults(document))
    return read_document(document, kinds.groupement if is_of_a_groupement(document) else kinds.collectivite)


def sitting_over(main: Document, own: Document, day: str) -> Document:
    """The file of a sitting with what the main file of its folder says for it, its day too; neither is changed."""
    return _joined(main, _sitting(own, day)) if isinstance(own.data, dict) else own


def read_identity(content: bytes, path: str, kinds: Kinds, *, is_whole: bool) -> IdentiteCollectivite:
    """Who a collectivité is, by its one file or by the main file of its folder; InputFault with all its faults."""
    return (read_fiche(content, path, kinds) if is_whole else read_main(read_in_its_mould(content, path), kinds)).model


def parts_of(project: Project, commune: str) -> tuple[str, ...]:
    """The days of the sittings in the folder of a commune, then `NO_SITTING` where it has other acts or no sitting.

    Empty for a commune that has one file. InputFault for a file in the folder that is none of these.
    """
    files = project.commune_files(commune)
    if not files.is_folder:
        return ()
    stop_on_errors(_strangers(project, files))
    days = tuple(path.stem for path in files.seances)
    return (*days, NO_SITTING) if files.actes or not days else days


def part_named(project: Project, commune: str, seance: str | None) -> str | None:
    """The part that a command means by the day of a sitting, the only one where it says none; None for one file.

    UsageFault where there is none such, or one of several is meant.
    """
    parts = parts_of(project, commune)
    if not parts:
        return None
    wanted = NO_SITTING if seance == NO_SITTING_TYPED else seance
    if wanted in parts:
        return wanted
    if wanted is None and len(parts) == 1:
        return parts[0]
    what = "a plusieurs séances." if wanted is None else f"n’a pas de séance du {seance}."
    raise UsageFault(f"La commune «\u00a0{commune}\u00a0» {what}", f"Nommez-en une\u00a0: {sittings_said(parts)}.")


def sittings_said(parts: tuple[str, ...]) -> str:
    """« --seance 2025-12-15 ou --seance 2026-01-20 »."""
    return enumerate_in_french([f"--seance {part or NO_SITTING_TYPED}" for part in parts], "ou")


def read_part(
    project: Project, commune: str, part: str | None, kinds: Kinds, typed: Mapping[FilePath, bytes] = _AS_THEY_ARE
) -> Located[FicheCollectivite]:
    """A commune with the acts of one sitting, or those without, as one file; InputFault with all its faults.

    `typed` are files as they would be, which nobody has saved yet.
    """
    main, own = _files_of(project, commune, part, typed)
    return _read_fiche(main[1], main[0], kinds) if part is None else _read_part(main, part, own, kinds)


def part_document(project: Project, commune: str, part: str | None) -> Document:
    """The same as one document, whatever its values are; InputFault for a file that is no such file at all."""
    main, own = _files_of(project, commune, part, _AS_THEY_ARE)
    return _readable(main) if part is None else _part_document(main, part, own)


def _files_of(
    project: Project, commune: str, part: str | None, typed: Mapping[FilePath, bytes]
) -> tuple[_File, tuple[_File, ...]]:
    """The main file, or the one that says all, and those of the part."""
    files = project.commune_files(commune)
    paths = files.actes if part == NO_SITTING else tuple(one for one in files.seances if part and one.stem == part)
    return _file(project, files.main, typed), tuple(_file(project, path, typed) for path in paths)


def _file(project: Project, path: FilePath, typed: Mapping[FilePath, bytes] = _AS_THEY_ARE) -> _File:
    return project.show(path), typed[path] if typed and path in typed else read_file(path)


@lru_cache(maxsize=256)
def _read_fiche(content: bytes, path: str, kinds: Kinds) -> Located[FicheCollectivite]:
    return fiche_of(read_in_its_mould(content, path), kinds)


@lru_cache(maxsize=256)
def _read_part(main: _File, part: str, files: tuple[_File, ...], kinds: Kinds) -> Located[FicheCollectivite]:
    read_main(_readable(main), kinds)
    located = fiche_of(_part_document(main, part, files), kinds)
    stop_on_errors(_misdated(located, part))
    return located


def _part_document(main: _File, part: str, files: tuple[_File, ...]) -> Document:
    collectivite = _readable(main)
    documents = [_readable(one) for one in files]
    own = _acts(documents, main[0]) if part == NO_SITTING else _sitting(documents[0], part)
    stop_on_errors(_misplaced(collectivite, own))
    return _joined(collectivite, own)


def _is_to_come(data: Any) -> bool:
    """Whether a file convenes the council and no more: no secretary is named yet, nothing is put to the vote."""
    held, acts = data.get(_SEANCE), data.get(ACTES)
    if not isinstance(held, dict) or not isinstance(acts, dict):
        return False
    return "secretaires" not in held and not any("vote" in act for act in acts.values() if isinstance(act, dict))


def _names_held(data: Any) -> frozenset[str]:
    """The names under which a file has acts."""
    acts = data.get(ACTES) if isinstance(data, dict) else None
    return frozenset(name for name in acts if isinstance(name, str)) if isinstance(acts, dict) else frozenset()


def _readable(file: _File) -> Document:
    """The document of a file that holds names; InputFault for any other."""
    document = read_in_its_mould(file[1], file[0])
    if not document.is_readable:
        stop_on_errors(document.faults)
    if not isinstance(document.data, dict):
        message = "Des lignes «\u00a0nom: valeur\u00a0» sont attendues dans ce fichier."
        stop_on_errors([error("VAR-003", FilePlace(file[0]), message, "Reprenez un fichier d’exemple.")])
    return document


def _named(document: Document) -> dict[str, Any]:
    """What the file holds, by its names."""
    assert isinstance(document.data, dict)
    return document.data


def _sitting(document: Document, day: str) -> Document:
    """The file of a sitting, whose day is its name where it does not say it."""
    data = _named(document)
    held = data.get(_SEANCE, {})
    if not isinstance(held, dict) or _DATE in held:
        return document
    values = {**document.values, (_SEANCE, _DATE): FilePlace(document.path)}
    return replace(document, data={**data, _SEANCE: {**held, _DATE: day}}, values=values)


def _acts(documents: list[Document], path: str) -> Document:
    """The files of acts without sitting, each named by its file, as the list of one."""
    made = Document(path, {ACTES: [{**_named(one), "nom": _stem(one)} for one in documents]})
    for number, one in enumerate(documents):
        here = (ACTES, number)
        made.values |= {(*here, *place): found for place, found in one.values.items()}
        made.keys |= {(*here, *place): found for place, found in one.keys.items()}
        made.empty |= {(*here, *place): found for place, found in one.empty.items()}
        made.faults += one.faults
    return made


def _stem(document: Document) -> str:
    return PurePosixPath(document.path).stem


def _joined(main: Document, own: Document) -> Document:
    """What says who the collectivité is, then what is its part’s own."""
    return Document(
        own.path,
        {**_named(main), **_named(own)},
        {**main.values, **own.values},
        {**main.keys, **own.keys},
        [*main.faults, *own.faults],
        {**main.empty, **own.empty},
    )


def _misplaced(main: Document, own: Document) -> Iterator[Diagnostic]:
    """VAR-017: what a part says of the collectivité, which its main file says for all of them."""
    for name in (name for name in _named(own) if name in {*_named(main), *WHO_IT_IS}):
        message = f"«\u00a0{name}\u00a0» se dit une fois, dans {MAIN_FILE}, pour toutes les séances."
        place = own.keys.get((name,)) or own.place((name,))
        yield error("VAR-017", place, message, f"Déplacez ces lignes dans {MAIN_FILE}.", subject=name)


def _misdated(located: Located[FicheCollectivite], part: str) -> Iterator[Diagnostic]:
    """VAR-018: a sitting whose day is not the name of its file."""
    seance = located.model.seance
    if part != NO_SITTING and seance is not None and seance.date.isoformat() != part:
        message = f"Cette séance est du {seance.date.isoformat()}, et son fichier se nomme {part}.yaml."
        hint = f"Renommez-le {seance.date.isoformat()}.yaml, ou corrigez la date\u00a0; sans elle, c’est celle du nom."
        yield error("VAR-018", located.place(_SEANCE, _DATE), message, hint, subject=part)


def _strangers(project: Project, files: CommuneFiles) -> Iterator[Diagnostic]:
    """VAR-017: a file of the folder that no command reads; VAR-018: one of a sitting that is not named by its day."""
    for path in files.strangers:
        message = f"Ce fichier n’est pas à sa place\u00a0: {path.name} n’est ni {MAIN_FILE}, ni une séance, ni un acte."
        hint = f"Une séance se range dans {SITTINGS}/2026-01-20.yaml, un acte sans séance dans {ACTS}/decision.yaml."
        yield error("VAR-017", FilePlace(project.show(path)), message, hint, subject=path.name)
    for path in files.seances:
        if not is_day(path.stem):
            message = f"«\u00a0{path.stem}\u00a0» n’est pas la date d’une séance."
            hint = "Nommez le fichier par sa date\u00a0: 2026-01-20.yaml. Une collectivité a une séance par jour."
            yield error("VAR-018", FilePlace(project.show(path)), message, hint, subject=path.name)
