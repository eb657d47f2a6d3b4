"""Tables of invented sittings for the communes of the official list: a délibération that each could sign."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

from actgen.cog.communes import all_rows, find_commune

KIND = "subvention"
_FIRST_NAMES = (
    "Odile", "Luc", "Anne", "Jean", "Claire", "Paul", "Hugo", "Marie", "Denis", "Sophie", "Alain", "Julie", "Marc",
)  # fmt: skip
_NAMES = (
    "FAURE", "MARTIN", "PETIT", "DUBOIS", "MOREAU", "LAURENT", "SIMON", "MICHEL", "LEROY", "ROUX", "DAVID", "BERTRAND",
    "MOREL", "FOURNIER", "GIRARD", "BONNET", "DUPONT", "LAMBERT", "FONTAINE", "ROUSSEAU", "VINCENT", "MULLER",
)  # fmt: skip
_SUBJECTS = ("Subventions aux associations", "Aides aux associations du village", "Soutien à la vie associative")
_OF_WOMEN = frozenset({"Odile", "Anne", "Claire", "Marie", "Sophie", "Julie"})
_SIZES = (7, 11, 15)


def insee_codes(count: int | None = None) -> list[str]:
    """The codes of the communes of today, all of them or `count` spread over the list."""
    codes = [row.insee for row in all_rows() if row.type == "C"]
    return codes if count is None else [codes[rank * len(codes) // count] for rank in range(count)]


def write_table(path: Path, codes: list[str]) -> Path:
    """A table of a row for each commune; its values follow from its code, the same each time."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(_row(codes[0])), delimiter=";")
        writer.writeheader()
        writer.writerows(map(_row, codes))
    return path


def _row(insee: str) -> dict[str, str]:
    chance = sha256(insee.encode()).digest()
    size = 7 if _population(insee) < 100 else _SIZES[chance[0] % len(_SIZES)]
    council = [_member(chance[1], rank) for rank in range(size)]
    day = date(2026, 3, 30) + timedelta(days=chance[16] % 12 + 7 * (chance[17] % 8))
    return {
        "commune.insee": insee,
        "maire.personne": f"{'Madame' if council[0].split()[0] in _OF_WOMEN else 'Monsieur'} {council[0]}",
        "acte.numero": f"2026-{1 + chance[18] % 90:03}",
        "acte.matiere": "FINANCES",
        "acte.objet": f"{_SUBJECTS[chance[19] % len(_SUBJECTS)]} pour 2026",
        "acte.exercice": "2026",
        "acte.aides.association": f"Les Amis du bourg {chance[20]}",
        "acte.aides.montant": str(50 * (1 + chance[21] % 60)),
        "seance.date": day.isoformat(),
        "seance.heure": f"{18 + chance[22] % 4}:{(chance[23] % 2) * 30:02}",
        "seance.convocation": (day - timedelta(days=8)).isoformat(),
        "seance.conseillers_en_exercice": str(size),
        "seance.presents": "\n".join(council),
        "seance.secretaires": council[1],
        "acte.vote.pour": str(size),
        "acte.vote.contre": "0",
        "acte.vote.abstentions": "0",
    }


def _population(insee: str) -> int:
    found = find_commune(insee)
    return found.population or 0 if found else 0


def _member(chance: int, rank: int) -> str:
    """A first name and a name that no other member of the council has."""
    return f"{_FIRST_NAMES[(3 * chance + 5 * rank) % len(_FIRST_NAMES)]} {_NAMES[(chance + rank) % len(_NAMES)]}"
