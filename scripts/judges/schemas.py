"""The schemas of ECMA-376, as Apache POI compiles them: is each part of a Word file valid?

The parts of the package itself, its types, its relationships and its core properties, have schemas of another standard
(part 2); openxml-audit judges them.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

from scripts.judges.compatibility import as_the_standard_reads_it
from scripts.judges.places import ROOT, jars, program
from scripts.judges.running import output_of
from scripts.judges.verdicts import Files, Finding, Judge, of_suffix

_MAIN = ROOT / "scripts" / "judges" / "Schemas.java"
#: It would print, among the faults, that nobody keeps a log.
_SILENT = "-Dlog4j2.statusLoggerLevel=OFF"
_OF_THE_PACKAGE = ("[Content_Types].xml", "docProps/core.xml")


def judge(files: Files) -> Iterator[Finding]:
    """Each fault of each part, all of them read by one run of Java."""
    with tempfile.TemporaryDirectory() as folder:
        parts = {str(place): told for place, told in _unpacked(files.of(".docx"), Path(folder))}
        listed = Path(folder, "parts.txt")
        listed.write_text("\n".join(parts), encoding="utf-8")
        said = output_of([program("java"), _SILENT, "-cp", jars(), _MAIN, listed])
    for line in said.splitlines():
        place, number, fault = line.split("\t", 2)
        path, part = parts[place]
        yield Finding(path, f"{part}: {fault} (line {number})")


def parts_of_markup(names: list[str]) -> list[str]:
    """The parts that the schemas of part 1 describe."""
    return [name for name in names if name.endswith(".xml") and name not in _OF_THE_PACKAGE]


def _unpacked(paths: list[Path], folder: Path) -> Iterator[tuple[Path, tuple[Path, str]]]:
    for path in paths:
        with ZipFile(path) as package:
            for part in parts_of_markup(package.namelist()):
                place = folder / f"{len(list(folder.iterdir()))}.xml"
                place.write_bytes(as_the_standard_reads_it(package.read(part)))
                yield place, (path, part)


SCHEMAS = Judge("ECMA-376", of_suffix(".docx"), judge)
