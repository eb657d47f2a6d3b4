"""Build src/actgen/cog/departements.csv from `departements.json` of npm @etalab/decoupage-administratif.

    npm pack @etalab/decoupage-administratif@6.0.0 && tar xzf etalab-decoupage-administratif-6.0.0.tgz
    python scripts/build_departements.py package/data/departements.json

The data is under Licence Ouverte (millésime 2026). The courts are those of articles R221-1 and R221-3 of the Code de
justice administrative; overseas the whole label is given, because its article does not follow that of the territory.
"""

from __future__ import annotations

import csv
import io
import json
import sys
from pathlib import Path

TARGET = Path(__file__).parents[1] / "src/actgen/cog/departements.csv"
COURTS = {
    "d’Amiens": "02 60 80", "de Bastia": "2A 2B", "de Besançon": "25 39 70 90", "de Bordeaux": "24 33 47",
    "de Caen": "14 50 61", "de Cergy-Pontoise": "92 95", "de Châlons-en-Champagne": "08 10 51 52",
    "de Clermont-Ferrand": "03 15 43 63", "de Dijon": "21 58 71 89", "de Grenoble": "26 38 73 74",
    "de Lille": "59 62", "de Limoges": "19 23 36 87", "de Lyon": "01 07 42 69", "de Marseille": "04 05 13",
    "de Melun": "77 94", "de Montpellier": "11 34 66", "de Montreuil": "93", "de Nancy": "54 55 88",
    "de Nantes": "44 49 53 72 85", "de Nice": "06", "de Nîmes": "30 48 84", "d’Orléans": "18 28 37 41 45",
    "de Paris": "75", "de Pau": "32 40 64 65", "de Poitiers": "16 17 79 86", "de Rennes": "22 29 35 56",
    "de Rouen": "27 76", "de Strasbourg": "57 67 68", "de Toulon": "83", "de Toulouse": "09 12 31 46 81 82",
    "de Versailles": "78 91", "de la Guadeloupe": "971", "de la Martinique": "972", "de la Guyane": "973",
    "de La Réunion": "974 984", "de Saint-Pierre-et-Miquelon": "975", "de Mayotte": "976",
    "de Saint-Barthélemy": "977", "de Saint-Martin": "978", "de Wallis-et-Futuna": "986",
    "de la Polynésie française": "987 989", "de Nouvelle-Calédonie": "988",
}  # fmt: skip


def main() -> None:
    """Write the table; stop when a territory has no court, or a court a territory that the list does not know."""
    courts = {code: f"tribunal administratif {label}" for label, codes in COURTS.items() for code in codes.split()}
    known = json.loads(Path(sys.argv[1]).read_bytes())
    if missing := {item["code"] for item in known} ^ set(courts):
        sys.exit(f"no court, or no territory, for {sorted(missing)}")
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=";", lineterminator="\n")
    writer.writerow(["code", "nom", "tncc", "tribunal"])
    for item in sorted(known, key=lambda item: item["code"]):
        name = item["nom"].replace("'", "’")
        writer.writerow([item["code"], name, type_of(name, item["typeLiaison"]), courts[item["code"]]])
    TARGET.write_text(stream.getvalue(), encoding="utf-8")


def type_of(name: str, listed: int) -> int:
    """The type of the list, but « d’ » for Clipperton, whose name it types as one that begins with a consonant."""
    return 1 if listed == 0 and name.startswith(("A", "E", "É", "I", "Î", "O", "U")) else listed


if __name__ == "__main__":
    main()
