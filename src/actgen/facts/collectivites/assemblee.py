"""What a template reads of the assembly of a collectivité: « le conseil municipal », « le comité syndical »."""

from __future__ import annotations

from operator import attrgetter

from actgen.facts.case import Case
from actgen.facts.named import NamedGroup
from actgen.values.people import as_plain_person, gender_shape, person_shape
from actgen.values.shape import list_of, text
from actgen.variables.conseil.membres import in_office

ASSEMBLEE = NamedGroup[Case](
    ("assemblee",), "L’assemblée qui délibère.", {}, lambda _: {}, shared=lambda case: case.fiche.body.sorte
)
_of_its_sort = ASSEMBLEE.shared_name
_of_its_sort("nom", text("Son nom.", example="conseil communautaire"), attrgetter("assemblee"))
_of_its_sort(
    "le_nom",
    text("Le même, comme sujet d’une phrase.", example="le conseil communautaire"),
    attrgetter("le_conseil"),
)
_of_its_sort(
    "du_nom", text("Le même, après «\u00a0de\u00a0».", example="du conseil communautaire"), attrgetter("du_conseil")
)
_of_its_sort(
    "au_nom", text("Le même, après «\u00a0à\u00a0».", example="au conseil communautaire"), attrgetter("au_conseil")
)


@ASSEMBLEE.name(
    "en_entier",
    text("Son nom et celui de la collectivité.", example="le conseil municipal d’Oudon"),
    of=("commune.nom", "commune.elision", "commune.insee"),
)
def assembly_in_full(case: Case) -> str:
    """Its name with that of the collectivité, unless it has it already."""
    body = case.fiche.body
    council, of_it = body.sorte.le_conseil, f" {body.de_nom}"
    return council if council.endswith(of_it) else council + of_it


_of_its_sort("membre", text("Comment on en nomme un membre.", example="conseiller communautaire"), attrgetter("membre"))
_of_its_sort(
    "membres", text("Comment on nomme ses membres.", example="conseillers communautaires"), attrgetter("membres")
)
_of_its_sort("elu", text("Le même, en un mot.", example="conseiller"), attrgetter("elu"))
_of_its_sort("elus", text("Ses membres, en un mot.", example="conseillers"), attrgetter("elus"))


@ASSEMBLEE.name("bureau", list_of(person_shape("Un membre du bureau."), "Le bureau d’un EPCI, d’après le tableau."))
def bureau(case: Case) -> list[dict[str, str | None]]:
    """The members of the bureau on that day, in the order of the table."""
    table = case.fiche.membres
    sitting = in_office(table, case.day) if table else ()
    return [as_plain_person(member.personne) for _, member in sitting if member.bureau]


#: What words agree with: an assembly of another name may be feminine.
_of_its_sort("genre", gender_shape(), attrgetter("genre_du_conseil.value"))
