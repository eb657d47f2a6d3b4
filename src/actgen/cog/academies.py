"""The académies of France and the départements of each: those that have no file in a project yet are known by name.

Code de l’éducation, art. R. 222-2, in its state since Normandie is one académie (1st January 2020). The table was typed
from memory: it begins a file that its author reads over, and decides nothing else.
"""

from __future__ import annotations

from typing import NamedTuple

from actgen.core.names import slug_of


class AcademieOfficielle(NamedTuple):
    """An académie: its name and the codes of its départements."""

    nom: str
    departements: tuple[str, ...]

    @property
    def slug(self) -> str:
        """The name of its file and of the folder of its templates: `aix-marseille`."""
        return slug_of(self.nom)


_TABLE = {
    "Aix-Marseille": "04 05 13 84",
    "Amiens": "02 60 80",
    "Besançon": "25 39 70 90",
    "Bordeaux": "24 33 40 47 64",
    "Clermont-Ferrand": "03 15 43 63",
    "Corse": "2A 2B",
    "Créteil": "77 93 94",
    "Dijon": "21 58 71 89",
    "Grenoble": "07 26 38 73 74",
    "Guadeloupe": "971",
    "Guyane": "973",
    "La Réunion": "974",
    "Lille": "59 62",
    "Limoges": "19 23 87",
    "Lyon": "01 42 69",
    "Martinique": "972",
    "Mayotte": "976",
    "Montpellier": "11 30 34 48 66",
    "Nancy-Metz": "54 55 57 88",
    "Nantes": "44 49 53 72 85",
    "Nice": "06 83",
    "Normandie": "14 27 50 61 76",
    "Orléans-Tours": "18 28 36 37 41 45",
    "Paris": "75",
    "Poitiers": "16 17 79 86",
    "Reims": "08 10 51 52",
    "Rennes": "22 29 35 56",
    "Strasbourg": "67 68",
    "Toulouse": "09 12 31 32 46 65 81 82",
    "Versailles": "78 91 92 95",
}


def all_academies() -> tuple[AcademieOfficielle, ...]:
    """All of them, by name."""
    return tuple(AcademieOfficielle(nom, tuple(codes.split())) for nom, codes in _TABLE.items())


def academie_with_slug(slug: str) -> AcademieOfficielle | None:
    """The académie whose file has that name."""
    return next((one for one in all_academies() if one.slug == slug), None)


def academie_of_departement(code: str) -> AcademieOfficielle | None:
    """The académie of a département, by its code."""
    return next((one for one in all_academies() if code in one.departements), None)
