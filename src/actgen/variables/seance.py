"""What a file states of the sitting of the municipal council: who came, who gave power to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from msgspec import Struct
from msgspec.structs import asdict
from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    PlainSerializer,
    ValidationError,
    ValidatorFunctionWrapHandler,
    WrapValidator,
)

from actgen.core.citing import cited
from actgen.core.patterns import later
from actgen.core.still import kept
from actgen.variables.citations import cited_law
from actgen.variables.conseil import stated
from actgen.variables.conseil.decisions import HuisClos
from actgen.variables.conseil.moments import Moment, Sortie
from actgen.variables.fiche import Fiche
from actgen.variables.fields import Count, Date, FieldFault, Line, Time, YesNo
from actgen.variables.persons import NAMED, Person, Personne, surname_last, usual_persons


class Presence(Struct, frozen=True):
    """A member who came, as a file states it in `stated.Presence`: thousands of sittings name fifteen of them each."""

    personne: Personne
    arrivee: Moment | None = None
    depart: Moment | None = None
    sorties: tuple[Sortie, ...] = ()
    fonction: str | None = None
    visio: bool | None = None

    @property
    def is_partly_away(self) -> bool:
        """Whether the file says that she came late, left early, or went out and came back."""
        return bool(self.arrivee or self.depart or self.sorties)


def _present(value: Any) -> Any:
    return {"personne": value} if isinstance(value, NAMED) else value


def _came(one: stated.Presence) -> Presence:
    return Presence(**vars(one))


def _as_stated(came: Presence) -> stated.Presence:
    given = {name: value for name, value in asdict(came).items() if value not in (None, ())}
    return stated.Presence.model_construct(**given)


def _named_alone(value: Any, read: ValidatorFunctionWrapHandler) -> Any:
    """Those who came; of names alone, as most files have them, without a model of each."""
    if type(value) is not list:
        return read(value)
    persons: list[Any] = usual_persons([one if type(one) is str else "" for one in value])
    others = [place for place, person in enumerate(persons) if person is None]
    if len(others) == len(value):
        return read(value)
    came = [*map(Presence, persons)]
    if others:
        try:
            read_alone = read([value[place] for place in others])
        except ValidationError:
            return read(value)  # the same faults, each at its place in the list
        for place, one in zip(others, read_alone, strict=True):
            came[place] = one
    return tuple(came)


class Assistant(Fiche):
    """Qui assiste à la séance sans être du conseil."""

    personne: Person = Field(description="Prénom et nom, le nom en capitales.")
    qualite: Line | None = Field(None, description="Sa qualité\u00a0: directrice générale des services.")


Assistance = Annotated[Assistant, BeforeValidator(_present, json_schema_input_type=str | Assistant)]
if TYPE_CHECKING:  # what is made of it is no model
    Present = Presence
else:
    Present = Annotated[
        stated.Presence,
        BeforeValidator(_present, json_schema_input_type=str | stated.Presence),
        AfterValidator(_came),
        PlainSerializer(_as_stated, return_type=stated.Presence),
    ]


class Pouvoir(Fiche):
    """Un pouvoir écrit."""

    de: Person = Field(
        description="Qui donne pouvoir\u00a0: un excusé, un absent, ou un présent arrivé ou parti en cours de séance."
    )
    a: Person = Field(description="Qui le reçoit\u00a0: un présent.")
    date: Date | None = Field(None, description="Le jour où il a été écrit, s’il sert à plusieurs séances.")


def _pouvoir(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    found = _ON_ONE_LINE.fullmatch(" ".join(value.split())[:_MOST])
    giver, holder = (surname_last(" ".join(name.split())) for name in found.groups()) if found else _EXAMPLE
    raise FieldFault(f"{cited(value)} est écrit sur une ligne.", f"Écrivez {{ de: {giver}, a: {holder} }}.")


_MOST = 250
#: « Luc PETIT à Sophie MARTIN », « Luc PETIT a donné pouvoir à Sophie MARTIN », « Luc PETIT -> Sophie MARTIN ».
_ON_ONE_LINE = later(
    r"(\S[^:>→=]{0,118}?) ?"
    r"(?: (?:a donné |donne |ayant donné )?(?:pouvoir |procuration )?[àÀ]|:|[-=]?>|→)"
    r" ?([^:>→=]{1,120})"
)
_EXAMPLE = ("Luc PETIT", "Sophie MARTIN")
PouvoirEcrit = Annotated[Pouvoir, BeforeValidator(_pouvoir)]


class Suppleance(Fiche):
    """Un suppléant qui siège à la place de son titulaire, dans un EPCI ou un syndicat."""

    titulaire: Person = Field(description="Le titulaire, qui n’est pas là\u00a0: aucune liste ne le nomme.")
    suppleant: Person = Field(description="Le suppléant, qui siège à sa place.")


class SecondeConvocation(Fiche):
    __doc__ = f"La seconde convocation, quand le quorum n’a pas été atteint{cited_law('seconde_convocation')}."

    seance_sans_quorum: Date = Field(description="Le jour de la séance où le quorum n’a pas été atteint.")
    meme_ordre_du_jour: YesNo | None = Field(
        None, description="oui si l’affaire figurait déjà à l’ordre du jour de cette séance."
    )


class Urgence(Fiche):
    __doc__ = f"L’urgence qui a fait abréger le délai de convocation{cited_law('urgence')}."

    motif: Line = Field(
        description="Son motif, après le mot «\u00a0Urgence\u00a0»\u00a0: clôture des adhésions le 18 décembre."
    )
    admise: YesNo = Field(description="oui si le conseil, à l’ouverture de la séance, a admis l’urgence.")


class ProcesVerbal(Fiche):
    __doc__ = f"Le procès-verbal de la séance{cited_law('proces_verbal')}."

    arrete: Date = Field(description="Le jour de la séance suivante, au commencement de laquelle il est arrêté.")
    publication: Date | None = Field(None, description="Le jour de sa mise en ligne.")


class Seance(Fiche):
    """La séance du conseil municipal."""

    date: Date = Field(description="Le jour de la séance.")
    heure: Time | None = Field(None, description="L’heure d’ouverture\u00a0: 19:00.")
    session: Line | None = Field(None, description="La session, après «\u00a0en session\u00a0»\u00a0: ordinaire.")
    publique: YesNo | None = Field(None, description="oui si l’acte dit en tête que la séance est publique.")
    lieu: Line | None = Field(
        None,
        description="Le lieu, après «\u00a0réunis\u00a0», si ce n’est pas le lieu habituel\u00a0: à la Halle de Béré.",
    )
    motif_lieu: Line | None = Field(
        None, description="Ce qui a fait choisir ce lieu\u00a0: afin de respecter la distanciation sociale."
    )
    convocation: Date | None = Field(None, description="Le jour d’envoi de la convocation.")
    affichage_convocation: Date | None = Field(None, description="Le jour de son affichage à la porte de la mairie.")
    note_synthese: YesNo | None = Field(
        None, description="oui si une note explicative de synthèse était jointe à la convocation."
    )
    urgence: Urgence | None = Field(None, description="L’urgence, si le délai de convocation a été abrégé.")
    seconde_convocation: SecondeConvocation | None = Field(
        None, description="La seconde convocation, si le quorum a manqué à la première."
    )
    huis_clos: HuisClos | None = Field(None, description="Le huis clos, si le conseil l’a décidé.")
    conseillers_en_exercice: Count = Field(description="Le nombre de conseillers en exercice.")
    president: Person | None = Field(None, description="Qui préside, si ce n’est pas le maire.")
    fonction_president: Line | None = Field(
        None, description="Sa fonction, si ce n’est pas le maire\u00a0: première adjointe au maire."
    )
    presents: Annotated[tuple[Present, ...], Field(min_length=1), WrapValidator(_named_alone)] = Field(
        description="Les présents, dans l’ordre de l’acte.", examples=[["Rémy ORHON"]]
    )
    excuses: tuple[Person, ...] = Field(
        (), description="Les excusés, qu’ils aient donné pouvoir ou non.", examples=[["Rémy ORHON"]]
    )
    absents: tuple[Person, ...] = Field((), description="Les absents non excusés.", examples=[["Rémy ORHON"]])
    mouvements: tuple[Present, ...] = Field(
        (),
        description="Qui est arrivé, sorti ou parti en cours de séance, si la liste des présents ne le dit pas.",
        examples=[["Rémy ORHON"]],
    )
    pouvoirs: tuple[PouvoirEcrit, ...] = Field((), description="Les pouvoirs\u00a0: de qui, à qui.")
    suppleances: tuple[Suppleance, ...] = Field(
        (), description="Les suppléants qui siègent, dans un EPCI ou un syndicat\u00a0: à la place de quel titulaire."
    )
    secretaires: tuple[Person, ...] = Field(
        min_length=1, description="Le ou les secrétaires de séance.", examples=[["Rémy ORHON"]]
    )
    auxiliaires: tuple[Assistance, ...] = Field(
        (),
        description="Les auxiliaires adjoints aux secrétaires, pris hors du conseil"
        f"{cited_law('auxiliaires')}\u00a0: leurs noms, ou avec leur qualité.",
    )
    assistants: tuple[Assistance, ...] = Field(
        (), description="Les agents qui assistent à la séance\u00a0: leurs noms, ou avec leur qualité."
    )
    affichage_liste: Date | None = Field(
        None, description="Le jour où la liste des délibérations examinées est affichée et mise en ligne."
    )
    proces_verbal: ProcesVerbal | None = Field(None, description="Le procès-verbal, une fois arrêté.")

    @kept
    def partly_away(self) -> tuple[Presence, ...]:
        """Those who came late, left early, or went out and came back; nobody in most sittings."""
        return tuple([who for who in self.presents if who.arrivee or who.depart or who.sorties])

    @property
    def moving(self) -> tuple[tuple[int, Presence], ...]:
        """The same, each after her place among the present."""
        if not self.partly_away:
            return ()
        return tuple(
            [(place, who) for place, who in enumerate(self.presents) if who.arrivee or who.depart or who.sorties]
        )

    @property
    def roll(self) -> tuple[Personne, ...]:
        """Every member that the three lists name: the present, the excused, the absent."""
        return (*[who.personne for who in self.presents], *self.excuses, *self.absents)


class SeanceDuTableau(Seance):
    """La séance du conseil municipal, quand le tableau du conseil est tenu\u00a0: elle ne dit que les exceptions."""

    conseillers_en_exercice: Count = Field(
        0,
        description="Le nombre de conseillers en exercice, s’il n’est pas à compter dans le tableau.",
        examples=["33"],
    )
    presents: Annotated[tuple[Present, ...], WrapValidator(_named_alone)] = Field(
        (),
        description="Les présents\u00a0; sans eux, tous les membres en exercice ni excusés ni absents.",
        examples=[["Rémy ORHON"]],
    )


class SeanceAVenir(SeanceDuTableau):
    """La séance à laquelle le conseil est convoqué\u00a0: rien n’y est encore voté, et nul n’en est secrétaire."""

    secretaires: tuple[Person, ...] = Field((), description="Le ou les secrétaires de séance.")
