"""An election by the council: who stands, round by round, and who is elected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import Field, model_validator

from actgen.variables.actes import Capacity
from actgen.variables.choices import Choice
from actgen.variables.citations import cited_law
from actgen.variables.fiche import Fiche
from actgen.variables.fields import Count, FieldFault, Line, YesNo
from actgen.variables.persons import Person, Personne

if TYPE_CHECKING:
    from typing import Self, TypeGuard


class Poste(Choice):
    """To what the council elects."""

    MAIRE = "maire"
    ADJOINTS = "adjoints"
    DELEGUES = "délégués"
    COMMISSION = "commission"
    PRESIDENT = "président"
    VICE_PRESIDENTS = "vice-présidents"
    BUREAU = "bureau"


#: Those who head a collectivité, and those who stand beside them.
EXECUTIVE = (Poste.MAIRE, Poste.ADJOINTS, Poste.PRESIDENT, Poste.VICE_PRESIDENTS, Poste.BUREAU)


class Candidature(Fiche):
    """Un candidat, ou une liste."""

    one_of = ("personne", "liste")

    personne: Person | None = Field(None, description="Le candidat, prénom et nom.")
    liste: Line | None = Field(None, description="Le nom de la liste, si l’élection est de liste\u00a0: Agir ensemble.")
    membres: tuple[Person, ...] = Field((), description="Les candidats de la liste, dans son ordre.")
    voix: Count = Field(description="Les suffrages obtenus.")
    sieges: Count | None = Field(
        None,
        description="Les sièges obtenus par la liste, à la représentation proportionnelle\u00a0: les premiers de la "
        "liste sont élus.",
        examples=["2"],
    )
    aine: YesNo | None = Field(
        None, description="oui si, à égalité au troisième tour, le bénéfice de l’âge lui revient."
    )

    @model_validator(mode="after")
    def _is_a_person_or_a_list(self) -> Self:
        if (self.personne is None) == (self.liste is None):
            raise FieldFault(
                "Cette candidature est celle d’une personne ou d’une liste.", "Écrivez personne ou liste, pas les deux."
            )
        return self

    @property
    def nom(self) -> str:
        """How the act names it."""
        return self.personne.complet if self.personne else self.liste or ""

    @property
    def personnes(self) -> tuple[Personne, ...]:
        """The candidate, or those of the list in its order."""
        return (self.personne,) if self.personne else self.membres


class Tour(Fiche):
    """Un tour de scrutin\u00a0; bulletins, exprimés et majorité se calculent."""

    candidatures: tuple[Candidature, ...] = Field(min_length=1, description="Les candidats ou les listes.")
    blancs: Count = Field(0, description="Les bulletins blancs.")
    nuls: Count = Field(0, description="Les bulletins nuls.")
    abstentions: Count = Field(0, description="Les votants qui n’ont pas déposé de bulletin.")

    @property
    def exprimes(self) -> int:
        """The votes for a candidate."""
        return sum(one.voix for one in self.candidatures)

    @property
    def bulletins(self) -> int:
        """The ballots in the box."""
        return self.exprimes + self.blancs + self.nuls

    @property
    def majorite(self) -> int:
        """More than half of the votes for a candidate."""
        return self.exprimes // 2 + 1

    @property
    def is_proportional(self) -> bool:
        """Whether the lists share the seats, of which no majority decides."""
        return any(one.sieges is not None for one in self.candidatures)

    @property
    def first(self) -> tuple[Candidature, ...]:
        """Those who have the most votes: several on a tie."""
        most = max(one.voix for one in self.candidatures)
        return tuple(one for one in self.candidatures if one.voix == most)

    @property
    def by_majority(self) -> Candidature | None:
        """Who has the absolute majority, or None."""
        return next((one for one in self.candidatures if one.voix >= self.majorite), None)


#: The last of the rounds: whoever has the most votes is elected, the eldest on a tie.
LAST_ROUND = 3


class Depouillement(Fiche):
    """L’élection à un siège, ou d’une liste, tour par tour."""

    siege: Line | None = Field(
        None,
        description="Le siège pourvu, quand l’acte en pourvoit plusieurs un par un\u00a0: délégué titulaire.",
    )
    tours: tuple[Tour, ...] = Field(min_length=1, max_length=LAST_ROUND, description="Les tours, de un à trois.")

    @property
    def elu(self) -> Candidature | None:
        """Who is elected by the last round: by absolute majority, at the third by the most votes, then by age.

        None where nobody is, and where several lists share the seats.
        """
        last = self.tours[-1]
        if self.is_proportional:
            return None
        if last.by_majority or len(self.tours) < LAST_ROUND:
            return last.by_majority
        if len(last.first) == 1:
            return last.first[0]
        return next((one for one in last.first if one.aine), None)

    @property
    def is_proportional(self) -> bool:
        """Whether each list has the seats that its votes give it, and no list has them all."""
        return self.tours[-1].is_proportional

    @property
    def elus(self) -> tuple[Personne, ...]:
        """The persons elected: none, one, those of a list in its order, or the first of each list by its seats."""
        if self.is_proportional:
            return tuple(who for one in self.tours[-1].candidatures for who in one.personnes[: one.sieges or 0])
        return self.elu.personnes if self.elu else ()


class Scrutins(Depouillement):
    __doc__ = f"L’élection, tour par tour\u00a0; qui est élu se calcule{cited_law('election')}."

    poste: Poste = Field(
        description="À quoi le conseil élit\u00a0: maire, adjoints, délégués ou commission\u00a0; dans un EPCI ou un "
        "syndicat, président, vice-présidents ou bureau."
    )
    assesseurs: tuple[Person, ...] = Field((), description="Les assesseurs du bureau de vote.")
    suivantes: tuple[Depouillement, ...] = Field(
        (), description="Les élections aux autres sièges, quand le même acte en pourvoit plusieurs un par un."
    )
    sans_secret: YesNo | None = Field(
        None,
        description=f"oui si le conseil a écarté le scrutin secret, à l’unanimité{cited_law('sans_secret')}.",
    )

    @property
    def depouillements(self) -> tuple[Depouillement, ...]:
        """The election to each seat, the first included."""
        return (self, *self.suivantes)

    @staticmethod
    def path_of(number: int) -> tuple[str | int, ...]:
        """Where a file states the election to the seat of that number, under its act."""
        return ("election", "suivantes", number - 1) if number else ("election",)


class Elected(Capacity):
    """Un acte qui élit."""

    election: Scrutins = Field(description="L’élection.")

    @classmethod
    def is_stated(cls, act: Fiche) -> TypeGuard[Self]:
        """Whether it elects: a nomination may be made without ballots."""
        return isinstance(act, cls) and getattr(act, "election", None) is not None
