"""What a file states of the commune itself: its identity, its mayor, its services, its court."""

from __future__ import annotations

from typing import Any, Self

from pydantic import Field, field_validator, model_validator

from actgen.cog.epci import find_epci
from actgen.cog.unknown import unknown_code
from actgen.core.still import kept
from actgen.french.capitals import first_capital
from actgen.french.communes import with_a, with_de
from actgen.variables.collectivites.sortes import Sorte, sorte_of_commune
from actgen.variables.completing import completed
from actgen.variables.conseil.membres import Mandat
from actgen.variables.fiche import Fiche
from actgen.variables.fields import Count, FieldFault, Image, Insee, Line, Name, Siren, Siret, Site, Slug, YesNo
from actgen.variables.persons import Person

_OR_NAME = "Pour une commune que la liste officielle n’a pas, ajoutez «\u00a0nom: …\u00a0»."


_AN_EPCI = (
    "Pour un acte de cet établissement, écrivez «\u00a0collectivite: { siren: … }\u00a0» et "
    "«\u00a0executif: { personne: … }\u00a0» à la place de «\u00a0commune\u00a0» et de «\u00a0maire\u00a0»."
)


class Commune(Fiche):
    """La commune."""

    insee: Insee = Field(description="Le code officiel de la commune (COG), sur cinq caractères.")
    nom: Name = Field(
        "", description="Le nom, s’il n’est pas celui de la liste officielle.", examples=["Saint-Ambroix"]
    )
    siren: Siren | None = Field(
        None, description="Le numéro SIREN, s’il n’est pas celui de la liste officielle.", examples=["213002272"]
    )
    siret: Siret | None = Field(None, description="Le numéro SIRET, sur quatorze chiffres, si l’acte le donne.")
    adresse: Line | None = Field(
        None,
        description="L’adresse de la mairie, sur une ligne.",
        examples=["1 place de la Mairie, 30500 SAINT-AMBROIX"],
    )
    arrondissement: Name | None = Field(None, description="L’arrondissement, si l’acte le donne\u00a0: Alès.")
    population: Count | None = Field(
        None, description="La population municipale, si ce n’est pas celle de la liste officielle.", examples=["312"]
    )
    academie: Slug | None = Field(
        None,
        description="L’académie\u00a0: le nom de son fichier dans variables/academies\u00a0; sans elle, celle qui "
        "compte le département.",
    )
    site: Site | None = Field(None, description="L’adresse du site internet, sans https://.")
    telephone: Name | None = Field(
        None, description="Le numéro de téléphone de la mairie.", examples=["04 66 00 00 00"]
    )
    telecopie: Name | None = Field(
        None, description="Le numéro de télécopie de la mairie.", examples=["04 66 00 00 01"]
    )
    courriel: Name | None = Field(
        None, description="L’adresse électronique de la mairie.", examples=["mairie@exemple.fr"]
    )
    logo: Image | None = Field(
        None, description="Le logo ou le blason de la commune, une image du projet, pour les modèles qui le montrent."
    )
    denomination: Line | None = Field(
        None,
        description="Comment la commune se nomme dans un contrat\u00a0; «\u00a0Commune de …\u00a0» si rien n’est dit.",
        examples=["Ville de Saint-Ambroix"],
    )
    elision: YesNo | None = Field(
        None,
        description="Pour un nom en H ou en Y que la liste officielle ne connaît pas\u00a0: oui donne "
        "«\u00a0d’Hyères\u00a0», non «\u00a0de Honfleur\u00a0».",
        examples=["oui"],
    )

    @field_validator("insee", mode="before")
    @classmethod
    def _of_a_commune(cls, typed: Any) -> Any:
        if isinstance(typed, str) and (epci := find_epci("".join(typed.split()))):
            raise FieldFault(f"{epci.siren} est le numéro SIREN {epci.de_nom}, qui n’est pas une commune.", _AN_EPCI)
        return typed

    @model_validator(mode="before")
    @classmethod
    def _from_the_list(cls, typed: Any) -> Any:
        return completed(typed)

    @model_validator(mode="after")
    def _is_named(self) -> Self:
        if not self.nom:
            told = unknown_code(self.insee)
            raise FieldFault(told.message, f"{told.hint} {_OR_NAME}".strip())
        return self

    @property
    def le_nom(self) -> str:
        """The name as the subject of a sentence: its article is part of it."""
        return self.nom

    @kept
    def de_nom(self) -> str:
        """The name after « de »; WordingError where nothing tells if it elides."""
        return with_de(self.nom, elide=self.elision)

    @property
    def a_nom(self) -> str:
        """The name after « à »."""
        return with_a(self.nom)

    @property
    def named(self) -> str:
        """How a contract names it: as the file says, else « Commune de … »."""
        return self.denomination or f"{first_capital(self.sorte.nature)} {self.de_nom}"

    @kept
    def sorte(self) -> Sorte:
        """How its organs are called."""
        return sorte_of_commune(self.insee)

    @property
    def territory(self) -> str:
        """The INSEE code that gives its département."""
        return self.insee


class _Chef(Fiche):
    """Qui est à la tête de la commune, et comment on l’appelle."""

    personne: Person = Field(description="Civilité, prénom et nom, le nom en capitales\u00a0: Monsieur Rémy ORHON.")
    appellation: Line | None = Field(
        None,
        description="Comment l’appeler, si ce n’est pas «\u00a0Monsieur le Maire\u00a0» ou "
        "«\u00a0Madame la Maire\u00a0».",
        examples=["Madame le Maire"],
    )


class Maire(Mandat, _Chef):
    """Le maire."""


class Contact(Fiche):
    """Le service qui suit le dossier\u00a0: jamais les coordonnées d’une personne privée."""

    nom: Name | None = Field(None, description="Le nom du service.", examples=["Service des écoles"])
    telephone: Name | None = Field(None, description="Son numéro de téléphone.", examples=["02 40 00 00 00"])
    courriel: Name | None = Field(None, description="Son adresse électronique.", examples=["mairie@exemple.fr"])


class Referent(Fiche):
    """Le référent que la commune désigne auprès du coordonnateur."""

    personne: Person = Field(description="Prénom et nom, le nom en capitales.")
    fonction: Line | None = Field(None, description="Sa fonction.", examples=["adjointe aux écoles"])


class Tribunal(Fiche):
    """Les coordonnées du tribunal\u00a0; son nom se calcule du département."""

    adresse: Line = Field(description="Son adresse postale.", examples=["16 avenue Feuchères, 30000 Nîmes"])
    telephone: Name | None = Field(None, description="Son numéro de téléphone.", examples=["04 66 00 00 02"])
    courriel: Name | None = Field(
        None, description="L’adresse électronique du greffe.", examples=["greffe.ta-nimes@juradm.fr"]
    )
