"""What the engine itself reads of an act: its number, its day, its sitting, its vote, who signs.

What the other capacities of an act let a file state, the packages of law say: `variables/capacities.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field

from actgen.core.still import once
from actgen.variables.choices import Choice
from actgen.variables.citations import cited_law
from actgen.variables.conseil.decisions import Ajout, HuisClos
from actgen.variables.fiche import Fiche
from actgen.variables.fields import Count, Date, Line, Name, Text, Time, YesNo
from actgen.variables.persons import NAMED, Person


class Scrutin(Choice):
    """How the council votes: by show of hands, by names, by ballots."""

    ORDINAIRE = "ordinaire"
    PUBLIC = "public"
    SECRET = "secret"


class Voix(Choice):
    """The side of a voice that decides."""

    POUR = "pour"
    CONTRE = "contre"


class Issue(Choice):
    """What the council does of an item that it does not put to the vote."""

    PREND_ACTE = "prend acte"
    DEBAT = "débat"
    AJOURNE = "ajourné"
    RETIRE = "retiré"


class Noms(Fiche):
    """Les noms des votants d’un scrutin public\u00a0; qui a donné pouvoir est un votant."""

    pour: tuple[Person, ...] = Field((), description="Qui vote pour.")
    contre: tuple[Person, ...] = Field((), description="Qui vote contre.")
    abstentions: tuple[Person, ...] = Field((), description="Qui s’abstient.")


class Motif(Choice):
    """The ground on which a member takes no part in a vote."""

    INTERET = "intérêt"
    ORGANISME = "organisme"
    COMPTE = "compte"


def _withdrawn(value: Any) -> Any:
    return {"personne": value} if isinstance(value, NAMED) else value


class _NonParticipant(Fiche):
    """Un conseiller qui ne prend pas part au vote."""

    personne: Person = Field(description="Prénom et nom, le nom en capitales.")
    motif: Motif = Field(
        Motif.INTERET,
        description="Pourquoi il ne prend pas part au vote. "
        f"intérêt\u00a0: il est intéressé à l’affaire{cited_law('motif.intérêt')}\u00a0; "
        f"organisme\u00a0: il représente la commune dans l’organisme en cause{cited_law('motif.organisme')}\u00a0; "
        f"compte\u00a0: maire, il se retire du vote du compte{cited_law('motif.compte')}. Sans motif\u00a0: intérêt.",
    )


NonParticipant = Annotated[_NonParticipant, BeforeValidator(_withdrawn, json_schema_input_type=str | _NonParticipant)]


class Vote(Fiche):
    """Le vote\u00a0; votants, exprimés et majorité se calculent."""

    pour: Count = Field(description="Les voix pour, pouvoirs compris.")
    contre: Count = Field(description="Les voix contre.", examples=["0"])
    abstentions: Count = Field(description="Les abstentions.", examples=["0"])
    blancs: Count | None = Field(None, description="Les bulletins blancs, dans un scrutin secret.")
    nuls: Count | None = Field(None, description="Les bulletins nuls, dans un scrutin secret.")
    refus: Count | None = Field(None, description="Les refus de vote, hors conseillers intéressés.")
    heure: Time | None = Field(
        None, description="L’heure du vote, si des conseillers sont arrivés ou partis en cours de séance."
    )
    non_participants: tuple[NonParticipant, ...] = Field(
        (),
        description="Les conseillers qui ne prennent pas part au vote et ne comptent pas dans le quorum\u00a0: leurs "
        "noms seuls s’ils sont intéressés à l’affaire, sinon avec le motif de leur retrait.",
    )
    scrutin: Scrutin | None = Field(
        None, description="Le scrutin, si l’acte le dit\u00a0: ordinaire, public ou secret."
    )
    sans_secret: YesNo | None = Field(
        None,
        description="oui si le conseil a décidé à l’unanimité de ne pas voter une nomination au scrutin secret"
        f"{cited_law('sans_secret')}.",
    )
    demandeurs: Count | None = Field(
        None, description="Le nombre de présents qui ont demandé le scrutin public ou secret."
    )
    noms: Noms | None = Field(None, description="Les noms des votants, dans un scrutin public.")
    voix_preponderante: Voix | None = Field(
        None, description="La voix du président, pour ou contre, quand elle départage des voix égales."
    )
    rejet: YesNo | None = Field(
        None, description="oui si le projet est rejeté et que l’acte le dit\u00a0: c’est une délibération aussi."
    )

    @property
    @once
    def voices(self) -> tuple[int, ...]:
        """For, against, abstentions, then the blank and the void ballots and the refusals that the file states."""
        more = (self.blancs, self.nuls, self.refus)
        return (self.pour, self.contre, self.abstentions, *[count for count in more if count is not None])

    @property
    def is_adopted(self) -> bool:
        """Whether more are for than against; on a tie, whether who presides is for, in a ballot that is not secret.

        So is the account from which a mayor withdraws: a tie adopts it, only a majority against rejects it.
        """
        if self.pour != self.contre:
            return self.pour > self.contre
        if any(one.motif is Motif.COMPTE for one in self.non_participants):
            return True
        return self.pour > 0 and self.voix_preponderante is Voix.POUR and self.scrutin is not Scrutin.SECRET


class Commission(Fiche):
    """La commission qui a donné son avis."""

    nom: Line = Field(description="Son nom, après «\u00a0la commission\u00a0».", examples=["des écoles"])
    date: Date = Field(description="La date de son avis.")


class Nature(Choice):
    """The nature of an act that is transmitted: the codes of @CTES."""

    DE = "DE"
    AR = "AR"
    AI = "AI"
    CC = "CC"
    BF = "BF"
    AU = "AU"


class Capacity(Fiche):
    """The root of what a capacity lets a file state of an act."""

    #: Whether its fields stand before those that an act has in its own right.
    stands_first: ClassVar[bool] = False
    #: Whether others may be decided by such an act: it is made before them.
    decides: ClassVar[bool] = False
    #: Whether it gives the day of an act whose kind does not say where it comes from.
    gives_day: ClassVar[bool] = False


class Numbered(Capacity):
    """Un acte qui a un numéro et un objet."""

    stands_first = True

    numero: Name = Field(description="Le numéro de l’acte\u00a0: 2025-132.")
    matiere: Line | None = Field(None, description="La matière, en tête du titre\u00a0: EDUCATION.")
    objet: Line = Field(
        description="L’objet, tel que le titre l’énonce.",
        examples=["Adhésion à un groupement de commandes pour un espace numérique de travail"],
    )
    nature: Nature | None = Field(
        None, description="La nature sous laquelle il se transmet, que la préfecture indique\u00a0: DE, AR, AI ou AU."
    )


class Dated(Capacity):
    """Un acte qui porte sa propre date."""

    stands_first = True
    gives_day = True

    date: Date = Field(description="Sa date.")


class OfSitting(Capacity):
    """Un acte de l’assemblée, pris en séance."""

    stands_first = True
    gives_day = True

    point: Count | None = Field(None, description="Son rang à l’ordre du jour.", examples=["3"])
    rapporteur: Person | None = Field(None, description="Qui rapporte, prénom et nom.")
    commission: Commission | None = Field(None, description="La commission consultée, s’il y en a une.")
    issue: Issue | None = Field(
        None,
        description="Ce que le conseil a fait d’un point qu’il n’a pas mis aux voix\u00a0: prend acte, débat, ajourné "
        "ou retiré.",
    )
    president: Person | None = Field(
        None, description="Qui préside pour ce point, si ce n’est pas qui préside la séance."
    )
    ajout: Ajout | None = Field(None, description="L’ajout de ce point à l’ordre du jour, s’il n’y était pas.")
    huis_clos: HuisClos | None = Field(None, description="Le huis clos, si le conseil l’a décidé pour ce point seul.")
    debats: Text | None = Field(
        None, description="Ce qui a été dit, en résumé.", examples=["Le coût est discuté, puis accepté."]
    )


class Voted(Capacity):
    """Un acte mis aux voix."""

    decides = True

    vote: Vote = Field(description="Le vote.")


class Signatory(Fiche):
    """Qui signe, quand ce n’est pas le maire."""

    personne: Person = Field(description="Civilité, prénom et nom, le nom en capitales.")
    qualite: Line = Field(description="Sa qualité\u00a0: première adjointe au maire.")
    delegation: Line | None = Field(
        None, description="Sa délégation de signature\u00a0: par délégation du maire, arrêté n°\u00a012 du 3 juin 2026."
    )


class Signed(Capacity):
    """Un acte signé un jour qui lui est propre."""

    gives_day = True

    date_signature: Date | None = Field(
        None, description="Le jour de la signature, s’il est connu\u00a0; sans séance, il faut le donner."
    )
    signataire: Signatory | None = Field(None, description="Qui signe, si ce n’est pas le maire.")


class Actes(Fiche):
    """The acts that a file states: each kind of act adds its own, under its name.

    `entries` are those that it may hold, by the names under which they stand.
    """

    entries: ClassVar[Mapping[str, Any]] = MappingProxyType({})

    @classmethod
    def names(cls) -> tuple[str, ...]:
        """The names of its entries, also of those for which the model of one file has no field."""
        return tuple(cls.entries)

    def of(self, key: str) -> Fiche | None:
        """What the file says of the act under that name, or None."""
        found: Fiche | None = getattr(self, key, None)
        return found

    def first(self, name: str) -> Any:
        """The value of that name in the first act that states it, or None."""
        acts = (getattr(self, key) for key in type(self).model_fields)
        return next((value for act in acts if (value := getattr(act, name, None)) is not None), None)
