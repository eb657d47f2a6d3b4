"""What a template reads of the sitting: what the file states of it, and what is counted of the members."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct

from actgen.facts.council_law import council_law
from actgen.facts.model_shapes import model_shape
from actgen.facts.named import NamedGroup
from actgen.facts.people import head_values
from actgen.french.capitals import first_capital
from actgen.french.times import time_compact
from actgen.kinds.dossier import Dossier
from actgen.values.people import as_plain_person, person_shape, person_shapes
from actgen.values.shape import Kind, Shape, flag, list_of, number, option, text
from actgen.variables.assemblee import holder_of, represented
from actgen.variables.conseil.attendance import fonction_of
from actgen.variables.persons import Personne
from actgen.variables.seance import Assistant, Pouvoir, Presence, Seance, Suppleance

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from actgen.variables.conseil.moments import Moment

_KEPT = (
    "date", "heure", "lieu", "motif_lieu", "session", "publique", "convocation", "affichage_convocation",
    "note_synthese", "urgence", "seconde_convocation", "huis_clos", "affichage_liste", "proces_verbal",
)  # fmt: skip
_PRESENTS, _POUVOIRS = "seance.presents", "seance.pouvoirs"
_FONCTION = ("membres.fonction",)


class Away(Struct, frozen=True):
    """Someone who is away, who holds the pouvoir that she gave, and her office."""

    personne: Personne
    mandataire: Personne | None
    fonction: str | None


PRESENT = NamedGroup[Presence](
    ("seance.presents", "acte.presence.presents", "seance.en_visio"),
    "Un présent.",
    person_shapes(),
    lambda present: as_plain_person(present.personne),
)
AWAY = NamedGroup[Away](
    (
        "seance.excuses",
        "seance.absents",
        "acte.presence.excuses",
        "acte.presence.absents",
        "acte.presence.attendus",
        "acte.presence.sortis",
    ),
    "Qui est absent.",
    person_shapes(),
    lambda away: as_plain_person(away.personne),
)
POUVOIR = NamedGroup[Pouvoir](
    ("seance.pouvoirs", "seance.pouvoirs_en_seance", "acte.presence.pouvoirs"), "Un pouvoir.", {}, lambda _: {}
)
SUPPLEANCE = NamedGroup[Suppleance](("seance.suppleances",), "Un suppléant qui siège.", {}, lambda _: {})
ASSISTANT = NamedGroup[Assistant](
    ("seance.auxiliaires", "seance.assistants"),
    "Qui assiste à la séance sans être du conseil.",
    person_shapes(),
    lambda one: as_plain_person(one.personne),
)
PRESIDENT = NamedGroup[Dossier](  # its « titre » is there for the mayor only: no template can rely on it
    ("seance.president",),
    "Qui préside.",
    person_shapes(),
    lambda dossier: as_plain_person(dossier.seance.president) if dossier.seance.president else {},
)


@PRESENT.name(
    "mention", text("Son nom, et les heures auxquelles il est arrivé ou parti.", example="Rémy ORHON (Arrivée à 20h11)")
)
def mention(present: Presence) -> str:
    """The name, and when she came late, went out or left early: « … (Arrivée à 20h11) », « … (Départ au point 3) »."""
    told = movements(present) if present.is_partly_away else None
    return f"{present.personne.complet} ({first_capital(told)})" if told else present.personne.complet


@PRESENT.name(
    "mouvements",
    option(text("Quand il est arrivé, sorti ou parti, si ce n’est pas toute la séance.", example="arrivée à 20h11")),
)
def movements(present: Presence) -> str | None:
    """When she came late, went out or left: « arrivée à 20h11, départ au point 3 »; None for the whole sitting."""
    if not present.is_partly_away:
        return None
    ends = [("arrivée", present.arrivee)]
    ends += [end for away in present.sorties for end in (("sortie", away.depart), ("retour", away.retour))]
    return ", ".join(f"{what} {_when(at)}" for what, at in (*ends, ("départ", present.depart)) if at) or None


@PRESENT.name(
    "fonction",
    option(text("Sa fonction, du tableau du conseil ou de la séance.", example="première adjointe au maire")),
    of=_FONCTION,
)
def office_of(present: Presence) -> str | None:
    """Her office, as the sitting or the table says it."""
    return present.fonction


@AWAY.name(
    "fonction", option(text("Sa fonction, du tableau du conseil.", example="première adjointe au maire")), of=_FONCTION
)
def office_of_away(away: Away) -> str | None:
    """Her office, as the table says it."""
    return away.fonction


@AWAY.name("mandataire", option(person_shape("Qui a reçu son pouvoir, s’il en a donné un.")))
def holder(away: Away) -> Any:
    """Who holds her pouvoir, or None."""
    return as_plain_person(away.mandataire) if away.mandataire else None


@POUVOIR.name("mandant", person_shape("Qui donne pouvoir."), written="seance.pouvoirs.de")
def giver(pouvoir: Pouvoir) -> Any:
    """Who gives it."""
    return as_plain_person(pouvoir.de)


@POUVOIR.name("mandataire", person_shape("Qui reçoit le pouvoir."), written="seance.pouvoirs.a")
def receiver(pouvoir: Pouvoir) -> Any:
    """Who receives it."""
    return as_plain_person(pouvoir.a)


@POUVOIR.name(
    "date", option(Shape(Kind.DATE, "Le jour où il a été écrit, s’il sert à plusieurs séances.", example="2026-02-03"))
)
def written_on(pouvoir: Pouvoir) -> date | None:
    """The day on which it was written, where it serves several sittings."""
    return pouvoir.date


@SUPPLEANCE.name("titulaire", person_shape("Qui n’est pas là."))
def replaced(one: Suppleance) -> Any:
    """Who is away."""
    return as_plain_person(one.titulaire)


@SUPPLEANCE.name("suppleant", person_shape("Qui siège à sa place."))
def substitute(one: Suppleance) -> Any:
    """Who sits instead."""
    return as_plain_person(one.suppleant)


@ASSISTANT.name("qualite", option(text("Sa qualité.", example="directrice générale des services")))
def quality(one: Assistant) -> str | None:
    """What she is, as the file says it."""
    return one.qualite


@PRESIDENT.name(
    "fonction",
    option(text("Sa fonction.", example="première adjointe au maire")),
    written="seance.fonction_president",
)
def office(dossier: Dossier) -> str | None:
    """The office of who presides, as the sitting or the table says it."""
    seance = dossier.seance
    return seance.fonction_president or (fonction_of(dossier.fiche, seance.president) if seance.president else None)


SEANCE = NamedGroup[Dossier](
    ("seance",),
    "La séance du conseil municipal.",
    {name: shape for name, shape in model_shape(Seance).fields.items() if name in _KEPT},
    lambda dossier: vars(dossier.seance),
)


@SEANCE.name(
    "sans_quorum",
    flag("oui si la seconde convocation dispense du quorum."),
    of=("seance.seconde_convocation", _PRESENTS),
)
def without_quorum(dossier: Dossier) -> bool:
    """Whether a second convocation frees the council of its quorum."""
    return council_law().is_freed_of_quorum(dossier.seance)


@SEANCE.name(
    "article_sans_quorum",
    text("L’article qui en dispense.", example="L. 5"),
    of=("commune.insee",),
)
def article_without_quorum(dossier: Dossier) -> str:
    """The article that frees it: that of the local law in Alsace-Moselle."""
    return council_law().article_without_quorum(dossier.fiche)


@SEANCE.name(
    "textes_convocation",
    text(
        "Les textes en application desquels l’assemblée est convoquée.",
        example="les articles L. 2 et L. 3 du Code des exemples",
    ),
    of=("commune.insee", "commune.population"),
)
def texts_on_convening(dossier: Dossier) -> str:
    """The articles under which the assembly is convened, or the statutes that say it."""
    return council_law().texts_on_convening(dossier.fiche, dossier.seance.date)


@SEANCE.name(
    "quorum", number("Le nombre de présents qu’il faut.", example="17"), of=("seance.conseillers_en_exercice",)
)
def quorum(dossier: Dossier) -> int:
    """How many must be present."""
    return council_law().quorum_of(dossier.seance)


@SEANCE.name(
    "quorum_atteint", flag("oui si assez de membres sont venus."), of=(_PRESENTS, "seance.conseillers_en_exercice")
)
def has_its_quorum(dossier: Dossier) -> bool:
    """Whether as many came as must be present."""
    return len(dossier.seance.presents) >= council_law().quorum_of(dossier.seance)


@SEANCE.name(
    "en_exercice",
    number("Le nombre de conseillers en exercice.", example="33"),
    written="seance.conseillers_en_exercice",
)
def in_office(dossier: Dossier) -> int:
    """How many members the council has."""
    return dossier.seance.conseillers_en_exercice


@SEANCE.name(
    "president",
    PRESIDENT.shape(),
    of=("seance.president", "maire.personne", "seance.fonction_president"),
)
def president(dossier: Dossier) -> Any:
    """Who presides: the mayor, unless the file names someone else."""
    fiche, seance = dossier.fiche, dossier.seance
    if seance.president is None or fiche.conseil.is_one(seance.president, fiche.head.personne):
        return head_values(dossier, fiche.head)
    return PRESIDENT.values(dossier)


@SEANCE.name(
    "presents", list_of(PRESENT.shape(), "Les présents, dans l’ordre de l’acte."), of=(_PRESENTS,), of_texts=True
)
def presents(dossier: Dossier) -> Any:
    """Who is present, in the order of the file."""
    seance = dossier.seance
    return [*map(PRESENT.whole if seance.partly_away else _there_throughout, seance.presents)]


@SEANCE.name("excuses", list_of(AWAY.shape(), "Les excusés."), of=("seance.excuses", _POUVOIRS))
def excused(dossier: Dossier) -> Any:
    """Who is away and excused."""
    seance = dossier.seance
    return [*_away(dossier, seance.excuses, len(seance.presents))] if seance.excuses else []


@SEANCE.name("absents", list_of(AWAY.shape(), "Les absents non excusés."), of=("seance.absents", _POUVOIRS))
def absent(dossier: Dossier) -> Any:
    """Who is away and not excused."""
    seance = dossier.seance
    return [*_away(dossier, seance.absents, len(seance.presents) + len(seance.excuses))] if seance.absents else []


@SEANCE.name("pouvoirs", list_of(POUVOIR.shape(), "Les pouvoirs."), of=(_POUVOIRS,))
def pouvoirs(dossier: Dossier) -> Any:
    """Every pouvoir."""
    return [POUVOIR.whole(pouvoir) for pouvoir in dossier.seance.pouvoirs]


@SEANCE.name(
    "pouvoirs_en_seance",
    list_of(POUVOIR.shape(), "Les pouvoirs de qui est arrivé ou parti en cours de séance."),
    of=(_POUVOIRS,),
)
def pouvoirs_within(dossier: Dossier) -> Any:
    """Those of members who came or left during the sitting."""
    held = represented(dossier.fiche)
    return [POUVOIR.whole(pouvoir) for pouvoir in dossier.seance.pouvoirs if pouvoir not in held]


@SEANCE.name(
    "suppleances",
    list_of(SUPPLEANCE.shape(), "Les suppléants qui siègent, dans un EPCI ou un syndicat."),
    of=("seance.suppleances",),
)
def suppleances(dossier: Dossier) -> Any:
    """Each substitute who sits, and for whom."""
    return [SUPPLEANCE.whole(one) for one in dossier.seance.suppleances]


@SEANCE.name(
    "secretaires",
    list_of(person_shape("Un secrétaire de séance."), "Le ou les secrétaires de séance."),
    of_texts=True,
)
def secretaries(dossier: Dossier) -> Any:
    """The secretaries of the sitting."""
    return [as_plain_person(person) for person in dossier.seance.secretaires]


@SEANCE.name("auxiliaires", list_of(ASSISTANT.shape(), "Les auxiliaires des secrétaires, pris hors du conseil."))
def auxiliaries(dossier: Dossier) -> Any:
    """Who helps the secretaries without being a member."""
    return [ASSISTANT.whole(one) for one in dossier.seance.auxiliaires]


@SEANCE.name("assistants", list_of(ASSISTANT.shape(), "Les agents qui assistent à la séance."))
def assistants(dossier: Dossier) -> Any:
    """The staff who attend."""
    return [ASSISTANT.whole(one) for one in dossier.seance.assistants]


@SEANCE.name("en_visio", list_of(PRESENT.shape(), "Qui assiste par visioconférence."), of=(_PRESENTS,))
def from_afar(dossier: Dossier) -> Any:
    """Who is present by video."""
    return [PRESENT.whole(present) for present in dossier.seance.presents if present.visio]


@SEANCE.name("nombre_presents", number("Combien sont présents.", example="28"), of=(_PRESENTS,))
def count_of_presents(dossier: Dossier) -> int:
    """How many are present."""
    return len(dossier.seance.presents)


@SEANCE.name(
    "nombre_absents", number("Combien sont excusés ou absents.", example="5"), of=("seance.excuses", "seance.absents")
)
def count_of_absents(dossier: Dossier) -> int:
    """How many are away."""
    return len(dossier.seance.excuses) + len(dossier.seance.absents)


@SEANCE.name("nombre_pouvoirs", number("Combien de pouvoirs.", example="3"), of=(_POUVOIRS,))
def count_of_pouvoirs(dossier: Dossier) -> int:
    """How many pouvoirs there are."""
    return len(dossier.seance.pouvoirs)


@SEANCE.name(
    "presents_ou_representes", number("Combien sont présents ou représentés.", example="31"), of=(_PRESENTS, _POUVOIRS)
)
def count_of_represented(dossier: Dossier) -> int:
    """How many are present or represented."""
    return len(dossier.seance.presents) + len(represented(dossier.fiche))


def _there_throughout(present: Presence) -> dict[str, Any]:
    """What `PRESENT` makes of one who came at the opening and stayed, as most do: nothing of it has to be worded.

    Of most members the roll says a first name and a name, and no civility.
    """
    person = present.personne
    first_name, name = person.prenom, person.nom
    if person.civilite or not first_name:
        found: dict[str, Any] = as_plain_person(person)
        found["mention"], found["mouvements"], found["fonction"] = found["complet"], None, present.fonction
        return found
    whole = f"{first_name} {name}".strip()
    return {
        "civilite": None,
        "prenom": first_name,
        "nom": name,
        "complet": whole,
        "presente": whole,
        "genre": None,
        "mention": whole,
        "mouvements": None,
        "fonction": present.fonction,
    }


def _when(moment: Moment) -> str:
    """« à 20h11 », « au point 3 »: the hour where the file gives it."""
    return f"à {time_compact(moment.heure)}" if moment.heure else f"au point {moment.point}"


def _away(dossier: Dossier, persons: tuple[Personne, ...], first: int) -> Iterable[dict[str, Any]]:
    """Each of these, who stand on the roll from that place, with the holder of the pouvoir that she gave."""
    for place, person in enumerate(persons, start=first):
        yield AWAY.whole(Away(person, holder_of(dossier.fiche, place), fonction_of(dossier.fiche, person)))
