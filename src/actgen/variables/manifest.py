"""The manifest of a template: its state, the window of its acts, the facts of its convention, sources and journal."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Self

from pydantic import Field, model_validator

from actgen.core.civil_days import MOST_MONTHS
from actgen.core.names import SLUG_PATTERN, VERSION_PATTERN
from actgen.french.amounts import number_figures
from actgen.variables.choices import Choice
from actgen.variables.fiche import Fiche
from actgen.variables.fields import Code, Count, Date, FieldFault, Line, Text, YesNo

#: The act whose facts « faits: » are, in a manifest that names no other by « approuve: ».
OWNER_OF_FACTS = "convention"
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
ActeName = Annotated[str, Code(SLUG_PATTERN, "le nom d’un acte", "convention")]
Modele = Annotated[
    str,
    Code(f"{SLUG_PATTERN}/{SLUG_PATTERN}@{VERSION_PATTERN}", "le nom d’un modèle", "nantes/convention@2022"),
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
    """La période de validité d’une convention."""

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

        A school year starts in September; a convention that takes effect in July or August is made for the next one.
        """
        first = self.entree_en_vigueur.year - (self.entree_en_vigueur.month < _JULY)
        last = max(first, self.fin.year - (self.fin.month < _SEPTEMBER))
        years = [f"{first}/{first + 1}", f"{last}/{last + 1}"]
        return years[0] if first == last else " à ".join(years)


class Faits(Fiche):
    """Les faits de la convention, écrits ici et nulle part ailleurs."""

    periode: Periode | None = Field(None, description="Sa période de validité.")
    precedente: Periode | None = Field(None, description="La période de la convention qu’elle remplace.")
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


class Changement(Fiche):
    """Une entrée du journal."""

    date: Date = Field(description="Le jour du changement.")
    texte: Text = Field(description="Ce qui a changé, et pourquoi.")


class Manifeste(Fiche):
    """Le manifeste d’un modèle."""

    titre: Line = Field(description="Le nom de l’acte, pour la liste des modèles et les propriétés des fichiers.")
    etat: Etat = Field(description="projet, publie ou abroge.")
    texte: Texte | None = Field(
        None,
        description="D’où viennent ses mots\u00a0: «\u00a0officiel\u00a0», ceux d’un texte reçu, mot pour mot, que "
        "«\u00a0actgen templates new --officiel\u00a0» a repris\u00a0; «\u00a0rédaction actgen\u00a0», les nôtres, "
        "faits des faits d’actes signés. Rien pour un texte du projet.",
    )
    fenetre: Fenetre = Field(description="Quand un acte peut être fait avec ce modèle.")
    remplace: Modele | None = Field(None, description="Le modèle que celui-ci remplace.")
    approuve: ActeName | None = Field(None, description="L’acte dont celui-ci reprend les faits\u00a0: convention.")
    accents_sur_capitales: YesNo = Field(
        False,
        description="oui pour que les mots en capitales, dans le modèle et dans l’objet de l’acte, reçoivent les "
        "accents qui sont certains\u00a0: DÉLIBÉRATION, À L’UNANIMITÉ. Les noms propres n’en reçoivent pas.",
    )
    faits: Faits = Field(Faits(), description="Les faits de la convention.")
    sources: tuple[Text, ...] = Field((), description="Les textes et les fiches d’où vient le modèle.")
    journal: tuple[Changement, ...] = Field((), description="Les changements, du plus ancien au plus récent.")

    @property
    def is_official(self) -> bool:
        """Whether the template holds an official text, word for word."""
        return self.texte is Texte.OFFICIEL
