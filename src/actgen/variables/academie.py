"""What the file of an academy states: each fact with the date from which it holds."""

from __future__ import annotations

from pydantic import Field

from actgen.variables.choices import Choice
from actgen.variables.fiche import Fiche
from actgen.variables.fields import CodeDepartement, Date, Line, Name


class Civilite(Choice):
    """How a person is addressed; it decides the agreement of what stands around."""

    MONSIEUR = "Monsieur"
    MADAME = "Madame"


class Recteur(Fiche):
    """Un recteur ou une rectrice, et depuis quand ses actes portent son titre."""

    depuis: Date = Field(description="La date à partir de laquelle les actes l’emploient.")
    civilite: Civilite = Field(description="Monsieur ou Madame\u00a0: le titre s’accorde.")
    nom: Name | None = Field(None, description="Prénom et nom, s’ils figurent dans les actes.")
    titre: Line | None = Field(None, description="Son titre, tel que l’acte l’écrit.")


class Academie(Fiche):
    """Le fichier d’une académie\u00a0: chaque fait avec la date à partir de laquelle il vaut."""

    nom: Name = Field(description="Le nom de l’académie, sans «\u00a0académie de\u00a0».")
    departements: tuple[CodeDepartement, ...] = Field(
        (), description='Les numéros des départements de l’académie\u00a0: "44", "2A", "971".'
    )
    rectorat_adresse: Line | None = Field(None, description="L’adresse du rectorat, sur une ligne.")
    recteurs: tuple[Recteur, ...] = Field(min_length=1, description="Les recteurs, du plus ancien au plus récent.")
