"""What the manifest of a template is made of: its state, the window of its acts, what its version states."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, Self

from pydantic import Field, model_validator

from actgen.core.civil_days import MOST_MONTHS
from actgen.core.names import SLUG_PATTERN, VERSION_PATTERN
from actgen.french.amounts import number_figures
from actgen.variables.choices import Choice
from actgen.variables.fiche import Fiche
from actgen.variables.fields import Code, Count, Date, FieldFault, Line, Text

if TYPE_CHECKING:
    from decimal import Decimal

_JULY, _SEPTEMBER = 7, 9
#: How the name of a fact ends that counts months.
_MONTHS = "_mois"


class Etat(Choice):
    """Whether acts may be made from a template: not yet for good, yes, or no more."""

    PROJET = "projet"
    PUBLIE = "publie"
    ABROGE = "abroge"


class Texte(Choice):
    """Whose words a template holds: those of an official text, each proven, or those that actgen ships."""

    OFFICIEL = "officiel"
    ACTGEN = "rédaction actgen"


#: How a list names whose words a template holds.
WHOSE_WORDS = {None: "texte du projet", Texte.OFFICIEL: "texte officiel", Texte.ACTGEN: str(Texte.ACTGEN)}

FactName = Annotated[str, Code(r"[a-z][a-z0-9_]*", "un nom de fait, en minuscules et sans accent", "sdet_version")]
ActeName = Annotated[str, Code(SLUG_PATTERN, "le nom d’un acte", "arrete")]
Modele = Annotated[
    str,
    Code(f"{SLUG_PATTERN}/{SLUG_PATTERN}@{VERSION_PATTERN}", "le nom d’un modèle", "mairie/arrete@2026"),
]


class Fenetre(Fiche):
    """Les dates entre lesquelles un acte peut être fait avec ce modèle."""

    du: Date = Field(description="Le premier jour.")
    au: Date | None = Field(None, description="Le dernier jour, s’il est connu.")

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.au is not None and self.au < self.du:
            message = f"Le dernier jour ({self.au:%d/%m/%Y}) est avant le premier ({self.du:%d/%m/%Y})."
            raise FieldFault(message, "Corrigez du ou au.")
        return self

    def holds(self, day: date) -> bool:
        """True where an act of that day may be made."""
        return self.du <= day and (self.au is None or day <= self.au)

    def __str__(self) -> str:
        return f"du {self.du:%d/%m/%Y} au {self.au:%d/%m/%Y}" if self.au else f"à partir du {self.du:%d/%m/%Y}"


class Periode(Fiche):
    """Une période de validité."""

    entree_en_vigueur: Date = Field(description="Le jour où elle prend effet.")
    fin: Date = Field(description="Le jour où elle prend fin.")

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.fin <= self.entree_en_vigueur:
            message = f"La fin ({self.fin:%d/%m/%Y}) n’est pas après le début ({self.entree_en_vigueur:%d/%m/%Y})."
            raise FieldFault(message, "Corrigez entree_en_vigueur ou fin.")
        return self

    @property
    def annees_scolaires(self) -> str:
        """The school years that it covers: « 2026/2027 à 2029/2030 ».

        A school year starts in September; what takes effect in July or August is made for the next one.
        """
        first = self.entree_en_vigueur.year - (self.entree_en_vigueur.month < _JULY)
        last = max(first, self.fin.year - (self.fin.month < _SEPTEMBER))
        years = [f"{first}/{first + 1}", f"{last}/{last + 1}"]
        return years[0] if first == last else " à ".join(years)


class Faits(Fiche):
    """Les faits de la version, écrits ici et nulle part ailleurs."""

    periode: Periode | None = Field(None, description="Sa période de validité.")
    precedente: Periode | None = Field(None, description="La période de l’acte qu’il remplace.")
    dates: dict[FactName, Date] = Field({}, description="D’autres dates, par leur nom.")
    nombres: dict[FactName, Count] = Field({}, description="Des nombres, par leur nom.")
    textes: dict[FactName, Line] = Field({}, description="Des textes d’une ligne, par leur nom.")

    @model_validator(mode="after")
    def _lasts_no_century(self) -> Self:
        renewed = 1 + self.nombres.get("reconductions", 0)
        for name, count in self.nombres.items():
            if name.endswith(_MONTHS) and count * (renewed if name == "duree_periode_mois" else 1) > MOST_MONTHS:
                also = ", reconductions comprises" if count <= MOST_MONTHS else ""
                message = f"Le nombre {name} fait plus de {number_figures(MOST_MONTHS)} mois{also}, soit un siècle."
                raise FieldFault(message, "Corrigez ce nombre, ou celui des reconductions.")
        return self

    def number(self, name: str) -> int | Decimal | None:
        """A number that is stated under that name."""
        return self.nombres.get(name)

    def named(self) -> dict[str, Any]:
        """What is stated under a name of its own."""
        return {**self.dates, **self.nombres, **self.textes}


class Changement(Fiche):
    """Une entrée du journal."""

    date: Date = Field(description="Le jour du changement.")
    texte: Text = Field(description="Ce qui a changé, et pourquoi.")
