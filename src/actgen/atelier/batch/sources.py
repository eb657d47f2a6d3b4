"""Where the values of many collectivités stand: a table, JSON lines, a folder of files; read as one record each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.batch.csv_tables import read_csv
from actgen.atelier.batch.json_lines import read_json_lines
from actgen.atelier.batch.names import columns_of, file_model
from actgen.atelier.batch.records import Record, Whole, each_once, records_of
from actgen.atelier.batch.whose import IDENTIFYING, NobodyError, collectivites_of
from actgen.atelier.batch.xlsx_tables import read_xlsx
from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, FilePlace, error
from actgen.core.errors import InputFault, UsageFault, stop_on_errors
from actgen.core.files import read_file
from actgen.core.reading import listed
from actgen.kinds.catalogue import kinds_of
from actgen.variables.yaml.nodes import read_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from actgen.atelier.batch.table import Table
    from actgen.atelier.batch.whose import Collectivites
    from actgen.core.project import Project
    from actgen.kinds.kind import ActKind

_TABLES = {".csv": read_csv, ".txt": read_csv, ".tsv": read_csv, ".xlsx": read_xlsx}
_JSON = (".jsonl", ".ndjson")
_YAML = (".yaml", ".yml")


class Read(Struct, frozen=True):
    """What was read: a record for each collectivité, the rows that give none, the warnings on the file as a whole."""

    records: tuple[Record, ...]
    faults: tuple[Diagnostic, ...]
    remarks: tuple[Diagnostic, ...] = ()
    rows: int = 0

    @property
    def faulty_rows(self) -> int:
        """How many rows give no act; one may have several faults."""
        return len(
            {(fault.place.path, fault.place.line) for fault in self.faults if isinstance(fault.place, FilePlace)}
        )


def read_records(project: Project, path: Path, kinds: Sequence[ActKind], named: Mapping[str, str]) -> Read:
    """The records of a table, of JSON lines or of a folder of YAML files, for acts of those kinds.

    `named` says which variable a heading means. UsageFault for a file of another sort; InputFault for one of which
    nothing can be read, or whose columns are not all known.
    """
    known = collectivites_of(project)
    if path.is_dir():
        return _folder(project, path, known)
    ending = path.suffix.casefold()
    if ending in _JSON:
        records, faults = read_json_lines(read_file(path), project.show(path), kinds, known)
        return Read(tuple(records), tuple(faults), rows=len(records))
    if ending not in _TABLES:
        message = f"{cited(path.name)} n’est pas une table que l’on sache lire."
        raise UsageFault(message, "Donnez un fichier .csv, .xlsx ou .jsonl, ou un dossier de fichiers YAML.")
    return _table(project, _TABLES[ending](read_file(path), project.show(path)), kinds, named, known)


def _table(
    project: Project, table: Table, kinds: Sequence[ActKind], named: Mapping[str, str], known: Collectivites
) -> Read:
    model = file_model(kinds_of(project), (named.get(heading, heading) for heading in table.headings), kinds)
    columns, wrong = columns_of(table, model, kinds, named)
    stop_on_errors([*wrong, *_unused(table, named)])
    records, faults = records_of(table, columns, known, named)
    return Read(tuple(records), tuple(faults), table.remarks, len(table.rows))


def _unused(table: Table, named: Mapping[str, str]) -> list[Diagnostic]:
    """LOT-002: a heading that the mapping names and the table has not."""
    hint = f"Ses en-têtes sont\u00a0: {', '.join(filter(None, table.headings))}."
    return [
        error("LOT-002", FilePlace(table.path), f"La table n’a pas de colonne {cited(heading)}.", hint, subject=heading)
        for heading in named
        if heading not in table.headings
    ]


def _folder(project: Project, folder: Path, known: Collectivites) -> Read:
    """A record for each YAML file of a folder; its name is that of a commune, or it says whose it is."""
    records, faults = list[Record](), list[Diagnostic]()
    paths = [path for path in listed(folder) if path.suffix in _YAML and not path.name.startswith(".")]
    for path in paths:
        document, place = read_yaml(read_file(path), project.show(path)), FilePlace(project.show(path))
        held = document.data if isinstance(document.data, dict) else {}
        cells = {name: found for name in IDENTIFYING if isinstance(found := _at(held, name), str)}
        try:
            slug = path.stem if path.stem in known.slugs else known.named(cells)
            records.append(Record(slug, Whole(document, place), slug in known.slugs))
        except NobodyError as nobody:
            told = () if document.is_readable else document.faults
            faults += told or [error("LOT-003", place, nobody.message, nobody.hint)]
    if not paths:
        raise InputFault(
            [error("LOT-001", FilePlace(project.show(folder)), "Ce dossier n’a aucun fichier YAML.", "Mettez-en un.")]
        )
    records, faults = each_once(records, faults)
    return Read(tuple(records), tuple(faults), rows=len(paths))


def _at(data: object, name: str) -> object:
    for step in name.split("."):
        data = data.get(step) if isinstance(data, dict) else None
    return data
