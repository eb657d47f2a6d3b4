"""What a file states of a collectivité that is no commune: an EPCI, a syndicat; and of who heads it."""

from __future__ import annotations

from typing import Annotated, Any, Self

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from actgen.cog.bodies import NamedBody
from actgen.cog.communes import find_commune
from actgen.cog.epci import NatureEpci, find_epci
from actgen.cog.search import commune_with_siren
from actgen.cog.unknown import unknown_code
from actgen.core.citing import cited
from actgen.french.capitals import first_capital
from actgen.french.lists import enumerate_in_french
from actgen.variables.collectivites.not_covered import COVERED, of_a_covered_body, of_a_covered_type
from actgen.variables.collectivites.sortes import Nature, Sorte, TypeGroupement, sorte_of
from actgen.variables.conseil.membres import Mandat
from actgen.variables.fiche import Fiche
from actgen.variables.fields import Count, FieldFault, Image, Insee, Line, Name, Siren, Siret, Site, Slug
from actgen.variables.marks import MARK, is_mark
from actgen.variables.persons import Person


def _of_no_commune(siren: str) -> str:
    if commune := commune_with_siren(siren):
        raise FieldFault(
            f"{siren} est le numéro SIREN d’une commune, {commune.nom}.",
            f"Écrivez {cited('commune:')} et {cited('maire:')} à la place de {cited('collectivite:')} et d’"
            f"{cited('executif:')}, avec son code INSEE, {commune.insee}.",
        )
    return siren


def _of_today(insee: str) -> str:
    if find_commune(insee) is None:
        told = unknown_code(insee)
        raise FieldFault(told.message, told.hint)
    return insee


_CommuneOfToday = Annotated[Insee, AfterValidator(_of_today)]


class Groupement(NamedBody, Fiche):
    """L’établissement, quand ce n’est pas une commune\u00a0: un EPCI, un syndicat."""

    siren: Annotated[Siren, AfterValidator(_of_no_commune), AfterValidator(of_a_covered_body)] = Field(
        description="Le numéro SIREN\u00a0; d’un EPCI à fiscalité propre, la liste officielle donne le reste.",
        examples=["200083228"],
    )
    type: Annotated[TypeGroupement, BeforeValidator(of_a_covered_type)] = Field(
        TypeGroupement.EPCI,
        description="Ce qu’il est, si la liste officielle ne l’a pas.",
    )
    nature: Nature | None = Field(None, description="La nature d’un EPCI que la liste officielle n’a pas.")
    nom: Line = Field("", description="Le nom, s’il n’est pas celui de la liste officielle.")
    siege: _CommuneOfToday | None = Field(
        None, description="Le code INSEE de la commune du siège\u00a0; il donne le département et le tribunal."
    )
    siret: Siret | None = Field(None, description="Le numéro SIRET, sur quatorze chiffres, si l’acte le donne.")
    adresse: Line | None = Field(None, description="L’adresse du siège, sur une ligne.")
    population: Count | None = Field(
        None, description="La population municipale, si ce n’est pas celle de la liste officielle."
    )
    communes: tuple[_CommuneOfToday, ...] = Field(
        (), description="Les codes INSEE des communes membres, s’ils ne sont pas ceux de la liste officielle."
    )
    assemblee: Line | None = Field(
        None, description="Le nom de son assemblée, s’il n’est pas l’usuel\u00a0: conseil de la métropole."
    )
    academie: Slug | None = Field(None, description="L’académie, si un acte en demande une.")
    site: Site | None = Field(None, description="L’adresse du site internet, sans https://.")
    telephone: Name | None = Field(None, description="Le numéro de téléphone du siège.")
    telecopie: Name | None = Field(None, description="Le numéro de télécopie du siège.")
    courriel: Name | None = Field(None, description="L’adresse électronique.")
    logo: Image | None = Field(
        None, description="Le logo de l’établissement, une image du projet, pour les modèles qui le montrent."
    )
    denomination: Line | None = Field(None, description="Comment il se nomme dans un contrat, si ce n’est pas son nom.")

    @model_validator(mode="before")
    @classmethod
    def _from_the_list(cls, typed: Any) -> Any:
        return _completed(typed)

    @model_validator(mode="after")
    def _is_named(self) -> Self:
        if not self.nom and self.type is not TypeGroupement.EPCI:
            raise FieldFault(
                f"Le nom du {self.type} manque\u00a0: la liste officielle n’a pas les syndicats.",
                "Ajoutez «\u00a0nom: …\u00a0», et «\u00a0siege: …\u00a0», le code INSEE de la commune du siège.",
            )
        if not self.nom:
            raise FieldFault(
                f"Aucun EPCI à fiscalité propre n’a le numéro SIREN {self.siren}.",
                "Corrigez ce numéro. Pour un syndicat, ou un EPCI que la liste officielle n’a pas, ajoutez "
                f"«\u00a0type: …\u00a0», «\u00a0nom: …\u00a0» et «\u00a0siege: …\u00a0». {COVERED}",
            )
        return self

    @model_validator(mode="after")
    def _is_of_one_type(self) -> Self:
        if "type" not in self.model_fields_set:
            raise FieldFault(
                f"Rien ne dit ce qu’est {self.le_nom}, que la liste officielle des EPCI à fiscalité propre n’a pas.",
                f"Ajoutez «\u00a0type: …\u00a0»\u00a0: {enumerate_in_french(TypeGroupement, 'ou')}.",
            )
        if self.nature is not None and self.type is not TypeGroupement.EPCI:
            raise FieldFault(
                f"{first_capital(self.le_nom)} ne peut pas être à la fois un {self.type} et une {self.nature}.",
                "Corrigez «\u00a0type\u00a0», «\u00a0nature\u00a0» ou le numéro SIREN.",
            )
        return self

    @model_validator(mode="after")
    def _is_somewhere(self) -> Self:
        if not self.territory:
            raise FieldFault(
                f"Le siège {self.de_nom} n’est pas connu.",
                "Ajoutez «\u00a0siege: …\u00a0», le code INSEE de sa commune.",
            )
        return self

    @property
    def named(self) -> str:
        """« Communauté de communes du Frontonnais »: as the file says, else its name."""
        return self.denomination or first_capital(self.nom)

    @property
    def sorte(self) -> Sorte:
        """How its organs are called."""
        return sorte_of(self.type, self.nature, self.assemblee or "")

    @property
    def territory(self) -> str:
        """The INSEE code of its seat, else of its most populous member: in one département but for a few."""
        return self.siege or (self.communes[0] if self.communes else "")


class _Chef(Fiche):
    """Qui est à la tête de l’établissement, et comment on l’appelle."""

    personne: Person = Field(description="Civilité, prénom et nom, le nom en capitales\u00a0: Madame Ève DURAND.")
    appellation: Line | None = Field(
        None,
        description="Comment l’appeler, si ce n’est pas «\u00a0Monsieur le Président\u00a0» ou "
        "«\u00a0Madame la Présidente\u00a0».",
        examples=["Madame le Président"],
    )


class President(Mandat, _Chef):
    """Le président ou la présidente."""


def _completed(typed: Any) -> Any:
    """The lines as they were typed, with what the official list knows of that SIREN; what is typed is kept."""
    if not isinstance(typed, dict) or not isinstance(typed.get("siren"), str):
        return typed
    if is_mark(typed["siren"]):
        return {"nom": MARK, **typed}
    found = find_epci(typed["siren"].strip())
    if found is None:
        return typed
    known = {"type": TypeGroupement.EPCI, "nature": _NATURES[found.nature], "nom": found.nom}
    return {**known, "population": found.population, "communes": found.membres, **typed}


_NATURES = {
    NatureEpci.CC: Nature.COMMUNAUTE_DE_COMMUNES,
    NatureEpci.CA: Nature.COMMUNAUTE_D_AGGLOMERATION,
    NatureEpci.CU: Nature.COMMUNAUTE_URBAINE,
    NatureEpci.METRO: Nature.METROPOLE,
    NatureEpci.MET69: Nature.METROPOLE,
}
