"""What a template reads of the commune, of its département and court, and of its academy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct
from pydantic import BaseModel

from actgen.cog.departements import Departement, find_departement
from actgen.core.memory.deferred import Shared
from actgen.core.still import kept_for_the_same
from actgen.facts.case import Case
from actgen.facts.council_law import council_law
from actgen.facts.model_shapes import model_shape
from actgen.facts.named import NamedGroup
from actgen.french.agreement import gender_of
from actgen.french.communes import with_de
from actgen.values.people import gender_shape
from actgen.values.shape import Shape, number, option, text
from actgen.variables.academie import Recteur
from actgen.variables.commune import Commune, Tribunal

if TYPE_CHECKING:
    from datetime import date


_NOM = ("commune.nom", "commune.elision", "commune.insee")
_INSEE = ("commune.insee",)


class InCommune(Struct, frozen=True):
    """A commune on the day of an act."""

    commune: Commune
    day: date


def _stated(model: type[BaseModel], *passed_over: str) -> dict[str, Shape]:
    return {name: shape for name, shape in model_shape(model).fields.items() if name not in passed_over}


DEPARTEMENT = NamedGroup[Departement](
    ("commune.departement", "collectivite.departement"),
    "Le département.",
    {
        "code": text("Son numéro\u00a0: 44.", example="44"),
        "nom": text("Son nom\u00a0: Loire-Atlantique.", example="Loire-Atlantique"),
        "de_nom": text("Son nom, après «\u00a0de\u00a0» ou «\u00a0d’\u00a0».", example="de Loire-Atlantique"),
        "de_nom_article": text("Le même, avec l’article.", example="de la Loire-Atlantique"),
    },
    lambda one: {"code": one.code, "nom": one.nom, "de_nom": one.de_nom, "de_nom_article": one.de_nom_article},
)


@kept_for_the_same(128)
def departement_values(found: Departement) -> Shared[str]:
    """What a template reads of a département, one answer for all its communes: nobody changes it."""
    return Shared(DEPARTEMENT.whole(found))


COMMUNE = NamedGroup[InCommune](
    ("commune",), "La commune.", _stated(Commune, "academie", "elision"), lambda one: vars(one.commune)
)


@COMMUNE.name(
    "de_nom", text("Son nom, après «\u00a0de\u00a0» ou «\u00a0d’\u00a0».", example="d’Ancenis-Saint-Géréon"), of=_NOM
)
def of_the_commune(one: InCommune) -> str:
    """Its name after « de »."""
    return one.commune.de_nom


@COMMUNE.name("a_nom", text("Son nom, après «\u00a0à\u00a0».", example="à Ancenis-Saint-Géréon"), of=_NOM)
def in_the_commune(one: InCommune) -> str:
    """Its name after « à »."""
    return one.commune.a_nom


@COMMUNE.name(
    "denomination", text("Comment la commune se nomme dans un contrat.", example="Commune d’Ancenis-Saint-Géréon")
)
def in_a_contract(one: InCommune) -> str:
    """How a contract names it: as the file says, else « Commune de … »."""
    return one.commune.named


@COMMUNE.name(
    "effectif_legal",
    option(number("Le nombre de sièges au conseil, d’après la population.", example="33")),
    of=("commune.population", "commune.insee"),
)
def seats(one: InCommune) -> int | None:
    """How many seats the law gives its council; None without a population."""
    commune = one.commune
    if commune.population is None:
        return None
    return council_law().council_size(commune.insee, commune.population, one.day)


@COMMUNE.name("departement", option(DEPARTEMENT.shape(), usual=True), of=_INSEE)
def its_departement(one: InCommune) -> dict[str, Any] | None:
    """Its département; None for a code that is of none."""
    found = find_departement(one.commune.insee)
    return departement_values(found) if found else None


@COMMUNE.name(
    "tribunal",
    option(
        text("Le tribunal administratif compétent, celui du département.", example="tribunal administratif de Nîmes"),
        usual=True,
    ),
    of=_INSEE,
)
def its_court(one: InCommune) -> str | None:
    """The administrative court of its département."""
    found = find_departement(one.commune.insee)
    return found.tribunal if found else None


TRIBUNAL = NamedGroup[Case](
    ("tribunal",),
    (Tribunal.__doc__ or "").strip(),
    _stated(Tribunal),
    lambda case: vars(case.fiche.tribunal) if case.fiche.tribunal else {},
)


@TRIBUNAL.name("adresse", option(text("Son adresse postale.", example="16 avenue Feuchères, 30000 Nîmes")))
def address_of_the_court(case: Case) -> str | None:
    """Its address, where the file gives it: not every act wants it."""
    return case.fiche.tribunal.adresse if case.fiche.tribunal else None


RECTEUR = NamedGroup[Recteur](
    ("academie.recteur",),
    "Le recteur ou la rectrice, à la date de l’acte.",
    {
        "nom": option(text("Prénom et nom, s’ils figurent dans les actes.", example="Camille LEROY"), usual=True),
        "titre": option(
            text("Son titre, tel que l’acte l’écrit.", example="la rectrice de la région académique"), usual=True
        ),
    },
    lambda recteur: {"nom": recteur.nom, "titre": recteur.titre},
)


@RECTEUR.name("civilite", text("Monsieur ou Madame.", choices=("Monsieur", "Madame")))
def civility(recteur: Recteur) -> str:
    """Monsieur or Madame."""
    return recteur.civilite.value


@RECTEUR.name("genre", gender_shape())
def gender(recteur: Recteur) -> str:
    """What words agree with."""
    return gender_of(recteur.civilite.value).value


ACADEMIE = NamedGroup[Case](
    ("academie",),
    "L’académie.",
    {
        "nom": text("Son nom, sans «\u00a0académie de\u00a0».", example="Savoie"),
        "rectorat_adresse": option(
            text("L’adresse du rectorat, sur une ligne.", example="1 place de la Préfecture, 73000 Chambéry"),
            usual=True,
        ),
    },
    lambda case: vars(case.dossier.academie.model) if case.dossier.academie else {},
)


@ACADEMIE.name("de_nom", text("Son nom, après «\u00a0de\u00a0» ou «\u00a0d’\u00a0».", example="de Savoie"))
def of_the_academy(case: Case) -> str:
    """Its name after « de »."""
    return with_de(case.dossier.academie.model.nom) if case.dossier.academie else ""


@ACADEMIE.name("recteur", option(RECTEUR.shape(), usual=True))
def rector(case: Case) -> dict[str, Any] | None:
    """The rector on the day of the act; None before the first who is known."""
    found = case.dossier.recteur_at(case.day)
    return RECTEUR.values(found) if found else None
