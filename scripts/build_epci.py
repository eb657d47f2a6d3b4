"""Build src/actgen/cog/epci.zip from `epci.json` of npm @etalab/decoupage-administratif.

    npm pack @etalab/decoupage-administratif@6.0.0 && tar xzf etalab-decoupage-administratif-6.0.0.tgz
    python scripts/build_epci.py package/data/epci.json

The data (millésime 2026) is under Licence Ouverte; no code of that package is used. One CSV file, in the order of the
SIREN; the dates in the archive are fixed.
"""

from __future__ import annotations

import json
import sys
import zipfile
from pathlib import Path
from typing import Any

from scripts.build_communes import add, as_csv

TARGET = Path(__file__).parents[1] / "src/actgen/cog/epci.zip"
COLUMNS = ("siren", "nom", "nature", "financement", "population", "membres")
ABOUT = """Les établissements publics de coopération intercommunale à fiscalité propre (millésime 2026).
Source : DGCL, INSEE, par @etalab/decoupage-administratif 6.0.0.
Licence Ouverte (Etalab) : réutilisation libre, avec mention de la source et de sa date.
"""


def main() -> None:
    """Write the archive and say what it holds."""
    items = json.loads(Path(sys.argv[1]).read_bytes())
    rows = [row(item) for item in sorted(items, key=lambda item: item["code"])]
    with zipfile.ZipFile(TARGET, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        add(archive, "LISEZMOI.txt", ABOUT)
        add(archive, "epci.csv", as_csv(COLUMNS, rows))
    print(f"{len(items)} lignes, {TARGET.stat().st_size} octets")


def row(item: dict[str, Any]) -> tuple[str, ...]:
    """An EPCI as texts, in the order of COLUMNS; its members in the order of the list, the largest first."""
    return (
        item["code"],
        item["nom"],
        item["type"],
        item["modeFinancement"],
        str(item["populationMunicipale"]),
        " ".join(member["code"] for member in item["membres"]),
    )


if __name__ == "__main__":
    main()
