"""The capacities that a kind of act may have: what each lets the file of a commune state of such an act.

A kind names its capacities, « capacites: [numero, seance, vote, publicite] »; its acts have their fields, and the rules
that read a capacity hold for every act that has it.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from pydantic import Field

from actgen.variables.actes import Commission, Delegation, ModePublication, Nature, Vote
from actgen.variables.choices import Choice
from actgen.variables.fiche import Fiche
from actgen.variables.fields import ActeIdentifiant, Count, Date, Line, Name, Text
from actgen.variables.persons import Person

if TYPE_CHECKING:
    from collections.abc import Mapping


class Numbered(Fiche):
    """Un acte qui a un numéro et un objet."""

    numero: Name = Field(description="Le numéro de l’acte\u00a0: 2025-132.")
    matiere: Line | None = Field(None, description="La matière, en tête du titre\u00a0: EDUCATION.")
    objet: Line = Field(
        description="L’objet, tel que le titre l’énonce.",
        examples=["Adhésion à un groupement de commandes pour un espace numérique de travail"],
    )
    nature: Nature | None = Field(
        None, description="La nature sous laquelle il se transmet, que la préfecture indique\u00a0: DE, AR, AI ou AU."
    )


class Dated(Fiche):
    """Un acte qui porte sa propre date."""

    date: Date = Field(description="Sa date.")


class OfSitting(Fiche):
    """Un acte de l’assemblée, pris en séance."""

    point: Count | None = Field(None, description="Son rang à l’ordre du jour.", examples=["3"])
    rapporteur: Person | None = Field(None, description="Qui rapporte, prénom et nom.")
    commission: Commission | None = Field(None, description="La commission consultée, s’il y en a une.")
    debats: Text | None = Field(
        None, description="Ce qui a été dit, en résumé.", examples=["Le coût est discuté, puis accepté."]
    )


class Voted(Fiche):
    """Un acte mis aux voix."""

    vote: Vote = Field(description="Le vote.")


class Published(Fiche):
    """Un acte publié, et transmis s’il le faut."""

    mode_publication: ModePublication | None = Field(
        None,
        description="Sous 3 500 habitants, le mode que le conseil a choisi\u00a0: affichage, papier ou "
        "électronique\u00a0; sans choix, électronique.",
    )
    publication: Date | None = Field(None, description="Le jour de la publication.")
    affichage: Date | None = Field(None, description="Le jour de l’affichage.")
    reception_prefecture: Date | None = Field(None, description="Le jour de réception en préfecture.")
    identifiant: ActeIdentifiant | None = Field(None, description="L’identifiant de l’acte, tel que l’accusé le donne.")
    mise_en_ligne: Date | None = Field(None, description="Le jour de la mise en ligne, s’il est connu.")
    transmission: Date | None = Field(None, description="Le jour de la transmission au contrôle de légalité.")
    recours_a_compter_de: Line = Field(
        "la publication",
        description="Le départ du délai de recours\u00a0: la publication, la notification.",
        examples=["la publication"],
    )


class Delegated(Fiche):
    """Un acte pris par délégation de l’assemblée."""

    delegation: Delegation = Field(description="La délégation sur laquelle il se fonde.")
    compte_rendu: Date | None = Field(None, description="Le jour de la séance où il en est rendu compte au conseil.")


class Signatory(Fiche):
    """Qui signe, quand ce n’est pas le maire."""

    personne: Person = Field(description="Civilité, prénom et nom, le nom en capitales.")
    qualite: Line = Field(description="Sa qualité\u00a0: première adjointe au maire.")
    delegation: Line | None = Field(
        None, description="Sa délégation de signature\u00a0: par délégation du maire, arrêté n°\u00a012 du 3 juin 2026."
    )


class Signed(Fiche):
    """Un acte signé un jour qui lui est propre."""

    date_signature: Date | None = Field(
        None, description="Le jour de la signature, s’il est connu\u00a0; sans séance, il faut le donner."
    )
    signataire: Signatory | None = Field(None, description="Qui signe, si ce n’est pas le maire.")


class Party(Fiche):
    """Une partie à l’acte."""

    nom: Line = Field(description="Son nom.", examples=["Association des parents d’élèves"])
    qualite: Line | None = Field(None, description="Comment l’acte la nomme\u00a0: le bénéficiaire.")
    adresse: Line | None = Field(None, description="Son adresse.", examples=["1 rue de la Paix, 30100 ALÈS"])
    siret: Name | None = Field(None, description="Son numéro SIRET.", examples=["21660228400012"])
    representant: Person | None = Field(None, description="Qui la représente, civilité, prénom et nom.")
    fonction: Line | None = Field(None, description="Sa fonction\u00a0: présidente.")


class Contracted(Fiche):
    """Un acte passé entre des parties."""

    parties: tuple[Party, ...] = Field(min_length=1, description="Les parties, sans la collectivité.")


class Annex(Fiche):
    """Une annexe de l’acte."""

    titre: Line = Field(description="Son titre.", examples=["Plan des voies concernées"])
    fichier: Line | None = Field(None, description="Son fichier, dans le projet\u00a0: annexes/plan.pdf.")


class Annexed(Fiche):
    """Un acte qui a des annexes."""

    annexes: tuple[Annex, ...] = Field((), description="Ses annexes.")


class Capacity(Choice):
    """The names of the capacities, in the order in which their fields stand in a file."""

    NUMERO = "numero"
    DATE = "date"
    SEANCE = "seance"
    DELEGATION = "delegation"
    VOTE = "vote"
    PARTIES = "parties"
    ANNEXES = "annexes"
    SIGNATURE = "signature"
    PUBLICITE = "publicite"


#: What each capacity lets a file state.
CAPACITIES: Mapping[Capacity, type[Fiche]] = MappingProxyType(
    {
        Capacity.NUMERO: Numbered,
        Capacity.DATE: Dated,
        Capacity.SEANCE: OfSitting,
        Capacity.DELEGATION: Delegated,
        Capacity.VOTE: Voted,
        Capacity.PARTIES: Contracted,
        Capacity.ANNEXES: Annexed,
        Capacity.SIGNATURE: Signed,
        Capacity.PUBLICITE: Published,
    }
)
