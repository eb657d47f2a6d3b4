"""What the council settles before it comes to an item: to sit behind closed doors, to take one not convened."""

from __future__ import annotations

from pydantic import Field

from actgen.variables.citations import cited_law
from actgen.variables.fiche import Fiche
from actgen.variables.fields import Count, Line, YesNo
from actgen.variables.persons import Person


class HuisClos(Fiche):
    __doc__ = f"La décision de se réunir à huis clos{cited_law('huis_clos')}."

    demandeurs: tuple[Person, ...] = Field(
        min_length=1, description="Qui l’a demandé, le maire ou trois conseillers au moins."
    )
    pour: Count = Field(description="Les voix pour le huis clos, pouvoirs compris.")


class Ajout(Fiche):
    __doc__ = f"L’ajout d’un point à l’ordre du jour, à l’ouverture de la séance{cited_law('ajout')}."

    motif: Line = Field(description="Ce qui l’a fait ajouter\u00a0: le dossier de subvention est à rendre le 20 mars.")
    admis: YesNo = Field(description="oui si le conseil a accepté d’en délibérer.")
