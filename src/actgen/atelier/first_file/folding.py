"""The one file of a collectivité as a folder: who it is apart from its sitting; each line and each comment stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.first_file.header import SCHEMA, SCHEMA_OF_A_SITTING
from actgen.core.encodings import text_of
from actgen.core.errors import UsageFault
from actgen.core.project import MAIN_FILE, SITTINGS
from actgen.kinds.files import read_fiche
from actgen.variables.yaml.nodes import read_yaml

if TYPE_CHECKING:
    from actgen.kinds.kind import Kinds
    from actgen.variables.yaml.document import Document

_OF_A_SITTING = ("seance", "actes")
#: How the first line names the schema by which an editor completes the file: where it stood, then in the folder.
_SCHEMA, _IN_THE_FOLDER = "$schema=../schema/commune.schema.json", "$schema=../../schema/collectivite.schema.json"
_OF_THE_SITTING = f"{SCHEMA}{SCHEMA_OF_A_SITTING}"


def folder_form(content: bytes, path: str, kinds: Kinds) -> dict[str, str]:
    """The files of the folder by their paths in it: its main file, and that of its sitting.

    InputFault for a file with faults; UsageFault for one that has no sitting, or whose lines cannot be parted: what the
    two files say is what the one said.
    """
    located = read_fiche(content, path, kinds)
    seance = located.model.seance
    if seance is None:
        raise UsageFault(f"{path} n’a pas de séance\u00a0: il reste un fichier.", "Rien n’a été changé.")
    document, text = read_yaml(content, path), text_of(content)
    lasting, sitting = _parted(document, text.split("\n"))
    main = lasting.replace(_SCHEMA, _IN_THE_FOLDER, 1)
    own = f"{_OF_THE_SITTING}\n{sitting}" if main != lasting else sitting
    _check_same(document, main, own)
    return {MAIN_FILE: main, f"{SITTINGS}/{seance.date.isoformat()}.yaml": own}


def _parted(document: Document, lines: list[str]) -> tuple[str, str]:
    """The lines of what lasts, and those of the sitting and its acts, each after the comments that stand above it."""
    places = sorted((place.line - 1, str(path[0])) for path, place in document.keys.items() if len(path) == 1)
    starts = [_with_comments(lines, row) if number else 0 for number, (row, _) in enumerate(places)]
    ends = [*starts[1:], len(lines)]
    held: dict[bool, list[str]] = {True: [], False: []}
    for (_, name), start, end in zip(places, starts, ends, strict=True):
        held[name in _OF_A_SITTING] += lines[start:end]
    lasting, sitting = ("\n".join(part).strip("\n") + "\n" for part in (held[False], held[True]))
    return lasting, sitting


def _with_comments(lines: list[str], row: int) -> int:
    """The first of the lines of comment right above that one, or itself."""
    while row and lines[row - 1].startswith("#"):
        row -= 1
    return row


def _check_same(document: Document, main: str, own: str) -> None:
    """UsageFault unless both files together say what the one did."""
    read = [read_yaml(text.encode(), document.path).data for text in (main, own)]
    said = {name: value for part in read if isinstance(part, dict) for name, value in part.items()}
    is_parted = isinstance(read[1], dict) and set(read[1]) <= set(_OF_A_SITTING)
    if said != document.data or not is_parted:
        raise UsageFault(
            f"{document.path} est écrit d’une façon que cette commande ne sait pas partager.",
            "Commencez chaque rubrique au bord de sa ligne, puis recommencez. Rien n’a été changé.",
        )
