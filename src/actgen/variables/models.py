"""The file of a collectivité as a whole: of a commune, or of an EPCI or a syndicat.

Each description of these models is shown by the editor, by `actgen schema` and in the reference page. What can be
computed (number present, voters, court, day of the week, agreement) has no field here.
"""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from actgen.core.still import kept
from actgen.variables.actes import Actes
from actgen.variables.collectivites.groupement import Groupement, President
from actgen.variables.commune import Commune, Contact, Maire, Referent, Tribunal
from actgen.variables.conseil.membres import Elu, Membre, in_office
from actgen.variables.fiche import Fiche
from actgen.variables.identity import Conseil
from actgen.variables.people import persons_of
from actgen.variables.seance import Seance

if TYPE_CHECKING:
    from datetime import date

    from actgen.variables.collectivites.uniform import Collectivite, Executif
    from actgen.variables.persons import Personne
    from actgen.variables.yaml.plain import Path


#: The lists of the sitting that make its roll.
ROLL = frozenset({("seance", "presents"), ("seance", "excuses"), ("seance", "absents")})
_FORMER = "Les précédents, avec le dernier jour de leur mandat\u00a0: un acte lit celui de son jour."
_MEMBRES = (
    "Les membres du conseil, une fois pour toutes, dans l’ordre du tableau\u00a0: une séance ne dit plus que les "
    "excusés et les absents."
)


class IdentiteCollectivite(Fiche):
    """Qui est la collectivité, une commune ou non."""

    #: The names under which a file says who the collectivité is, who heads it, who did before.
    BODY: ClassVar[str]
    HEAD: ClassVar[str]
    FORMER: ClassVar[str]

    if TYPE_CHECKING:  # each sort of file states them among what it says of itself
        membres: tuple[Membre, ...]

    @property
    @abstractmethod
    def body(self) -> Collectivite:
        """Who the collectivité is."""

    @property
    @abstractmethod
    def head(self) -> Executif:
        """Who heads it: the mayor, the president."""

    @property
    @abstractmethod
    def former_heads(self) -> tuple[Executif, ...]:
        """Who did before."""

    @property
    def as_commune(self) -> Commune | None:
        """The commune; None for any other collectivité, of which what is a commune's own is not asked."""
        return None

    @classmethod
    def typed_at(cls, path: Path) -> Path:
        """The path in such a file for that in the file of a commune."""
        own = {Identite.BODY: cls.BODY, Identite.HEAD: cls.HEAD, Identite.FORMER: cls.FORMER}
        return (own.get(str(path[0]), path[0]), *path[1:]) if path else path

    def head_at(self, day: date) -> Executif:
        """Who heads it on that day; the present one where the file names none for it."""
        head = self.head
        return head if head.holds(day) else next((one for one in self.former_heads if one.holds(day)), head)


class Identite(IdentiteCollectivite):
    """Qui est la commune."""

    BODY, HEAD, FORMER = "commune", "maire", "anciens_maires"

    commune: Commune = Field(description="L’identité de la commune.")
    maire: Maire = Field(description="Le maire.")
    anciens_maires: tuple[Maire, ...] = Field((), description=_FORMER)
    membres: tuple[Membre, ...] = Field((), description=_MEMBRES)

    @property
    def body(self) -> Commune:
        """The commune."""
        return self.commune

    @property
    def head(self) -> Maire:
        """The mayor."""
        return self.maire

    @property
    def former_heads(self) -> tuple[Maire, ...]:
        """The mayors before."""
        return self.anciens_maires

    @property
    def as_commune(self) -> Commune:
        """The commune."""
        return self.commune


class IdentiteGroupement(IdentiteCollectivite):
    """Qui est l’établissement, quand ce n’est pas une commune."""

    BODY, HEAD, FORMER = "collectivite", "executif", "anciens_executifs"

    collectivite: Groupement = Field(description="L’identité de l’établissement\u00a0: un EPCI, un syndicat.")
    executif: President = Field(description="Le président ou la présidente.")
    anciens_executifs: tuple[President, ...] = Field((), description=_FORMER)
    membres: tuple[Membre, ...] = Field((), description=_MEMBRES)

    @property
    def body(self) -> Groupement:
        """The EPCI, the syndicat."""
        return self.collectivite

    @property
    def head(self) -> President:
        """Its president."""
        return self.executif

    @property
    def former_heads(self) -> tuple[President, ...]:
        """The presidents before."""
        return self.anciens_executifs


class FicheCollectivite(IdentiteCollectivite):
    """Le fichier d’une collectivité."""

    seance: Seance | None = Field(None, description="La séance du conseil municipal\u00a0; une décision s’en passe.")
    contact: Contact | None = Field(None, description="Le service qui suit le dossier.")
    referent: Referent | None = Field(None, description="Le référent désigné, s’il l’est.")
    tribunal: Tribunal | None = Field(None, description="Les coordonnées du tribunal, si l’acte les donne.")
    actes: Actes = Field(description="Les actes à faire.")

    @kept
    def persons(self) -> tuple[tuple[Path, Personne], ...]:
        """Each person whom the file names, and where."""
        return persons_of(self)

    @kept
    def named_elsewhere(self) -> tuple[tuple[Path, Personne], ...]:
        """The same without the lists of the sitting, that make its roll."""
        return persons_of(self, ROLL)

    @property
    def all_named(self) -> list[Personne]:
        """Each person whom the file names, those of the lists of the sitting first."""
        return self.conseil.named

    @kept
    def conseil(self) -> Conseil:
        """The members of the council that the lists of the sitting name, and who among them a name means."""
        roll = self.seance.roll if self.seance else ()
        return Conseil(roll, [*roll, *[person for _, person in self.named_elsewhere]])

    @kept
    def table(self) -> tuple[tuple[Elu, ...], Conseil]:
        """Those whom the table has in office on the day of the sitting, and who among them a name means."""
        day = self.seance.date if self.seance else None
        held = tuple(member for _, member in in_office(self.membres, day)) if day else ()
        return held, Conseil([member.personne for member in held])


class FicheCommune(FicheCollectivite, Identite):
    """Le fichier d’une commune."""


class FicheGroupement(FicheCollectivite, IdentiteGroupement):
    """Le fichier d’un EPCI ou d’un syndicat."""

    seance: Seance | None = Field(None, description="La séance de l’assemblée\u00a0; une décision s’en passe.")
