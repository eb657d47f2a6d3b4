"""The capacities that an act of a French collectivité may have, in the order in which their fields stand in a file."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from pydantic import Field

from actgen.variables.actes import Capacity, Dated, Numbered, OfSitting, Signed, Voted
from actgen.variables.choices import Choice
from actgen.variables.citations import cited_law
from actgen.variables.conseil.elections import Elected
from actgen.variables.fiche import Fiche
from actgen.variables.fields import ActeIdentifiant, Date, Line, Name
from actgen.variables.persons import Person

if TYPE_CHECKING:
    from collections.abc import Mapping


class ModePublication(Choice):
    """How the acts of the commune are published."""

    ELECTRONIQUE = "électronique"
    AFFICHAGE = "affichage"
    PAPIER = "papier"


class Published(Capacity):
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


class Delegataire(Choice):
    """To whom an assembly delegates: the mayor or the president, unless an EPCI says another."""

    EXECUTIF = "exécutif"
    VICE_PRESIDENT = "vice-président"
    BUREAU = "bureau"


class Delegation(Fiche):
    __doc__ = f"La délégation du conseil au maire{cited_law('delegation')}."

    date: Date = Field(description="Le jour de la délibération de délégation.")
    point: Name = Field(
        description=f"Le point délégué{cited_law('delegation')}\u00a0: 4\u00a0; "
        f"dans un EPCI ou un syndicat, le numéro que lui donne la délibération{cited_law('delegation_groupement')}."
    )
    a: Delegataire = Field(
        Delegataire.EXECUTIF,
        description="À qui, dans un EPCI ou un syndicat, si ce n’est pas au président\u00a0: vice-président, bureau.",
    )
    limites: Line | None = Field(
        None,
        description="Les limites que le conseil a fixées, pour les points qui en demandent.",
        examples=["dans la limite de 40 000 euros"],
    )


class Delegated(Capacity):
    """Un acte pris par délégation de l’assemblée."""

    stands_first = True
    decides = True

    delegation: Delegation = Field(description="La délégation sur laquelle il se fonde.")
    compte_rendu: Date | None = Field(None, description="Le jour de la séance où il en est rendu compte au conseil.")


class Party(Fiche):
    """Une partie à l’acte."""

    nom: Line = Field(description="Son nom.", examples=["Association des parents d’élèves"])
    qualite: Line | None = Field(None, description="Comment l’acte la nomme\u00a0: le bénéficiaire.")
    adresse: Line | None = Field(None, description="Son adresse.", examples=["1 rue de la Paix, 30100 ALÈS"])
    siret: Name | None = Field(None, description="Son numéro SIRET.", examples=["21660228400012"])
    representant: Person | None = Field(None, description="Qui la représente, civilité, prénom et nom.")
    fonction: Line | None = Field(None, description="Sa fonction\u00a0: présidente.")


class Contracted(Capacity):
    """Un acte passé entre des parties."""

    parties: tuple[Party, ...] = Field(min_length=1, description="Les parties, sans la collectivité.")


class Annex(Fiche):
    """Une annexe de l’acte."""

    titre: Line = Field(description="Son titre.", examples=["Plan des voies concernées"])
    fichier: Line | None = Field(None, description="Son fichier, dans le projet\u00a0: annexes/plan.pdf.")


class Annexed(Capacity):
    """Un acte qui a des annexes."""

    annexes: tuple[Annex, ...] = Field((), description="Ses annexes.")


#: What each capacity lets a file state, by the name that a kind of act gives it.
CAPACITIES: Mapping[str, type[Capacity]] = MappingProxyType(
    {
        "numero": Numbered,
        "date": Dated,
        "seance": OfSitting,
        "delegation": Delegated,
        "vote": Voted,
        "election": Elected,
        "parties": Contracted,
        "annexes": Annexed,
        "signature": Signed,
        "publicite": Published,
    }
)
