"""What a file states of the schools of the commune."""

from __future__ import annotations

from pydantic import Field

from actgen.variables.choices import Choice
from actgen.variables.fiche import Fiche
from actgen.variables.fields import Count, Line, Name, PartialDate, Uai


class TypeEcole(Choice):
    """The kind of a school."""

    MATERNELLE = "maternelle"
    ELEMENTAIRE = "élémentaire"
    PRIMAIRE = "primaire"


class Ecole(Fiche):
    """Une école de la commune."""

    nom: Name | None = Field(None, description="Le nom de l’école, sans le mot école\u00a0; absent s’il est inconnu.")
    type: TypeEcole | None = Field(None, description="maternelle, élémentaire ou primaire.")
    uai: Uai | None = Field(None, description="Le numéro UAI de l’école.")
    effectif: Count | None = Field(None, description="Le nombre d’élèves estimé.")

    @property
    def designation(self) -> str:
        """The school as a sentence names it after the word « école »: « maternelle Mme de Sévigné »."""
        return " ".join(part for part in (self.type, self.nom) if part)


class Etape(Fiche):
    """Une étape de l’équipement des écoles."""

    ecoles: tuple[Name, ...] = Field(
        min_length=1, description="Des écoles de la liste «\u00a0ecoles\u00a0», type et nom."
    )
    depuis: PartialDate = Field(description="Le jour (2021-09-01) ou le mois (2022-09) du début.")
    cadre: Line | None = Field(
        None, description="Après «\u00a0dans le cadre de\u00a0»\u00a0: l’appel à projet pour le socle numérique."
    )
