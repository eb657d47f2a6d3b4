"""Build src/actgen/cog/communes.zip from `communes.json` of npm @etalab/decoupage-administratif.

    npm pack @etalab/decoupage-administratif@6.0.0 && tar xzf etalab-decoupage-administratif-6.0.0.tgz
    python scripts/build_communes.py package/data/communes.json

The data (millésime 2026) is under Licence Ouverte; no code of that package is used. One CSV file per département, in
the order of the INSEE codes, each ended by a newline; the dates in the archive are fixed.
"""

from __future__ import annotations

import csv
import io
import json
import sys
import zipfile
from collections import defaultdict
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parents[1] / "src/actgen/cog/communes.zip"
COLUMNS = ("insee", "nom", "type", "tncc", "siren", "population", "codes_postaux", "commune", "anciens")
TYPES = {"commune-actuelle": "C", "commune-deleguee": "D", "commune-associee": "A", "arrondissement-municipal": "M"}
ABOUT = """Les communes de France (Code officiel géographique, millésime 2026).
Source : INSEE, La Poste, DGFiP, par @etalab/decoupage-administratif 6.0.0.
Licence Ouverte (Etalab) : réutilisation libre, avec mention de la source et de sa date.
"""


def main() -> None:
    """Write the archive and say what it holds."""
    items = json.loads(Path(sys.argv[1]).read_bytes())
    by_departement: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for item in sorted(items, key=lambda item: (item["code"], TYPES[item["type"]])):
        by_departement[item["departement"]].append(row(item))
    with zipfile.ZipFile(TARGET, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        add(archive, "LISEZMOI.txt", ABOUT)
        for code in sorted(by_departement):
            add(archive, f"{code}.csv", as_csv(COLUMNS, by_departement[code]))
    print(f"{len(items)} lignes, {TARGET.stat().st_size} octets")


def row(item: dict[str, Any]) -> tuple[str, ...]:
    """A commune as texts, in the order of COLUMNS."""
    return (
        item["code"],
        item["nom"],
        TYPES[item["type"]],
        str(item.get("typeLiaison", "")),
        item.get("siren", ""),
        str(item.get("population", "")),
        " ".join(item.get("codesPostaux", [])),
        item.get("chefLieu") or item.get("commune", ""),
        " ".join(sorted(item.get("anciensCodes", []))),
    )


def as_csv(columns: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """The rows under their header, parted by semicolons."""
    stream = io.StringIO()
    csv.writer(stream, delimiter=";", lineterminator="\n").writerows([columns, *rows])
    return stream.getvalue()


def add(archive: zipfile.ZipFile, name: str, text: str) -> None:
    """Add a file with a fixed date."""
    info = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    archive.writestr(info, text.encode())


if __name__ == "__main__":
    main()
